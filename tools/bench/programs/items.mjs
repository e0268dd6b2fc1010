export function order(at, merchant = "Coffee") {
  const usdt = `${50 + (at % 900)}.${String((at * 7919) % 1e6).padStart(6, "0")}`;
  return `{"id":"550e8400-e29b-41d4-a716-${446655440000 + at}","amountUsdt":${usdt},"amountRub":${5000 + at}.00,"status":"success","paymentUntil":"2026-03-10T12:05:00Z","merchantName":"${merchant}","externalOrderId":"my-order-${at}","completedAt":"2026-03-10T12:01:10Z","createdAt":"2026-03-10T12:00:00Z"}`;
}

export function withdrawal(at) {
  return `{"amount":${100 + at}.50,"fee":1.25,"currency":"USDT","withdrawDetails":{"network":"TRC20","address":"TJRabPrwbZy45sbavfcjinPJC18kjpRTv8","amount":${at}.1,"memo":"for \\"rent\\""},"status":"COMPLETED","transactionId":"550e8400-e29b-41d4-a716-${446655440000 + at}","createdAt":"2026-03-10T12:00:00Z"}`;
}
