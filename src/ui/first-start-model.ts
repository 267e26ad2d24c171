import { GERMAN } from "../core/interactions/words-german";
import { pathKey, tidyFolder } from "../core/people/note-path";
import { DEFAULT_SETTINGS, type Settings } from "../core/settings";
import { say } from "../locales/say";
import type { Survey } from "../vault/survey";

/** A folder that may hold people. */
export interface FolderAnswer {
  readonly folder: string;
  readonly note: string;
  readonly isChosen: boolean;
}

export interface CircleAnswer {
  readonly name: string;
  readonly note: string;
  readonly cadence: string;
  readonly weight: number;
  readonly isChosen: boolean;
}

/** What the user says to what was found; becomes settings once they are done. */
export interface Answers {
  readonly folders: readonly FolderAnswer[];
  /** One more folder, as typed. */
  readonly another: string;
  /** Null where daily notes were found, so that there is nothing to say. */
  readonly daily: { readonly folder: string; readonly format: string } | null;
  /** Whether German words are read as well; null where nothing asks for it, or they are read already. */
  readonly german: boolean | null;
  readonly circles: readonly CircleAnswer[];
}

const OFFERED = [
  { name: "inner", cadence: "every 2 weeks", weight: 2 },
  { name: "close", cadence: "monthly", weight: 1.5 },
  { name: "wider", cadence: "every 3 months", weight: 1 },
];

/** What to begin with: folders that hold people are chosen, circles are not. `language` is the app's. */
export function firstAnswers({ people, folders, days, guess, circles, isGerman }: Survey, settings: Settings, language: string): Answers {
  const words = say.firstStart;
  const found = folders.map(({ folder, notes }) => ({ folder, note: words.notPeople(notes), isChosen: true }));
  const known = settings.peopleFolders.map((folder, index) => ({
    folder,
    note: people.byFolder === 0 ? words.isEmpty : words.inUse,
    // Nobody chose the one that is in use unless others are: without people in it there is nothing to lose. New ones go there.
    isChosen: people.byFolder > 0 || !DEFAULT_SETTINGS.peopleFolders.includes(folder) || (index === 0 && found.length === 0),
  }));
  const reads = settings.languages.includes(GERMAN.language);
  const has = (name: string) => (circle: { readonly name: string }) => pathKey(circle.name) === pathKey(name);
  return {
    folders: [...known, ...found],
    another: "",
    daily: days.count > 0 ? null : { folder: guess?.folder ?? days.rules.folder, format: guess?.format ?? days.rules.format },
    german: !reads && (isGerman || /^de\b/.test(language)) ? true : null,
    circles: [
      ...OFFERED.map((circle) => ({ ...circle, people: circles.find(has(circle.name))?.people ?? 0 })),
      ...circles.filter(({ name }) => !OFFERED.some(has(name))).map((circle) => ({ ...circle, cadence: "monthly", weight: 1 })),
    ].filter(({ name }) => !settings.circles.some(has(name)))
      .map(({ people: members, ...circle }) =>
        ({ ...circle, note: members === 0 ? "" : words.named(members), isChosen: false })),
  };
}

/** What of the answers is not as at `first`, a text for each, to be kept on the device. */
export function draftOf(answers: Answers, first: Answers): readonly string[] {
  const before = new Set(textsOf(first));
  return textsOf(answers).filter((text) => !before.has(text));
}

function textsOf({ folders, another, daily, german, circles }: Answers): readonly string[] {
  return [
    ["another", another], ["folder", daily?.folder], ["format", daily?.format], ["german", german],
    ...folders.map(({ folder, isChosen }) => ["people", folder, isChosen]),
    ...circles.flatMap(({ name, cadence, isChosen }) => [["circle", name, isChosen], ["cadence", name, cadence]]),
  ].map((parts) => parts.join("\n"));
}

