import { styleText } from "node:util";
import type { Row } from "./walk.js";

type Style = Parameters<typeof styleText>[0];

/** The rows as a table of at most 60 columns, in plain text or with colours. The reason follows a failed row. */
export function formatTable(rows: readonly Row[], { colours }: { readonly colours: boolean }): string {
  const paint = (style: Style, text: string): string =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const width = Math.max(...rows.map(({ operation }) => operation.length));
  const line = (operation: string, method: string, status: string, time: string): string =>
    `${operation.padEnd(width)}  ${method.padEnd(6)}  ${status.padStart(6)}  ${time.padStart(9)}`;
  return rows
    .flatMap(({ api, operation, route, status, milliseconds, problem }, index) => {
      const [method = ""] = route.split(" ");
      const text = line(operation, method, String(status ?? "-"), `${milliseconds.toFixed(1)} ms`);
      const header = `${index === 0 ? "" : "\n"}     ${line(api, "method", "status", "time")}`;
      return [
        ...(rows[index - 1]?.api === api ? [] : [paint("bold", header)]),
        problem === undefined ? `${paint("green", "ok  ")} ${text}` : `${paint("red", "FAIL")} ${text}`,
        ...(problem === undefined ? [] : [paint("red", `      ${problem}`)]),
      ];
    })
    .join("\n");
}
