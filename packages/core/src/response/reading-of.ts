import type { Operation, ResponseReading } from "../client/operation.js";
import { createDecimalReader } from "../money/read-decimals.js";

/** What the document says of a response of this status, or else `otherwise`. */
export function readingOf<Otherwise>(
  { responses }: Operation,
  status: number,
  otherwise: Otherwise,
): ResponseReading | Otherwise {
  return responses?.[status] ?? responses?.[`${String(status).charAt(0)}XX`] ?? otherwise;
}

const parsers = new WeakMap<ResponseReading, (text: string) => unknown>();

/** Made once for each response: its expression costs more to build than a small body to read. */
export function parserOf(reading: ResponseReading | undefined): (text: string) => unknown {
  if (reading === undefined) return JSON.parse;
  const { decimals = [], freeForm = [], allDecimals = [] } = reading;
  const parser = parsers.get(reading) ?? createDecimalReader(decimals, freeForm, allDecimals);
  parsers.set(reading, parser);
  return parser;
}
