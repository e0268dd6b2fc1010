import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDecimalReader } from "../../../packages/core/src/money/read-decimals.js";

type Subject = (text: string) => unknown;
type Row = readonly string[];

const plain: Subject = (text) => JSON.parse(text);
const orders = createDecimalReader(["amountUsdt", "amountRub"], []);
const withdrawals = createDecimalReader(["amount", "fee"], ["withdrawDetails"]);
const subjects: Readonly<Record<string, Subject>> = { plain, orders, withdrawals };

function order(index: number, merchant: string): string {
  const usdt = `${50 + (index % 900)}.${String((index * 7919) % 1e6).padStart(6, "0")}`;
  return `{"id":"550e8400-e29b-41d4-a716-${String(446655440000 + index)}","amountUsdt":${usdt},"amountRub":${5000 + index}.00,"status":"success","paymentUntil":"2026-03-10T12:05:00Z","merchantName":"${merchant}","externalOrderId":"my-order-${index}","completedAt":"2026-03-10T12:01:10Z","createdAt":"2026-03-10T12:00:00Z"}`;
}

function withdrawal(index: number): string {
  return `{"amount":${100 + index}.50,"fee":1.25,"currency":"USDT","withdrawDetails":{"network":"TRC20","address":"TJRabPrwbZy45sbavfcjinPJC18kjpRTv8","amount":${index}.1,"memo":"for \\"rent\\""},"status":"COMPLETED","transactionId":"550e8400-e29b-41d4-a716-${String(446655440000 + index)}","createdAt":"2026-03-10T12:00:00Z"}`;
}

function list(name: string, item: (index: number) => string): string {
  const text = `{"${name}":[${Array.from({ length: 50_000 }, (_, index) => item(index)).join(",")}],"total":50000}`;
  // Made from bytes, as a response is: flat, and with two bytes per character only if a character needs them.
  return Buffer.from(text).toString();
}

const texts = {
  latin: () => list("orders", (index) => order(index, "Coffee, Books and Bicycles")),
  cyrillic: () => list("orders", (index) => order(index, "ООО Кофейня на Садовой")),
  escaped: () => list("orders", (index) => order(index, "\\u041e\\u041e\\u041e \\u041a\\u043e\\u0444\\u0435")),
  exponents: () => list("orders", (index) => order(index, "Coffee").replace(".00,", ".00E+1,")),
  withdrawals: () => list("withdrawals", withdrawal),
};

