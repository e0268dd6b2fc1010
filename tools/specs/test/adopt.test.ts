import { expect, test } from "vitest";
import { parse } from "yaml";
import { brokenCode } from "../src/compare/broken-code.js";
import { typeChanges } from "../src/compare/type-changes.js";
import { root } from "../src/document/apis.js";
import { createRealWorkspace, type RealWorkspace } from "./real-workspace.js";

const bundleOf = (api: string, version: "3.0" | "3.1"): string =>
  `${root}tools/specs/test/bundles/${api}${version === "3.1" ? "" : "-3.0"}.yaml`;

/** Does what a person does: puts what the decisions propose in the place of their actions. */
function decide(workspace: RealWorkspace, api: string, told: string): void {
  const path = `specs/${api}/overlay.yaml`;
  const lines = workspace.read(path).split("\n");
  const decisions = [...told.matchAll(/^specs\/\w+\/overlay\.yaml:(\d+): action \d+ .*\n((?: {2}.*\n)*)/gm)];
  for (const [, line, paste = ""] of decisions.reverse()) {
    const start = Number(line) - 1;
    const length = lines.slice(start + 1).findIndex((text) => /^ {2}(?:- target|# )|^$/.test(text)) + 1;
    lines.splice(start, length, paste.trimEnd());
  }
  workspace.write(path, lines.join("\n"));
}

/** The names that a package may export. */
function typeNames(workspace: RealWorkspace, api: string): string[] {
  const text = workspace.read(`packages/${api}/src/schemas.gen.ts`);
  return [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = ""]) => name).sort();
}

/**
 * What the bundles really change for a caller: the names and everything else compile as before. The lists take only the
 * statuses that the bundle has.
 */
const news = {
  lumo: [
    ...["blockUserWallet", "replaceUserWallet"],
    ...["listOrders", "listCompanyDeposits", "listUserWalletDeposits"],
  ].map((id) => `${id} call`),
  lumetrade: ["confirmQuote", "tradeHistory", "getTrade", "getDeposit", "depositHistory"].map((id) => `${id} response`),
};

/** The handlers that must send what the vendor requires now, and the test of what a deposit has. */
const unfit = {
  lumo: [
    ...["company", "deposits", "lumo-sandbox"].map((name) => `packages/testing/src/lumo/${name}.ts`),
    "packages/testing/test/lumo/sandbox-company.test.ts",
  ],
  lumetrade: ["accounts", "lumetrade-sandbox", "trades"].map((name) => `packages/testing/src/lumetrade/${name}.ts`),
};

const bundles = [
  ["lumo", "3.1", 97, "28 schemas and 20 operations", "Deposit"],
  ["lumetrade", "3.1", 88, "21 schemas and 18 operations", "QuoteRequest"],
  ["lumo", "3.0", 97, "28 schemas and 20 operations", "Deposit"],
  ["lumetrade", "3.0", 88, "21 schemas and 18 operations", "QuoteRequest"],
] as const;
const isLong = process.env["LUMKIT_RUNS"] !== undefined;

test.each(bundles.filter(([, version]) => isLong || version === "3.1"))(
  "takes over the whole bundle of %s in OpenAPI %s with one decision",
  async (api, version, actions, matched, decided) => {
    const workspace = createRealWorkspace();
    const names = typeNames(workspace, api);
    const built = parse(workspace.read(`specs/${api}/openapi.gen.yaml`));
    const files = workspace.files();
    const adopt = (of = version) => workspace.specs("adopt", api, bundleOf(api, of));

    const asked = await adopt();
    expect(await adopt(version === "3.1" ? "3.0" : "3.1"), "asks the same in the other version").toEqual(asked);
    expect(asked).toMatchObject({ status: 1, stdout: "" });
    const targets = [...asked.stderr.matchAll(/: action \d+ \(\$\.components\.schemas\.(\w+)\)/g)].map(
      ([, name]) => name,
    );
    expect(targets).toEqual([decided]);
    expect(asked.stderr).toContain("1 decision left, nothing written: edit specs/");
    expect(workspace.files()).toEqual(files);

    decide(workspace, api, asked.stderr);
    // Without a release, no person has to say that the next version is major.
    workspace.git("tag", "--delete", `@lumkit/${api}@0.1.0`);
    const { status, stdout, stderr } = await adopt();
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(`${matched} keep the names of the packages`);

    // Every action is counted, and each that is not kept is listed.
    const [, total, counts = ""] = /^Of (\d+) actions: (.*?)\. /m.exec(stdout) ?? [];
    const fates = new Map(counts.split(", ").map((each) => [each.replace(/^\d+ /, ""), Number.parseInt(each, 10)]));
    expect(Number(total)).toBeGreaterThanOrEqual(actions);
    expect([...fates.values()].reduce((sum, count) => sum + count, 0)).toBe(Number(total));
    expect([...fates.keys()]).not.toContain("open");
    expect(stdout.match(/^- \d+, `/gm)).toHaveLength(Number(total) - (fates.get("kept") ?? 0));

    expect(typeNames(workspace, api)).toEqual(expect.arrayContaining(names));
    const after = parse(workspace.read(`specs/${api}/openapi.gen.yaml`));
    const broken = (await typeChanges(built, after)).map(({ operation, place }) => `${operation} ${place}`);
    expect(broken.sort()).toEqual([...news[api]].sort());

    expect(await workspace.specs("check", api)).toMatchObject({ status: 0, stderr: "" });
    // The summary lists all of our own code that a person must correct, and nothing else.
    const listed = stdout.match(/(?<=^- `)(?:packages|tools)\/[^`]+(?=`: )/gm) ?? [];
    const found = brokenCode(`${workspace.folder}/`, new Map()).map((line) => line.split("`")[1] ?? "");
    expect(listed).toEqual(found);
    expect([...new Set(listed.map((place) => place.split(":")[0]))]).toEqual(unfit[api]);
    expect(workspace.read(`specs/${api}/overlay.yaml`)).not.toContain("x-lumkit-decided");
    expect((await adopt()).stderr).toContain(
      `its upstream.yaml is not a transcription; run \`pnpm specs update ${api}`,
    );
  },
  600_000,
);

test("asks when a mark would be lost with its place", async () => {
  const workspace = createRealWorkspace();
  const bundle = workspace.read("specs/lumo/upstream.yaml").replaceAll(/\brefundAmount\b/g, "repaid");
  workspace.write("bundle.yaml", bundle);
  const { status, stderr } = await workspace.specs("adopt", "lumo", `${workspace.folder}/bundle.yaml`);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /action \d+ \(\$\.components\.schemas\.Dispute\.properties\.refundAmount\): the vendor's document has no /,
  );
});

test("refuses the document of another API, and a call without a document", async () => {
  const workspace = createRealWorkspace();
  expect((await workspace.specs("adopt", "lumo", bundleOf("lumetrade", "3.1"))).stderr).toMatch(
    /for lumo: only \d of its \d+ operations are in it\n$/,
  );
  expect((await workspace.specs("adopt", "lumo")).stderr).toContain("name one API and one document");
});
