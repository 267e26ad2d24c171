import { type Brief, briefOf } from "../core/brief/brief";
import type { CalendarEvent } from "../core/calendar/calendar-event";
import type { CivilDate } from "../core/civil-date";
import { boardInSteps, type DayBoard, dayBoard } from "../core/follow-ups/follow-ups";
import { type Outlook, outlookOf, type WhatIf } from "../core/follow-ups/outlook";
import { cadenceRules } from "../core/follow-ups/person-cadence";
import { fieldOf } from "../core/follow-ups/runners";
import type { Facts } from "../core/follow-ups/standing";
import { freshStart, type PutOff } from "../core/pace/fresh-start";
import { titleOf } from "../core/people/note-path";
import type { Problem } from "../core/problem";
import type { DecodedSettings, Settings } from "../core/settings";
import { noteLink } from "../core/text/note-link";
import { calendarEvents } from "./calendar-events";
import { byPlace } from "./index-problems";
import { firstOfAll, inParts, type LeftOf, type LeftPart } from "./left-part";
import { PeopleFacts } from "./people-facts";
import type { KnownDay, LeftDay } from "./shown-day";
import { type IndexPorts, VaultIndex } from "./vault-index";
import { factsRules, type HostRules, type VaultRules, vaultRules } from "./vault-rules";

/**
 * One vault under one set of settings: the index, the facts and the day's board. Changed settings make
 * a new session. Both front ends ask the same questions here and so give the same answers.
 */
export class VaultSession {
  readonly settings: Settings;
  readonly rules: VaultRules;
  readonly index: VaultIndex;
  readonly facts: PeopleFacts;
  readonly #settingsProblems: readonly Problem[];
  /** The last one, and what it was made of. */
  #made: { readonly board: DayBoard; readonly facts: readonly Facts[] } | null = null;

  /**
   * `settingsPath` is the file that problems with settings name. `before`: a session over the same notes under settings
   * by which they are read alike (`readingRules`); what it knows is taken over.
   */
  constructor(ports: IndexPorts, decoded: DecodedSettings, host: HostRules, settingsPath: string, before: VaultSession | null = null) {
    this.settings = decoded.settings;
    this.#settingsProblems = decoded.problems;
    this.rules = vaultRules(this.settings, host);
    this.index = before?.index ?? new VaultIndex(ports, this.rules);
    const isKnown = before !== null && factsRules(before.settings) === factsRules(this.settings);
    this.facts = isKnown
      ? before.facts
      : new PeopleFacts(this.index, cadenceRules(this.settings, settingsPath), this.rules.reads.lastContact, this.settings.datesLead);
  }

  /** No longer in force, now that `after` is. */
  close(after: VaultSession): void {
    if (after.facts !== this.facts) this.facts.close();
  }

  /** Finds out what the next look at a day asks for, a little at a time: for thousands of people at once the app would stall. */
  *prepare(today: CivilDate): Generator<void, void, void> {
    yield* this.facts.gather(today);
    const facts = this.facts.all(today);
    const board = this.#madeOf(facts, today) ?? (yield* boardInSteps(facts, today, this.settings, this.#made?.board ?? null));
    this.#made = { board, facts };
  }

  /** The same one until somebody's facts are others. */
  board(today: CivilDate): DayBoard {
    const facts = this.facts.all(today);
    const board = this.#madeOf(facts, today) ?? dayBoard(facts, today, this.settings, this.#made?.board ?? null);
    this.#made = { board, facts };
    return board;
  }

  day(today: CivilDate): KnownDay {
    const { facts } = this;
    return {
      board: this.board(today), dated: facts.dated(today), problems: this.problems(today), facts: facts.all(today), datesOf: (path) => facts.datesOf(path),
    };
  }

  /** What `asLeft` needs at a later start; null where a note may change unseen, or it is stored already. A little at a time, between two steps of the index. */
  *leave(today: CivilDate, isStored: (of: LeftOf) => boolean = () => false): Generator<void, readonly LeftPart[] | null, void> {
    const mark = yield* this.index.mark();
    return mark === null || isStored({ mark, day: today }) ? null : inParts(mark, today, this.index.problems(), yield* this.facts.leave(today));
  }

  /**
   * What the index will say of a vault that was left so under these rules, before it has read it; null where a note is
   * another than then, or something is missing. `mark`: of the notes as they are now (`markOf`). A little at a time.
   */
  *asLeft(parts: readonly LeftPart[], mark: string, today: CivilDate): Generator<void, LeftDay | null, void> {
    const first = firstOfAll(parts);
    if (first === null || today < first.day || first.mark !== mark) return null;
    const left = yield* this.facts.asLeft(parts.flatMap(({ people }) => people), first.problems, today);
    if (left === null) return null;
    const board = yield* boardInSteps(left.facts, today, this.settings, null);
    return { ...left, board, problems: this.#withSettings(left.problems) };
  }

  #withSettings(problems: readonly Problem[]): readonly Problem[] {
    return [...this.#settingsProblems, ...problems].sort(byPlace);
  }

  #madeOf(facts: readonly Facts[], today: CivilDate): DayBoard | null {
    return this.#made?.facts === facts && this.#made.board.date === today ? this.#made.board : null;
  }

  /** The coming weeks (0 to 52). It costs more than a board, so it is made when somebody looks, not on every change. */
  outlook(today: CivilDate, weeks: number, whatIf: WhatIf = { add: [], off: [] }): Outlook {
    return outlookOf(this.facts.all(today), today, this.settings, weeks, whatIf);
  }

  /** Whom a fresh start would put off, and until when. */
  freshStart(today: CivilDate): readonly PutOff[] {
    const { crowd, start } = fieldOf(this.facts.all(today), today, this.settings);
    return freshStart(crowd, start);
  }

  /** What to know of somebody before speaking to them; null where the path is no person. */
  brief(path: string, today: CivilDate): Brief | null {
    const { facts, index } = this;
    const [known, dated] = [facts.of(path, today), facts.datesOf(path)];
    return known === null || dated === null ? null : briefOf({
      facts: known,
      history: facts.historyOf(path, today),
      dates: dated,
      promises: dated.promises,
      everyone: index.people(),
      named: (target, source) => index.personNamed(target, source),
    }, today);
  }

  /** What the calendar feed shows as of the board's day. */
  calendar(board: DayBoard): readonly CalendarEvent[] {
    return calendarEvents(this.index.people(), (path) => this.facts.datesOf(path), board);
  }

  problems(today: CivilDate): readonly Problem[] {
    return this.#withSettings(this.facts.problems(today));
  }

  /** The link to write for a person: by name, or by path where another note bears the same name. */
  linkTo(path: string): string {
    return noteLink(path, titleOf(path), this.index.isNameShared(path));
  }
}
