import { readFileSync } from "node:fs";
import { createSecureContext, type SecureContext } from "node:tls";
import type { CertificateName } from "../server/lane-options.js";

const read = (name: string): Buffer => readFileSync(new URL(`../../certificates/${name}.pem`, import.meta.url));

export function secureContextOf(name: CertificateName): SecureContext {
  return createSecureContext({ key: read("key"), cert: read(name) });
}
