import { MessageChannel, type MessagePort, type Worker } from "node:worker_threads";
import type { LaneOptions } from "./lane-options.js";
import type { LaneReport } from "./lane-report.js";
import type { Step } from "./step.js";

/** The commands of the worker. */
export interface Commands {
  openTrap: { input: undefined; output: { readonly url: string } };
  openLane: { input: LaneOptions; output: { readonly lane: number; readonly url: string; readonly port: number } };
  script: {
    input: { readonly lane: number; readonly steps: readonly Step[]; readonly fallback: Step | undefined };
    output: undefined;
  };
  report: { input: { readonly lane: number }; output: LaneReport };
  closeLane: { input: { readonly lane: number }; output: undefined };
  trapConnections: { input: undefined; output: number };
}

export type CommandName = keyof Commands;

export interface Message<Name extends CommandName> {
  readonly name: Name;
  readonly input: Commands[Name]["input"];
  readonly port: MessagePort;
}

export type Reply<Name extends CommandName> =
  | { readonly output: Commands[Name]["output"] }
  | { readonly problem: string };

/** Sends one command to the worker. */
export type Remote = <Name extends CommandName>(
  name: Name,
  input: Commands[Name]["input"],
) => Promise<Commands[Name]["output"]>;

export function createRemote(worker: Worker): Remote {
  let ended: string | undefined;
  worker.once("error", (error) => {
    ended = String(error);
  });
  worker.once("exit", () => {
    ended ??= "it was closed";
  });
  return <Name extends CommandName>(name: Name, input: Commands[Name]["input"]) =>
    new Promise<Commands[Name]["output"]>((resolve, reject) => {
      const fail = (problem: string): void => reject(new Error(`Cannot ${inWords(name)}: ${problem}`));
      if (ended !== undefined) {
        fail(ended);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.once("message", (reply: Reply<Name>) => {
        if ("output" in reply) resolve(reply.output);
        else fail(reply.problem);
        port1.close();
      });
      port1.once("close", () => fail(`the fault server has ended: ${ended ?? "its worker has exited"}`));
      const message: Message<Name> = { name, input, port: port2 };
      worker.postMessage(message, [port2]);
    });
}

function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
