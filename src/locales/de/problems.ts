import type { Strings } from "../en/table";
import { intl } from "./intl";

const ADD_START = "Ergänze „from“ und ein Datum (in einer Regel: DTSTART) oder in der Notiz den Tag, an dem ihr euch kennengelernt habt.";
const FREQUENCIES = "Schreib FREQ=DAILY, WEEKLY, MONTHLY oder YEARLY.";

const KINDS: Readonly<Record<"conversation" | "help" | "message" | "contact" | "visibility", string>> = {
  conversation: "Gespräche",
  help: "Empfehlungen, Geschenke und andere Hilfe",
  message: "Nachrichten",
  contact: "bloße Kontakte",
  visibility: "Veranstaltungen",
};

export const problems: Strings["problems"] = {
  cannotRead: (written, expected) => `„${written}“ lässt sich nicht lesen. ${expected}`,
  day: "Schreib einen Tag wie 2026-11-02.",
  andMore: (named, more) => `${named} und ${String(more)} weitere`,
  noCircle: (name, circles) => `In den Einstellungen gibt es keinen Kreis „${name}“. Die Kreise sind ${circles}.`,

  why: {
    fieldSaysNo: "als „kein Kontakt“ gekennzeichnet",
    dayUnread: "der Tag lässt sich nicht lesen",
    onlyTopics: "nur erwähnt",
    openTask: "offene Aufgabe",
    taskInProgress: "Aufgabe in Arbeit",
    cancelledTask: "abgebrochene Aufgabe",
    otherTask: "Aufgabe nicht erledigt",
    missed: "hat nicht stattgefunden",
    planned: "geplant, nicht geschehen",
    noChannel: "kein Kanal genannt",
    eventAlone: "eine Veranstaltung allein ist kein Kontakt",
    notYet: "der Tag kommt erst noch",
    underHeading: (heading) => `unter der Überschrift ${heading}`,
    switchedOff: (kind) => `${KINDS[kind]} sind in den Einstellungen abgeschaltet`,
  },

  cadence: {
    examples: "Schreib zum Beispiel „every 3 weeks“, „every month on the 1st“ oder „none“.",
    lengths: "Schreib zum Beispiel „6 weeks“ oder „3 months“.",
    forReminders: "Schreib zum Beispiel „every June 1“ oder „every 3 months from 2026-12-01“.",
    unreadable: (text, why) => `Marathon kann „${text}“ nicht lesen. ${why}`,
    noLength: (text) => `„${text}“ ist keine Zeitspanne.`,
    list: "Hierher gehört ein einzelner Wert, keine Liste.",
    flag: (value) => `Hierher gehört ein Text oder eine Zahl, nicht „${value}“.`,
    date: "Hierher gehört ein Text oder eine Zahl, kein Datum.",
    group: "Hierher gehört ein Text oder eine Zahl, keine Gruppe von Eigenschaften.",
    isDay: "Das ist ein Tag und sagt nicht, wie oft.",
    onlyWhole: "Gelesen werden nur ganze Zahlen.",
    negative: "Ein Abstand kann nicht negativ sein.",
    meant: (cadences) => `Meinst du ${cadences.map((cadence) => `„${cadence}“`).join(" oder ")}?`,
    meantCircle: (name) => `Meinst du den Kreis ${name}?`,
    tooRare: "So oft kommt dieser Wochentag nicht in jedem Monat vor.",
    weekdaysInWeeks: "Mehrere Wochentage gehen nur mit Wochen.",
    onceAWeek: "Ein Wochentag kommt einmal in der Woche.",
    whichMonth: (every) => `„${every}“ sagt nicht, in welchem Monat.`,
    noMonth: "Diesen Tag hat kein Monat.",
    sameInShortMonth: "In einem kurzen Monat wäre das ein und derselbe Tag.",
    onceAYear: (month) => `Der ${intl.month(month)} kommt einmal im Jahr.`,
    daysOfMonth: (month, days) => `Der ${intl.month(month)} hat ${String(days)} Tage.`,
    sameInCommonYear: "In einem Jahr ohne Schalttag wäre das ein und derselbe Tag.",
    fromDay: "Mit einem ersten Tag geht ein Wochentag nur zusammen mit Wochen oder mit seinem Platz im Monat.",
    howMany: "Da steht nicht, wie viele.",
    ofWhat: "Da steht nicht, wovon.",
    twoMeanings: "Das lässt sich auf mehr als eine Weise verstehen.",
    longest: "Der längste Rhythmus ist 100 Jahre.",
    shortest: "Der kürzeste Rhythmus ist täglich.",
    endsUnbegun: (times) => `Das endet nach ${String(times)} Mal, und nirgends steht, wann es beginnt. ${ADD_START}`,
    countedFrom: (every) => `„${every}“ wird von einem ersten Tag an gezählt, und nirgends steht, von welchem. ${ADD_START}`,
    neverFromThere:
      "Vom Kennenlernen oder vom letzten Kontakt an gezählt, fällt diese Regel nie auf einen Tag. Ändere die Regel oder gib ihr ein DTSTART.",
  },

  rule: {
    never: "Diese Regel fällt nie auf einen Tag. Prüfe die Tage und Monate, die sie nennt, und wo sie endet.",
    wholeDays: (part) => `Marathon rechnet in ganzen Tagen. Lass ${part} weg.`,
    unknown: (part) => `Marathon kennt in einer Regel kein „${part}“. Eine Regel sieht etwa so aus: FREQ=MONTHLY;BYDAY=1MO.`,
    twice: (part) => `In der Regel steht ${part} zweimal. Lass eines davon weg.`,
    tooLong: "Der Abstand in dieser Regel ist länger als 100 Jahre.",
    needsNotWeekly: (part) => `Zu ${part} gehört FREQ=DAILY, MONTHLY oder YEARLY.`,
    needsYearly: (part) => `Zu ${part} gehört FREQ=YEARLY.`,
    needsMonthly: (part) => `Zu ${part} gehört FREQ=MONTHLY oder FREQ=YEARLY.`,
    needsAnother: (part) => `Zu ${part} gehört noch ein anderer Teil mit BY….`,
    countAndUntil: "In der Regel stehen COUNT und UNTIL. Lass eines davon weg.",
    noFrequency: `Es fehlt FREQ. ${FREQUENCIES}`,
    otherFrequency: `Marathon rechnet in ganzen Tagen. ${FREQUENCIES}`,
    numbers: (part, most, item) => `Zu ${part} gehören Zahlen von 1 bis ${String(most)}, nicht „${item}“.`,
    numbersFromEnd: (part, most, item) =>
      `Zu ${part} gehören Zahlen von 1 bis ${String(most)} oder, vom Ende her gezählt, von -1 bis -${String(most)}, nicht „${item}“.`,
    count: (part, text) => `Zu ${part} gehört eine ganze Zahl ab 1, nicht „${text}“.`,
    weekday: (part, text) => `Zu ${part} gehört MO, TU, WE, TH, FR, SA oder SU, nicht „${text}“.`,
    nthNeeds: (item) => `Zu BYDAY=${item} gehört FREQ=MONTHLY oder FREQ=YEARLY und kein BYWEEKNO.`,
    noSuchNth: (item, most) => `${item} gibt es hier nicht: BYDAY zählt von 1 bis ${String(most)}, vom Ende her ab -1.`,
    date: (part, text) => `Zu ${part} gehört ein Tag wie 20261201, nicht „${text}“.`,
  },

  fields: {
    channel: "Schreib einen Kanal wie call, coffee oder email.",
    contact: "Schreib „yes“ oder „no“.",
    direction: "Schreib „out“ oder „in“.",
    duration: "Schreib eine Dauer wie 45m oder 1h30.",
    fileName: "Beginne den Dateinamen mit einem Tag wie 2026-11-02 oder gib der Notiz eine Eigenschaft „date“.",
  },

  person: {
    noName: "Schreib den Namen der Person.",
    badName: (name) => `„${name}“ kann nicht der Name einer Notiz sein. Lass / \\ : * ? " < > # ^ [ ] | weg, ebenso einen Punkt am Anfang oder Ende.`,
    circle: "Schreib den Namen eines einzigen Kreises.",
    until: "Schreib „yes“, „no“ oder den Tag, bis zu dem es gilt, etwa 2026-11-02.",
    list: (property, value, expected) => `In „${property}“ steht eine Liste (${value}), wo ein einzelner Wert hingehört. ${expected}`,
    future: (property, day) =>
      `„${property}: ${day}“ liegt in der Zukunft, darum zählt das nicht. Schreib den Tag, an dem ihr in Kontakt wart.`,
    top: "oberste Ebene des Vaults",
    several: (query, people) => `Mit „${query}“ kann ${either(people)} gemeint sein. Gib den Pfad an.`,
    nobody: (query) => `Es gibt keine Person „${query}“. Der Befehl people nennt alle.`,
    near: (query, people) => `Es gibt keine Person „${query}“. Ähnlich: ${either(people)}.`,
  },

  reminders: {
    item: (place, property, value, why) => `Eintrag ${String(place)} in „${property}“ (${value}): ${why}`,
    start: "Beginne mit einem Tag wie 2026-12-01 oder mit Worten wie „every June 1:“.",
    noText: "Schreib hinter den Tag, woran du erinnert werden willst.",
    noDay: "Da steht nicht, welcher Tag erledigt ist. Schreib ihn dazu, etwa ✅ 2026-12-01.",
    keys: "Gib entweder „every“ oder „date“ an, und dazu „about“.",
    weekday: "Ein Wochentag geht nur mit Wochen oder mit seinem Platz im Monat: „every month on the last Friday“.",
    from: "Da steht nicht, von welchem Tag an gezählt wird. Schreib es dazu: „every 3 months from 2026-12-01“.",
    never: "Von diesem Tag an gezählt, kommt die Erinnerung nie. Ändere eines von beiden.",
    lead: "Wie viele Tage vorher die Erinnerung erscheinen soll, lässt sich nicht lesen. Schreib eine Zahl, etwa lead: 7.",
    gone: "Diese Erinnerung steht nicht mehr in der Notiz oder lautet jetzt anders. Es wurde nichts geschrieben.",
    taskGone: "Diese Aufgabe ist in ihrer Notiz nicht mehr offen oder lautet jetzt anders. Es wurde nichts geschrieben.",
    repeats: "Diese Aufgabe wiederholt sich. Hake sie in ihrer Notiz ab, damit dort die nächste entsteht.",
  },

  properties: {
    unread: (why) => `Die Eigenschaften oben in dieser Notiz lassen sich nicht lesen: ${why} Berichtige sie dort; bis dahin zählt nichts davon.`,
    unclosed: "Den Eigenschaften oben in dieser Notiz fehlt die letzte Zeile. Schreib --- darunter und versuche es noch einmal.",
    twice: (name) => `„${name}“ steht zweimal in den Eigenschaften dieser Notiz. Behalte eines davon und versuche es noch einmal.`,
    notYaml: (why, line) => `Die Eigenschaften dieser Notiz sind kein gültiges YAML (${line === null ? "" : `Zeile ${String(line)}: `}${why}). Berichtige sie und versuche es noch einmal.`,
    noProperties: "Der Kopf dieser Notiz ist keine Liste von Eigenschaften. Berichtige ihn und versuche es noch einmal.",
    unsafe: "Die Eigenschaften dieser Notiz sind so geschrieben, dass sie sich nicht sicher ändern lassen. Ändere sie von Hand.",
    cannotEdit: (name, why) => `„${name}“ ${why} und lässt sich so nicht sicher ändern. Ändere es von Hand.`,
    list: "enthält eine Liste",
    listOrGroup: "enthält eine Liste oder eine Gruppe",
    block: "enthält einen Textblock",
    below: "hat den Wert in den Zeilen darunter",
    anchor: "verwendet einen Anker, einen Alias oder eine Typangabe von YAML",
    severalLines: "geht über mehrere Zeilen",
    openQuote: "hat ein Anführungszeichen, das in der Zeile nicht geschlossen wird,",
    behindQuote: "hat Text hinter dem schließenden Anführungszeichen",
    noLine: "steht nicht in einer eigenen Zeile",
  },

  notes: {
    alias: (alias, claimants, count) =>
      `Den Alias „${alias}“ ${count === 1 ? "hat" : "haben"} auch ${claimants}, darum meint ein Link mit diesem Alias niemanden. Lass ihn nur in einer Notiz stehen.`,
    link: (target, elsewhere, others, taken) => {
      const where = elsewhere === 0 ? "hier" : `hier und in ${intl.plural(elsewhere, "1 weiteren Notiz", `${String(elsewhere)} weiteren Notizen`)}`;
      return `[[${target}]] steht ${where} und passt auf ${others} ebenso wie auf ${taken}; genommen wird ${taken}. Schreib den Ordner in den Link.`;
    },
    conflict: (original) =>
      `Das ist eine Kopie, die beim Synchronisieren übrig blieb, als zwei Geräte ${original} änderten. Übernimm die Unterschiede in jene Notiz und lösche dann diese Kopie; gibt es jene nicht mehr, gib dieser ihren Namen.`,
    tooLong: (megabytes) =>
      `Diese Notiz ist ${megabytes.toFixed(1).replace(".", ",")} MB lang, und Notizen über 2 MB werden nicht gelesen. Teile sie auf oder nimm ihren Ordner in den Einstellungen aus.`,
    dailyUnread:
      "Tagesnotizen werden laut den Einstellungen nicht gelesen; was du dort notierst, bliebe also ungesehen. Schalte ihr Lesen wieder ein und notiere es dann noch einmal.",
    dailyExcluded: (path) =>
      `${path} liegt in einem ausgenommenen Ordner oder bei den Vorlagen; was du dort notierst, bliebe also ungesehen. Ändere den Ordner der Tagesnotizen oder die ausgenommenen Ordner.`,
    dailyPerson: (path) => `${path} liegt in einem Personenordner, in dem jede Notiz für jemanden steht. Wähle einen anderen Ordner für Tagesnotizen.`,
    dayAndPerson:
      "Dem Namen nach ist das eine Tagesnotiz und nach Ordner, Typ oder Tag eine Person; ihre Einträge werden also nicht gelesen. Nimm das aus den Eigenschaften und aus der Vorlage für Tagesnotizen.",
    dailyFormat: (format) =>
      `Das Format der Tagesnotizen, „${format}“, benennt keinen einzelnen Tag; was du notierst, würde also nicht wiedergefunden. Wähle ein Format mit Jahr, Monat und Tag.`,
  },

  settings: {
    unread: "In der Einstellungsdatei stehen keine Einstellungen. Bis das berichtigt ist, gelten die Standardwerte.",
    mustBe: (setting, value, expected) => `Die Einstellung „${setting}“ ist ${value}; dorthin gehört aber ${expected}. Es gilt der Standardwert.`,
    version: "1. Vielleicht hat ein neueres Marathon diese Datei geschrieben; gelesen wurde, was dieses kennt",
    text: "Text",
    texts: "eine Liste von Texten",
    flag: "true oder false",
    property: "der Name einer Eigenschaft, ohne Doppelpunkt",
    heading: "eine Zeile mit einer Überschrift, etwa ## Interactions",
    lead: "eine ganze Zahl von Tagen, 0 bis 90",
    hour: "eine volle Stunde, 0 bis 6",
    number: "eine ganze Zahl von 0 bis 99",
    kinds: "eine Liste von Arten, etwa message oder help",
    languages: (shipped) => `eine Liste von Sprachen; mitgeliefert sind ${intl.listed(shipped)}`,
    circles: "eine Liste von Kreisen, jeder mit Namen, Rhythmus und einem Gewicht über 0",
    daysOff: "eine Liste freier Tage, jeder Eintrag mit from und to als YYYY-MM-DD",
    calendar: "ein Pfad im Vault, der auf .ics endet",
    pace: "eine Liste von sieben ganzen Zahlen von 0 bis 99, Montag bis Sonntag",
    steps: "eine Liste ganzer Tage von 1 bis 365, jeder später als der davor",
    allWords: "eine Liste von Wortlisten",
    words: "ein Satz Wortlisten",
    language: "ein Satz Wortlisten mit einer Sprache",
    phrases: (list) => `eine Liste von Wendungen unter ${list}`,
    channels: "eine Liste von Kanälen, jeder mit channel, kind, words, tags und emoji",
  },
};

function either(texts: readonly string[]): string {
  const last = texts[texts.length - 1] ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} oder ${last}`;
}
