// On a runtime with a command line. The argument is the URLs, as JSON.
import { check } from "./check.mjs";

console.log(JSON.stringify(await check(JSON.parse(process.argv[2]))));
process.exit();
