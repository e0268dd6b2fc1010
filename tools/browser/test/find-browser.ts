import { existsSync } from "node:fs";

/** Where the packages of Debian, Chrome's own and macOS put it. */
const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A Chromium of this machine, or nothing. `CHROMIUM` names another one. */
export function findBrowser(): string | undefined {
  return [process.env["CHROMIUM"] ?? [], usual].flat().find(existsSync);
}
