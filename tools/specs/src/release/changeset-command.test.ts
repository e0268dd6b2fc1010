import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { changesetSince } from "./changeset-command.js";

let folder: string;

/** A new repository, without the machine's settings. */
function git(...words: readonly string[]): void {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...words], { cwd: folder, stdio: "pipe" });
}

function write(...changes: readonly [text: string, by: string][]): void {
  writeFileSync(`${folder}specs/payments/openapi.gen.yaml`, stringify(paymentsDocument(...changes)));
}

const changesets = (): string[] => readdirSync(`${folder}.changeset`).sort();

beforeEach(() => {
  folder = `${mkdtempSync(`${tmpdir()}/lumkit-changeset-`)}/`;
  mkdirSync(`${folder}specs/payments`, { recursive: true });
  mkdirSync(`${folder}.changeset`);
  git("init", "--quiet");
  write();
  git("add", ".");
  git("commit", "--quiet", "--message", "First");
});

afterEach(() => rmSync(folder, { recursive: true }));

test("says that there is nothing to compare with before the first release", async () => {
  expect(await changesetSince(folder, "payments")).toEqual({ api: "payments", status: "not released" });
  expect(changesets()).toEqual([]);
});

test("writes nothing if nothing changed", async () => {
  git("tag", "@lumkit/payments@0.1.0");
  expect(await changesetSince(folder, "payments")).toEqual({ api: "payments", status: "no change" });
  expect(changesets()).toEqual([]);
});

test("writes a minor change once", async () => {
  git("tag", "@lumkit/payments@0.1.0");
  write(["enum: [card, cash]", "enum: [card, cash, wire]"]);
  const { status, file = "" } = await changesetSince(folder, "payments");
  expect(status).toBe("written");
  expect(file).toMatch(/^[0-9a-f]{12}\.md$/);
  const text = readFileSync(`${folder}.changeset/${file}`, "utf8");
  expect(text).toBe(`---
"@lumkit/payments": minor
"@lumkit/testing": minor
---

The API document of payments changed.

**New**

- createPayment (request): body.kind can now be "wire".
`);
  expect((await changesetSince(folder, "payments")).status).toBe("there");
  expect(changesets()).toEqual([file]);
});

test("removes what it wrote if the change is reverted, and nothing else", async () => {
  git("tag", "@lumkit/payments@0.1.0");
  writeFileSync(`${folder}.changeset/calm-cats-sing.md`, '---\n"@lumkit/payments": patch\n---\n\nBy hand.\n');
  write(["enum: [card, cash]", "enum: [card, cash, wire]"]);
  await changesetSince(folder, "payments");
  expect(changesets()).toHaveLength(2);
  write();
  expect((await changesetSince(folder, "payments")).status).toBe("no change");
  expect(changesets()).toEqual(["calm-cats-sing.md"]);
});

test("replaces what it wrote for a smaller change, and nothing else", async () => {
  git("tag", "@lumkit/payments@0.1.0");
  writeFileSync(`${folder}.changeset/calm-cats-sing.md`, '---\n"@lumkit/payments": patch\n---\n\nBy hand.\n');
  write(["description: All payments.", "description: Every payment."]);
  const { file: first } = await changesetSince(folder, "payments");
  write(["enum: [card, cash]", "enum: [card, cash, wire]"]);
  const { file: second = "" } = await changesetSince(folder, "payments");
  expect(second).not.toBe(first);
  expect(changesets()).toEqual([second, "calm-cats-sing.md"].sort());
});

test("stops at a major change until a person has confirmed it", async () => {
  git("tag", "@lumkit/payments@0.1.0");
  write(["enum: [card, cash]", "enum: [card]"]);
  const { status, text } = await changesetSince(folder, "payments");
  expect(status).toBe("stopped");
  expect(text).toContain('"@lumkit/payments": major');
  expect(text).toContain(
    '- createPayment (request): body.kind can no longer be "cash". Send only what is still valid.',
  );
  expect(changesets()).toEqual([]);

  writeFileSync(`${folder}.changeset/other.md`, '---\n"@lumkit/other": major\n"@lumkit/payments": minor\n---\n\nNo.\n');
  expect((await changesetSince(folder, "payments")).status).toBe("stopped");
  writeFileSync(`${folder}.changeset/said.md`, '---\n"@lumkit/payments": major\n---\n\nYes.\n');
  const written = await changesetSince(folder, "payments");
  expect(written).toMatchObject({ status: "written", confirmedBy: "said.md" });
  expect(readFileSync(`${folder}.changeset/${written.file}`, "utf8")).toContain(
    '"@lumkit/payments": major\n"@lumkit/testing": major\n',
  );
  // What this program wrote is not the word of a person.
  rmSync(`${folder}.changeset/said.md`);
  expect((await changesetSince(folder, "payments")).status).toBe("stopped");
});

test("stops at a change that cannot be judged until a person has said what it is", async () => {
  git("tag", "@lumkit/payments@0.1.0");
  write(["urgent: { type: boolean, default: false }", "urgent: { type: boolean, default: true }"]);
  const { status, text = "" } = await changesetSince(folder, "payments");
  expect(status).toBe("stopped");
  const line = "createPayment (request): body.urgent now means true, not false, if it is left out";
  expect(text).toContain(`\n- breaking or compatible: ${line}\n`);

  const say = (word: string): void =>
    writeFileSync(`${folder}.changeset/said.md`, `---\n"@lumkit/payments": patch\n---\n\n- ${word}: ${line}\n`);
  say("breaking or compatible");
  expect((await changesetSince(folder, "payments")).status).toBe("stopped");
  say("breaking");
  const written = await changesetSince(folder, "payments");
  expect(written.status).toBe("written");
  expect(written.text).not.toContain(line);
});

test("ignores a release that is not an ancestor of what is checked out", async () => {
  git("tag", "@lumkit/payments@0.9.0");
  git("switch", "--quiet", "--create", "next");
  write(["enum: [card, cash]", "enum: [card]"]);
  git("commit", "--quiet", "--all", "--message", "Next");
  git("tag", "@lumkit/payments@1.0.0");
  git("switch", "--quiet", "-");
  expect((await changesetSince(folder, "payments")).status).toBe("no change");
});

test("compares with the newest release, by its number", async () => {
  git("tag", "@lumkit/payments@0.9.0");
  write(["enum: [card, cash]", "enum: [card]"]);
  git("commit", "--quiet", "--all", "--message", "Second");
  git("tag", "@lumkit/payments@0.10.0");
  expect((await changesetSince(folder, "payments")).status).toBe("no change");
});
