import { fetch, MockAgent, setGlobalDispatcher } from "undici";
import { baseUrl, check, response } from "./checks.mjs";

// A MockAgent stands in front of fetch alone, so the client is given that.
const agent = new MockAgent();
agent.disableNetConnect();
setGlobalDispatcher(agent);
const post = () => agent.get(baseUrl).intercept({ path: /.*/, method: "POST" });
post().reply(response.status, response.body, { headers: response.headers });
await check({ fetch }, () => post().replyWithError(new Error("gone")));
