import { createServer } from "node:http";
import { expect, onTestFinished } from "vitest";
import { stringify } from "yaml";
import { paymentsFiles, paymentsUpstream } from "./documents.js";
import { createWorkspace } from "./workspace.js";

export interface VendorResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A vendor's server: each request gets the next response. */
interface Vendor {
  readonly url: string;
  /** The validators that each request came with. */
  readonly asked: (string | undefined)[];
}

export async function vendor(...responses: readonly VendorResponse[]): Promise<Vendor> {
  const asked: (string | undefined)[] = [];
  const server = createServer(({ headers }, response) => {
    const { status = 200, headers: own = {}, body = "" } = responses[asked.length] ?? { status: 500 };
    asked.push(headers["if-none-match"]);
    response.writeHead(status, own).end(body);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/openapi`, asked };
}

export const transcription = paymentsUpstream();
export const published = paymentsUpstream(["fees: { type: array", "costs: { type: array"]);
export const json = JSON.stringify(published);
export const locked = { openapi: "3.1.0", version: "1.0.0", date: expect.any(String), sha256: expect.any(String) };
export const wrote = "specs/payments/upstream.yaml, specs/payments/upstream.lock.json";

export async function workspace(others: Readonly<Record<string, string>> = {}) {
  const created = createWorkspace({ ...paymentsFiles(stringify(transcription)), ...others });
  await created.specs("lock", "payments");
  const pull = async (...names: readonly string[]) => {
    const before = created.files();
    const ran = await created.specs("pull", "payments", ...names);
    return { ...ran, changed: JSON.stringify(created.files()) !== JSON.stringify(before) };
  };
  return { ...created, pull, lock: (): unknown => JSON.parse(created.read("specs/payments/upstream.lock.json")) };
}
