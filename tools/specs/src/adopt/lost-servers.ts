import { type Json, type JsonObject, listOf, objectAt } from "@lumkit/tool-openapi-diff/json";

/** An action for each server that the packages call and that the vendor's document does not list, to keep it. */
export function lostServers(present: Json, merged: Json): JsonObject[] {
  const urls = new Set(serversOf(merged).map(urlOf));
  return serversOf(present)
    .filter((server) => !urls.has(urlOf(server)))
    .map((server) => ({
      target: "$.servers",
      description: "Keeps a server that the vendor's own document does not list.",
      "x-evidence": "The published reference",
      "x-confidence": "documented",
      update: server,
    }));
}

function serversOf(document: Json): Json[] {
  return listOf(Object(document)["servers"]);
}

function urlOf(server: Json): string {
  return String(objectAt({ server }, "server")["url"]).replace(/\/$/, "");
}
