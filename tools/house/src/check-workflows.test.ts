import { expect, test } from "vitest";
import { checkWorkflows } from "./check-workflows.js";

const sha = "0123456789abcdef0123456789abcdef01234567";

const sound = `on:
  push:
    branches: [main]
permissions: {}
jobs:
  check:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${sha} # v6.0.2
        with:
          persist-credentials: false
      - run: npm test
        env:
          TITLE: \${{ github.event.head_commit.message }}
  publish:
    runs-on: ubuntu-latest
    permissions:
      id-token: write
    steps:
      - uses: actions/setup-node@${sha} # v6.4.0
        with:
          node-version: 24
          package-manager-cache: false
      - uses: actions/download-artifact@${sha} # v8.0.1
      - run: npm publish ./package.tgz
`;

/** Each rule that is broken, and the line where it is. */
function findingsIn(text: string, path = ".github/workflows/release.yml"): string[] {
  const lines = text.split("\n");
  return checkWorkflows({ path, text }).map(({ line, found }) => `${found} at ${lines[line - 1]?.trim()}`);
}

test("finds nothing in a workflow that follows the rules, and looks at nothing else", () => {
  expect(findingsIn(sound)).toEqual([]);
  expect(findingsIn("jobs: {}", "docs/example.yml")).toEqual([]);
});

const main = "on:\n  push:\n    branches: [main]";

test.each([
  ["the tag of an action", `checkout@${sha} # v6.0.2`, "checkout@v6", "action at - uses: actions/checkout@v6"],
  ["a short SHA", `checkout@${sha}`, "checkout@0123456", "action at - uses: actions/checkout@0123456 # v6.0.2"],
  ["a SHA without its version", " # v6.0.2", "", `action at - uses: actions/checkout@${sha}`],
  ["a SHA with a part of its version", "# v6.0.2", "# v6", `action at - uses: actions/checkout@${sha} # v6`],
])("finds %s", (_, right, wrong, found) => {
  expect(findingsIn(sound.replace(right, wrong))).toEqual([found]);
});

test.each([
  ["a workflow without permissions", "permissions: {}\n", "", "permissions at on:"],
  ["permissions of all jobs", "permissions: {}", "permissions: read-all", "permissions at on:"],
  ["a job without permissions", "    permissions:\n      contents: read\n", "", "permissions at check:"],
  [
    "a job with all permissions",
    "permissions:\n      contents: read",
    "permissions: write-all",
    "permissions at check:",
  ],
])("finds %s", (_, right, wrong, found) => {
  expect(findingsIn(sound.replace(right, wrong))).toEqual([found]);
});

test.each([
  ["with its branches", "on:\n  pull_request_target:\n    branches: [main]", "on:"],
  ["with only its name", "on: pull_request_target", "on: pull_request_target"],
  ["in a list", "on: [push, workflow_run]", "on: [push, workflow_run]"],
])("finds a trigger that gives secrets to the code of a pull request, %s", (_, wrong, line) => {
  expect(findingsIn(sound.replace(main, wrong))).toContain(`trigger at ${line}`);
});

test("finds a token that is left on the disk", () => {
  expect(findingsIn(sound.replace("persist-credentials: false", "fetch-depth: 0"))).toEqual(["checkout at check:"]);
});

test("finds a script that an expression can change", () => {
  const wrong = "run: echo $" + "{{ github.event.head_commit.message }}";
  expect(findingsIn(sound.replace("run: npm test", wrong))).toEqual(["expression at check:"]);
});

const cache = "package-manager-cache: false";

test.each([
  ["from a pull request", main, `${main}\n  pull_request:`],
  ["from any branch", "branches: [main]", "branches: ['**']"],
  ["from any tag", "branches: [main]", "branches: [main]\n    tags: ['*']"],
  ["with another permission", "id-token: write", "id-token: write\n      contents: write"],
  ["with the cache that is there if nobody says otherwise", cache, "registry-url: https://example.com"],
  ["with a cache that is asked for", cache, `${cache}\n          cache: npm`],
  ["with the action of the cache", "actions/download-artifact", "actions/cache"],
  ["with the code of the repository", "actions/download-artifact", "actions/checkout"],
  ["with the code of a dependency", "npm publish ./package.tgz", "npx changeset publish"],
  ["with an installation", "npm publish ./package.tgz", "npm ci && npm publish"],
])("finds publishing %s", (_, right, wrong) => {
  expect(findingsIn(sound.replace(right, wrong))).toContain("publishing at publish:");
});
