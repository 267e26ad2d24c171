import { GERMAN } from "../core/interactions/words-german";
import { pathKey, tidyFolder } from "../core/people/note-path";
import type { Settings } from "../core/settings";
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
  const found = folders.map(({ folder, notes }) => ({ folder, note: `${inNumbers(notes, "note")}, not people yet`, isChosen: true }));
  const known = settings.peopleFolders.map((folder, index) => ({
    folder,
    note: people.byFolder === 0 ? "nobody in it" : "in use",
    // Without people in it there is nothing to lose: new ones go to the folder that is in use.
    isChosen: people.byFolder > 0 || (index === 0 && found.length === 0),
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
        ({ ...circle, note: members === 0 ? "" : `named in ${inNumbers(members, "note")}`, isChosen: false })),
  };
}

/** The settings that the answers change, and what was done, as a label in the past; null for none. */
export function settingsFrom(
  answers: Answers, settings: Settings, { days: { rules } }: Survey,
): { readonly change: Partial<Settings>; readonly label: string } | null {
  const { folders, another, daily, german, circles } = answers;
  const peopleFolders = [...new Set([...folders.filter(({ isChosen }) => isChosen).map(({ folder }) => folder), tidyFolder(another)])]
    .filter((folder) => folder !== "");
  const chosen = circles.filter(({ isChosen }) => isChosen).map(({ name, cadence, weight }) => ({ name, cadence: cadence.trim(), weight }));
  const isSame = peopleFolders.join("\n") === settings.peopleFolders.join("\n");
  const [folder, format] = [tidyFolder(daily?.folder ?? rules.folder), daily?.format.trim() ?? rules.format];
  const changes: readonly (readonly [what: string, change: Partial<Settings> | null])[] = [
    ["people folders", isSame ? null : { peopleFolders }],
    // The top of the vault is a slash: an empty folder is the app's own choice.
    ["the daily notes folder", folder === tidyFolder(rules.folder) ? null : { dailyNotesFolder: folder || "/" }],
    ["the daily notes format", format === rules.format || format === "" ? null : { dailyNotesFormat: format }],
    ["German words", german === true ? { languages: [...settings.languages, GERMAN.language] } : null],
    ["circles", chosen.length === 0 ? null : { circles: [...settings.circles, ...chosen] }],
  ];
  const made = changes.filter(([, change]) => change !== null);
  return made.length === 0
    ? null
    : { label: `Set up ${made.map(([what]) => what).join(", ")}`, change: Object.assign({}, ...made.map(([, change]) => change)) as Partial<Settings> };
}

/** `43 people: 40 by folder, 2 by type, 1 by tag. Such as Ada Lovelace, Charles Babbage.` */
export function peopleInWords({ people: { byFolder, byType, byTag, examples } }: Survey): string {
  const all = byFolder + byType + byTag;
  if (all === 0) return "No person notes yet.";
  const sources = [[byFolder, "folder"], [byType, "type"], [byTag, "tag"]] as const;
  const by = sources.filter(([count]) => count > 0).map(([count, source]) => (count === all ? `by ${source}` : `${String(count)} by ${source}`));
  return `${all === 1 ? "1 person" : `${all.toLocaleString()} people`}, found ${by.join(", ")}. ${suchAs(examples)}`;
}

export function daysInWords({ days: { count, examples, rules }, guess }: Survey): string {
  const place = `${rules.folder === "" ? "" : `${rules.folder}/`}${rules.format}`;
  if (count > 0) return `${inNumbers(count, "daily note")} as ${place}. ${suchAs(examples)}`;
  return `None at ${place}, where the app writes them.${guess === null ? " If you keep some, say where." : " They seem to lie elsewhere:"}`;
}

export function suchAs(examples: readonly string[]): string {
  return examples.length === 0 ? "" : `Such as ${examples.join(", ")}.`;
}

export function inNumbers(count: number, one: string): string {
  return `${count.toLocaleString()} ${one}${count === 1 ? "" : "s"}`;
}

/** Whom the triage would ask about. `waiting` is null while the notes are read. */
export function waitingInWords(waiting: number | null, hasPeople: boolean): string {
  if (waiting === null) return "Reading notes…";
  if (waiting === 0) return hasPeople ? "Nobody is left without a cadence." : "There are no person notes yet. Add the first one.";
  const who = waiting === 1 ? "1 person has no cadence yet, and is" : `${waiting.toLocaleString()} people have no cadence yet, and are`;
  return `${who} not asked for. Go through them one at a time, those you talk to most first. Each answer can be undone.`;
}
