import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";

/** An error body that has its status as a number names that of the response. */
export function withStatus(example: Json, status: string): Json {
  if (!isObject(example) || !/^(?:default|[45])/.test(status)) return example;
  const code = status === "default" ? 500 : Number(status.replace("XX", "00"));
  return Object.fromEntries(
    Object.entries(example).map(([name, member]) => {
      const isStatus = /^(?:http)?_?status_?(?:code)?$/i.test(name) && typeof member === "number";
      return [name, isStatus ? code : member];
    }),
  );
}
