import type { WriteStream } from "node:tty";

/** A line on a terminal that shows the current step and can be cleared. Without a terminal it prints nothing. */
export function createProgress(stream: WriteStream): { show(text: string): void; clear(): void } {
  const write = (text: string): void => {
    if (stream.isTTY) stream.write(`\r\u001b[2K${text}`);
  };
  return { show: write, clear: () => write("") };
}
