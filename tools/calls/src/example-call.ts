/** One valid call of an operation through its public method, with the data of the document's own examples. */
export interface ExampleCall<Client> {
  /** With the name of the example that comes back, where the id in the request depends on it. */
  readonly call: (client: Client, example?: string) => Promise<unknown>;
  /** The member of the documented answer that the method gives; without it, the whole answer. */
  readonly member?: string;
}
