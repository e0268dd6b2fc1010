import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Act } from "../../reactions/reaction.js";
import type { Wire } from "../socket/wire.js";
import { packedResponse } from "./packed-response.js";

/**
 * Does the acts of a reaction, one after the other.
 *
 * An act that needs no waiting is done at once, so that no report can come between a reaction and its effect.
 */
export async function play(acts: readonly Act[], wire: Wire): Promise<void> {
  for (const act of acts) await perform(act, wire);
}

async function perform(act: Act, wire: Wire): Promise<void> {
  const { socket, tcp } = wire;
  switch (act.do) {
    case "write":
      write(act.bytes, wire);
      return;
    case "drip":
      for (const byte of act.bytes) {
        if (wire.isEnded()) return;
        write(Uint8Array.of(byte), wire);
        await sleep(act.everyMs);
      }
      return;
    case "flood":
      for (let sent = 0; sent < act.limitBytes && !wire.isEnded(); sent += act.bytes.length) {
        if (!write(act.bytes, wire)) await Promise.race([wire.closed, drained(wire)]);
      }
      await wire.closed;
      return;
    case "bomb":
      write(await packedResponse(act), wire);
      return;
    case "wait":
      await sleep(act.ms);
      return;
    case "unread":
      socket.pause();
      await Promise.race([wire.closed, sleep(act.ms)]);
      socket.resume();
      return;
    case "stall":
      await wire.closed;
      return;
    case "fin":
      if (!wire.isEnded()) socket.end();
      return;
    case "reset":
      if (!tcp.destroyed) tcp.resetAndDestroy();
      return;
  }
}

/** False if the client must read before more is written. */
function write(bytes: Uint8Array, wire: Wire): boolean {
  return wire.isEnded() || wire.socket.write(bytes);
}

async function drained({ socket, closed }: Wire): Promise<void> {
  const stopped = new AbortController();
  closed.then(() => stopped.abort());
  await once(socket, "drain", { signal: stopped.signal }).catch(() => {});
}
