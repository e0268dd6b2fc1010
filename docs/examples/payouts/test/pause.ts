export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Does something again until the database, which is restarted in between, is there. */
export async function untilDone<T>(action: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await action();
    } catch (error) {
      if (tries === 600) throw error;
      await pause(200);
    }
  }
}
