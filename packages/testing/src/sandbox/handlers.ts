/** The parts of a request that has passed the document's checks. */
export interface Input<Operation> {
  readonly path: Parameters<Operation, "path">;
  readonly query: Parameters<Operation, "query">;
  readonly headers: Headers;
  readonly body: Body<Operation>;
  /** The result that a fault sets. The operation has no effect, and stores this like a result of its own. */
  readonly storedFailure: Rejection | undefined;
}

/** A result that takes time. Other calls may come before `finish`, which gives it at once or throws a {@link Rejection}. */
export interface Pending<Result> {
  readonly takesMs: number;
  readonly finish: () => Result;
}

/** Gives the data of a success or throws a {@link Rejection}. It is synchronous, so that no other call comes between. */
export type Handler<Operation> = (input: Input<Operation>) => Success<Operation> | Pending<Success<Operation>>;

/** JSON has no functions. */
export function isPending<Result>(value: Result | Pending<Result>): value is Pending<Result> {
  return typeof Object(value).finish === "function";
}

/**
 * A handler for each operation of a document, except for those in `notSimulated`: a new operation is a compile
 * error until it has either.
 */
export type Handlers<Operations, NotSimulated> = {
  readonly [Id in Exclude<keyof Operations, NotSimulated>]: Handler<Operations[Id]>;
};

/** The error response of an operation. */
export class Rejection extends Error {
  override readonly name = "Rejection";
  readonly status: number;
  /** What is wrong, one text for each thing. */
  readonly problems: readonly string[];

  constructor(status: number, ...problems: readonly string[]) {
    super(problems.join("; "));
    this.status = status;
    this.problems = problems;
  }
}

type Parameters<Operation, Place extends string> = Operation extends { parameters: { [P in Place]?: infer Values } }
  ? NonNullable<Values>
  : never;

type Body<Operation> = Operation extends { requestBody: Json<infer Content> }
  ? Content
  : Operation extends { requestBody?: infer Optional }
    ? [NonNullable<Optional>] extends [never]
      ? undefined
      : NonNullable<Optional> extends Json<infer Content>
        ? Content | undefined
        : undefined
    : undefined;

/** `undefined` for a success without a body. */
type Success<Operation> = Operation extends { responses: infer Responses }
  ? [keyof Responses & (200 | 201 | 202 | "2XX")] extends [never]
    ? undefined
    : Responses[keyof Responses & (200 | 201 | 202 | "2XX")] extends Json<infer Content>
      ? Content
      : never
  : never;

interface Json<Content> {
  content: { "application/json": Content };
}
