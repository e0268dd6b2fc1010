import type { BodyOf, ParamsOf, SuccessOf } from "../http/http-types.js";
import type { CallOptions, RequestInput } from "../request/request-input.js";
import type { ResponseHeaders } from "../transport/transport.js";

/** What a method gives to a call, besides what its caller may say. */
type MethodInput<Op> = ParamsOf<Op> & BodyOf<Op> & Omit<RequestInput, keyof CallOptions>;

/** Makes a call by the name of its operation; every method of a client ends here. */
export type Call<Operations> = <Id extends keyof Operations & string>(
  id: Id,
  input: MethodInput<Operations[Id]>,
  options?: CallOptions,
) => Promise<SuccessOf<Operations[Id]>>;

/** The same, with the headers of the response. */
export type Ask<Operations> = <Id extends keyof Operations & string>(
  id: Id,
  input: MethodInput<Operations[Id]>,
  options?: CallOptions,
) => Promise<{ readonly data: SuccessOf<Operations[Id]>; readonly headers: ResponseHeaders }>;
