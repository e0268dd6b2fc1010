import { type Change, change, type Direction } from "../change.js";
import { contentOf, type Place } from "../document.js";
import type { Json } from "../json.js";
import { wordingOf } from "../schemas/meaning.js";
import { memberDeprecations } from "./deprecation-changes.js";
import { schemaChanges } from "./schema-changes.js";

/** A request body or a response, with its document. */
export interface Message {
  readonly document: Json;
  readonly place: Place;
}

/** What changed in the media types of a body, and in the schema of each. */
export function contentChanges(
  operation: string,
  direction: Direction,
  place: string,
  before: Message,
  after: Message,
): Change[] {
  const [old, present] = [mediaTypesOf(before), mediaTypesOf(after)];
  const changes: Change[] = [];
  for (const [mediaType, schema] of old) {
    const schemaNow = find(present, mediaType);
    if (schemaNow === undefined) changes.push(mediaTypeLost(operation, direction, place, mediaType));
    else
      changes.push(
        ...memberDeprecations(
          operation,
          direction,
          placeOf(place, mediaType),
          [before.document, schema],
          [after.document, schemaNow],
        ),
        ...schemaChanges(
          operation,
          direction,
          placeOf(place, mediaType),
          { document: before.document, schema },
          { document: after.document, schema: schemaNow },
        ),
      );
  }
  if (encodingsOf(before) !== encodingsOf(after)) changes.push(encodingChanged(operation, direction, place));
  const isKept = (mediaType: string): boolean => find(present, mediaType) !== undefined;
  const kept = [...old.keys()].filter(isKept);
  for (const mediaType of present.keys())
    if (find(old, mediaType) === undefined) changes.push(mediaTypeGained(operation, direction, place, mediaType, kept));
  return changes;
}

/** Names the media type, except for JSON. */
function placeOf(place: string, mediaType: string): string {
  return mediaType === "application/json" ? place : `${place} (${mediaType})`;
}

/** Each media type in small letters. Its parameters are removed, unless only they tell it from another. */
function mediaTypesOf({ place }: Message): Map<string, Json> {
  const content = contentOf(place);
  const bare = content.map(([mediaType]) => mediaType.split(";")[0]?.trim().toLowerCase() ?? mediaType);
  return new Map(
    content.map(([mediaType, { value }], index) => [
      bare.filter((other) => other === bare[index]).length > 1 ? mediaType.toLowerCase() : (bare[index] ?? mediaType),
      value["schema"] ?? true,
    ]),
  );
}

/** How the parts of forms are encoded, which is not judged. */
function encodingsOf({ document, place }: Message): string {
  return wordingOf(
    document,
    contentOf(place).flatMap(([, { value }]) => value["encoding"] ?? []),
  );
}

function encodingChanged(operation: string, direction: Direction, place: string): Change {
  return change(operation, direction, place, "encoding", {
    severity: "review",
    message: `${place} changed in \`encoding\`, which cannot be judged`,
    migration: "Compare it in both documents",
    effect: "changed",
  });
}

/** The schema for a media type: its own, or that of the narrowest range that includes it. */
function find(schemas: ReadonlyMap<string, Json>, mediaType: string): Json | undefined {
  const ranges = [mediaType, `${mediaType.split("/")[0]}/*`, "*/*"];
  return ranges.map((range) => schemas.get(range)).find((schema) => schema !== undefined);
}

/** A client that asks for a media type no longer gets it. */
function mediaTypeLost(operation: string, direction: Direction, place: string, mediaType: string): Change {
  return change(operation, direction, place, `${mediaType} lost`, {
    severity: "breaking",
    message: `${place} can no longer be ${mediaType}`,
    migration: direction === "request" ? "Send another media type" : "Ask for another media type, and read it",
    effect: "lost",
  });
}

/** A client that asks for JSON still gets it, whatever else there is. */
function mediaTypeGained(
  operation: string,
  direction: Direction,
  place: string,
  mediaType: string,
  kept: readonly string[],
): Change {
  const isHarmless = direction === "request" || kept.some((other) => /[/+]json\b/.test(other));
  return change(operation, direction, place, `${mediaType} gained`, {
    severity: isHarmless ? "compatible" : kept.length > 0 ? "review" : "breaking",
    message: `${place} can now be ${mediaType}`,
    migration: isHarmless ? "Nothing to do" : "Read this media type too, or ask for the one you read",
    effect: "gained",
  });
}
