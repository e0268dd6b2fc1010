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
  ["$.paths['/a']['get', 'post']", []],
  [
    "$.paths['/a', '/b']['get', 'post']",
    [`misses $.paths['/b'].get: ${advice} $.paths['/a']['get', 'post'] and $.paths['/b'].post`],
  ],
  [
    "$.paths['/a', '/b'].post['deep', 'tags']",
    [
      `misses $.paths['/a'].post.tags, $.paths['/b'].post.deep: ${advice} $.paths['/a'].post.deep and $.paths['/b'].post.tags`,
    ],
  ],
  [
    "$.paths['/a', '/b']['get', 'post']['tags', 'deep']",
    [
      `misses $.paths['/b'].get['tags', 'deep']: ${advice} $.paths['/a']['get', 'post']['tags', 'deep'] and $.paths['/b'].post['tags', 'deep']`,
      `misses $.paths['/b']['get', 'post'].deep: ${advice} $.paths['/a']['get', 'post']['tags', 'deep'] and $.paths['/b']['get', 'post'].tags`,
    ],
  ],
  [
    "$['paths', 'other']['/a', '/b', '/c']['get', 'post']",
    [
      `misses 'other': ${advice} $.paths['/a', '/b', '/c']['get', 'post']`,
      `misses '/c': ${advice} $['paths', 'other']['/a', '/b']['get', 'post']`,
    ],
  ],
  ["$.paths[*][?@.deep, ?@.tags]", []],
  ["$.paths[*][?@.deep, ?@.gone]", [`misses ?@.gone: ${advice} $.paths[*][?@.deep]`]],
  ["$.paths[*][?@.deep, 'gone']", [`misses 'gone': ${advice} $.paths[*][?@.deep]`]],
  ["$..['tags', 'gone']", [`misses 'gone': ${advice} $..['tags']`]],
  ["$..['get', 'post'].tags", []],
  ["$..['get', 'patch'].tags", [`misses 'patch': ${advice} $..['get'].tags`]],
])("finds what a union misses in %s", (target, misses) => {
  expect(missesOf(document, target)).toEqual(misses);
});
