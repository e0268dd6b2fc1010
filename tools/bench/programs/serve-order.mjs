// Gives the same order to any request, in a process of its own. Prints its port.
import { createServer } from "node:http";

const order = `{"id":"550e8400-e29b-41d4-a716-446655440000","amountUsdt":52.63,"amountRub":5000.00,"status":"created","paymentUntil":"2026-03-10T12:05:00Z","merchantName":"Coffee","externalOrderId":"my-order-001","createdAt":"2026-03-10T12:00:00Z"}`;
const server = createServer((request, response) => {
  request.resume();
  response.setHeader("content-type", "application/json").end(order);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
