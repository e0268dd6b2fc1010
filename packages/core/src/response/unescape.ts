const decoder = new TextDecoder();
const short: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Each removes one level of escaping: of JSON, a URL, a form, HTML. */
const steps: readonly ((text: string) => string)[] = [
  (text) =>
    text.replace(/\\(?:u([0-9a-f]{4})|(.))/gis, (_, unit, character) =>
      unit === undefined ? (short[character] ?? character) : String.fromCharCode(Number.parseInt(unit, 16)),
    ),
  (text) =>
    text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
      decoder.decode(Uint8Array.from(bytes.slice(1).split("%"), (byte) => Number.parseInt(byte, 16))),
    ),
  (text) => text.replaceAll("+", " "),
  (text) =>
    text.replace(/&(?:#(\d{1,7}|x[0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, number, name) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = Number(`0${number}`);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }),
];

/** In characters: a text that takes more is made to be slow. */
const maxWork = 20_000_000;

/**
 * Whether a text passes the test after escapings of any kind are removed, in any order and any number of times. Also
 * true if that takes too long to find out.
 */
export function someUnescaped(text: string, test: (form: string) => boolean): boolean {
  const forms = new Set([text]);
  let work = 0;
  for (const form of forms) {
    work += form.length;
    if (work > maxWork || (form !== text && test(form))) return true;
    for (const step of steps) forms.add(step(form));
  }
  return false;
}
