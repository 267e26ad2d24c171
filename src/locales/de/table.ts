import { cadence } from "./cadence";
import { followUps } from "./follow-ups";
import { pace } from "./pace";
import { brief } from "./brief";
import { problems } from "./problems";
import { actions } from "./actions";
import { settings } from "./settings";
import { firstStart } from "./first-start";
import { app } from "./app";
import { pane } from "./pane";
import { dialogs } from "./dialogs";
import type { Strings } from "../en/table";
import { intl } from "./intl";

/** German. Whoever is spoken to is du, in lower case, as in the app itself. */
export const german: Strings = {
  intl,
  cadence,
  followUps,
  pace,
  brief,
  problems,
  actions,
  settings,
  firstStart,
  app,
  pane,
  dialogs,
};