function timeOf(subject: Subject, text: string, repeat: number): number {
  const start = performance.now();
  for (let round = 0; round < repeat; round++) subject(text);
  return (performance.now() - start) / repeat;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** ABBA blocks: a machine that slows down slows both. The ratio is of the medians, and the range is of the blocks. */
function compare(label: string, subject: Subject, text: string, repeat: number): Row {
  for (let round = 0; round < 3; round++) [plain, subject].map((each) => timeOf(each, text, repeat));
  const blocks = Array.from({ length: 12 }, () =>
    [plain, subject, subject, plain].map((each) => timeOf(each, text, repeat)),
  );
  const ratios = blocks.map(([a = 0, b = 0, c = 0, d = 0]) => (b + c) / (a + d)).toSorted((a, b) => a - b);
  const base = median(blocks.flatMap(([a = 0, , , d = 0]) => [a, d]));
  const own = median(blocks.flatMap(([, b = 0, c = 0]) => [b, c]));
  const range = `${ratios.at(0)?.toFixed(2)} - ${ratios.at(-1)?.toFixed(2)}`;
  return [label, milliseconds(base), milliseconds(own), (own / base).toFixed(2), range];
}

function milliseconds(value: number): string {
  return value < 0.1 ? `${(value * 1000).toFixed(2)} µs` : `${value.toFixed(1)} ms`;
}

/** Texts that are hard for an expression or a scanner, of any size; some are not JSON. */
const hard: Readonly<Record<string, (size: number) => string>> = {
  quotes: (size) => '"'.repeat(size),
  "escaped quotes": (size) => `{"memo":"${'\\"'.repeat(size / 2)}"}`,
  backslashes: (size) => `{"memo":"${"\\\\".repeat(size / 2)}"}`,
  "names in a string": (size) => `{"memo":"${'\\"amount\\": 1, '.repeat(size / 16)}"}`,
  "names and no numbers": (size) => `[${'{"amount":"1"},'.repeat(size / 15)}0]`,
  "blanks after a name": (size) => `{"amount"${" ".repeat(size)}}`,
  "blanks after a colon": (size) => `{"amount":${" ".repeat(size)}}`,
  "blanks after a number": (size) => `{"amount":1${" ".repeat(size)}x}`,
  "one long number": (size) => `{"amount":${"1".repeat(size)}x}`,
  "one long exponent": (size) => `{"amount":1e${"1".repeat(size)}x}`,
  "open free-form": (size) => '{"withdrawDetails":{'.repeat(size / 20),
  "escaped names": (size) => `{${'"am\\u006funt":1,'.repeat(size / 16)}"a":1}`,
};

function msPerMegabyte(text: string): string {
  const times = Array.from({ length: 5 }, () => timeOf(attempt, text, 1));
  return ((Math.min(...times) / text.length) * 1e6).toFixed(2);
}

function attempt(text: string): void {
  try {
    withdrawals(text);
  } catch {}
}

/** The peak of a fresh process that reads the text once, in MB. */
function peakOf(subject: string, file: string): number {
  const peaks = Array.from({ length: 5 }, () => {
    const args = [...process.execArgv, import.meta.filename, subject, file];
    return Number(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout) / 1024;
  });
  return median(peaks);
}

function peakRow(label: keyof typeof texts, subject: string, folder: string): Row {
  const text = texts[label]();
  const file = join(folder, label);
  writeFileSync(file, text);
  const size = (text.length * (/[^\0-\xff]/.test(text) ? 2 : 1)) / 2 ** 20;
  const [base, own] = [peakOf("plain", file), peakOf(subject, file)];
  return [label, ...[size, base, own].map((value) => `${value.toFixed(0)} MB`), ((own - base) / size).toFixed(2)];
}

function print(header: Row, rows: readonly Row[]): void {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: Row): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  console.log([line(header), ...rows.map(line), ""].join("\n"));
}

function main(): void {
  console.log(`Node ${process.versions.node}\n`);
  print(
    ["50,000 items", "JSON.parse", "decimals", "ratio", "range"],
    Object.entries(texts).map(([label, text]) =>
      compare(label, label === "withdrawals" ? withdrawals : orders, text(), 1),
    ),
  );
  print(
    ["one item", "JSON.parse", "decimals", "ratio", "range"],
    [
      compare("latin", orders, Buffer.from(order(1, "Coffee")).toString(), 20_000),
      compare("cyrillic", orders, Buffer.from(order(1, "ООО Кофейня")).toString(), 20_000),
      compare("withdrawal", withdrawals, Buffer.from(withdrawal(1)).toString(), 20_000),
    ],
  );
  print(
    ["hard text, ms per MB", "1 MB", "2 MB", "4 MB"],
    Object.entries(hard).map(([label, text]) => [label, ...[1, 2, 4].map((size) => msPerMegabyte(text(size * 1e6)))]),
  );
  const folder = mkdtempSync(join(tmpdir(), "lumkit-bench-"));
  print(
    ["peak memory", "text", "JSON.parse", "decimals", "more, in texts"],
    [
      peakRow("latin", "orders", folder),
      peakRow("cyrillic", "orders", folder),
      peakRow("withdrawals", "withdrawals", folder),
    ],
  );
  rmSync(folder, { recursive: true });
}

const [, , subject, file] = process.argv;
if (file === undefined) {
  main();
} else {
  subjects[subject ?? ""]?.(readFileSync(file, "utf8"));
  console.log(process.resourceUsage().maxRSS);
}
