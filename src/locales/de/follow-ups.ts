import type { Strings } from "../en/table";
import type { Kind } from "../kinds-and-units";
import { spoken } from "./channel";
import { intl } from "./intl";

const LAST: Readonly<Record<Kind, string>> = {
  conversation: "zuletzt gesprochen",
  message: "zuletzt geschrieben",
  help: "zuletzt geholfen",
  contact: "zuletzt in Kontakt",
  visibility: "zuletzt gesehen",
};

const people = (count: number) => `${String(count)} ${intl.plural(count, "Person", "Personen")}`;

export const followUps: Strings["followUps"] = {
  people,
  last: (kind, day, details) => `${LAST[kind]} am ${day} (${details.map(spoken).join(", ")})`,
  dailyNote: "Tagesnotiz",
  log: "Protokoll",
  property: "Eigenschaft",
  note: (title) => `„${title}“`,
  line: (line) => ` Zeile ${String(line)}`,
  reason: {
    due: (cadence) => `Fällig, weil ${cadence} vorgesehen`,
    dueSince: (day, cadence) => `Seit dem ${day} fällig, weil ${cadence} vorgesehen`,
    dueOn: (day, cadence) => `Am ${day} fällig, weil ${cadence} vorgesehen`,
    tracked: (cadence) => `Vorgesehen ${cadence}`,
    never: (cadence) => `Noch kein Kontakt notiert; vorgesehen ${cadence}`,
    met: (day, step, due) => `Kennengelernt am ${day}; Kontakt ${String(step)} ${due}`,
    stepDue: "ist fällig",
    stepDueSince: (day) => `ist seit dem ${day} fällig`,
    stepDueOn: (day) => `ist am ${day} fällig`,
    ofCircle: (cadence, circle) => `${cadence} (Kreis ${circle})`,
    byDefault: (cadence) => `${cadence} (Standard)`,
    withoutCadence: "kein Rhythmus",
    snoozed: (until) => `Zurückgestellt bis ${until}`,
    paused: "Pausiert",
    pausedUntil: (day) => `Pausiert bis ${day}`,
    silent: "Kein Kontakt vorgesehen",
    silentUntil: (day) => `Kein Kontakt vorgesehen bis ${day}`,
    arranged: "Verabredet",
    arrangedFor: (day, channel) => `Verabredet für den ${day}${channel === null ? "" : ` (${spoken(channel)})`}`,
    unreadable: "Die Eigenschaften sind nicht lesbar",
    cadenceUnreadable: "Der Rhythmus ist nicht lesbar",
    ended: "Die vorgesehenen Tage sind vorbei",
    untracked: "Kein Rhythmus",
  },
  today: "heute",
  dated: {
    today: (text) => `${text} heute`,
    on: (text, day) => `${text} am ${day}`,
    // The day may be "heute": neither "für" nor "zum" goes with both.
    reminder: (day, text) => `Erinnerung (${day}): ${text}`,
    promised: (day, text) => `Versprochen bis ${day}: ${text}`,
    of: (text, name) => `${text} von ${name}`,
  },
  digest: {
    people: (count) => `${people(count)} ${intl.plural(count, "steht", "stehen")} an`,
    dated: (count) => `${String(count)} ${intl.plural(count, "Termin", "Termine")}`,
    nothing: "für heute ist nichts mehr offen",
    names: (names) => `Heute melden: ${names}.`,
    things: (things) => `Termine: ${things}.`,
    more: (count) => `noch ${String(count)}`,
  },
  problem: {
    noCircle: (name, circles) => `Den Kreis „${name}“ gibt es in den Einstellungen nicht. Die Kreise sind ${circles.join(", ")}.`,
    inProperty: (property, message) => `„${property}“: ${message}`,
  },
  snooze: {
    wake: "Nicht länger zurückstellen",
    length: (length) => `In ${length}`,
    until: (day) => `Bis ${day}`,
    untilDay: "Bis zu einem Tag…",
  },
};
