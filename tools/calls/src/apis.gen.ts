// Generated from the folders of specs/ by `npm run generate`: no list of APIs is kept by hand.

import { lumetrade } from "./lumetrade.js";
import { lumo } from "./lumo.js";

export const apis = {
  lumetrade,
  lumo,
};
