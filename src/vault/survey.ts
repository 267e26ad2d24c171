import type { CivilDate } from "../core/civil-date";
import { dailyNoteDate, type DailyNotes, type DateFormat } from "../core/interactions/daily-note-path";
import { guessDailyNotes } from "../core/interactions/guess-daily-notes";
import { detectFolders, isGermanFolder, type PeopleFolder } from "../core/people/detect-folders";
import { isInFolder, pathKey, titleOf } from "../core/people/note-path";
import { byPath, compareTexts } from "../core/people/order";
import { conflictOriginal, inPeopleFolder, isExcluded, isUnrendered, saysPerson } from "../core/people/person-source";
import type { Properties } from "../core/people/property-names";
import { NoteError } from "./notes";
import type { IndexPorts } from "./vault-index";
import type { VaultSession } from "./vault-session";

/** What a vault seems to hold, for its user to confirm. Nothing in it needs the text of a note. */
export interface Survey {
  /** How many people there are, each under the first source that says so; up to three names, those contacted last first. */
  readonly people: { readonly byFolder: number; readonly byType: number; readonly byTag: number; readonly examples: readonly string[] };
  /** Folders that look as if they held people, though their notes are nobody yet. */
  readonly folders: readonly PeopleFolder[];
  /** Daily notes under the rules in force; up to three names, the latest first. */
  readonly days: { readonly count: number; readonly examples: readonly string[]; readonly rules: DailyNotes };
  /** Where daily notes seem to lie instead; null where some were found, or nothing looks like any. */
  readonly guess: Pick<DailyNotes, "folder" | "format"> | null;
  /** Circles that notes name, and how many people are in each; by name. */
  readonly circles: readonly { readonly name: string; readonly people: number }[];
  /** Whether days or folders of people bear German names. */
  readonly isGerman: boolean;
  /** The paths of all notes that are nobody and not left out. */
  readonly paths: readonly string[];
}

const EXAMPLES = 3;
const GERMAN_DAY = /(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|märz|dezember/i;

/** One pass over what the index and the host know already. `session` has been built. */
export async function surveyOf({ index, facts, rules }: VaultSession, { notes, dates, breath }: IndexPorts, today: CivilDate): Promise<Survey> {
  const people = { byFolder: 0, byType: 0, byTag: 0 };
  const others: { readonly path: string; readonly properties: Properties }[] = [];
  const days: { readonly path: string; readonly date: CivilDate }[] = [];
  const { sources, daily } = rules;
  const onlyTypes = { ...sources, peopleFolders: [], personTags: [] };
  for (const { path } of await notes.list()) {
    if (breath.due()) await breath.take();
    const isPerson = index.person(path) !== null;
    if (isPerson && inPeopleFolder(path, sources)) {
      people.byFolder += 1;
      continue;
    }
    if (isExcluded(path, sources) || conflictOriginal(path) !== null) continue;
    const date = isPerson ? null : dailyNoteDate(path, daily, dates);
    const properties = date === null ? await propertiesOf(path, notes) : {};
    if (isPerson) people[saysPerson({ path, properties, tags: [] }, onlyTypes) ? "byType" : "byTag"] += 1;
    else if (date !== null) days.push({ path, date });
    else if (!inPeopleFolder(path, sources) && !isUnrendered(properties)) others.push({ path, properties });
  }
  days.sort((a, b) => compareTexts(b.date, a.date));
  const known = [...facts.all(today)].sort((a, b) => compareTexts(b.last?.date ?? "", a.last?.date ?? "") || byPath(a.person, b.person));
  const circles = new Map<string, { readonly name: string; people: number }>();
  for (const { cadence: { circle: name } } of known) {
    if (name === null) continue;
    const circle = circles.get(pathKey(name)) ?? { name, people: 0 };
    circle.people += 1;
    circles.set(pathKey(name), circle);
  }
  const folders = detectFolders(others);
  const paths = others.map(({ path }) => path);
  return {
    people: { ...people, examples: known.slice(0, EXAMPLES).map(({ person }) => person.name) },
    folders,
    days: { count: days.length, examples: days.slice(0, EXAMPLES).map(({ path }) => titleOf(path)), rules: daily },
    guess: days.length > 0 ? null : guessDailyNotes(paths, dates),
    circles: [...circles.values()].sort((a, b) => compareTexts(a.name, b.name)),
    isGerman: folders.some(({ folder }) => isGermanFolder(folder)) || days.some(({ path }) => GERMAN_DAY.test(path.normalize("NFC"))),
    paths,
  };
}

/** Paths tried at most: a format of no use should not hold up whoever types it. */
const MOST_TRIED = 2000;

/** The names of up to three of these notes that would be daily notes under that folder and format. */
export function daysFitting(paths: readonly string[], daily: DailyNotes, dates: DateFormat): readonly string[] {
  const found: string[] = [];
  for (const path of paths.filter((each) => /\d/.test(each) && isInFolder(each, daily.folder)).slice(0, MOST_TRIED)) {
    if (dailyNoteDate(path, daily, dates) !== null && found.push(titleOf(path)) === EXAMPLES) break;
  }
  return found;
}

async function propertiesOf(path: string, notes: IndexPorts["notes"]): Promise<Properties> {
  try {
    return (await notes.open(path)).properties;
  } catch (error) {
    // Gone since it was listed, or a problem that the index tells of.
    if (error instanceof NoteError) return {};
    throw error;
  }
}
