import { contractFetch } from "@lumkit/testing/contract";
import type { Subject } from "../harness/subject.js";
import type { SubjectWithSecrets } from "./subjects-with-secrets.js";

/**
 * The same call, with all that it shows added to `seen`: what hooks are told, what is thrown, and with `isChecked` what
 * the check of the contract finds.
 */
export function watched(subject: SubjectWithSecrets, isChecked: boolean, seen: unknown[]): Subject {
  return {
    ...subject,
    client({ fetch, ...options }) {
      const checked = isChecked && fetch ? contractFetch(subject.api, { fetch, onViolation: "report" }) : undefined;
      const onAttempt = (attempt: unknown): void => void seen.push(attempt);
      const client = subject.client({ ...options, fetch: checked ?? fetch, hooks: { onAttempt } });
      return {
        warmUp: client.warmUp,
        async call(own) {
          try {
            return await client.call(own);
          } catch (error) {
            seen.push(error);
            throw error;
          } finally {
            seen.push(checked?.violations(), checked?.remarks(), checked?.coverage());
          }
        },
      };
    },
  };
}
