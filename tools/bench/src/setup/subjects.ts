/** Those of `programs/subjects`: each connects to a URL and makes one small call that reads. */
export const subjects = [
  "bare-fetch",
  "node-http",
  "undici",
  "openapi-fetch",
  "hey-api",
  "ky",
  "axios",
  "stripe",
  "octokit",
  "openai",
  "lumkit",
  "lumkit-fetch",
] as const;
