import { intl } from "./intl";

/** How the interactions of each kind are told: `last talked 2 November (coffee, daily note line 12)`. */
const LAST = {
  conversation: "last talked",
  message: "last wrote",
  help: "last helped",
  contact: "last in touch",
  visibility: "last seen",
};

export const followUps = {
  people: (count: number) => `${String(count)} ${intl.plural(count, "person", "people")}`,
  last: (kind: keyof typeof LAST, day: string, details: readonly string[]) => `${LAST[kind]} ${day} (${details.join(", ")})`,
  dailyNote: "daily note",
  log: "log",
  property: "property",
  note: (title: string) => `"${title}"`,
  line: (line: number) => ` line ${String(line)}`,
};
