/** `npm start`: every operation of both APIs, through the public methods, against real Prism mocks of the documents. */
import { parseArgs } from "node:util";
import { apis } from "./apis.js";
import { createProgress } from "./progress.js";
import { formatTable } from "./table.js";
import { type Row, walk } from "./walk.js";

const { values } = parseArgs({ options: { break: { type: "boolean", default: false } } });
const progress = createProgress(process.stderr);

const rows: Row[] = [];
try {
  for (const api of apis) {
    progress.show(`starting Prism for ${api.name}`);
    for await (const row of walk(api, { breakOperation: values.break ? "getCompanyProfile" : undefined })) {
      rows.push(row);
      progress.show(`${rows.length} ${row.operation}`);
    }
  }
} finally {
  progress.clear();
}

const failed = rows.filter((row) => row.problem !== undefined);
console.log(formatTable(rows, { colours: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined }));
console.log(`\n${rows.length} operations, ${failed.length === 0 ? "all ok" : `${failed.length} failed`}`);
process.exitCode = failed.length === 0 ? 0 : 1;
