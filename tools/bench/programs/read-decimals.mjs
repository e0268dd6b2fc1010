// Prints how long one reading of a text takes, in milliseconds, or how far memory rises for it, in texts.
import { readFileSync } from "node:fs";
import { createDecimalReader } from "./read-decimals.bundle.mjs";

const [, , subject, name, what] = process.argv;
const text = readFileSync(`${name}.json`, "utf8");
const decimals = name.includes("withdrawal")
  ? createDecimalReader(["amount", "fee"], ["withdrawDetails"])
  : createDecimalReader(["amountUsdt", "amountRub"], []);
const read = subject === "JSON.parse" ? (each) => JSON.parse(each) : decimals;

if (what === "memory") {
  const size = text.length * (/[^\0-\xff]/.test(text) ? 2 : 1);
  read(text);
  console.log(JSON.stringify({ memory: (process.resourceUsage().maxRSS * 1024) / size }));
} else {
  // Ten readings of a long text, and as many of a short one as take about as long.
  const readings = Math.min(50_000, Math.max(10, 15e7 / text.length));
  for (let at = 0; at < readings / 3; at++) read(text);
  const start = performance.now();
  for (let at = 0; at < readings; at++) read(text);
  console.log(JSON.stringify({ time: (performance.now() - start) / readings }));
}
