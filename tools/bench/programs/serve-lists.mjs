// Gives 100,000 orders in pages, and one list of withdrawals of 60 MiB, in a process of its own. Prints its port.
import { createServer } from "node:http";
import { order, withdrawal } from "./items.mjs";

const count = 100_000;
const orders = Array.from({ length: count }, (_, at) => order(at));
const withdrawals = Array.from({ length: (60 * 2 ** 20) / withdrawal(100_000).length }, (_, at) => withdrawal(at));
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://server");
  response.setHeader("content-type", "application/json");
  if (pathname !== "/orders") return response.end(`[${withdrawals.join(",")}]`);
  const [offset, limit] = ["offset", "limit"].map((name) => Number(searchParams.get(name)));
  const page = orders.slice(offset, offset + Math.min(limit, 100));
  response.end(`{"orders":[${page.join(",")}],"total":${count}}`);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
