import { dailyNoteDate, type DateFormat } from "../core/interactions/daily-note-path";
import { type Interaction, newestFirst } from "../core/interactions/interaction";
import { lastOf } from "../core/pace/steps";
import { linkName } from "../core/people/link-targets";
import { folderOf, foldersAbove, pathKey } from "../core/people/note-path";
import type { Person } from "../core/people/person";
import { isFolderNote } from "../core/people/person-source";
import type { Problem } from "../core/problem";
import type { PersonDates } from "../core/reminders/decode-dates";
import { type Breath, inSlices } from "./breath";
import { bothClaim, byPlace, equallyWell } from "./index-problems";
import { Multimap } from "./multimap";
import { addNamed, isRead, type KeptNote, readIn } from "./kept-note";
import { cutLoose, hasProblems, hasPromises, interactionsIn, keepReading, type KeptReading, type Link, problemsIn, promisesIn } from "./kept-reading";
import { type KeptRecord, keptRecord } from "./kept-record";
import { type Answered, type CachedNote, cachedNote, chunkOf, isSettled, isStorable, markOf, type NoteCache, readingOf, recordOf } from "./note-cache";
import { type Promised, readNote } from "./note-reading";
import { type NoteRecord, recordNote, UNDATED, unreadable } from "./note-record";
import { NoteError, type NoteChange, type Notes, type NoteStat, type OpenNote } from "./notes";
import { namesOf, PersonLinks } from "./person-links";
import { isMe, type VaultRules } from "./vault-rules";

export interface IndexPorts {
  readonly notes: Notes;
  readonly dates: DateFormat;
  readonly breath: Breath;
  /** What an earlier start has left; left out where every note is to be read. */
  readonly cache?: NoteCache | undefined;
}

/** `done` of `total` notes are read. */
export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

/** What one step has found out so far. */
interface Step {
  /** How each touched note stood before: null where there was none. */
  readonly before: Map<string, { readonly isPerson: boolean; readonly aliases: readonly string[] } | null>;
  /** Notes whose being a person hangs on other notes that changed. */
  readonly undecided: Set<string>;
  /** Notes that were opened and are not read yet. */
  readonly opened: Map<string, NoteRecord>;
  readonly toRead: Set<string>;
  /** People whose facts may have changed. */
  readonly people: Set<string>;
  /** Target of a link → what it comes to, where that is the same in every note. Filled when it is decided who is a person. */
  readonly answers: Map<string, Answered>;
  /** Whether problems came, went, or may be others. */
  isTroubled: boolean;
}

/** A listed note, and what was kept of it: of this very state. The path is the listed one, for that text is there in any case. */
type KnownNote = readonly [stat: NoteStat, note: CachedNote];

/** What the first step has besides. */
interface Start {
  readonly listed: readonly NoteStat[];
  readonly cached: readonly CachedNote[];
  readonly progress: (progress: IndexProgress) => void;
}

/** Reads at once: more would only fill memory while the disk is slow. */
const READS_AT_ONCE = 4;

/** So many notes of which nothing is to be read are dealt with between two looks at the clock. */
const LITTLE = 16;
const NOTHING_LISTED: ReadonlyMap<string, NoteStat> = new Map();

/** Notes above this many bytes take their time, and are read when all others are. */
const LONG_NOTE = 256 * 1024;

/**
 * The people of a vault and what the notes say about them, kept current note by note.
 *
 * A changed note is read again, alone. A note that appears, vanishes, moves or changes its aliases can
 * change what links elsewhere come to: those links, and no others, are answered again from what is kept
 * of them, and a note is read again only where an answer went from somebody to nobody or back.
 */
