/** Reads the body of one request, without its framing. */
export interface BodyReader {
  readonly content: Buffer[];
  /** Returns how many bytes belonged to the body. */
  read(bytes: Buffer): number;
  isComplete(): boolean;
}

export function createBodyReader(headers: Readonly<Record<string, string>>): BodyReader {
  const { "transfer-encoding": encoding, "content-length": length } = headers;
  return encoding?.includes("chunked") ? chunkedBody() : sizedBody(Number(length ?? 0));
}

function sizedBody(length: number): BodyReader {
  const content: Buffer[] = [];
  let left = length;
  return {
    content,
    read(bytes) {
      const part = bytes.subarray(0, left);
      content.push(part);
      left -= part.length;
      return part.length;
    },
    isComplete: () => !(left > 0),
  };
}

function chunkedBody(): BodyReader {
  const content: Buffer[] = [];
  let state: "size" | "data" | "data-end" | "trailer" | "done" = "size";
  let line = "";
  let left = 0;

  const readData = (bytes: Buffer): number => {
    const part = bytes.subarray(0, left);
    content.push(part);
    left -= part.length;
    if (left === 0) state = "data-end";
    return part.length;
  };
  const readLine = (bytes: Buffer): number => {
    const end = bytes.indexOf("\n");
    const taken = end === -1 ? bytes.length : end + 1;
    line += bytes.toString("latin1", 0, taken);
    if (end === -1) return taken;
    const text = line.trimEnd();
    line = "";
    if (state === "size") {
      left = Number.parseInt(text, 16);
      state = left > 0 ? "data" : "trailer";
    } else if (state === "data-end") state = "size";
    else if (text === "") state = "done";
    return taken;
  };

  return {
    content,
    read(bytes) {
      let taken = 0;
      while (taken < bytes.length && state !== "done") {
        const rest = bytes.subarray(taken);
        taken += state === "data" ? readData(rest) : readLine(rest);
      }
      return taken;
    },
    isComplete: () => state === "done",
  };
}
