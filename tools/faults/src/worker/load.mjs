// The entry of the worker: under vitest and from plain node alike, a worker does not read TypeScript by itself.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");
