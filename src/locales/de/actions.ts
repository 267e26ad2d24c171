import type { Strings } from "../en/table";
import { intl } from "./intl";

const done = (direction: "undo" | "redo") => (direction === "undo" ? "rückgängig gemacht" : "wiederhergestellt");

/** What ours are called where a note has the usual names. */
const NAMES: ReadonlyMap<string, string> = new Map([["Birthday", "Geburtstag"], ["Anniversary", "Jahrestag"]]);

export const actions: Strings["actions"] = {
  log: {
    nobody: "Wähle mindestens eine Person, mit der du in Kontakt warst.",
    noChannel: (channel) => `„${channel}“ ist kein Kanal. Wähle einen aus der Liste in den Einstellungen.`,
    noTime: (time) => `„${time}“ ist keine Uhrzeit. Schreib eine wie 14:30.`,
    noNextStep: "Der nächste Schritt ist leer. Schreib, was zu tun ist, oder lass ihn weg.",
    notReadBack: (path) =>
      `Das lässt sich nicht so in ${path} schreiben, dass es beim Lesen wieder das ergibt, was du eingegeben hast. Schreib es in einfacheren Worten, ohne Markdown-Zeichen.`,
    templater: (path) =>
      `${path} gibt es noch nicht, und die Vorlage dafür verwendet Templater, das sich von hier aus nicht ausführen lässt. Öffne diese Tagesnotiz einmal und versuche es dann noch einmal.`,
    saysAlready: (property, day) => `in ${property} steht schon ${day}`,
  },

  lastContact: {
    future: (property, value) => `„${property}: ${value}“ liegt in der Zukunft. Berichtige das und versuche es noch einmal.`,
    noDay: (property, value, day) => `„${property}: ${value}“ ist kein Tag und blieb darum, wie es ist. Schreib einen Tag wie ${day}.`,
    both: (property, other, day) => `In „${property}“ und „${other}“ steht ${day}. Nimm eines davon heraus und versuche es noch einmal.`,
  },

  count: {
    gone: "Diese Zeile steht nicht mehr so in der Notiz, wie sie gelesen wurde. Öffne die Notiz, sieh sie dir an und versuche es noch einmal.",
    onlyTalkedAbout: "Niemand in dieser Zeile war dabei, sie werden nur erwähnt. Schreib den Namen vor das, worum es ging, dann zählt sie.",
    dayUnread: "Der Tag lässt sich nicht lesen, darum kann das nicht zählen. Berichtige zuerst den Tag in der Notiz.",
    unsafe: (field) => `Diese Zeile lässt sich nicht sicher kennzeichnen. Schreib ${field} von Hand an ihr Ende.`,
    property: "Dieser Tag steht in den Eigenschaften der Person selbst. Ändere ihn dort.",
    meetingCounts: "Ob eine Besprechungsnotiz zählt, sagen ihre Eigenschaften. Gib ihr einen Kanal, der zählt, und nimm „status: cancelled“ dort heraus.",
    meetingDoesNot: "Ob eine Besprechungsnotiz zählt, sagen ihre Eigenschaften. Schreib „status: cancelled“ hinein.",
    noDailyNote: (path) => `${path} ist keine Tagesnotiz mehr, darum zählt nichts darin.`,
    notYet: "Der Tag kommt erst noch, darum kann das noch nicht zählen.",
  },

  person: {
    there: (name, paths) => `Auf „${name}“ hört schon jemand: ${paths}.`,
    templater:
      "Die Vorlage für Personen verwendet Templater, das sich von hier aus nicht ausführen lässt. Wähle in den Einstellungen eine andere oder lege die Notiz von Hand an.",
    template: (why) => `Aus der Vorlage für Personen wurde keine Notiz gemacht. ${why}`,
    noPerson: (path) =>
      `Eine Notiz unter ${path} würde nicht als Person gelesen. Sieh dir in den Einstellungen die Personenordner, Typen, Schlagwörter und ausgenommenen Ordner an, und auch die Vorlage.`,
    stillElse: "Auch nach dieser Änderung stünde in den Eigenschaften der Notiz etwas anderes, darum blieb sie, wie sie ist. Ändere sie von Hand.",
    silent: "Bei dieser Person steht, dass sie nicht kontaktiert werden soll; das ist keine Pause. Ändere es von Hand und beende dann die Pause.",
    pausedBy: (statuses) =>
      `Diese Person pausiert durch ${statuses.map((status) => `„${status}“`).join(" und ")}, und das bedeutet vielleicht noch mehr. Schreib dort einen anderen Status und beende dann die Pause.`,
  },

  followUps: {
    noLink: (name) => `Kein Link kann ${name} allein meinen. Benenne die Notiz um und versuche es noch einmal.`,
    noTasks: (path) => `Die Aufgaben lassen sich nicht so in ${path} schreiben, dass sie beim Lesen wieder offene Aufgaben ergeben; darum wurde nichts geschrieben.`,
  },

  noValue: (setting) => `Die Einstellung „${setting}“ kann diesen Wert nicht haben.`,

  freshStart: {
    label: "Ein Neubeginn",
    putOff: (people, day) => `${people} bis zum ${day} zurückgestellt`,
    returns: (day) => `Sie kommen nach und nach wieder, jeden Tag ein paar, die ersten am ${day}.`,
    unwritten: (notes) => intl.plural(notes, "1 Notiz konnte nicht geschrieben werden:", `${String(notes)} Notizen konnten nicht geschrieben werden:`),
  },

  undo: {
    nothing: (direction) => (direction === "undo" ? "Es gibt nichts rückgängig zu machen." : "Es gibt nichts wiederherzustellen."),
    tooMuch: (direction, label) =>
      `„${label}“ hat mehr geschrieben, als über einen Neustart hinaus aufbewahrt wird, und kann nicht mehr ${done(direction)} werden.`,
    refused: (direction, label, why) => `„${label}“ wurde nicht ${done(direction)}, und nichts wurde angerührt. ${why}`,
    half: (direction, label, places, why) => `„${label}“ wurde in ${places} ${done(direction)} und im Rest nicht. ${why}`,
    done: (direction, label) => `„${label}“ wurde ${done(direction)}.`,
    doneBut: (direction, label, places) => `„${label}“ wurde ${done(direction)}, außer in ${places}.`,
    rest: "Der Rest lässt sich ohne sie rückgängig machen.",
    notTried: "Das wurde nicht mehr versucht.",
    more: (count) => `Und ${String(count)} weitere.`,
    setting: (setting) => `Die Einstellung „${setting}“`,
    inSetting: (setting) => `der Einstellung „${setting}“`,
    made: "Es gibt schon eine Notiz mit diesem Namen.",
    otherValue: "Inzwischen steht dort ein anderer Wert.",
    altered: (direction) =>
      (direction === "undo" ? "Was dort geschrieben wurde, ist weg oder wurde geändert." : "Die Stelle, an der es stand, ist weg oder wurde geändert."),
  },

  dated: {
    named: (property) => NAMES.get(property) ?? property,
    turns: (name, age) => `${name} (wird ${String(age)})`,
    years: (name, years) => `${name} (${String(years)} ${intl.plural(years, "Jahr", "Jahre")})`,
    followUp: (name) => `Bei ${name} melden`,
  },
};