export class VaultIndex {
  readonly #ports: IndexPorts;
  readonly #rules: VaultRules;
  readonly #kept = new Map<string, KeptNote>();
  readonly #links = new PersonLinks();
  /** Name of a link → the notes whose reading asked about it. */
  readonly #asking = new Multimap();
  /** Name of a category link → the notes that carry it as their type. */
  readonly #categorised = new Multimap();
  /** Folder key → how many notes in it or below it say they are people. */
  readonly #sayers = new Map<string, number>();
  /** Notes with a problem, or with a link that names several people equally well. */
  readonly #troubled = new Set<string>();
  /** Notes with an open promise. */
  readonly #promising = new Set<string>();
  /** Why the text of a note could not be read, where opening it went well. */
  readonly #failures = new Map<string, Problem>();
  /** Target of a link → the latest one with it. */
  readonly #known = new Map<string, Link>();
  /** Notes that are to be read, or read again. */
  readonly #unread = new Set<string>();
  /** Chunks of the cache with notes, gone ones included, of which something else may have to be stored than was. */
  #unsaved = new Set<number>();
  readonly #listeners = new Set<(people: ReadonlySet<string>) => void>();
  #queue: Promise<void> = Promise.resolve();

  constructor(ports: IndexPorts, rules: VaultRules) {
    this.#ports = ports;
    this.#rules = rules;
  }

  /**
   * Reads the whole vault, except for what the cache knows of notes that have not changed. Changes that arrive meanwhile
   * wait for their turn. `listed`: the notes, where the caller has asked for them already.
   */
  build(progress: (progress: IndexProgress) => void = () => undefined, listed?: readonly NoteStat[]): Promise<void> {
    return this.#enqueue(async () => {
      await this.#ports.breath.take();
      // Listed before anything is read, so that no text is older than what is told of it.
      const stats = listed ?? (await this.#ports.notes.list());
      const cached = (await this.#ports.cache?.load()) ?? [];
      await this.#take([], { listed: stats, cached, progress });
    });
  }

  /**
   * Takes a burst of changes as one step; where a folder of thousands moved, as several, for one would hold up the app.
   * Resolves when the index says what the notes say, with whether that may be
   * something else of anybody, or another problem, than before.
   */
  apply(changes: readonly NoteChange[]): Promise<boolean> {
    return this.#enqueue(async () => {
      let isOther = false;
      for (const some of inSteps(changes)) {
        if (await this.#take(some)) isOther = true;
        if (this.#ports.breath.due()) await this.#ports.breath.take();
      }
      return isOther;
    });
  }

