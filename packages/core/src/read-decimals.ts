import { plainDigits } from "./decimal.js";

const blanks = "[ \\t\\n\\r]*";
/** JSON's own grammar, no laxer: to quote what is no JSON number would turn an invalid text into a valid one. */
const number = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";

/**
 * Makes the parser of an operation's answers: `JSON.parse`, but the marked numbers come as decimal strings.
 *
 * A mark is a member's name, at any depth. The value of a free-form member stays as it is, whatever its names are. Of a
 * member in `allDecimals`, a list or an object, every number inside is one: of what is in it no document says anything.
 * It quotes the numbers in the text before `JSON.parse`, the one way that loses no digit on every runtime.
 *
 * @throws {SyntaxError} where `JSON.parse` does, and for a marked number with an exponent beyond ±400.
 */
export function createDecimalReader(
  names: readonly string[],
  freeForm: readonly string[],
  allDecimals: readonly string[] = [],
): (text: string) => unknown {
  if (names.length + allDecimals.length === 0) return JSON.parse;
  const known = new Set([...names, ...freeForm, ...allDecimals]);
  const places = placesExpression(names, [...freeForm, ...allDecimals]);
  return (text) => JSON.parse(quoteDecimals(withPlainNames(text, known), places, allDecimals));
}

/**
 * Finds a marked member that holds a number, or one of those members that holds a list or an object, up to the value.
 *
 * In valid JSON a quote with no backslash before it, a name, a quote and a colon are a member and can't be anything
 * else: were the first quote the end of a string, or inside one, then no colon could follow the second.
 */
function placesExpression(names: readonly string[], containers: readonly string[]): RegExp {
  const decimal = `${oneOf(names)}"${blanks}:${blanks}(?=${number}${blanks}[,}])`;
  const open = `${oneOf(containers)}"${blanks}:${blanks}(?=[[{])`;
  const places = [names.length > 0 ? decimal : [], containers.length > 0 ? open : []].flat();
  return new RegExp(`(?<!\\\\)"(?:${places.join("|")})`, "g");
}

function oneOf(names: readonly string[]): string {
  const asWritten = names.map((name) => JSON.stringify(name).slice(1, -1));
  return `(?:${asWritten.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")})`;
}

function quoteDecimals(text: string, places: RegExp, allDecimals: readonly string[]): string {
  let quoted = "";
  let done = 0;
  places.lastIndex = 0;
  // `test` and not `exec`, whose arrays would be most of the garbage.
  while (places.test(text)) {
    const start = places.lastIndex;
    if (isOpening(text.charCodeAt(start))) {
      const end = endOfValue(text, start);
      places.lastIndex = end;
      if (!allDecimals.includes(nameBefore(text, start))) continue;
      quoted += text.slice(done, start);
      quoted += quoteNumbers(text.slice(start, end));
      done = end;
    } else {
      const end = endOfNumber(text, start);
      quoted += text.slice(done, start);
      quoted += `"${plainDigits(text.slice(start, end))}"`;
      done = end;
    }
  }
  return quoted + text.slice(done);
}

const code = {
  quote: 34,
  comma: 44,
  minus: 45,
  zero: 48,
  nine: 57,
  openArray: 91,
  backslash: 92,
  closeArray: 93,
  openObject: 123,
  closeObject: 125,
};

function isOpening(character: number): boolean {
  return character === code.openObject || character === code.openArray;
}

/** The name of the member whose value begins at `start`. No name in a document holds a quote. */
function nameBefore(text: string, start: number): string {
  const end = text.lastIndexOf('"', start);
  return text.slice(text.lastIndexOf('"', end - 1) + 1, end);
}

const wholeNumber = new RegExp(`${number}(?=${blanks}[,\\]}])`, "y");

/** Quotes every number in the text of a list or an object. */
function quoteNumbers(text: string): string {
  let quoted = "";
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === code.quote) at = closingQuote(text, at + 1);
    else if (character === code.minus || (character >= code.zero && character <= code.nine)) {
      wholeNumber.lastIndex = at;
      if (!wholeNumber.test(text)) continue;
      quoted += `${text.slice(done, at)}"${plainDigits(text.slice(at, wholeNumber.lastIndex))}"`;
      done = wholeNumber.lastIndex;
      at = done - 1;
    }
  }
  return quoted + text.slice(done);
}

/** Where a number ends that the expression has found: before a comma, a blank or the object's end. */
function endOfNumber(text: string, start: number): number {
  let at = start;
  for (;;) {
    const character = text.charCodeAt(at);
    if (character <= 32 || character === code.comma || character === code.closeObject) return at;
    at++;
  }
}

/** Where the object or array that begins at `start` ends. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === code.quote) at = closingQuote(text, at + 1);
    else if (isOpening(character)) depth++;
    else if ((character === code.closeArray || character === code.closeObject) && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Where the string ends that `from` is inside of. A loop: an expression would need a stack as long as the string. */
function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === code.quote) return at;
    if (character === code.backslash) at++;
  }
  return text.length;
}

/**
 * Writes a known name that is spelt with escapes, such as `"am\u006funt"`, plainly: `JSON.parse` takes them as one.
 * Nobody writes so by accident; a double in the place of a decimal must not come of it either.
 */
function withPlainNames(text: string, known: ReadonlySet<string>): string {
  let plain = "";
  let done = 0;
  for (let at = text.indexOf("\\"); at !== -1; at = text.indexOf("\\", at)) {
    const end = closingQuote(text, at);
    if (isName(text, end)) {
      const start = text.lastIndexOf('"', at);
      const name = stringOf(text.slice(start, end + 1));
      if (name !== undefined && known.has(name)) {
        plain += text.slice(done, start) + JSON.stringify(name);
        done = end + 1;
      }
    }
    at = end + 1;
  }
  return plain + text.slice(done);
}

/** Whether the string that ends at `end` is a member's name: a colon follows. */
function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (" \t\n\r".includes(text.charAt(at)) && at < text.length) at++;
  return text.charAt(at) === ":";
}

function stringOf(literal: string): string | undefined {
  try {
    return String(JSON.parse(literal));
  } catch {
    return undefined;
  }
}
