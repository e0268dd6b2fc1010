/** Bun, Deno and workerd also say that they are Node, so it comes last. */
const runtimes = ["bun", "deno", "node"];

/** What a request says of its client, e.g. `lumkit-lumo/1.2.0 (node 20.19.0)`. Firewalls turn away requests without it. */
export function userAgent(product: string): string {
  const isWorkerd = Object(Reflect.get(globalThis, "navigator")).userAgent === "Cloudflare-Workers";
  if (isWorkerd) return `${product} (workerd)`;
  const versions: Readonly<Record<string, string | undefined>> = globalThis.process?.versions ?? {};
  const name = runtimes.find((runtime) => versions[runtime] !== undefined);
  return name === undefined ? product : `${product} (${name} ${versions[name]})`;
}
