import { describeChecks } from "../check-contract.js";

describeChecks("lumo");
