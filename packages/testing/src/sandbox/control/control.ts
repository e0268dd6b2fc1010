/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>;

/** What one request under `/_sandbox` does. Its description and its behaviour come from here. */
export interface Control {
  /** The `operationId`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/_sandbox`. Its one parameter may be `{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly body?: ControlBody;
  readonly response: Schema;
  /** Default: JSON. */
  readonly mediaType?: string;
  /** Takes the id of the path, if it has one, then the body. The function that it calls checks both. */
  readonly run: (...input: never[]) => unknown;
}

export interface ControlBody {
  /** By name. No other member is accepted. */
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly example: Readonly<Record<string, unknown>>;
}

/** Where all controls are. */
export const controlRoot = "/_sandbox";

export const text = (description: string): Schema => ({ type: "string", description });
export const oneOf = (description: string, values: readonly (string | number)[]): Schema => ({
  description,
  enum: values,
});
export const decimal = (description: string): Schema => ({
  type: "string",
  pattern: "^(0|[1-9]\\d{0,17})(\\.\\d{1,18})?$",
  description: `${description} A decimal as a text, such as "12.50".`,
});
/** An object whose members are described in words. */
export const object = (description: string): Schema => ({ type: "object", description });
/** What the API itself shows. */
export const shown = (name: string): Schema =>
  object(`The ${name} as the API shows it, with its decimals as texts; its own document has the members.`);
