/** One valid call of an operation through its public method, with the data of the document's own examples. */
export interface ExampleCall<Client> {
  readonly call: (client: Client) => Promise<unknown>;
  /** The member of the documented answer that the method gives; without it, the whole answer. */
  readonly member?: string;
}
