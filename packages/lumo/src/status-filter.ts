import type { operations } from "./schema.gen.js";

type Query<Id extends keyof operations> = NonNullable<operations[Id]["parameters"]["query"]>;
type Asked<Id extends keyof operations> = Query<Id> extends { status?: infer Status } ? NonNullable<Status> : never;

/** The statuses that a list can be filtered by: any status, unless the document lists those that the service takes. */
export type StatusFilter<Id extends keyof operations, Status> = [Status] extends [Asked<Id>] ? Status : Asked<Id>;
