import { type CallOptions, callOptionNames } from "./call-options.js";
import { ApiError } from "./errors.js";
import type { RequestFunction, RequestResult } from "./http.js";
import type { BodyOf, ParamsOf, SuccessOf } from "./http-types.js";
import type { Operation } from "./operation.js";
import { ownOptions } from "./own-options.js";
import type { RequestInput } from "./request-input.js";
import type { BeforeAttempt } from "./send.js";
import type { AnswerHeaders } from "./transport.js";

/** What a method gives to a call, beside what its caller may say. */
type Input<Operation> = ParamsOf<Operation> &
  BodyOf<Operation> & {
    readonly params?: object;
    readonly body?: unknown;
    readonly beforeAttempt?: BeforeAttempt | undefined;
    readonly isKeyRecorded?: boolean | undefined;
  };

/** Makes a call by the name of its operation; every method of a client ends here. */
export type Call<Operations> = <Id extends keyof Operations & string>(
  id: Id,
  input: Input<Operations[Id]>,
  options?: CallOptions,
) => Promise<SuccessOf<Operations[Id]>>;

/** The same, with the headers of the answer. */
export type Ask<Operations> = <Id extends keyof Operations & string>(
  id: Id,
  input: Input<Operations[Id]>,
  options?: CallOptions,
) => Promise<{ readonly data: SuccessOf<Operations[Id]>; readonly headers: AnswerHeaders }>;

export interface CallConfig<Operations> {
  readonly request: RequestFunction;
  readonly operations: { readonly [Id in keyof Operations]: Operation };
}

/** An answer as it came, whatever it holds. */
export interface RawAnswer {
  readonly data: unknown;
  readonly headers: AnswerHeaders;
}

/** Reads a list as it comes, of any kind and with its headers: for who must notice that it is given in parts. */
export type ReadList<Operations> = (id: keyof Operations & string, options?: CallOptions) => Promise<RawAnswer>;

/** The reading behind what looks for a call in a list. */
export function createReadList<Operations>({ request, operations }: CallConfig<Operations>): ReadList<Operations> {
  return async (id, options) =>
    succeed(await request(operations[id], ownOptions(operations[id], options, callOptionNames)));
}

function succeed({ error, data, response }: RequestResult): RawAnswer {
  const { answer, headers } = response;
  if (!answer.ok) throw new ApiError(answer.failure, answer.status, answer.details, error);
  return { data, headers };
}

/** The calls behind the methods of one client: the data, or an error. */
export function createCall<Operations>(config: CallConfig<Operations>): Call<Operations> {
  const ask = createAsk(config);
  return async (id, input, options) => (await ask(id, input, options)).data;
}

export function createAsk<Operations>({ request, operations }: CallConfig<Operations>): Ask<Operations> {
  const ask: Ask<Operations> = async <Id extends keyof Operations & string>(
    id: Id,
    input: Omit<RequestInput, keyof CallOptions>,
    options?: CallOptions,
  ) => {
    const operation = operations[id];
    const own = ownOptions(operation, options, callOptionNames);
    const { data, headers } = succeed(await request(operation, Object.assign(own, input)));
    // The type is the document's word for the answer; what the client itself relies on has been checked.
    return { data: data as SuccessOf<Operations[Id]>, headers };
  };
  return ask;
}
