import { describe, expect, test } from "vitest";
import { corpus } from "../test/corpus.js";
import { witness } from "../test/message-oracle.js";
import type { Change, Direction, Severity } from "./change.js";
import { diffDocuments } from "./diff-documents.js";
import type { Json } from "./json.js";

const subject = "#/components/schemas/Subject";

/** A document of one operation, with this schema in its request or in its response. */
function documentOf(direction: Direction, schema: Json): Json {
  const content = (part: Json): Json => ({ content: { "application/json": { schema: part } } });
  const [request, response] = direction === "request" ? [{ $ref: subject }, true] : [true, { $ref: subject }];
  return {
    openapi: "3.1.0",
    paths: {
      "/things": {
        post: { operationId: "send", requestBody: content(request), responses: { "200": content(response) } },
      },
    },
    components: { schemas: { Subject: schema } },
  };
}

function worstOf(changes: readonly Change[]): Severity | "none" {
  const judged = changes.filter(({ place }) => place !== "words").map(({ severity }) => severity);
  return (["breaking", "review", "compatible"] as const).find((severity) => judged.includes(severity)) ?? "none";
}

for (const direction of ["request", "response"] as const) {
  describe(`in a ${direction}`, () => {
    test.each(corpus)("$name", ({ before, after, [direction]: expected }) => {
      const [old, present] = [documentOf(direction, before), documentOf(direction, after)];
      const worst = worstOf(diffDocuments(old, present));
      expect(worst).toBe(expected);

      const [sender, receiver] = direction === "request" ? [old, present] : [present, old];
      const found = witness({ document: sender, at: subject }, { document: receiver, at: subject });
      if (worst === "breaking") expect(found).toBeDefined();
      else if (worst !== "review") expect(found).toBeUndefined();
    });
  });
}
