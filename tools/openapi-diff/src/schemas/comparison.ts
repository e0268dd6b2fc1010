import { isObject, type Json } from "../json.js";
import { leadsIntoCircle } from "./circles.js";
import { isHarmless, type Reason } from "./reason.js";

/** Two documents, and how values of the one are read as values of the other. */
export interface Comparison {
  readonly inner: Json;
  readonly outer: Json;
  /** Whether the document that was the inner one is now the outer one. */
  readonly isReversed: boolean;
  /** Whether values are sent as text, where a number can be read as a text. */
  readonly isText: boolean;
  /** The same in every part of one comparison. */
  readonly progress: Progress;
}

interface Progress {
  /** The pairs of schemas that were compared. */
  readonly pairs: Map<string, Pair>;
  /** The pairs that are being judged, each inside the one before. */
  readonly pending: Map<string, number>;
  /** The pairs in circles that were judged inside another pair of their circle. */
  readonly assuming: string[];
  /** The pairs whose reasons are enough for this comparison, and not for another one. */
  readonly partial: Set<string>;
  /** The pairs in circles whose reasons were given. */
  given: Set<string>;
  /** The earliest pending pair that was met since this was last reset. */
  earliest: number;
}

interface Pair {
  /** With places as seen from this pair. */
  readonly reasons: readonly Reason[];
  /** The earliest pending pair on which they depend. */
  readonly earliest: number;
}

const known = new WeakMap<object, WeakMap<object, Map<string, Pair>>>();

/** Runs one comparison. What earlier ones of the same documents found out about pairs is used again. */
export function compareOnce<T>(inner: Json, outer: Json, isText: boolean, compare: (comparison: Comparison) => T): T {
  const pairs = pairsOf(inner, outer);
  const partial = new Set<string>();
  const earliest = Number.POSITIVE_INFINITY;
  const progress = { pairs, pending: new Map(), assuming: [], partial, given: new Set<string>(), earliest };
  const result = compare({ inner, outer, isReversed: false, isText, progress });
  for (const name of partial) pairs.delete(name);
  return result;
}

/** Asks what gives no reasons to the reader: those that it meets are still to be given. */
export function withoutGiving<T>({ progress }: Comparison, ask: () => T): T {
  const { given } = progress;
  progress.given = new Set();
  const result = ask();
  progress.given = given;
  return result;
}

/** Judges what may lead to itself, and is `met` inside itself. */
export function judgeOutside<T>({ progress }: Comparison, name: string, met: T, judge: () => T): T {
  const turn = progress.pending.get(name);
  if (turn !== undefined) {
    progress.earliest = Math.min(progress.earliest, turn);
    return met;
  }
  progress.pending.set(name, progress.pending.size);
  const result = judge();
  progress.pending.delete(name);
  return result;
}

function pairsOf(inner: Json, outer: Json): Map<string, Pair> {
  if (!isObject(inner) || !isObject(outer)) return new Map();
  const others = known.get(inner) ?? new WeakMap<object, Map<string, Pair>>();
  known.set(inner, others);
  const pairs = others.get(outer) ?? new Map<string, Pair>();
  others.set(outer, pairs);
  return pairs;
}

/**
 * The reasons of a pair of schemas, as seen from the place at which it stands.
 *
 * A pair inside itself is assumed to have none. If it has some in the end, what was judged equal under that assumption
 * is judged again where it is met again.
 */
export function reasonsAt(
  comparison: Comparison,
  pair: readonly [inner: Json, outer: Json],
  at: string,
  judge: () => readonly Reason[],
): readonly Reason[] {
  const { progress, isReversed, isText } = comparison;
  const name = JSON.stringify([...pair, isReversed, isText]);
  const turn = progress.pending.get(name);
  if (turn !== undefined) {
    progress.earliest = Math.min(progress.earliest, turn);
    return [];
  }
  const { reasons, earliest } = progress.pairs.get(name) ?? judged(comparison, pair, name, judge);
  progress.earliest = Math.min(progress.earliest, earliest);
  // In a circle every place leads to every other one: the second time, the reasons of this pair itself are enough.
  const told = progress.given.has(name) ? ownReasons(reasons, name) : reasons;
  if (told.length < reasons.length) for (const above of progress.pending.keys()) progress.partial.add(above);
  if (isInCircle(comparison, pair)) progress.given.add(name);
  return moved(told, at);
}

/** With one of the others if it weighs more, so that the verdict stays the same. */
function ownReasons(reasons: readonly Reason[], name: string): readonly Reason[] {
  const own = reasons.filter(({ circle }) => circle?.startsWith(`${name} `));
  const most = Math.max(...reasons.map(weightOf));
  if (reasons.length === 0 || own.some((reason) => weightOf(reason) === most)) return own;
  return [...own, ...reasons.filter((reason) => weightOf(reason) === most).slice(0, 1)];
}

function weightOf(reason: Reason): number {
  if (reason.verdict === "no") return 2;
  return isHarmless(reason) ? 0 : 1;
}

/** Whether a schema of the pair refers into a circle. */
export function isInCircle({ inner, outer }: Comparison, [one, other]: readonly [Json, Json]): boolean {
  return leadsIntoCircle(inner, one) || leadsIntoCircle(outer, other);
}

function judged(
  comparison: Comparison,
  pair: readonly [Json, Json],
  name: string,
  judge: () => readonly Reason[],
): Pair {
  const { progress } = comparison;
  const { pairs, pending, assuming } = progress;
  const [before, own, made] = [progress.earliest, pending.size, assuming.length];
  progress.earliest = Number.POSITIVE_INFINITY;
  pending.set(name, own);
  const found = judge();
  pending.delete(name);
  const met = progress.earliest;
  progress.earliest = before;
  const result: Pair = {
    reasons: isInCircle(comparison, pair) ? found.map((reason) => named(reason, name)) : found,
    earliest: met < own ? met : Number.POSITIVE_INFINITY,
  };
  pairs.set(name, result);
  // The assumption that this pair has no reasons was wrong.
  if (found.length > 0)
    for (const other of assuming.slice(made)) if (pairs.get(other)?.reasons.length === 0) pairs.delete(other);
  if (met < own) assuming.push(name);
  else for (const other of assuming.splice(made)) settle(progress, other);
  return result;
}

/** The pairs around this one have been judged. */
function settle({ pairs, partial }: Progress, name: string): void {
  const pair = pairs.get(name);
  if (pair === undefined) return;
  pairs.set(name, { ...pair, earliest: Number.POSITIVE_INFINITY });
  // Its reasons lack those of the pairs around it.
  if (pair.reasons.length > 0) partial.add(name);
}

function moved(reasons: readonly Reason[], at: string): readonly Reason[] {
  return at === "" ? reasons : reasons.map((reason) => ({ ...reason, at: at + reason.at }));
}

function named(reason: Reason, pair: string): Reason {
  return reason.circle === undefined ? { ...reason, circle: `${pair} ${reason.rule} ${reason.at}` } : reason;
}

/** Each reason once. One that is met at many places of a circle is given at the nearest. */
export function distinct(reasons: readonly Reason[]): Reason[] {
  const found = new Map<string, Reason>();
  for (const reason of reasons) {
    const { circle, verdict, what } = reason;
    const key = circle === undefined ? JSON.stringify(reason) : `${circle} ${verdict} ${what}`;
    const other = found.get(key);
    if (other === undefined || reason.at.length < other.at.length) found.set(key, reason);
  }
  return [...found.values()];
}
