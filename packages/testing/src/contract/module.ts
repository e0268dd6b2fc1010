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
  /** The parameters of path and query that are not strings, by their place: `query.limit`. */
  readonly parameters: Readonly<Record<string, ContractParameter>>;
  /** The name of the shape of `{ path, query, header, body }`. */
  readonly request: string;
  /** The name of the shape of each response, by its status in the document: "201", "2XX", "default". Null: it is empty. */
  readonly responses: Readonly<Record<string, string | null>>;
}

/** How the text of a parameter becomes a value. */
export interface ContractParameter {
  /** Of the value, or of each item of a list. Absent: it is a text. */
  readonly type?: "number" | "boolean";
  /** What stands between the values of a list or an object. `&`: each has its name; `[]`: such as `filter[from]`. */
  readonly separator?: string;
  /** The members of an object. */
  readonly members?: Readonly<Record<string, ContractParameter>>;
}

export interface ContractShape {
  readonly validate: Validate;
  /** The members of a value, by their path: `orders[].status`. */
  readonly members: Readonly<Record<string, ContractMember>>;
  /** The names of the members that are decimals and written as numbers, wherever they stand. */
  readonly decimals?: readonly string[];
}

export interface ContractMember {
  /** Its name is inferred: no page of the vendor gives it. */
  readonly inferred?: boolean;
  /** The values that the document knows. There may be others, unless it is in the body of a request. */
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
