import { Ajv2020 } from "ajv/dist/2020.js";
import { type JsonObject, parseJson } from "../src/json.js";

/** JSON Schema lets a validator check contents; a reader of the message has to. */
export function assertContents(ajv: Ajv2020): void {
  const isWritten: Readonly<Record<string, (text: string) => boolean>> = {
    base64: (text) => /^[A-Za-z0-9+/]*=*$/.test(text) && text.length % 4 === 0,
    base16: (text) => /^([0-9A-F]{2})*$/.test(text),
    "application/json": (text) => parseJson(text) !== undefined,
  };
  for (const keyword of ["contentEncoding", "contentMediaType"]) {
    ajv.removeKeyword(keyword);
    ajv.addKeyword({
      keyword,
      type: "string",
      validate: (name: string, text: string) => isWritten[name]?.(text) ?? true,
    });
  }
  ajv.removeKeyword("contentSchema");
  ajv.addKeyword({
    keyword: "contentSchema",
    type: "string",
    compile: (schema: JsonObject) => {
      const validate = new Ajv2020({ strict: false }).compile(schema);
      return (text: string) => validate(parseJson(text)) === true;
    },
  });
}
