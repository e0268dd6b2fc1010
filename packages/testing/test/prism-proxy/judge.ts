import { freePorts } from "@lumkit/tool-mock/free-ports";
import { startPrismCommand } from "@lumkit/tool-mock/prism-command";
import { onTestFinished } from "vitest";
import type { ApiName } from "../../src/apis.gen.js";
import { findDocument } from "../../src/prism/find-document.js";
import type { Sandbox } from "../../src/sandbox/sandbox.js";

/** Prism's own command as a proxy between a client and a sandbox. It judges each request and response. */
export interface Judge {
  /** Sends a request through Prism, whatever its origin is. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Each violation in Prism's words, and each response that Prism gave in the place of the sandbox. */
  verdicts(): Promise<readonly string[]>;
  /** Moves the clock of the sandbox, but never during a request, until a promise is settled. */
  runUntil<T>(promise: Promise<T>): Promise<T>;
}

/** Waits, in real time, for something that needs no more than a few turns: far more than any of them takes. */
const idleTurns = 2000;

/** Starts `prism proxy --errors` in front of a sandbox, for the rest of the test. */
export async function startJudge(
  api: ApiName,
  { listen, clock }: Pick<Sandbox<never>, "listen" | "clock">,
): Promise<Judge> {
  const given: string[] = [];
  const received: string[] = [];
  const violations: string[] = [];
  let inFlight = 0;
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
    const answer = `${init.method ?? "GET"} ${pathname} ${response.status}`;
    received.push(answer);
    // A violation of a response that is not an error yet, and any problem that ended a request.
    const found = response.headers.get("sl-violations");
    const isPrisms = response.headers.get("content-type")?.includes("problem+json");
    if (isPrisms) violations.push(`${answer}: ${await response.clone().text()}`);
    else if (found !== null) violations.push(`${answer}: ${found}`);
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
    async verdicts() {
      // Prism mocks a response of its own where the sandbox gives 501.
      const invented = received.filter((answer) => count(received, answer) !== count(given, answer));
      return [...violations, ...invented.map((answer) => `not from the sandbox: ${answer}`)];
    },
    async runUntil(promise) {
      let isOver = false;
      const end = (): void => {
        isOver = true;
      };
      promise.then(end, end);
      for (let turn = 0; turn < idleTurns && !isOver; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (inFlight === 0 && !isOver) clock.advance({ milliseconds: 500 });
      }
      return promise;
    },
  };
}

function count(answers: readonly string[], answer: string): number {
  return answers.filter((each) => each === answer).length;
}
