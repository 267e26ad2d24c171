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
import { intl } from "./intl";

/** English: the table that others are measured by. Every entry is a text, or a function that makes one of what it is given. */
export const english = {
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

export type Strings = typeof english;
