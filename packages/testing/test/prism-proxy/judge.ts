import { freePorts } from "@lumkit/tool-mock/free-ports";
import { startPrismCommand } from "@lumkit/tool-mock/prism-command";
import { onTestFinished } from "vitest";
import type { ApiName } from "../../src/apis.gen.js";
import { findDocument } from "../../src/prism/find-document.js";
import type { Sandbox } from "../../src/sandbox/sandbox.js";

/**
 * Prism's own command as a proxy between a client and a sandbox. It judges each request and response.
 *
 * It lets undocumented members and query parameters pass: `contractFetch` does not. It cannot judge the digits of a
 * number, or a response that is cut or is not JSON: tests on raw sockets do.
 */
export interface Judge {
  /** Sends a request through Prism, whatever its origin is. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Each violation in Prism's words, and each response that Prism gave in the place of the sandbox. */
  verdicts(): readonly string[];
  /**
   * Awaits a flow, and throws the first violation at once. A client that repeats such a request would wait for ever: the
   * clock of the sandbox stands still.
   */
  watch<T>(flow: Promise<T>): Promise<T>;
  /** Moves the clock of the sandbox, but never during a request, until a promise is settled. */
  runUntil<T>(promise: Promise<T>): Promise<T>;
}

/** Far more than any wait needs. */
const maxTurns = 2000;

/** Starts `prism proxy --errors` in front of a sandbox, for the rest of the test. */
export async function startJudge(
  api: ApiName,
  { listen, clock }: Pick<Sandbox<never, never>, "listen" | "clock">,
): Promise<Judge> {
  const given: string[] = [];
  const received: string[] = [];
  const violations: string[] = [];
  let inFlight = 0;
  let fail = (_: Error): void => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // What shows that Prism judges is not watched.
  failed.catch(() => {});
  const server = await listen({
    onRequest: ({ method, path, status }) => given.push(`${method} ${path} ${status}`),
  });
  onTestFinished(() => server.close());
  const address = { host: "127.0.0.1", port: await freePorts(1) };
  const prism = startPrismCommand(address, ["proxy", await findDocument(api), server.url, "--errors"], () => {});
  onTestFinished(() => prism.stop());
  await prism.listening;

  async function send(url: string, init: RequestInit): Promise<Response> {
    const { pathname, search } = new URL(url, server.url);
    const response = await fetch(`http://${address.host}:${address.port}${pathname}${search}`, init);
    const line = `${init.method ?? "GET"} ${pathname} ${response.status}`;
    received.push(line);
    // With --errors some violations end a request with a problem of Prism's; an undocumented error is only a warning.
    const isProblem = response.headers.get("content-type")?.includes("problem+json");
    const found = isProblem ? await response.clone().text() : response.headers.get("sl-violations");
    if (found !== null) {
      violations.push(`${line}: ${found}`);
      fail(new Error(`Prism found a violation: ${line}: ${found}`));
    }
    return response;
  }

  return {
    async fetch(url, init) {
      inFlight++;
      try {
        return await send(url, init);
      } finally {
        inFlight--;
      }
    },
    verdicts() {
      // E.g. where the sandbox gives 501 Prism mocks a success.
      const invented = new Set(received.filter((line) => count(received, line) !== count(given, line)));
      return [...violations, ...[...invented].map((line) => `not from the sandbox: ${line}`)];
    },
    watch: (flow) => Promise.race([flow, failed]),
    async runUntil(promise) {
      let isOver = false;
      const end = (): void => {
        isOver = true;
      };
      promise.then(end, end);
      for (let turn = 0; turn < maxTurns && !isOver; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (inFlight === 0 && !isOver) clock.advance({ milliseconds: 500 });
      }
      return promise;
    },
  };
}

function count(lines: readonly string[], line: string): number {
  return lines.filter((each) => each === line).length;
}
