import type { ContractFetch } from "@lumkit/testing/contract";
import { documentResponses } from "@lumkit/tool-calls/document-responses";
import type { ExampleCall } from "@lumkit/tool-calls/example-call";
import { expect } from "vitest";
import type { ApiName } from "../../src/apis.gen.js";
import { errorOf } from "../error-of.js";

/** What Prism has judged of an API so far. */
export interface JudgedApi {
  readonly api: ApiName;
  /** Counts the responses that came through Prism. */
  readonly contract: ContractFetch;
  /** The operations without a response, and why. */
  readonly notSimulated: Readonly<Record<string, string>>;
}

export interface Judged<Client> extends JudgedApi {
  readonly calls: Readonly<Record<string, ExampleCall<Client>>>;
  /** A client without a past and without retries. */
  readonly connect: () => Client;
  /** Tells the sandbox to reject the next call of an operation. */
  readonly reject: (operation: string, status: number) => void;
}

/** Has the sandbox give each documented error that the flows have not met. */
export async function meetOtherErrors<Client>(judged: Judged<Client>): Promise<void> {
  const { api, calls, connect, reject } = judged;
  for (const { operation, documented, status } of documentResponses(api)) {
    const isGap = gapsOf(judged).includes(`${operation} ${documented}`);
    if (!isGap || status < 400) continue;
    // After 400 or 422 a list asks for smaller pages.
    const given = documented === "default" ? 409 : status;
    reject(operation, given);
    const { call } = calls[operation] ?? {};
    const error = await errorOf(call?.(connect()) ?? Promise.reject(new Error("It has no call")));
    expect(error, operation).toMatchObject({ operation, status: given });
  }
}

/** The statuses of the document that no response had, but for operations that are not simulated. */
export function gapsOf({ contract, notSimulated }: JudgedApi): string[] {
  return contract
    .coverage()
    .operations.filter(({ operation }) => !Object.hasOwn(notSimulated, operation))
    .flatMap(({ operation, responses }) =>
      responses.filter(({ count }) => count === 0).map(({ documented }) => `${operation} ${documented}`),
    );
}

/** Prints how often Prism saw each documented status of each operation, and why it saw none of some. */
export function printCoverage({ api, contract, notSimulated }: JudgedApi): void {
  const lines = contract.coverage().operations.map(({ operation, responses }) => {
    const counts = responses.map(({ documented, count }) => `${documented} × ${count}`).join(", ");
    const reason = notSimulated[operation];
    return `  ${operation}: ${reason === undefined ? counts : `not simulated, ${reason}`}`;
  });
  process.stdout.write(`Prism's proxy judged ${api}:\n${lines.join("\n")}\n`);
}
