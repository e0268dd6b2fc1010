import type { Contract } from "../../contract/module.js";
import { type FaultPlan, longestDelay } from "../faults.js";
import type { Uncertainty } from "../uncertainties.js";
import { object, oneOf, type Schema, text } from "./control.js";
import { newestOf } from "./rows.js";

export const timeUnits = ["milliseconds", "seconds", "minutes", "hours", "days"];

export const clockSchema: Schema = {
  type: "object",
  required: ["date", "isRealTime", "nextDue"],
  properties: {
    date: { type: "string", format: "date-time" },
    isRealTime: { type: "boolean", description: "Whether it follows the time of the machine." },
    nextDue: {
      type: ["string", "null"],
      format: "date-time",
      description: "When something happens next; null: nothing is due.",
    },
  },
};

export const headersSchema: Schema = {
  type: "object",
  required: ["headers"],
  properties: { headers: object("What a request to the API must carry, by the name of the header.") },
};

export const requestsSchema = newestOf("requests to the API, without keys, bodies and queries", {
  type: "object",
  required: ["operation", "method", "path"],
  properties: {
    operation: text('The operationId; "(none)" for a path that the document does not have.'),
    method: text("GET, POST and so on."),
    path: text("Without its query."),
    status: { type: "integer", description: "Absent: the connection broke before there was a response." },
    fault: text("The fault that met it."),
  },
});

export const uncertaintiesSchema: Schema = {
  type: "array",
  items: {
    type: "object",
    required: ["name", "question", "reason", "options", "chosen"],
    properties: {
      name: text("Of the policy."),
      question: text("What is open."),
      reason: text("What is known, and where from."),
      options: { type: "array", description: "The first one is the default." },
      chosen: { description: "One of the options." },
      needs: object("Other policies without which the question does not arise."),
    },
  },
};

/** By the name of the policy. */
export function policyProperties(uncertainties: readonly Uncertainty[]): Readonly<Record<string, Schema>> {
  return Object.fromEntries(uncertainties.map(({ name, question, options }) => [name, oneOf(question, options)]));
}

export function faultProperties({ operations }: Contract, faults: FaultPlan<string>): Readonly<Record<string, Schema>> {
  const ids = operations.map(({ id }) => id);
  const needed = "Only for status and stored-status, which need it.";
  return {
    operation: oneOf("The operationId of the API.", ids),
    fault: oneOf("What happens to its call.", Object.keys(faults.possible())),
    occurrence: { type: "integer", minimum: 1, description: "Which call it meets; 1 is the next one." },
    seconds: { type: "number", minimum: 0, maximum: longestDelay, description: "Only for delay, which needs it." },
    status: { type: "integer", minimum: 400, maximum: 599, description: needed },
    retryAfterSeconds: { type: "integer", minimum: 0, description: "Only for status." },
  };
}

export function faultsSchema(properties: Readonly<Record<string, Schema>>): Schema {
  return {
    type: "object",
    required: ["planned", "possible"],
    properties: {
      planned: { type: "array", items: { type: "object", properties } },
      possible: object("The operations that each fault can meet, by the name of the fault."),
    },
  };
}
