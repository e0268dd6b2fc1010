const runtimes = ["bun", "deno", "node"];

/** What a request says of its client, e.g. `lumkit-lumo/1.2.0 (node 20.19.0)`. Firewalls turn away requests without it. */
export function userAgent(product: string): string {
  const runtime = runtimeOf();
  return runtime === undefined ? product : `${product} (${runtime})`;
}

/** Bun, Deno and workerd say that they are Node, too. */
function runtimeOf(): string | undefined {
  if (Object(Reflect.get(globalThis, "navigator")).userAgent === "Cloudflare-Workers") return "workerd";
  const versions: Readonly<Record<string, string | undefined>> = globalThis.process?.versions ?? {};
  const name = runtimes.find((runtime) => versions[runtime] !== undefined);
  return name && `${name} ${versions[name]}`;
}
