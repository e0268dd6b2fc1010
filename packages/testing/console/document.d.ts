/** What one control takes, as openapi.json says it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: { readonly content: { readonly "application/json": BodyContent } };
}

export interface BodyContent {
  readonly schema: {
    readonly properties: Readonly<Record<string, Property>>;
    readonly required: readonly string[];
  };
  readonly example: Readonly<Record<string, unknown>>;
}

export interface Property {
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly description?: string;
}

/** The operations of openapi.json, by path and method. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
