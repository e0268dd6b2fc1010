// A registry of npm packages that holds only ours, in the folder that is named. Prints its port.
import { runServer } from "verdaccio";

const [storage] = process.argv.slice(2);
const registry = await runServer({
  storage,
  self_path: storage,
  uplinks: {},
  packages: { "@lumkit/*": { access: "$all", publish: "$all" } },
  log: { type: "stdout", format: "json", level: "fatal" },
});
registry.listen(0, "127.0.0.1", () => process.stdout.write(`${registry.address().port}\n`));
