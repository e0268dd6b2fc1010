import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { createLumetradeSandbox, type LumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox, type LumoSandbox } from "@lumkit/testing/lumo";

/** Both sandboxes over HTTP, separately for each account, with balances for several payments and withdrawals. */
export interface CrashService {
  /**
   * The base URL of an account. An account is created at its first use. `POST <url>/advance/<ms>` lets time pass
   * at Lumo, so that a process need not wait until a quote has expired.
   */
  url(account: string): string;
  /** How often the money of an account has moved, by `payment` and `withdrawal`. */
  effects(account: string): number;
  /** The keys and inputs of a client of any account, as environment variables. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** The cost of a payment in USDT, and the amount of a withdrawal in ZAR. */
const payment = 50;
const withdrawal = 101.5;

interface Account {
  readonly lumo: LumoSandbox;
  readonly lumetrade: LumetradeSandbox;
  readonly beneficiaryId: string;
}

export async function startCrashService(): Promise<CrashService> {
  const accounts = new Map<string, Account>();
  const accountOf = (name: string): Account => {
    const account = accounts.get(name) ?? createAccount();
    accounts.set(name, account);
    return account;
  };
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, name = "", path = ""] = /^\/([^/]+)(.*)$/.exec(request.url ?? "") ?? [];
    const { lumo, lumetrade } = accountOf(name);
    const [, milliseconds] = /^\/advance\/(\d+)$/.exec(path) ?? [];
    if (milliseconds !== undefined) {
      lumo.clock.advance({ milliseconds: Number(milliseconds) });
      response.writeHead(204).end();
      return;
    }
    const { fetch } = path.startsWith("/api/v1/") ? lumetrade : lumo;
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const body = await text(request);
    // A short time on both sides of the effect, so that a kill can happen there.
    await pause();
    const result = await fetch(path, { method: request.method ?? "", headers, ...(body === "" ? {} : { body }) });
    await pause();
    response.writeHead(result.status, Object.fromEntries(result.headers)).end(await result.text());
  }
  const server = createServer((request, response) => {
    respond(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  // All accounts have the same seed, and so the same keys and ids.
  const { lumo, lumetrade, beneficiaryId } = createAccount();
  return {
    url: (account) => `http://127.0.0.1:${port}/${account}`,
    effects(account) {
      const { lumo, lumetrade } = accountOf(account);
      const locked = Number(lumetrade.ledger()["ZAR"]?.["locked"] ?? 0);
      return Number(lumo.balances().frozen) / payment + locked / withdrawal;
    },
    environment: {
      LUMO_API_KEY: lumo.clientOptions.apiKey,
      LUMETRADE_API_KEY: lumetrade.clientOptions.credentials.apiKey,
      LUMETRADE_API_SECRET: lumetrade.clientOptions.credentials.apiSecret,
      QR_CODE: `https://qr.nspk.ru/A?sum=${payment * 95 * 100}`,
      BENEFICIARY_ID: beneficiaryId,
      AMOUNT: String(withdrawal),
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Nothing progresses by itself, so that money that has moved stays frozen for as long as the test takes. */
function createAccount(): Account {
  const options = { realTime: true, policies: { progress: "by-hand" } } as const;
  const lumetrade = createLumetradeSandbox(options);
  return {
    lumo: createLumoSandbox(options),
    lumetrade,
    beneficiaryId: lumetrade.addBeneficiary({ currency: "ZAR" }).id,
  };
}

const pause = (): Promise<void> => sleep(Math.random() * 4);
