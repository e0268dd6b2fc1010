import { checkDecimal, ownOptions, quoteValue, refuse } from "@lumkit/core";
import { operations } from "../../operations.gen.js";
import { isAttempt, maxAttempt, type Payment, type PayOptions } from "../payment.js";
import { checkExternalOrderId } from "./payment-key.js";

const operation = operations.acceptOrder;

/** Checks a payment and copies it, so that later changes of the caller's object have no effect. */
export function checkPayment(payment: Payment): Payment {
  const names = ["qrCode", "externalOrderId", "limits"];
  const { qrCode, externalOrderId, limits } = ownOptions(operation, payment, names, "the payment");
  if (typeof qrCode !== "string" || qrCode.trim() === "")
    refuse(operation, `qrCode ${quoteValue(qrCode)} must be a text`);
  if (limits === undefined) refuse(operation, "limits must be an object; {} sets none");
  const own = ownOptions(operation, limits, ["maxUsdt", "maxRub", "minRate"], "limits");
  // A limit that was forgotten, such as an environment variable that is not set, is not "no limit".
  for (const name of Object.keys(limits))
    checkDecimal(operation, `limits.${name}`, Reflect.get(own, name), { positive: true });
  return { qrCode, externalOrderId: checkExternalOrderId(externalOrderId), limits: own };
}

export function checkPayOptions(options: PayOptions | undefined) {
  const own = ownOptions(operation, options, ["approve", "beforeSend", "attempt", "signal", "deadlineMs"]);
  const { attempt = 1, beforeSend } = own;
  if (!isAttempt(attempt))
    refuse(operation, `attempt ${quoteValue(attempt)} must be a whole number from 1 to ${maxAttempt}`);
  if (attempt > 1 && beforeSend === undefined) {
    const why = "only a recorded intent can tell that the attempt before it was not applied";
    refuse(operation, `attempt ${attempt} needs a beforeSend: ${why}`);
  }
  return { ...own, attempt };
}
