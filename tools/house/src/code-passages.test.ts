import { expect, test } from "vitest";
import { passagesOfCode } from "./code-passages.js";

function textsOf(kind: string, code: string): string[] {
  return passagesOfCode(code)
    .filter((passage) => passage.kind === kind)
    .map(({ text }) => text);
}

const hole = "$" + "{";

test("tells a regular expression from a division", () => {
  const code =
    "const half = whole / 2; // one\nconst quote = /[/\"'`]/g; // two\nconst third = (a + b) / c; // three\n";
  expect(textsOf("comment", code)).toEqual(["// one", "// two", "// three"]);
  expect(textsOf("name", code)).toEqual(["half", "whole", "quote", "third", "a", "b", "c"]);
});

test("finds the end of a template inside of a template", () => {
  const code = `const a = \`one ${hole}{ b: \`two ${hole}c} three\` }.b} four\`; // end\n`;
  expect(textsOf("string", code)).toEqual(["`one ${", "`two ${", "} three`", "} four`"]);
  expect(textsOf("comment", code)).toEqual(["// end"]);
});

test("takes line comments in a row for one, but not those apart", () => {
  expect(textsOf("comment", "// one\n  // two\n\n// three\n/** four */\n")).toEqual([
    "// one\n  // two",
    "// three",
    "/** four */",
  ]);
});

test("tells what is imported from other texts", () => {
  const code = 'import { a } from "./a.js";\nexport { b } from "./b.js";\nconst c = [await import("./c.js"), "d"];\n';
  expect(textsOf("import", code)).toEqual(['"./a.js"', '"./b.js"', '"./c.js"']);
  expect(textsOf("string", code)).toEqual(['"d"']);
});
