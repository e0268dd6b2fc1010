import { existsSync } from "node:fs";
import type { Files } from "../cli/files.js";
import { apiNames, root } from "../document/apis.js";
import { optionsPage } from "./options-page.js";
import { referenceFolder } from "./outdated-pages.js";
import { refusedReasonsPage } from "./refused-reasons-page.js";

/** The pages that are made from the types of the packages and their comments. */
export function sourcePages(apis: readonly string[] = apiNames): Files {
  // A workspace of a test may have only a part of the repository.
  if (!existsSync(root + referenceFolder)) return new Map();
  const notice = "<!-- Generated from the types by `npm run generate`: change their comments, not this file. -->\n\n";
  const pages: readonly (readonly [name: string, text: string])[] = [
    ["refused-reasons", refusedReasonsPage()],
    ...apis.map((api) => [`${api}-options`, optionsPage(api)] as const),
  ];
  return new Map(pages.map(([name, text]) => [`${referenceFolder}/${name}.md`, `${notice}${text.trim()}\n`]));
}
