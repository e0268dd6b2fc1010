/** One change of the sandbox's state. */
export interface Change {
  undo(): void;
  redo(): void;
}

/** Remembers what changed last, so that a read can be answered as if that had not happened yet. */
export interface Journal {
  /** What changes from here on belongs together. */
  begin(): void;
  note(change: Change): void;
  /** What has changed so far was always so. */
  forget(): void;
  /** Gives what a read gives without the last changes. */
  asBefore<T>(read: () => T): T;
}

export function createJournal(): Journal {
  let changes: Change[] = [];
  let isNew = true;
  return {
    begin() {
      isNew = true;
    },
    note(change) {
      if (isNew) changes = [];
      isNew = false;
      changes.push(change);
    },
    forget() {
      changes = [];
    },
    asBefore(read) {
      const undone = changes;
      for (const change of undone.toReversed()) change.undo();
      try {
        return read();
      } finally {
        for (const change of undone) change.redo();
      }
    },
  };
}
