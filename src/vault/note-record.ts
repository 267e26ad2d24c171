import type { CivilDate } from "../core/civil-date";
import { dailyNoteDate, type DateFormat, ownDay } from "../core/interactions/daily-note-path";
import { isDatedNote } from "../core/interactions/reading";
import { pathKey, titleOf } from "../core/people/note-path";
import { decodePerson, type Person } from "../core/people/person";
import { categoryLinks, conflictOriginal, isExcluded, saysPerson } from "../core/people/person-source";
import { membersOf, type Properties } from "../core/people/property-names";
import { listedTexts } from "../core/people/property-values";
import type { Problem } from "../core/problem";
import { decodeDates, type PersonDates } from "../core/reminders/decode-dates";
import { bodyTags } from "../core/text/tags";
import { say } from "../locales/say";
import { NoteError, type Notes, type OpenNote } from "./notes";
import type { VaultRules } from "./vault-rules";

/** Notes above this many bytes are not read: no note that people write by hand comes near it. */
export const LARGEST_NOTE = 2 * 1024 * 1024;

/** What one note says of itself, before the rest of the vault has had its say. */
export interface NoteRecord {
  readonly path: string;
  /** Set where the note says that it is a person. The vault may still know better (a folder note). */
  readonly person: Person | null;
  /** What is dated about that person; nothing where there is none. */
  readonly dates: PersonDates;
  /** The day of a daily note. */
  readonly day: CivilDate | null;
  /** Link targets that name the category of people. */
  readonly categories: readonly string[];
  readonly problems: readonly Problem[];
  /** The note itself, where its text or properties may hold entries; dropped once they are read. */
  readonly open: OpenNote | null;
  /**
   * `left-out`: not to be read at all (a template, a conflict copy, too long). `unreadable`: the host could
   * not open it. `missing`: there is no such note any more.
   */
  readonly state: "opened" | "left-out" | "unreadable" | "missing";
}

const TAGS = ["tags", "tag"];

/** Opens and classifies one note. Whatever goes wrong with it is a problem in the record. */
export async function recordNote(path: string, notes: Notes, rules: VaultRules, dates: DateFormat): Promise<NoteRecord> {
  if (isExcluded(path, rules.sources) || isTemplate(path, rules)) return nothing(path, []);
  let open: OpenNote;
  try {
    open = await notes.open(path);
    const { tags, size } = open;
    if (tags !== null) return classify(open, tags, rules, dates);
    return classify(open, size > LARGEST_NOTE || isDated(open, rules, dates) ? [] : bodyTags(await open.text()), rules, dates);
  } catch (error) {
    if (!(error instanceof NoteError)) throw error;
    if (error.kind === "missing") return { ...nothing(path, []), state: "missing" };
    return unread(path, error.message, rules, dates);
  }
}

/** Whether it has a day of its own or in a property: then the tags of its body say nothing of itself. */
function isDated({ path, properties }: OpenNote, rules: VaultRules, dates: DateFormat): boolean {
  return dailyNoteDate(conflictOriginal(path) ?? path, rules.daily, dates) !== null ||
    isDatedNote({ title: titleOf(path), properties, dateOfLink: (text) => ownDay(text, rules.daily, dates) });
}

/** The tags that properties name. */
export function ownTags(properties: Properties): readonly string[] {
  return membersOf(properties, TAGS, listedTexts);
}

/** `inBody`: the tags of the note's own text, frontmatter's may be among them. */
function classify(open: OpenNote, inBody: readonly string[], rules: VaultRules, dates: DateFormat): NoteRecord {
  const { path, properties } = open;
  const original = conflictOriginal(path);
  const day = dailyNoteDate(original ?? path, rules.daily, dates);
  const tooLong = open.size > LARGEST_NOTE;
  const tagged = ownTags(properties);
  const readOwnDate = (text: string) => ownDay(text, rules.daily, dates);
  const tags = inBody.length === 0 || day !== null || isDated(open, rules, dates) ? tagged : [...tagged, ...inBody];
  const person = saysPerson({ path, properties, tags }, rules.sources);
  const problems: Problem[] = [];
  if (original !== null) {
    return nothing(path, person || isDated(open, rules, dates) ? [problem(path, say.problems.notes.conflict(original))] : []);
  }
  if (tooLong) problems.push(problem(path, say.problems.notes.tooLong(open.size / 1024 / 1024)));
  else if (person && day !== null) problems.push(problem(path, say.problems.notes.dayAndPerson));
  const readable = open.propertiesProblem === null;
  if (open.propertiesProblem !== null) {
    problems.push({ ...problem(path, say.problems.properties.unread(open.propertiesProblem)), line: open.propertiesLine });
  }
  const decoded = person ? decodePerson(path, properties, rules.names, readOwnDate, readable, tags) : null;
  const dated = person ? decodeDates(path, properties, { ...rules, readOwnDate }) : UNDATED;
  return {
    path,
    person: decoded?.person ?? null,
    dates: dated,
    day: decoded === null ? day : null,
    categories: categoryLinks(properties, rules.sources),
    problems: decoded === null ? problems : [...problems, ...decoded.problems, ...dated.problems],
    open: tooLong ? null : open,
    state: tooLong ? "left-out" : "opened",
  };
}

/** A note that the host cannot read is still there: by its folder it may be somebody. */
function unread(path: string, message: string, rules: VaultRules, dates: DateFormat): NoteRecord {
  const isPerson = conflictOriginal(path) === null && saysPerson({ path, properties: {}, tags: [] }, rules.sources);
  const readOwnDate = (text: string) => ownDay(text, rules.daily, dates);
  const person = isPerson ? decodePerson(path, {}, rules.names, readOwnDate, false).person : null;
  return { ...nothing(path, [unreadable(path, message)]), person, state: "unreadable" };
}

function nothing(path: string, problems: readonly Problem[]): NoteRecord {
  return { path, person: null, dates: UNDATED, day: null, categories: [], problems, open: null, state: "left-out" };
}

export const UNDATED = { reminders: [], dates: [], problems: [] } as const;

function isTemplate(path: string, rules: VaultRules): boolean {
  return rules.templates.some((template) => pathKey(path) === pathKey(template.replace(/^\/+/, "")));
}

export function unreadable(path: string, message: string): Problem {
  return problem(path, message);
}

function problem(path: string, message: string): Problem {
  return { path, line: null, property: null, message };
}
