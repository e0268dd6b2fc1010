import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createLumetradeSandbox, type LumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox, type LumoSandbox } from "@lumkit/testing/lumo";

/** A sandbox of each API for each account, over HTTP; their balances suffice for more than one payment or withdrawal. */
export interface CrashService {
  /**
   * The base URL of an account. An account is created when it is first named. `POST <url>/advance/<ms>` lets time pass
   * at Lumo, so that a process need not wait until a quote is dead.
   */
  url(account: string): string;
  /** How often the money of an account has moved, by `payment` and `withdrawal`. */
  effects(account: string): number;
  /** What a client of any account needs to know, as environment variables. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** What a payment of the code of `environment` costs in USDT, and what must be withdrawn in ZAR. */
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
    // A little time on both sides of the effect, so that a kill can fall in there.
    await pause();
    const answer = await fetch(path, { method: request.method ?? "", headers, ...(body === "" ? {} : { body }) });
    await pause();
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  }
  const server = createServer((request, response) => {
    respond(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  // The seed is the same, and so are keys and ids.
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

/** Nothing goes on by itself, so that the money that has moved is held for as long as the test takes. */
function createAccount(): Account {
  const options = { realTime: true, policies: { progress: "by-hand" } } as const;
  const lumetrade = createLumetradeSandbox(options);
  return {
    lumo: createLumoSandbox(options),
    lumetrade,
    beneficiaryId: lumetrade.addBeneficiary({ currency: "ZAR" }).id,
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
