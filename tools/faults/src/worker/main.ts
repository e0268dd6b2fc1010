import { parentPort } from "node:worker_threads";
import type { CommandName, Commands, Message, Reply } from "../server/remote.js";
import { createHandlers } from "./handlers.js";

const handlers = createHandlers();

parentPort?.on("message", async (message: Message<CommandName>) => {
  message.port.postMessage(await run(message));
});

async function run<Name extends CommandName>({ name, input }: Message<Name>): Promise<Reply<Name>> {
  const handle: (input: Commands[Name]["input"]) => Promise<Commands[Name]["output"]> = handlers[name];
  try {
    return { output: await handle(input) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
