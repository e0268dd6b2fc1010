import type { Shape } from "./shape.js";

const decimal = "^-?\\d+(\\.\\d+)?$";

/** A number, true or false as it is written into a URL or a header: a text. */
export function asText(shape: Shape): Shape | undefined {
  if (shape.kind !== "number" && shape.kind !== "boolean") return undefined;
  const values = shape.kind === "boolean" ? (shape.values ?? [true, false]) : shape.values;
  const isWhole = shape.multiples.some(Number.isInteger) && Number.isFinite(shape.high.at - shape.low.at);
  const longest = isWhole
    ? Math.max(...[shape.low.at, shape.high.at].map((limit) => String(Math.trunc(limit)).length))
    : Number.POSITIVE_INFINITY;
  return {
    ...shape,
    kind: "string",
    values: values?.map((value) => String(value)),
    low: { at: 1, open: false },
    high: { at: longest, open: false },
    multiples: [],
    formats: [],
    patterns: values === undefined ? [decimal] : [],
    clauses: [],
  };
}
