import { type CallOptions, callOptionNames } from "./call-options.js";
import { ApiError } from "./errors.js";
import type { RequestFunction } from "./http.js";
import type { BodyOf, ParamsOf, SuccessOf } from "./http-types.js";
import type { Operation } from "./operation.js";
import { ownOptions } from "./own-options.js";

/** Makes a call by the name of its operation; every method of a client ends here. */
export type Call<Operations> = <Id extends keyof Operations & string>(
  id: Id,
  input: ParamsOf<Operations[Id]> & BodyOf<Operations[Id]> & { readonly params?: object; readonly body?: unknown },
  options?: CallOptions,
) => Promise<SuccessOf<Operations[Id]>>;

export interface CallConfig<Operations> {
  readonly request: RequestFunction;
  readonly operations: { readonly [Id in keyof Operations]: Operation };
}

/** The calls behind the methods of one client: the data, or an error. */
export function createCall<Operations>({ request, operations }: CallConfig<Operations>): Call<Operations> {
  const call: Call<Operations> = async <Id extends keyof Operations & string>(
    id: Id,
    input: { readonly params?: object; readonly body?: unknown },
    options?: CallOptions,
  ) => {
    const operation = operations[id];
    const own = ownOptions(operation, options, callOptionNames);
    const { error, data, response } = await request(operation, Object.assign(own, input));
    const { answer } = response;
    if (!answer.ok) throw new ApiError(answer.failure, answer.status, answer.details, error);
    // The type is the document's word for the answer; what the client itself relies on has been checked.
    return data as SuccessOf<Operations[Id]>;
  };
  return call;
}
