import { rmSync } from "node:fs";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

/** What each control takes away from the protocol: a text of a file, and what stands there instead. */
const cuts = {
  lease: [
    "src/record.ts",
    "    await work.holdLease(transaction);\n    const { rowCount } = await transaction.query(\n      `insert",
    "    const { rowCount } = await transaction.query(\n      `insert",
  ],
  unique: ["schema.sql", "key text primary key", "key text, row uuid primary key default gen_random_uuid()"],
  due: ["src/record.ts", "where id = $4 and state = 'due' for update", "where id = $4"],
} as const;

export type Control = keyof typeof cuts;
export const controls = Object.keys(cuts) as Control[];

/** A copy of the example without one of its checks, next to it: `.control-…`. */
export async function cutOut(control: Control, root: URL): Promise<URL> {
  const path = await mkdtemp(new URL(".control-", root).pathname);
  const folder = pathToFileURL(`${path}/`);
  process.once("exit", () => rmSync(path, { recursive: true, force: true }));
  for (const name of ["src", "schema.sql", "package.json"])
    await cp(new URL(name, root), new URL(name, folder), { recursive: true });
  const [name, text, instead] = cuts[control];
  const file = new URL(name, folder);
  const whole = await readFile(file, "utf8");
  if (!whole.includes(text)) throw new Error(`Cannot cut out ${control}: ${name} has no ${JSON.stringify(text)}`);
  await writeFile(file, whole.replace(text, instead));
  // References to the key of an intent need its uniqueness.
  if (control === "unique") {
    const sql = await readFile(file, "utf8");
    await writeFile(file, sql.replace("not null unique references intent", "not null"));
  }
  return folder;
}
