/** The text of a page without its code: blocks and inline code become blanks, so that lines and offsets stay. */
export function proseOf(markdown: string): string {
  return markdown.replace(/^```.*?^```$|`[^`\n]+`/gms, (code) => code.replace(/[^\n]/g, " "));
}

/** The anchors of a page's headings, as GitHub makes them: a heading that comes again gets a number. */
export function anchorsOf(markdown: string): string[] {
  const seen = new Map<string, number>();
  const titles = withoutBlocks(markdown).matchAll(/^#+ (.+)$/gm);
  return [...titles].map(([, title = ""]) => {
    const anchor = title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-");
    const earlier = seen.get(anchor) ?? 0;
    seen.set(anchor, earlier + 1);
    return earlier === 0 ? anchor : `${anchor}-${earlier}`;
  });
}

/** A code block of a page. */
export interface Block {
  readonly offset: number;
  /** Empty for plain text. */
  readonly language: string;
  readonly code: string;
}

export function blocksOf(markdown: string): Block[] {
  const blocks = markdown.matchAll(/^```(\w*)[^\n]*\n(.*?)^```$/gms);
  return [...blocks].map(({ index, 1: language = "", 2: code = "" }) => ({ offset: index, language, code }));
}

function withoutBlocks(markdown: string): string {
  return markdown.replace(/^```.*?^```$/gms, "");
}
