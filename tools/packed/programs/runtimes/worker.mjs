// On workerd, which responds to requests: the body is the URLs, as JSON.
import { check } from "./check.mjs";

// biome-ignore lint/style/noDefaultExport: workerd takes what a module exports as its default
export default {
  async fetch(request) {
    try {
      return Response.json(await check(await request.json()));
    } catch (error) {
      return new Response(String(error?.stack ?? error), { status: 500 });
    }
  },
};
