import { checkDecimal, ownOptions, quoteValue } from "@lumkit/core";
import { operations } from "../../operations.gen.js";
import type { Payment, PayOptions } from "../payment.js";
import { paymentKey } from "./payment-key.js";
import { refused } from "./refused.js";

const operation = operations.acceptOrder;
/** For a whole payment, unless the caller or the client says otherwise. */
export const defaultDeadlineMs = 60_000;

/** Checks a payment and copies it, so that later changes of the caller's object have no effect. */
export function checkPayment(payment: Payment): Payment {
  const { qrCode, externalOrderId, limits } = ownOptions(
    operation,
    payment,
    ["qrCode", "externalOrderId", "limits"],
    "the payment",
  );
  if (typeof qrCode !== "string" || qrCode.trim() === "")
    throw refused("invalid-input", `qrCode ${quoteValue(qrCode)} must be a text`);
  paymentKey(externalOrderId, 1);
  if (limits === undefined) throw refused("invalid-input", "limits must be an object; {} sets none");
  const own = ownOptions(operation, limits, ["maxUsdt", "maxRub", "minRate"], "limits");
  // A limit that was forgotten, such as an environment variable that is not set, is not "no limit".
  for (const name of Object.keys(limits))
    checkDecimal(operation, `limits.${name}`, Reflect.get(own, name), { positive: true });
  return { qrCode, externalOrderId: String(externalOrderId), limits: own };
}

export function checkPayOptions(options: PayOptions | undefined, clientDeadlineMs: number | undefined) {
  const own = ownOptions(operation, options, ["approve", "beforeSend", "attempt", "signal", "deadlineMs"]);
  const { approve, beforeSend, attempt = 1, signal, deadlineMs = clientDeadlineMs ?? defaultDeadlineMs } = own;
  if (!isAttempt(attempt))
    throw refused("invalid-input", `attempt ${quoteValue(attempt)} must be a whole number from 1 to ${maxAttempt}`);
  if (attempt > 1 && beforeSend === undefined) {
    const problem = `attempt ${attempt} needs a beforeSend: only a recorded intent can tell that the attempt before it was not applied`;
    throw refused("invalid-input", problem);
  }
  return { approve, beforeSend, attempt, signal, deadlineMs };
}

const maxAttempt = 9999;

export function isAttempt(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= maxAttempt;
}
