import type { Outcome } from "../errors/failure.js";
import type { RequestHeaders } from "../request/request-headers.js";
import type { CallOptions } from "../request/request-input.js";
import type { ResponseHeaders } from "../transport/transport.js";

type Method = "get" | "head" | "options" | "post" | "put" | "patch" | "delete";

/** An HTTP response without its body. */
export interface HttpResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** Of a failed call that could have changed something: whether it is known to have changed nothing. */
  readonly outcome?: Outcome | undefined;
  /** How long a failing service asked to wait, if it did. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * The result of a route, of any shape: the types are the document's, and nothing is checked. JSON is parsed, with its
 * marked decimals exact. Any other text is given unchanged, an empty body as `undefined`. A new API key in `data` can be
 * read, and is not enumerable, so that printing the result does not show it.
 *
 * Test `response.ok`: `error` is `undefined` too for a failure with an empty body.
 */
export interface HttpResult<Data, Failure> {
  readonly data?: Data;
  readonly error?: Failure;
  readonly response: HttpResponse;
}

/**
 * openapi-fetch's calls on the routes of one document: the escape hatch for what no method offers.
 *
 * `Paths` is the `paths` type that openapi-typescript generates.
 */
export type Http<Paths> = {
  readonly [M in Method as Uppercase<M>]: HttpCall<Paths, M>;
};

/** A call of one HTTP method. It has a name, so that declarations of what holds one can say it. */
export type HttpCall<Paths, M extends Method> = <Path extends Routes<Paths, M>>(
  path: Path,
  ...init: Init<At<Paths[Path], M>>
) => Promise<HttpResult<SuccessOf<At<Paths[Path], M>>, FailureOf<At<Paths[Path], M>>>>;

/** Extends every type whose members are all optional. */
type Nothing = Record<never, never>;

type Routes<Paths, M extends Method> = {
  [Path in keyof Paths]: Paths[Path] extends Record<M, object> ? Path : never;
}[keyof Paths];

type At<Item, M extends Method> = Item extends Record<M, infer Op> ? Op : never;

type Init<Op> = Nothing extends Input<Op> ? [init?: Input<Op>] : [init: Input<Op>];

type Input<Op> = ParamsOf<Op> & BodyOf<Op> & CallOptions & { readonly headers?: RequestHeaders };

/** The parts of an operation as openapi-typescript writes them down; what it does not take may not be given. */
export type ParamsOf<Op> = Op extends { parameters: infer P }
  ? [keyof Plain<P>] extends [never]
    ? { readonly params?: never }
    : Nothing extends Plain<P>
      ? { readonly params?: Plain<P> }
      : { readonly params: Plain<P> }
  : { readonly params?: never };
export type BodyOf<Op> = Op extends { requestBody: { content: { "application/json": infer Body } } }
  ? { readonly body: Body }
  : Op extends { requestBody?: infer Request }
    ? [NonNullable<Request>] extends [never]
      ? { readonly body?: never }
      : NonNullable<Request> extends { content: { "application/json": infer Body } }
        ? { readonly body?: Body }
        : { readonly body?: never }
    : { readonly body?: never };

/** Without the `cookie?: never` and the like that stand for nothing. */
type Plain<P> = { [K in keyof P as [P[K]] extends [undefined] ? never : K]: P[K] };

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226 | "2XX";
/** What an operation's success has; `default` only where no success is documented. */
type SuccessKey<R> = [keyof R & SuccessStatus] extends [never] ? keyof R & "default" : keyof R & SuccessStatus;
/** `undefined` for a response without a body. */
type Json<R> = R extends { content: { "application/json": infer Data } }
  ? Data
  : R extends { content?: never }
    ? undefined
    : never;

/** The data of an operation's success. */
export type SuccessOf<Op> = Op extends { responses: infer R } ? Json<R[SuccessKey<R>]> : never;
type FailureOf<Op> = Op extends { responses: infer R } ? Json<R[Exclude<keyof R, SuccessStatus>]> : never;