  /** Called after each step, with the person notes whose facts may have changed. */
  subscribe(listener: (people: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** What to keep of these notes for the next start; of those that have to be read again then, nothing. */
  cachedOf(paths: Iterable<string>): readonly CachedNote[] {
    const notes: CachedNote[] = [];
    for (const path of paths) {
      const kept = this.#kept.get(path);
      if (kept === undefined || Number.isNaN(kept.mtime) || this.#unread.has(path) || this.#failures.has(path)) continue;
      const note = cachedNote(kept, kept.record, isRead(kept) ? kept : null);
      if (note !== null) notes.push(note);
    }
    return notes;
  }

  /** The chunks of the cache of which something else may have to be stored than when this was last asked. */
  takeUnsaved(): ReadonlySet<number> {
    const unsaved = this.#unsaved;
    this.#unsaved = new Set();
    return unsaved;
  }

  /** The notes that changed too shortly before they were read for their time to tell their next change. */
  unsettled(): readonly string[] {
    return [...this.#kept.values()].filter(({ mtime }) => Number.isNaN(mtime)).map(({ path }) => path);
  }

  /** Does `work` between two steps: none is half done meanwhile, and those that come wait for it. */
  between<T>(work: () => Promise<T>): Promise<T> {
    return this.#enqueue(work);
  }

  /** The mark of all notes (see `markOf`); null where one of them may change without another time or size, or is to be read again at the next start. */
  *mark(): Generator<void, string | null, void> {
    for (const { path, mtime, record } of this.#kept.values()) {
      if (Number.isNaN(mtime) || this.#unread.has(path) || this.#failures.has(path) || !isStorable(record)) return null;
    }
    return yield* markOf(this.#kept.values());
  }

  /** The path of every note. */
  paths(): Iterable<string> {
    return this.#kept.keys();
  }

  notes(): Iterable<KeptNote> {
    return this.#kept.values();
  }

  /** How many notes are daily notes. */
  dailyNotes(): number {
    let count = 0;
    for (const { record } of this.#kept.values()) if (record.isDaily) count += 1;
    return count;
  }

  /** Everybody but the user, in no promised order. */
  *people(): Generator<Person> {
    for (const path of this.#links.people()) {
      const person = this.person(path);
      if (person !== null) yield person;
    }
  }

  person(path: string): Person | null {
    return this.#links.isPerson(path) ? (this.#kept.get(path)?.record.person ?? null) : null;
  }

  /** The person note that a link in `source` comes to; null where it names some other note, nobody, or nothing. */
  personNamed(target: string, source: string): string | null {
    return this.#links.answer(target, source).person;
  }

  /** The note that a link in `source` names, person or not; null where it names none. */
  noteNamed(target: string, source: string): string | null {
    return this.#links.noteFor(target, source);
  }

  /** Whether another note bears the same name, so that a link to this one needs its folder. */
  isNameShared(path: string): boolean {
    return this.#links.notesNamed(path).length > 1;
  }

  /** Every entry of every note that names this person, as participant or topic, newest first. */
  interactionsOf(path: string): readonly Interaction[] {
    const found: Interaction[] = [];
    for (const source of this.#naming(path)) {
      for (const interaction of this.interactionsIn(source)) {
        if (interaction.participants.includes(path) || interaction.topics.includes(path)) found.push(interaction);
      }
    }
    return found.sort(newestFirst);
  }

  /** Every entry of one note that names somebody, in the order of the text. */
  interactionsIn(path: string): readonly Interaction[] {
    const kept = this.#kept.get(path);
    return kept !== undefined && isRead(kept) ? interactionsIn(kept, readIn(kept)) : [];
  }

  /** What is dated about the person by the properties of their own note. */
  datesOf(path: string): PersonDates {
    return this.#kept.get(path)?.record.dates ?? UNDATED;
  }

  /** Every open promise that names this person or stands in their note, in no promised order. */
  promisesOf(path: string): readonly Promised[] {
    const found: Promised[] = [];
    for (const source of this.#naming(path, this.#promising)) {
      for (const { promised, people } of this.promisesIn(source)) if (people.includes(path)) found.push(promised);
    }
    return found;
  }

  /** Every open promise of one note, with whose it is, in the order of the text. */
  promisesIn(path: string): ReturnType<typeof promisesIn> {
    const kept = this.#promising.has(path) ? this.#kept.get(path) : undefined;
    return kept !== undefined && isRead(kept) ? promisesIn(kept, readIn(kept)) : NO_PROMISES;
  }

  /** Every problem of every note, in order of path and line. */
  problems(): readonly Problem[] {
    const problems: Problem[] = this.#links.contested().map(({ alias, claimants }) => {
      const aliases = this.person(claimants[claimants.length - 1] ?? "")?.aliases ?? [];
      return bothClaim(aliases.find((spelled) => pathKey(spelled) === alias) ?? alias, claimants);
    });
    const ties = new Map<string, { readonly candidates: readonly string[]; readonly sources: string[] }>();
    for (const path of this.#troubled) {
      const kept = this.#kept.get(path);
      if (kept === undefined) continue;
      const { record } = kept;
      const failure = this.#failures.get(path);
      problems.push(...record.problems, ...(failure === undefined ? [] : [failure]));
      if (!isRead(kept)) continue;
      // Not by spreading: a note may hold more of them than a call takes arguments.
      for (const problem of problemsIn(kept, path)) problems.push(problem);
      for (const { target } of kept.links) {
        const { person, tied } = this.#links.answer(target, path);
        if (person === null || tied.length === 0) continue;
        const tie = ties.get(target) ?? { candidates: [person, ...tied], sources: [] };
        tie.sources.push(path);
        ties.set(target, tie);
      }
    }
    for (const [target, tie] of ties) problems.push(equallyWell(target, tie.candidates, tie.sources));
    return problems.sort(byPlace);
  }

  #enqueue<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(step);
    // A step that fails rejects for its caller; the steps behind it still run.
    this.#queue = turn.then(() => undefined, () => undefined);
    return turn;
  }

  async #take(changes: readonly NoteChange[], start: Start | null = null): Promise<boolean> {
    const step: Step = {
      before: new Map(), undecided: new Set(), opened: new Map(), toRead: new Set(), people: new Set(), answers: new Map(), isTroubled: false,
    };
    const written = new Set<string>();
    // What was read in people's own notes that only moved: it is no other than before.
    const moved = new Map<string, CachedNote>();
    for (const change of changes) {
      const { kind, path } = change;
      moved.delete(path);
      if (kind === "renamed") {
        const { from } = change;
        const note = written.has(from) ? moved.get(from) : this.#ownNote(from);
        if (note !== undefined && from !== path) moved.set(path, note);
        moved.delete(from);
        written.delete(from);
        this.#drop(from, step);
      }
      if (kind === "deleted") {
        written.delete(path);
        this.#drop(path, step);
      } else written.add(path);
    }
    const { notes, dates, breath, cache } = this.#ports;
    // Before anything is read, as whatever is written from here on may not be in it.
    const now = cache?.now() ?? null;
    const [listed, known] = start === null ? [NOTHING_LISTED, []] : await this.#sorted(start);
    const records = await this.#inLanes([...written, ...listed.keys()], (path) => recordNote(path, notes, this.#rules, dates));
    const statOf = ({ path, open }: NoteRecord): Pick<NoteStat, "mtime" | "size"> => {
      // As it was opened: another note may have come to lie there since they were listed.
      const stat = open?.mtime == null ? listed.get(path) ?? null : { mtime: open.mtime, size: open.size };
      return stat !== null && now !== null && isSettled(stat, now) ? stat : { mtime: NaN, size: open?.size ?? 0 };
    };
    const settling = this.#settle(records, statOf, known, moved, step, start !== null);
    // Only the first step pauses here, for nobody asks before it is done; later ones must not be met half done.
    const toRead = start === null ? lastOf(settling) : await inSlices(settling, breath);
    const total = written.size + (start?.listed.length ?? 0);
    let done = total - step.toRead.size;
    await this.#inLanes(toRead, async (path) => {
      await this.#read(path, step);
      done += 1;
      start?.progress({ done, total });
    });
    if (start !== null) this.#asking.trim();
    for (const listener of this.#listeners) listener(step.people);
    return step.isTroubled || step.people.size > 0;
  }

  /** The listed notes of which nothing is known, by path, and what is known of the others. */
  async #sorted({ listed, cached }: Start): Promise<readonly [ReadonlyMap<string, NoteStat>, readonly KnownNote[]]> {
    const { breath } = this.#ports;
    const unknown = new Map<string, NoteStat>();
    const known: KnownNote[] = [];
    for (const [index, stat] of listed.entries()) {
      unknown.set(stat.path, stat);
      if (index % LITTLE === 0 && breath.due()) await breath.take();
    }
    for (const [index, note] of cached.entries()) {
      const [path, mtime, size] = note;
      const stat = unknown.get(path);
      if (stat?.mtime === mtime && stat.size === size && unknown.delete(path)) known.push([stat, note]);
      if (index % LITTLE === 0 && breath.due()) await breath.take();
    }
    return [unknown, known];
  }

  /** Everything in a step but the reading of notes, a little at a time. Returns those to read, the longest last. */
  *#settle(
    records: readonly NoteRecord[],
    statOf: (record: NoteRecord) => Pick<NoteStat, "mtime" | "size">,
    known: readonly KnownNote[],
    moved: ReadonlyMap<string, CachedNote>,
    step: Step,
    isFirst: boolean,
  ): Generator<void, readonly string[], void> {
    for (const record of records) {
      if (!isFirst) this.#drop(record.path, step);
      if (record.state !== "missing") {
        if (record.open !== null) {
          step.opened.set(record.path, record);
          step.toRead.add(record.path);
        }
        this.#save(this.#add(record.path, keptRecord(record), statOf(record), step));
      }
      yield;
    }
    for (const [index, [stat, note]] of known.entries()) {
      this.#add(stat.path, recordOf(note, stat.path), stat, step);
      if (index % LITTLE === 0) yield;
    }
    for (const path of step.undecided) {
      this.#decide(path, step);
      yield;
    }
    yield* this.#answerAgain(step);
    for (const [index, [{ path }, note]] of known.entries()) {
      this.#takeOver(path, note, step);
      if (index % LITTLE === 0) yield;
    }
    for (const [path, note] of moved) {
      // Whoever moved may have stopped being a person by it, and whoever could not be opened says nothing. Where the notes were
      // read after the move, what was read at the old path may be somebody else's.
      const opened = step.opened.get(path);
      const [, mtime, size] = note;
      if (opened?.person != null && isSame({ mtime, size }, opened.open)) this.#takeOver(path, note, step);
    }
    const [short, long]: [string[], string[]] = [[], []];
    for (const path of step.toRead) {
      this.#unread.add(path);
      ((this.#kept.get(path)?.size ?? 0) > LONG_NOTE ? long : short).push(path);
      yield;
    }
    return [...short, ...long];
  }

  /** What was read in a note before; it is to be read where that is no longer right. */
  #takeOver(path: string, note: CachedNote, step: Step): void {
    const found = readingOf(note, this.#links.isPerson(path), (target) => this.#answered(target, path, step));
    if (found === undefined) {
      step.toRead.add(path);
      return;
    }
    step.toRead.delete(path);
    step.opened.delete(path);
    this.#setReading(path, found.reading, found.isTied, step);
  }

  /** Most links come to the same in every note: to find out each time takes longer than to read of them. */
  #answered(target: string, source: string, { answers }: Step): Answered {
    const known = answers.get(target);
    if (known !== undefined) return known;
    const answer = this.#links.answer(target, source);
    const answered = { answer, link: this.#link(target, answer.person) };
    if (this.#links.isAlike(target)) answers.set(target, answered);
    return answered;
  }

  /** What was read in a person's own note, if that is all there is to read. */
  #ownNote(path: string): CachedNote | undefined {
    const kept = this.#kept.get(path);
    if (kept === undefined || kept.record.person === null || !isRead(kept) || this.#unread.has(path)) return undefined;
    return cachedNote(kept, kept.record, kept) ?? undefined;
  }

  #save(note: KeptNote): void {
    this.#unsaved.add(chunkOf(note));
  }

  /** Runs `work` over `items`, a few at once, pausing where the host asks for it. Keeps the order. */
  async #inLanes<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<readonly Result[]> {
    const results: Result[] = [];
    const waiting = items.entries();
    const lane = async () => {
      for (const [index, item] of waiting) {
        results[index] = await work(item);
        if (this.#ports.breath.due()) await this.#ports.breath.take();
      }
    };
    await Promise.all(Array.from({ length: READS_AT_ONCE }, lane));
    return results;
  }

  #drop(path: string, step: Step): void {
    const kept = this.#kept.get(path);
    this.#remember(path, step);
    if (kept === undefined) return;
    this.#save(kept);
    this.#setReading(path, null, false, step);
    this.#failures.delete(path);
    this.#unread.delete(path);
    this.#kept.delete(path);
    if (this.#troubled.delete(path)) step.isTroubled = true;
    this.#links.removeNote(path);
    const { person, categories } = kept.record;
    for (const target of categories) this.#categorised.remove(linkName(target), kept);
    if (person !== null) {
      this.#countSayer(path, -1);
      this.#links.removePerson(path, person.aliases);
    }
    this.#doubt(path, kept.record, step);
  }

  #add(path: string, record: KeptRecord, { mtime, size }: Pick<NoteStat, "mtime" | "size">, step: Step): KeptNote {
    const { person, categories } = record;
    const kept: KeptNote = { path, mtime, size, record, packed: null, links: NO_LINKS };
    this.#kept.set(path, kept);
    this.#judgeTrouble(path, false, step);
    this.#links.addNote(path);
    for (const target of categories) this.#categorised.add(linkName(target), kept);
    if (person !== null) {
      this.#countSayer(path, 1);
      step.undecided.add(path);
    }
    this.#doubt(path, record, step);
    return kept;
  }

  /** A note that says it is a person comes to lie in its folders (1), or leaves them (-1). */
  #countSayer(path: string, by: 1 | -1): void {
    for (const folder of foldersAbove(path)) this.#sayers.set(folder, (this.#sayers.get(folder) ?? 0) + by);
  }

