import { createLumoSandbox } from "@lumkit/testing/lumo";
import { lumoNotSimulated } from "../../src/lumo/not-simulated.js";
import { describeResponses } from "../sandbox-responses.js";

describeResponses({
  api: "lumo",
  notSimulated: lumoNotSimulated,
  uncertainties: createLumoSandbox().uncertainties,
  create(seed, policies) {
    const { fetch, clientOptions, clock, deposits } = createLumoSandbox({ seed, policies });
    return {
      fetch,
      headers: { "x-api-key": clientOptions.apiKey },
      stir(choice) {
        clock.advance({ seconds: choice % 7 });
        if (choice % 11 === 0) deposits.receive({ amount: "12.5", amlResult: choice % 2 === 0 ? "passed" : "failed" });
      },
    };
  },
});
