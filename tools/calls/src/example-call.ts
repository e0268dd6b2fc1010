/** One valid call of an operation through its public method, with the data of the document's examples. */
export interface ExampleCall<Client> {
  /** `example` is the name of the example that is returned: the id in the request may depend on it. */
  readonly call: (client: Client, example?: string) => Promise<unknown>;
  /** The member of the documented response that the method returns; without it, the whole response. */
  readonly member?: string;
}
