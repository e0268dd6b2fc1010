export type Meet = (key: string, who: string) => Promise<void>;

/** Lets two that do the same go on at the same moment: the first one waits for another one, but not for long. */
export function createMeeting(longestMs: number): Meet {
  const waiting = new Map<string, { readonly who: string; readonly goOn: () => void }>();
  return async (key, who) => {
    const first = waiting.get(key);
    if (first !== undefined && first.who !== who) return first.goOn();
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        waiting.delete(key);
        resolve();
      };
      const timer = setTimeout(goOn, longestMs);
      waiting.set(key, { who, goOn });
    });
  };
}
