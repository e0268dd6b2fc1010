// Writes texts to read, and prints the name of each file.
import { writeFileSync } from "node:fs";
import { order, withdrawal } from "./items.mjs";

const many = (item) => Array.from({ length: 50_000 }, (_, at) => item(at)).join(",");
const orders = (merchant) => () => `{"orders":[${many((at) => order(at, merchant))}],"total":50000}`;
const texts = {
  "50,000 orders": orders("Coffee, Books and Bicycles"),
  "with Cyrillic letters": orders("ООО Кофейня на Садовой"),
  "with escapes": orders("\\u041e\\u041e\\u041e \\u041a\\u043e\\u0444\\u0435"),
  "with exponents": () => orders("Coffee")().replaceAll(".00,", ".00E+1,"),
  "50,000 withdrawals": () => `[${many(withdrawal)}]`,
  "one order": () => order(1),
  "one withdrawal": () => withdrawal(1),
};
for (const [name, text] of Object.entries(texts)) writeFileSync(`${name}.json`, text());
console.log(JSON.stringify(Object.keys(texts)));
