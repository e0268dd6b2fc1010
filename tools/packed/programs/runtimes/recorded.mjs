/** A client whose methods are recorded as they are called, and the names of those that were not. */
export function recorded(client) {
  const { http, ...groups } = client;
  const missing = new Set();
  const wrapped = Object.entries(groups).map(([group, methods]) => [
    group,
    Object.fromEntries(
      Object.entries(methods).map(([name, method]) => {
        missing.add(`${group}.${name}`);
        const call = (...values) => {
          missing.delete(`${group}.${name}`);
          return method(...values);
        };
        return [name, call];
      }),
    ),
  ]);
  return { client: { http, ...Object.fromEntries(wrapped) }, missing };
}

/** The error of a call that must fail. */
export async function errorOf(promise) {
  const value = await promise.then(
    (result) => ({ result }),
    (error) => ({ error }),
  );
  if ("error" in value) return value.error;
  throw new Error(`A call succeeded that must fail: ${JSON.stringify(value.result)}`);
}

/** @throws {Error} they differ. */
export function same(what, actual, expected) {
  const [is, must] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== must) throw new Error(`${what} is ${is}, and must be ${must}`);
}
