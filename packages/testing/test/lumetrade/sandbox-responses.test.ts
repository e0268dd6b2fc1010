import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { lumetradeNotSimulated } from "../../src/lumetrade/not-simulated.js";
import { describeResponses } from "../sandbox-responses.js";

describeResponses({
  api: "lumetrade",
  notSimulated: lumetradeNotSimulated,
  uncertainties: createLumetradeSandbox().uncertainties,
  create(seed, policies) {
    const balances = { USDT: "100000", ZAR: null, BTC: "1" };
    const sandbox = createLumetradeSandbox({ seed, policies, balances });
    sandbox.addBeneficiary({ currency: "ZAR" });
    const { apiKey, apiSecret } = sandbox.clientOptions.credentials;
    return {
      fetch: sandbox.fetch,
      headers: { "x-api-key": apiKey, "x-api-secret": apiSecret },
      stir(choice) {
        sandbox.clock.advance({ seconds: choice % 7 });
        if (choice % 11 === 0) sandbox.deposits.receive({ currency: "ZAR", amount: "250.5", fee: "0.5" });
        if (choice % 13 === 0) sandbox.addBeneficiary({ currency: "ZAR", details: { bankName: "FNB" } });
        if (choice % 17 === 0) sandbox.addWallet({ currency: "BTC", networkName: "Bitcoin" });
      },
    };
  },
});
