import { fetch, MockAgent, setGlobalDispatcher } from "undici";
import { baseUrl, check, response } from "./checks.mjs";

// A MockAgent only sees fetch, so the client is given one.
const agent = new MockAgent();
agent.disableNetConnect();
setGlobalDispatcher(agent);
const post = () => agent.get(baseUrl).intercept({ path: /.*/, method: "POST" });
post().reply(response.status, response.body, { headers: response.headers });
await check({ fetch }, () => post().replyWithError(new Error("gone")));
