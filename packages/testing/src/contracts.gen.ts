// Generated from the folders of specs/ by `npm run generate`: no list of APIs is kept by hand.

import { contract as lumetrade } from "./lumetrade/contract.gen.js";
import { contract as lumo } from "./lumo/contract.gen.js";

export const contracts = {
  lumetrade,
  lumo,
};
