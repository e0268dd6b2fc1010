import Stripe from "stripe";

export function connect(url) {
  const { hostname, port } = new URL(url);
  const stripe = new Stripe("sk_test_a", { host: hostname, port, protocol: "http" });
  return () => stripe.paymentIntents.retrieve("a");
}
