import type { Strings } from "../en/table";
import { intl } from "./intl";

const LAST = {
  conversation: "zuletzt gesprochen",
  message: "zuletzt geschrieben",
  help: "zuletzt geholfen",
  contact: "zuletzt in Kontakt",
  visibility: "zuletzt gesehen",
};

export const followUps: Strings["followUps"] = {
  people: (count) => `${String(count)} ${intl.plural(count, "Person", "Personen")}`,
  last: (kind, day, details) => `${LAST[kind]} am ${day} (${details.join(", ")})`,
  dailyNote: "Tagesnotiz",
  log: "Protokoll",
  property: "Eigenschaft",
  note: (title) => `„${title}“`,
  line: (line) => ` Zeile ${String(line)}`,
};
