/** What the generation writes about the contract of one API: its operations, and a shape for each request and response. */
export interface Contract {
  /** The headers that carry credentials, in small letters. */
  readonly credentials: readonly string[];
  readonly operations: readonly ContractOperation[];
  readonly shapes: Readonly<Record<string, ContractShape>>;
}

export interface ContractOperation {
  /** The `operationId`. */
  readonly id: string;
  readonly method: string;
  /** Path template, e.g. `/orders/{id}`. */
  readonly path: string;
  /** It is called without credentials. */
  readonly isAnonymous: boolean;
  /** The parameters of path and query that are numbers. */
  readonly numbers: readonly string[];
  /** The members that are decimals: those of a body itself, and those anywhere in a response. */
  readonly decimals: { readonly request: readonly string[]; readonly response: readonly string[] };
  /** The name of the shape of `{ path, query, header, body }`. */
  readonly request: string;
  /** The name of the shape of each response, by its status in the document: "201", "2XX", "default". */
  readonly responses: Readonly<Record<string, string>>;
}

export interface ContractShape {
  readonly validate: Validate;
  /** The members of a value, by their path: `orders[].status`. */
  readonly members: Readonly<Record<string, ContractMember>>;
}

export interface ContractMember {
  /** Its name is inferred: no page of the vendor gives it. */
  readonly inferred?: boolean;
  /** The values that the document knows for a response; there may be others. */
  readonly values?: readonly string[];
}

/** A function as Ajv compiles it. Its errors do not contain the value. */
export interface Validate {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export interface SchemaError {
  /** JSON pointer to the value, e.g. `/orders/0/status`. */
  readonly instancePath: string;
  /** JSON pointer to the keyword, e.g. `#/properties/orders/type`. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
