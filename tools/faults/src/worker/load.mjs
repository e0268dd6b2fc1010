// The entry of the worker: neither under vitest nor under plain node does a worker read TypeScript by itself.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");
