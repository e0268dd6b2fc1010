import { createLumo, type Order, type OrderStatus } from "./index.js";

const lumo = createLumo({ environment: "staging", apiKey: process.env["LUMO_API_KEY"] });
createLumo({ baseUrl: "http://127.0.0.1:4010", apiKey: () => "key" });
createLumo({ baseUrl: "http://mock.internal", allowHttp: true, apiKey: null });

// @ts-expect-error neither environment nor baseUrl
createLumo({ apiKey: "key" });
// @ts-expect-error an environment that does not exist
createLumo({ apiKey: "key", environment: "sandbox" });
// @ts-expect-error no apiKey at all
createLumo({ environment: "staging" });
// @ts-expect-error an unknown option
createLumo({ environment: "staging", apiKey: "key", timeout: 1000 });

// @ts-expect-error an id is a string
lumo.orders.get(7);
// @ts-expect-error qrCode is missing
lumo.orders.prepare({ externalOrderId: "a" });
// @ts-expect-error a member that the request does not have
lumo.orders.prepare({ qrCode: "a", amount: 1 });
// @ts-expect-error an unknown option of a call
lumo.orders.get("a", { timeout: 1000 });
// @ts-expect-error an unknown filter
lumo.orders.list({ state: "success" });
// @ts-expect-error an unknown query of a page
lumo.orders.page({ page: 1 });
lumo.orders.wait("a", { onUpdate: async ({ status }) => console.log(status), deadlineMs: 60_000 });
// @ts-expect-error a function that takes something else
lumo.orders.wait("a", { onUpdate: (status: number) => console.log(status) });
// @ts-expect-error an unknown option of a wait
lumo.orders.wait("a", { intervalMs: 1000 });

// A status that the document does not know yet is not an error, and the known ones do not narrow it away.
const status: OrderStatus = "parked";
const isKnown: boolean = status === "success";

// @ts-expect-error a route that the document does not have
lumo.http.GET("/nothing");
// @ts-expect-error a method that the route does not have
lumo.http.POST("/orders/{id}", { params: { path: { id: "a" } } });
// @ts-expect-error the path id is missing
lumo.http.GET("/orders/{id}");
// @ts-expect-error the body is missing
lumo.http.POST("/orders/prepare", {});
// @ts-expect-error an option of fetch
lumo.http.GET("/orders", { redirect: "follow" });
// @ts-expect-error another base URL
lumo.http.GET("/orders", { baseUrl: "https://x.example" });

// @ts-expect-error a query that the route does not take
lumo.http.GET("/wallets", { params: { query: { a: 1 } } });
// @ts-expect-error a misspelt member of params
lumo.http.GET("/wallets", { params: { qurey: {} } });
// @ts-expect-error a body on a GET
lumo.http.GET("/wallets", { body: {} });
// @ts-expect-error a body that the route does not take
lumo.http.POST("/auth/company/regenerate-key", { body: {} });

const { data, response } = await lumo.http.GET("/orders/{id}", { params: { path: { id: "a" } } });
const order: Order | undefined = data;
export const used = [isKnown, order, response.ok];
