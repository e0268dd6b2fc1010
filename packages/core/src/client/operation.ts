/**
 * Whether a call may be sent again once a byte of it may have left.
 *
 * `read` and `repeatable`: unchanged. `keyed`: with the same idempotency key. `once`: never.
 */
export type Safety = "read" | "repeatable" | "keyed" | "once";

/**
 * What the body of a success must be.
 *
 * `documented`: an object or an array, with the members that the client itself reads, and the id that a GET asked for.
 * Nothing else is validated, so that what a vendor adds breaks no caller. `json`: JSON of any kind. `any`: JSON, any
 * other text, or nothing.
 */
export type Shape = "documented" | "json" | "any";

/** Which values of a status are final, and which of those the service may still change. */
export type FinalStates = Readonly<Record<string, Readonly<Record<string, "final" | "may-change">>>>;

/**
 * Where a request holds decimals: member names, down to `true`, to `"positive"` where zero is refused, or to `"text"`
 * where the service reads a string.
 */
export interface DecimalTree {
  readonly [member: string]: true | "positive" | "text" | DecimalTree;
}

/** What a client must know of a response to read it. */
export interface ResponseReading {
  /** `none`: the document has no body. */
  readonly kind: "object" | "array" | "none";
  /** The member that carries the id, and the path parameter in which the request asked for it. */
  readonly id?: { readonly member: string; readonly parameter: string };
  /** The members that the client itself reads, with their JSON type. */
  readonly uses?: Readonly<Record<string, string>>;
  /** Names of the members that hold decimals. */
  readonly decimals?: readonly string[];
  /** Names of the members whose content is free-form and left unchanged. */
  readonly freeForm?: readonly string[];
  /** Names of the members inside which every number is a decimal: the document does not describe their content. */
  readonly allDecimals?: readonly string[];
  /** Names of the members that hold a new secret. */
  readonly secrets?: readonly string[];
}

/** What a client must know of an operation at run time; generated from the API's document. */
export interface Operation {
  readonly id: string;
  readonly method: "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path template, e.g. `/orders/{id}`. */
  readonly path: string;
  readonly safety: Safety;
  /** Called without credentials. */
  readonly anonymous?: true;
  /** The header that carries the idempotency key. */
  readonly keyHeader?: string;
  /** Of a success, unless `responses` has its status. */
  readonly response: ResponseReading;
  /** Of single statuses, such as `202`, `4XX` or `default`. */
  readonly responses?: Readonly<Record<string, ResponseReading>>;
  /** The members that a request's body must have; present if there must be a body. */
  readonly requestRequired?: readonly string[];
  /** The body is optional. */
  readonly requestOptional?: true;
  /** The query parameters that are lists, with the separator of their values; `&`: the name is repeated. */
  readonly queryLists?: Readonly<Record<string, string>>;
  /** The query parameters that are objects, likewise; `&`: by the names of their members, `[]`: as `filter[from]`. */
  readonly queryObjects?: Readonly<Record<string, string>>;
  readonly requestDecimals?: DecimalTree;
}
