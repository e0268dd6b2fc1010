import type { DocumentOperation } from "@lumkit/tool-openapi-diff/document";
import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { queryParameters, separatorOf } from "../document/query-parameters.js";
import { orNull } from "./compact.js";

/** How the query parameters that are lists or objects are written, by name. */
export function queryStyles(operation: DocumentOperation): { queryLists: Json; queryObjects: Json } {
  const parameters = queryParameters(operation);
  const separators = (kind: string): JsonObject =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.kind === kind)
        .flatMap((parameter): [string, Json][] => {
          const separator = separatorOf(parameter);
          return separator === undefined ? [] : [[parameter.name, separator]];
        }),
    );
  return { queryLists: orNull(separators("array")), queryObjects: orNull(separators("object")) };
}
