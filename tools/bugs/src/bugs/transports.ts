import type { Bug } from "../bug.js";

const node = "packages/core/src/transport/node-transport.ts";
const transportTests = ["packages/core/src/transport/transports.test.ts"];

/** What is written on the wire, when, and what is made of the bytes that come back. */
export const transportBugs: readonly Bug[] = [
  {
    name: "redirects are followed",
    file: "packages/core/src/transport/fetch-transport.ts",
    text: `redirect: "manual"`,
    replacement: `redirect: "follow"`,
    tests: transportTests,
  },
  {
    name: "the deadline does not hold for the body",
    file: node,
    text: `sending.on("response", (response) => {`,
    replacement: `sending.on("response", (response) => {\n      removeListener();`,
    tests: transportTests,
  },
  {
    name: "an abort after the first byte is said to be not applied",
    file: node,
    text: `isHandedOver ? "sent" : "connect"`,
    replacement: `"connect"`,
    tests: ["tools/faults/test/aborts.test.ts"],
  },
  {
    name: "the last check is made before the connection stands",
    file: node,
    text: "if (isConnected || !isReal) connected();",
    replacement: "if (isConnected || !isReal || socket.connecting) connected();",
    tests: transportTests,
  },
  {
    name: "a server that cannot prove who it is gets the key",
    file: node,
    text: "rejectUnauthorized: true",
    replacement: "rejectUnauthorized: false",
    tests: ["tools/faults/test/tls-rows.test.ts"],
  },
  {
    name: "a reset after the first byte is taken for a failed connection",
    file: "packages/core/src/transport/connection-failure.ts",
    text: ": !isHandedOver;",
    replacement: `: !isHandedOver || code === "ECONNRESET";`,
    tests: transportTests,
  },
  {
    name: "a keyed call shares its connection",
    file: "packages/core/src/call/send.ts",
    text: ` || safety === "keyed" || input`,
    replacement: " || input",
    tests: ["packages/core/src/call/send.test.ts"],
  },
  {
    name: "bytes on an idle connection are kept",
    file: "packages/core/src/transport/idle-sockets.ts",
    text: `socket.on("data", destroy);`,
    replacement: "",
    tests: transportTests,
  },
  {
    name: "deflate without a zlib header is broken on node:http",
    file: "packages/core/src/transport/content-coding.ts",
    text: "inflate : inflateRaw;",
    replacement: "inflate : inflate;",
    tests: ["packages/core/src/transport/content-coding.test.ts"],
  },
  {
    name: "the size of a response is bounded only before it is decoded",
    file: "packages/core/src/transport/content-coding.ts",
    text: "decodeOne(name, bytes, maxBytes)",
    replacement: "decodeOne(name, bytes, 2 ** 30)",
    tests: transportTests,
  },
  {
    name: "the User-Agent is not sent",
    file: "packages/core/src/call/send.ts",
    text: `"user-agent": config.userAgent, `,
    replacement: "",
    tests: ["packages/core/src/call/send.test.ts"],
  },
];
