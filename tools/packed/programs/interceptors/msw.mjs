import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { baseUrl, check, response } from "./checks.mjs";

const server = setupServer(http.post(`${baseUrl}/*`, () => new HttpResponse(response.body, response)));
server.listen();
await check({}, () => server.use(http.post(`${baseUrl}/*`, () => HttpResponse.error())));
server.close();
