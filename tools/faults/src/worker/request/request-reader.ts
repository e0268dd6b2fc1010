import { type BodyReader, createBodyReader } from "./body-reader.js";

/** The part of a request that was read. */
export interface ArrivingRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty until all of it was read. */
  readonly head: string;
  readonly bytes: number;
  readonly bodyBytes: number;
  readonly isComplete: boolean;
  body(): Buffer;
}

export interface RequestReader {
  readonly request: ArrivingRequest;
  /** Reads up to the end of the head or of the request, whichever is next. Returns how many bytes that was. */
  read(bytes: Buffer): number;
}

const headEnd = "\r\n\r\n";

export function createRequestReader(): RequestReader {
  let begun = "";
  let bodyReader: BodyReader | undefined;
  const request = {
    method: "",
    path: "",
    headers: {},
    head: "",
    bytes: 0,
    bodyBytes: 0,
    isComplete: false,
    body: () => Buffer.concat(bodyReader?.content ?? []),
  };

  const readHead = (bytes: Buffer): number => {
    const text = begun + bytes.toString("latin1");
    const end = text.indexOf(headEnd, Math.max(0, begun.length - headEnd.length));
    if (end === -1) {
      begun = text;
      return bytes.length;
    }
    const head = text.slice(0, end + headEnd.length);
    const [requestLine = "", ...lines] = head.trimEnd().split("\r\n");
    const [method = "", path = ""] = requestLine.split(" ");
    const headers = joined(lines);
    bodyReader = createBodyReader(headers);
    Object.assign(request, { head, method, path, headers });
    return head.length - begun.length;
  };

  return {
    request,
    read(bytes) {
      const taken = bodyReader === undefined ? readHead(bytes) : bodyReader.read(bytes);
      if (request.bytes >= request.head.length && request.head !== "") request.bodyBytes += taken;
      request.bytes += taken;
      request.isComplete = bodyReader?.isComplete() ?? false;
      return taken;
    },
  };
}

function joined(lines: readonly string[]): Record<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}
