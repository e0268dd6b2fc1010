/** One change of the sandbox's state. */
interface Change {
  undo(): void;
  redo(): void;
}

export type Journal = ReturnType<typeof createJournal>;

/** Remembers what changed last, so that a read can give what it gave before that. It tells of each change. */
export function createJournal(changed: () => void = () => {}) {
  let changes: Change[] = [];
  let isNew = true;
  return {
    /** The changes from here on belong together. */
    begin(): void {
      isNew = true;
    },
    note(change: Change): void {
      if (isNew) changes = [];
      isNew = false;
      changes.push(change);
      changed();
    },
    /** Makes the present state the first one. */
    forget(): void {
      changes = [];
    },
    /** Gives what a read gives without the last changes. */
    asBefore<T>(read: () => T): T {
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
