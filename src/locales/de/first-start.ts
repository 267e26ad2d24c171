import type { Strings } from "../en/table";
import { followUps } from "./follow-ups";
import { intl } from "./intl";

const notes = (count: number) => `${intl.number(count)} ${intl.plural(count, "Notiz", "Notizen")}`;
const BY: Readonly<Record<"folder" | "type" | "tag", string>> = { folder: "über den Ordner", type: "über den Typ", tag: "über ein Schlagwort" };

export const firstStart: Strings["firstStart"] = {
  found: "Was gefunden wurde",
  circles: "Kreise",
  cadences: "Allen einen Rhythmus geben",
  reading: "Notizen werden gelesen…",
  place: (at, of) => `${String(at)} von ${String(of)}`,
  next: "Weiter",
  back: "Zurück",
  save: "Speichern",
  later: "Später",
  begin: "Anfangen",
  done: "Fertig",
  people: "Personen",
  peopleFound: (count, by) => `${intl.number(count)} ${intl.plural(count, "Person", "Personen")} gefunden, ${by.join(", ")}.`,
  foundBy: (source, count) => (count === null ? BY[source] : `${intl.number(count)} ${BY[source]}`),
  noPeople: "Noch keine Personen.",
  suchAs: (names) => `Zum Beispiel ${names.join(", ")}.`,
  another: "Ein weiterer Ordner mit Personen",
  notPeople: (count) => `${notes(count)}, noch keine Personen`,
  isEmpty: "niemand darin",
  inUse: "wird benutzt",
  daily: "Tagesnotizen",
  daysFound: (count, place) => `${intl.number(count)} ${intl.plural(count, "Tagesnotiz", "Tagesnotizen")} unter ${place}.`,
  noDays: (place) => `Keine unter ${place}, wo die App sie anlegt. Wenn du welche hast, sag, wo sie liegen.`,
  daysElsewhere: (place) => `Keine unter ${place}, wo die App sie anlegt. Sie scheinen woanders zu liegen:`,
  folder: "Ordner",
  format: "Datumsformat",
  fits: "Dazu passen Notizen.",
  fitsNone: "Dazu passt noch keine Notiz.",
  language: "Sprache",
  languageWords: "Englische Wörter sagen, wie ihr in Kontakt wart. Andere können auch gelesen werden.",
  languageExample: "damit „Kaffee mit“ zählt",
  circlesWords: "Ein Kreis ist eine Gruppe von Leuten mit demselben Rhythmus. Wähle, welche du willst. Keiner ist auch recht, und in den Einstellungen lässt sich alles ändern.",
  named: (count) => `steht in ${notes(count)}`,
  cadence: "Rhythmus",
  wrongCircle: (name) => `Der Kreis ${name} braucht einen Rhythmus, der sich lesen lässt.`,
  noCadence: "Schreib, wie oft, etwa every 3 weeks.",
  set: (what) => `Eingerichtet: ${what.join(", ")}`,
  setFolders: "Personenordner",
  setDailyFolder: "Ordner der Tagesnotizen",
  setDailyFormat: "Format der Tagesnotizen",
  setGerman: "deutsche Wörter",
  setCircles: "Kreise",
  allSaid: "Alle haben einen Rhythmus.",
  nobody: "Es gibt noch keine Personennotizen. Füge die erste hinzu.",
  waiting: (count) => {
    const who = count === 1 ? "1 Person hat noch keinen Rhythmus und steht" : `${intl.number(count)} Personen haben noch keinen Rhythmus und stehen`;
    return `${who} deshalb nie an. Geh sie einzeln durch, zuerst die, mit denen du am meisten sprichst. Jede Antwort lässt sich rückgängig machen.`;
  },
  triage: {
    howOften: "Wie oft",
    noContact: "Noch kein Kontakt notiert.",
    asBefore: (cadence) => `${cadence}, wie bisher`,
    circle: (name, cadence) => `Kreis ${name}${cadence === "" ? "" : ` (${cadence})`}`,
    none: "gar nicht: steht nie an",
    skip: "Überspringen",
    saidByNow: "In der Notiz steht inzwischen, wie oft, oder dass nicht gefragt werden soll. Überspring die Person oder ändere es dort.",
    nobodyLeft: "Es ist niemand mehr übrig.",
    answered: (count) => `Für ${followUps.people(count)} beantwortet.`,
    skipped: (count) => `${String(count)} übersprungen: Dort wurde nichts geschrieben, und die Frage kommt nächstes Mal wieder.`,
  },
};
