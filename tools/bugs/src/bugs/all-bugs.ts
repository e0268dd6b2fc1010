import type { Bug } from "../bug.js";
import { callBugs } from "./calls.js";
import { paymentBugs } from "./payments.js";
import { requestBugs } from "./requests.js";
import { responseBugs } from "./responses.js";
import { transportBugs } from "./transports.js";
import { withdrawalBugs } from "./withdrawals.js";

export const bugs: readonly Bug[] = [
  ...callBugs,
  ...transportBugs,
  ...requestBugs,
  ...responseBugs,
  ...paymentBugs,
  ...withdrawalBugs,
];
