import type { Strings } from "../en/table";
import type { Forms, Kind, Unit } from "../kinds-and-units";
import { spoken } from "./channel";
import { intl } from "./intl";

const KINDS: Readonly<Record<Kind, Forms>> = {
  conversation: ["Gespräch", "Gespräche"],
  help: ["Gefallen", "Gefallen"],
  message: ["Nachricht", "Nachrichten"],
  contact: ["Kontakt", "Kontakte"],
  visibility: ["Veranstaltung", "Veranstaltungen"],
};

/** In the dative, which "seit", "vor" and "in" all want. */
const LENGTHS: Readonly<Record<Unit, Forms>> = {
  day: ["Tag", "Tagen"],
  week: ["Woche", "Wochen"],
  month: ["Monat", "Monaten"],
  year: ["Jahr", "Jahren"],
};

export const brief: Strings["brief"] = {
  counted: (kind, count) => {
    const [one, many] = KINDS[kind];
    return `${String(count)} ${intl.plural(count, one, many)}`;
  },
  nothingCounted: "Noch nichts gezählt",
  nothingYet: "noch nichts gezählt",
  knownFor: (length, counts) => `Bekannt seit ${length}: ${counts}`,
  knownSinceToday: (counts) => `Bekannt seit heute: ${counts}`,
  since: (day) => `Seit dem ${day}.`,
  lastToday: (channel) => `Zuletzt heute: ${spoken(channel)}.`,
  last: (ago, day, channel) => `Zuletzt ${ago}, am ${day}: ${spoken(channel)}.`,
  contact: "Kontakt",
  length: (count, unit) => {
    const [one, many] = LENGTHS[unit];
    return `${String(count)} ${intl.plural(count, one, many)}`;
  },
  ago: (length) => `vor ${length}`,
  ahead: (length) => `in ${length}`,
  sections: {
    last: "Die letzten Male",
    yours: "Du hast versprochen",
    theirs: "Dir wurde versprochen",
    dates: "Termine",
    introductions: "Wer wen vorgestellt hat",
    together: "Gemeinsame Bekannte",
  },
  due: (day) => `bis ${day}`,
  arranged: (channel) => `Verabredet: ${spoken(channel)}`,
  times: (count) => (count === 1 ? "einmal" : `${String(count)}-mal`),
  introduced: (by, withYou, people) => {
    const has = by === null ? "Du hast" : `${by} hat`;
    if (withYou) return `${has} dich mit ${intl.listed(people)} bekannt gemacht`;
    return `${has} ${intl.listed(people)} ${people.length > 1 ? "miteinander bekannt gemacht" : "vorgestellt"}`;
  },
  years: "Wie oft, Jahr für Jahr",
  gone: (path) => `Unter ${path} gibt es keine Personennotiz mehr.`,
  block: {
    unknown: (text) => `„${text}“ lässt sich hier nicht zeigen. Schreib today, brief, brief [[Name]] oder forecast.`,
    failed: (message) => `Die Notizen konnten nicht gelesen werden. ${message}`,
    forecast: "Kommende Wochen",
    noPerson: "In dieser Notiz geht es nicht um eine Person. Schreib brief [[Name]], um zu sagen, wen du meinst.",
    several: (name, paths) => `„${name}“ heißen mehrere. Schreib den Pfad von einem davon: ${paths.join(", ")}.`,
    nobody: (name) => `Es gibt niemanden mit dem Namen „${name}“.`,
  },
};
