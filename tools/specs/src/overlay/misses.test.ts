import { expect, test } from "vitest";
import { missesOf } from "./misses.js";

const document = {
  paths: {
    "/a": { get: { tags: ["x"], deep: true }, post: { deep: false } },
    "/b": { post: { tags: ["y"] } },
  },
};
const advice = "nothing matches there. Find its new place, or write";

test.each<[target: string, misses: string[]]>([
  ["$.paths['/a', '/b'].post", []],
  ["$.paths['/a', '/b'].get", [`misses '/b': ${advice} $.paths['/a'].get`]],
  ["$.paths['/a', '/b', '/c'].post", [`misses '/c': ${advice} $.paths['/a', '/b'].post`]],
  // A combination of two unions may be missing. If upstream had it before, the action is stale.
  ["$.paths['/a', '/b']['get', 'post']", []],
  ["$.paths[*][?@.deep, ?@.tags]", []],
  ["$.paths[*][?@.deep, ?@.gone]", [`misses ?@.gone: ${advice} $.paths[*][?@.deep]`]],
  ["$.paths[*][?@.deep, 'gone']", [`misses 'gone': ${advice} $.paths[*][?@.deep]`]],
  ["$..['tags', 'gone']", [`misses 'gone': ${advice} $..['tags']`]],
  ["$..['get', 'post'].tags", []],
  ["$..['get', 'patch'].tags", [`misses 'patch': ${advice} $..['get'].tags`]],
])("finds what a union misses in %s", (target, misses) => {
  expect(missesOf(document, target)).toEqual(misses);
});
