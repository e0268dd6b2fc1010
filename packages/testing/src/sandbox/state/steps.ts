import type { World } from "../world.js";
import type { Table } from "./table.js";

/** A row whose status moves on. The service shows a part of it. */
export interface MovingRow {
  readonly id: string;
  readonly shown: { readonly status: string };
}

/** There is no row with the id. */
export class UnknownIdError extends Error {}

/** The row that a test wants to do something with. @throws {Error} there is none, or it has another status. */
export function rowWithStatus<Row extends MovingRow>(
  rows: Table<Row>,
  [verb, noun]: readonly [verb: string, noun: string],
  id: string,
  statuses: readonly string[],
): Row {
  const row = rows.get(id);
  const failure = `Cannot ${verb} ${noun} ${JSON.stringify(id)}`;
  if (row === undefined) throw new UnknownIdError(`${failure}: there is no such ${noun}`);
  if (statuses.includes(row.shown.status)) return row;
  throw new Error(`${failure}: it is ${row.shown.status}, and must be ${statuses.join(" or ")}`);
}

/** The row that a test wants to move to a status. @throws {Error} there is none, or that status does not follow. */
export function rowToMove<Row extends MovingRow>(
  rows: Table<Row>,
  noun: string,
  id: string,
  to: string,
  following: (status: Row["shown"]["status"]) => readonly string[],
): Row {
  const row = rows.get(id);
  if (row === undefined)
    throw new UnknownIdError(`Cannot move ${noun} ${JSON.stringify(id)}: there is no such ${noun}`);
  const status: Row["shown"]["status"] = row.shown.status;
  const allowed = following(status);
  if (allowed.includes(to)) return row;
  const next = allowed.length === 0 ? "nothing" : allowed.join(" or ");
  throw new Error(`Cannot move ${noun} "${id}" to ${JSON.stringify(to)}: it is ${status}, and ${next} follows`);
}

/** The trade of Lumetrade's example takes 5 s. */
const stepMs = 5000;

/** Moves a row through these statuses by the clock, until something else moves it. Policy: progress. */
export function moveByClock<Status extends string>(
  world: Pick<World<{ readonly progress: string }, unknown>, "clock" | "policies">,
  rows: { get(id: string): MovingRow | undefined },
  id: string,
  [status, next, ...rest]: readonly Status[],
  move: (id: string, status: Status) => void,
): void {
  if (next === undefined || world.policies.progress !== "by-clock") return;
  world.clock.after(stepMs, () => {
    if (rows.get(id)?.shown.status !== status) return;
    move(id, next);
    moveByClock(world, rows, id, [next, ...rest], move);
  });
}
