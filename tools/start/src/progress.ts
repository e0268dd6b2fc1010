import type { WriteStream } from "node:tty";

/** A line on a terminal that tells what is going on and then goes away. Anywhere else it prints nothing. */
export function createProgress(stream: WriteStream): { show(text: string): void; clear(): void } {
  const write = (text: string): void => {
    if (stream.isTTY) stream.write(`\r\u001b[2K${text}`);
  };
  return { show: write, clear: () => write("") };
}