  /** Notes that may become, or stop being, a person because this one came or went. */
  #doubt(path: string, { person, categories }: KeptRecord, step: Step): void {
    for (const target of categories) for (const note of this.#links.notesNamed(linkName(target))) step.undecided.add(note);
    // A category link may name this note now, and named another one of its name before.
    if (!this.#categorised.isEmpty && this.#categorised.has(linkName(path))) for (const note of this.#links.notesNamed(path)) step.undecided.add(note);
    if (person === null) return;
    for (const folder of foldersAbove(path)) {
      for (const note of this.#links.notesNamed(folder)) {
        if (isFolderNote(note) && pathKey(folderOf(note)) === folder) step.undecided.add(note);
      }
    }
  }

  #remember(path: string, step: Step): void {
    if (step.before.has(path)) return;
    const kept = this.#kept.get(path);
    const aliases = kept?.record.person?.aliases ?? [];
    step.before.set(path, kept === undefined ? null : { isPerson: this.#links.isPerson(path), aliases });
  }

  #decide(path: string, step: Step): void {
    const kept = this.#kept.get(path);
    if (kept === undefined) return;
    const { person } = kept.record;
    if (person === null) return;
    this.#remember(path, step);
    const isPerson = !isMe(path, this.#rules.me) && !this.#isCategory(path) && !this.#headsFolder(path);
    if (isPerson) this.#links.addPerson(path, person.aliases);
    else this.#links.removePerson(path, person.aliases);
    step.people.add(path);
  }

  #isCategory(path: string): boolean {
    for (const source of this.#categorised.of(linkName(path))) {
      if (source.path !== path && source.record.categories.some((target) => this.#links.noteFor(target, source.path) === path)) return true;
    }
    return false;
  }

  #headsFolder(path: string): boolean {
    return isFolderNote(path) && (this.#sayers.get(pathKey(folderOf(path))) ?? 0) > 1;
  }

  /** Answers the links again that name a note which came, went, or changed what it is called. */
  *#answerAgain(step: Step): Generator<void, void, void> {
    const names = new Set<string>();
    for (const [path, before] of step.before) {
      const kept = this.#kept.get(path);
      const aliases = kept?.record.person?.aliases ?? [];
      const same =
        kept !== undefined && before?.isPerson === this.#links.isPerson(path) && sameList(before.aliases, aliases);
      if (same) continue;
      step.people.add(path);
      // Whether its log is somebody's own log has changed with it.
      if (kept !== undefined && (before?.isPerson ?? false) !== this.#links.isPerson(path)) step.toRead.add(path);
      if (!this.#asking.isEmpty) for (const name of namesOf(path, [...(before?.aliases ?? []), ...aliases])) names.add(name);
      yield;
    }
    // Each note once, however many of those that it names have moved.
    const asking = new Set<KeptNote>();
    for (const name of names) {
      for (const source of this.#asking.of(name)) asking.add(source);
      yield;
    }
    for (const source of asking) {
      this.#answerNames(source, names, step);
      yield;
    }
  }

  #answerNames(kept: KeptNote, names: ReadonlySet<string>, step: Step): void {
    const { path, links } = kept;
    let hasMoved = false;
    let isTied = false;
    // By place: this is gone through for every note that names somebody of a folder of thousands.
    for (let place = 0; place < links.length; place++) {
      const last = links[place];
      if (last === undefined || !names.has(last.name)) continue;
      const { answer: { person, tied }, link } = this.#answered(last.target, path, step);
      if (tied.length > 0) isTied = true;
      if (person === last.person) continue;
      if (person === null || last.person === null) step.toRead.add(path);
      else {
        hasMoved = true;
        step.people.add(last.person);
        links[place] = link;
      }
    }
    if (isTied || this.#troubled.has(path)) {
      this.#judgeTrouble(path, isTied || links.some(({ target }) => this.#links.answer(target, path).tied.length > 0), step);
    }
    // Whoever stands beside somebody that moved has them among the participants of their own history.
    if (hasMoved) addNamed(kept, step.people);
  }

  async #read(path: string, step: Step): Promise<void> {
    const record = step.opened.get(path);
    step.opened.delete(path);
    const kept = this.#kept.get(path);
    if (kept?.record.state !== "opened") return;
    this.#save(kept);
    const { notes, dates } = this.#ports;
    let isOurs = true;
    try {
      const open = record?.open ?? (await notes.open(path));
      isOurs = record !== undefined || isSame(kept, open);
      const { person, isDaily } = kept.record;
      const day = record?.day ?? (isDaily ? dailyNoteDate(path, this.#rules.daily, dates) : null);
      const owner = this.#links.isPerson(path) ? path : null;
      const answer = (target: string) => this.#answered(target, path, step).answer;
      const note = { record: { path, day, person }, open, owner };
      const first = readNote(note, this.#rules, dates, answer, null);
      const reading = first === "needs-text" ? readNote(note, this.#rules, dates, answer, await open.text()) : first;
      this.#failures.delete(path);
      let isTied = false;
      if (reading !== null) for (const { tied } of reading.answers.values()) if (tied.length > 0) isTied = true;
      const few = reading === null ? null : keepReading(reading, readIn(kept), this.#link);
      // Of somebody it is kept also where it says nothing: then it need not be read again.
      const isKept = few !== null && (owner !== null || few.packed !== "" || few.links.length > 0);
      this.#setReading(path, isKept ? few : null, isTied, step);
    } catch (error) {
      if (!(error instanceof NoteError)) throw error;
      this.#failures.set(path, unreadable(path, error.message));
      this.#setReading(path, null, false, step);
    }
    // Another note may lie there by now, of which the change is still on its way: what was read is not that of the one known here.
    if (isOurs) this.#unread.delete(path);
  }

  readonly #link = (target: string, person: string | null): Link => {
    const known = this.#known.get(target);
    if (known?.person === person) return known;
    const own = known?.target ?? cutLoose(target);
    const link = { target: own, name: known?.name ?? linkName(own), person };
    this.#known.set(own, link);
    return link;
  };

  #setReading(path: string, reading: KeptReading | null, isTied: boolean, step: Step): void {
    const kept = this.#kept.get(path);
    if (kept === undefined) return;
    for (const { name } of kept.links) this.#asking.remove(name, kept);
    addNamed(kept, step.people);
    kept.packed = reading?.packed ?? null;
    kept.links = reading === null || reading.links.length === 0 ? NO_LINKS : reading.links;
    if (isRead(kept) && hasPromises(kept)) this.#promising.add(path);
    else this.#promising.delete(path);
    this.#judgeTrouble(path, isTied, step);
    for (const { name } of kept.links) this.#asking.add(name, kept);
    addNamed(kept, step.people);
  }

  #judgeTrouble(path: string, isTied: boolean, step: Step): void {
    const kept = this.#kept.get(path);
    if (kept === undefined) return;
    const isTroubled = isTied || kept.record.problems.length > 0 || this.#failures.has(path) || (isRead(kept) && hasProblems(kept));
    if (isTroubled || this.#troubled.has(path)) step.isTroubled = true;
    if (isTroubled) this.#troubled.add(path);
    else this.#troubled.delete(path);
  }

  /** The notes whose entries or promises name this person, their own included; of them those `among`. */
  #naming(person: string, among: { has(path: string): boolean } = this.#kept): ReadonlySet<string> {
    const naming = new Set<string>();
    if (among.has(person)) naming.add(person);
    for (const name of namesOf(person, this.#kept.get(person)?.record.person?.aliases ?? [])) {
      for (const source of this.#asking.of(name)) {
        if (among.has(source.path) && source.links.some((link) => link.person === person)) naming.add(source.path);
      }
    }
    return naming;
  }
}

/** Of folders that move, so many notes take about the time of a slice. */
const MOVED_AT_ONCE = 60;

/** In order; cut only where note after note was renamed, for each rename leaves a vault that can be read. */
function* inSteps(changes: readonly NoteChange[]): Generator<readonly NoteChange[], void, void> {
  let from = 0;
  let isMove = true;
  for (const [at, { kind }] of changes.entries()) {
    if (kind !== "renamed") isMove = false;
    if (!isMove || at + 1 - from < MOVED_AT_ONCE) continue;
    yield changes.slice(from, at + 1);
    from = at + 1;
  }
  if (from < changes.length) yield changes.slice(from);
}

/** Whether this may be the note that is known to be so: moving changes neither size nor time. */
function isSame({ mtime, size }: Pick<NoteStat, "mtime" | "size">, open: OpenNote | null): boolean {
  return open?.size === size && (Number.isNaN(mtime) || open.mtime === null || open.mtime === mtime);
}

const NO_LINKS: Link[] = [];
const NO_PROMISES: ReturnType<typeof promisesIn> = [];

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member, index) => member === b[index]);
}
