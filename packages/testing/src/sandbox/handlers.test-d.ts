import type { Handlers, Input } from "./handlers.js";

interface Two {
  readOne: {
    parameters: { path: { id: string } };
    responses: { 200: { content: { "application/json": { id: string } } } };
  };
  makeOne: {
    requestBody: { content: { "application/json": { name: string } } };
    responses: { "2XX": { content: { "application/json": { id: string } } }; default: object };
  };
}

interface Removal {
  removeOne: { responses: { 204: { content?: never }; default: object } };
}

const readOne = ({ path: { id } }: Input<Two["readOne"]>) => ({ id });
const makeOne = ({ body: { name } }: Input<Two["makeOne"]>) => ({ id: name });

export const both: Handlers<Two, never> = { readOne, makeOne };
export const one: Handlers<Two, "makeOne"> = { readOne };

export const removal: Handlers<Removal, never> = { removeOne: () => undefined };

// @ts-expect-error the response has no body
export const withBody: Handlers<Removal, never> = { removeOne: () => ({ id: "one" }) };
// @ts-expect-error an operation of the document has neither a handler nor a reason
export const none: Handlers<Two, never> = { readOne };
// @ts-expect-error the response is not the one of the document
export const wrong: Handlers<Two, "makeOne"> = { readOne: () => ({ name: "one" }) };
// @ts-expect-error the document has no such parameter
export const other: Handlers<Two, "makeOne"> = { readOne: ({ path }) => ({ id: path.name }) };
