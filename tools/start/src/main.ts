/**
 * `npm start`: every operation of every API, through the public methods, against real Prism mocks of the documents. Then
 * a payment and a withdrawal whose response is lost, at local sandboxes that break the connection.
 */
import { apis } from "@lumkit/tool-calls/apis.gen";
import { lostResponses } from "./lost-responses.js";
import { createProgress } from "./progress.js";
import { formatTable } from "./table.js";
import { type Row, walk } from "./walk.js";

const breakOperation = process.argv.includes("--break") ? "getCompanyProfile" : undefined;
const progress = createProgress(process.stderr);
const rows: Row[] = [];

/** The reason of an error outside of a single call, without a stack. */
function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function walkAll(): Promise<string | undefined> {
  try {
    for (const api of Object.values(apis)) {
      progress.show(`starting Prism for ${api.name}`);
      for await (const row of walk(api, { breakOperation })) {
        rows.push(row);
        progress.show(`${rows.length} ${row.operation}`);
      }
    }
    return undefined;
  } catch (error) {
    return problemOf(error);
  } finally {
    progress.clear();
  }
}

const problem = await walkAll();
const failed = rows.filter((row) => row.problem !== undefined);
const colours = process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined;
if (rows.length > 0) console.log(`${formatTable(rows, { colours })}\n`);
if (problem === undefined) for await (const { text } of lostResponses()) console.log(text);
console.log(problem ?? `${rows.length} operations, ${failed.length === 0 ? "all ok" : `${failed.length} failed`}`);
process.exitCode = problem === undefined && failed.length === 0 ? 0 : 1;
