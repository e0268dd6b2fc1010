import { type Build, build } from "./build.js";
import { type Asked, json, refuseRest, Stop } from "./command.js";
import { describeFinding } from "./finding.js";

/** Builds the documents of these APIs, and lets `then` do something with each, but only if there is nothing to mend in any. */
export async function withBuilds(asked: Asked, then: (built: Build) => readonly string[]): Promise<string> {
  refuseRest(asked);
  const builds: Build[] = [];
  for (const api of asked.apis) builds.push(await build(api));
  const findings = builds.flatMap((built) => built.findings);
  if (findings.length > 0)
    throw new Stop(
      asked.asJson
        ? json({ findings })
        : [
            ...findings.map(describeFinding),
            `${findings.length} finding${findings.length === 1 ? "" : "s"}, nothing written`,
          ].join("\n"),
    );
  const done = builds.map((built) => ({ api: built.api, operations: built.operationCount, written: then(built) }));
  if (asked.asJson) return json(done);
  return done
    .map(({ api, operations, written }) => {
      const what = written.length === 0 ? "up to date" : `wrote ${written.join(", ")}`;
      return `${api}: ${operations} operations, ${what}`;
    })
    .join("\n");
}
