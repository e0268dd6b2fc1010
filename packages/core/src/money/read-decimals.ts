import { parseJson } from "../response/parse-json.js";
import { plainDigits } from "./decimal.js";

const blanks = "[ \\t\\n\\r]*";
/** The grammar of JSON, no laxer: to quote what is not a JSON number would turn an invalid text into a valid one. */
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
  const places = [
    { members: names, value: "[-\\d]" },
    { members: containers, value: "[[{]" },
  ].flatMap(({ members, value }) =>
    members.length === 0 ? [] : `(?:${members.map(asWritten).join("|")})"${blanks}:${blanks}(?=${value})`,
  );
  return new RegExp(`(?<!\\\\)"(?:${places.join("|")})`, "g");
}

function asWritten(name: string): string {
  return JSON.stringify(name)
    .slice(1, -1)
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

const wholeNumber = new RegExp(`${number}(?=${blanks}[,\\]}])`, "y");

function quoteDecimals(text: string, places: RegExp, allDecimals: readonly string[]): string {
  let quoted = "";
  let done = 0;
  /** Quotes the number at `start`, and returns its end. What is not a number is for `JSON.parse` to refuse. */
  function quote(start: number): number {
    wholeNumber.lastIndex = start;
    if (!wholeNumber.test(text)) return start + 1;
    const end = wholeNumber.lastIndex;
    quoted += `${text.slice(done, start)}"${plainDigits(text.slice(start, end))}"`;
    done = end;
    return end;
  }
  /** Returns the end of the list or object at `start`, whose numbers are quoted if all are decimals. */
  function skip(start: number, isDecimal: boolean): number {
    let depth = 0;
    for (let at = start; at < text.length; at++) {
      const character = text.charAt(at);
      if (character === '"') at = closingQuote(text, at + 1);
      else if (character === "{" || character === "[") depth++;
      else if ((character === "}" || character === "]") && --depth === 0) return at + 1;
      else if (isDecimal && /[-\d]/.test(character)) at = quote(at) - 1;
    }
    return text.length;
  }
  places.lastIndex = 0;
  // `test` and not `exec`, whose arrays would be most of the garbage.
  while (places.test(text)) {
    const start = places.lastIndex;
    const isContainer = "{[".includes(text.charAt(start));
    places.lastIndex = isContainer ? skip(start, allDecimals.includes(nameBefore(text, start))) : quote(start);
  }
  return quoted + text.slice(done);
}

/** The name of the member whose value begins at `start`. No name in a document holds a quote. */
function nameBefore(text: string, start: number): string {
  const end = text.lastIndexOf('"', start);
  return text.slice(text.lastIndexOf('"', end - 1) + 1, end);
}

/** Where the string ends that `from` is inside of. A loop: an expression would need a stack as long as the string. */
function closingQuote(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
  return at;
}

/** A short string with a backslash that a colon follows. */
const escapedName = new RegExp(`(?<!\\\\)"[^"\\\\]{0,99}\\\\.(?:[^"\\\\]|\\\\.){0,999}"(?=${blanks}:)`, "g");

/**
 * Writes a known name that is spelt with escapes, such as `"am\u006funt"`, plainly: `JSON.parse` takes them as one.
 * Services do not write so by accident; but a double must not take the place of a decimal either.
 */
function withPlainNames(text: string, known: ReadonlySet<string>): string {
  if (!text.includes("\\")) return text;
  return text.replace(escapedName, (literal) => {
    const name = parseJson(literal);
    return typeof name === "string" && known.has(name) ? JSON.stringify(name) : literal;
  });
}