/** The answers as they were kept, as far as there is still something to say to. */
export function resumed(draft: readonly string[], first: Answers): Answers {
  const kept = (...keys: readonly string[]) => {
    const start = `${keys.join("\n")}\n`;
    return draft.find((text) => text.startsWith(start))?.slice(start.length);
  };
  const isKept = (now: boolean, ...keys: readonly string[]) => (kept(...keys) ?? String(now)) === "true";
  const { folders, another, daily, german, circles } = first;
  return {
    folders: folders.map((each) => ({ ...each, isChosen: isKept(each.isChosen, "people", each.folder) })),
    another: kept("another") ?? another,
    daily: daily && { folder: kept("folder") ?? daily.folder, format: kept("format") ?? daily.format },
    german: german === null ? null : isKept(german, "german"),
    circles: circles.map((each) =>
      ({ ...each, isChosen: isKept(each.isChosen, "circle", each.name), cadence: kept("cadence", each.name) ?? each.cadence })),
  };
}

/** The settings that the answers change, and what was done, as a label in the past; null for none. */
export function settingsFrom(
  answers: Answers, settings: Settings, { days: { rules } }: Survey,
): { readonly change: Partial<Settings>; readonly label: string } | null {
  const words = say.firstStart;
  const { folders, another, daily, german, circles } = answers;
  const peopleFolders = [...new Set([...folders.filter(({ isChosen }) => isChosen).map(({ folder }) => folder), tidyFolder(another)])]
    .filter((folder) => folder !== "");
  const chosen = circles.filter(({ isChosen }) => isChosen).map(({ name, cadence, weight }) => ({ name, cadence: cadence.trim(), weight }));
  const isSame = peopleFolders.join("\n") === settings.peopleFolders.join("\n");
  const [folder, format] = [tidyFolder(daily?.folder ?? rules.folder), daily?.format.trim() ?? rules.format];
  const changes: readonly (readonly [what: string, change: Partial<Settings> | null])[] = [
    [words.setFolders, isSame ? null : { peopleFolders }],
    // The top of the vault is a slash: an empty folder is the app's own choice.
    [words.setDailyFolder, folder === tidyFolder(rules.folder) ? null : { dailyNotesFolder: folder || "/" }],
    [words.setDailyFormat, format === rules.format || format === "" ? null : { dailyNotesFormat: format }],
    [words.setGerman, german === true ? { languages: [...settings.languages, GERMAN.language] } : null],
    [words.setCircles, chosen.length === 0 ? null : { circles: [...settings.circles, ...chosen] }],
  ];
  const made = changes.filter(([, change]) => change !== null);
  return made.length === 0
    ? null
    : { label: words.set(made.map(([what]) => what)), change: Object.assign({}, ...made.map(([, change]) => change)) as Partial<Settings> };
}

/** `43 people: 40 by folder, 2 by type, 1 by tag. Such as Ada Lovelace, Charles Babbage.` */
export function peopleInWords({ people: { byFolder, byType, byTag, examples } }: Survey): string {
  const { noPeople, foundBy, peopleFound } = say.firstStart;
  const all = byFolder + byType + byTag;
  if (all === 0) return noPeople;
  const sources = [[byFolder, "folder"], [byType, "type"], [byTag, "tag"]] as const;
  const by = sources.filter(([count]) => count > 0).map(([count, source]) => foundBy(source, count === all ? null : count));
  return `${peopleFound(all, by)} ${suchAs(examples)}`;
}

export function daysInWords({ days: { count, examples, rules }, guess }: Survey): string {
  const { daysFound, noDays, daysElsewhere } = say.firstStart;
  const place = `${rules.folder === "" ? "" : `${rules.folder}/`}${rules.format}`;
  if (count > 0) return `${daysFound(count, place)} ${suchAs(examples)}`;
  return (guess === null ? noDays : daysElsewhere)(place);
}

export function suchAs(examples: readonly string[]): string {
  return examples.length === 0 ? "" : say.firstStart.suchAs(examples);
}

/** Whom the triage would ask about. `waiting` is null while the notes are read. */
export function waitingInWords(waiting: number | null, hasPeople: boolean): string {
  const words = say.firstStart;
  if (waiting === null) return words.reading;
  if (waiting === 0) return hasPeople ? words.allSaid : words.nobody;
  return words.waiting(waiting);
}
