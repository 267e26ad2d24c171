import { type App, MarkdownView } from "obsidian";
import type { Acted } from "../actions/acted";
import { addPerson, type NewPerson } from "../actions/add-person";
import type { ActionResult } from "../actions/change";
import { changeSettings, stretched } from "../actions/change-settings";
import { countEntry } from "../actions/count-entry";
import type { Now } from "../actions/daily-note-edit";
import { insertFollowUps } from "../actions/insert-follow-ups";
import type { LogResult } from "../actions/log-interaction";
import type { LogOutcome, LogPreview } from "../actions/log-outcome";
import { actOnEach, peopleToPause, putOffInWords, refusedInWords, returnsInWords } from "../actions/many-people";
import { pause, resume, setCadence, setCircle, snooze, unsnooze } from "../actions/person-properties";
import { type Tickable, tickDated } from "../actions/tick";
import type { ActionLog } from "../actions/undo";
import { cadenceSaid } from "../core/cadence/said";
import type { CivilDate } from "../core/civil-date";
import type { Relief } from "../core/follow-ups/ways-out";
import { dayInWords } from "../core/follow-ups/wording";
import type { DateFormat } from "../core/interactions/daily-note-path";
import type { Interaction } from "../core/interactions/interaction";
import type { PutOff } from "../core/pace/fresh-start";
import { displayName } from "../core/people/person";
import type { Settings } from "../core/settings";
import { say } from "../locales/say";
import type { Notes } from "../vault/notes";
import type { VaultSession } from "../vault/vault-session";
import { type Bench, benchFor, type Run } from "./action-ports";
import { insertAtCursor } from "./insert-at-cursor";
import { logOnce, logThrough, type LogWish, previewOn } from "./interaction-log";
import type { SettingsStore } from "./settings-store";

export interface VaultActionsPorts {
  readonly app: App;
  /** With edits queued per note; for looking, as writing goes through `log`. */
  readonly notes: Notes;
  readonly dates: DateFormat;
  readonly log: ActionLog;
  readonly settings: SettingsStore;
  readonly now: () => Now;
  /** The vault under the settings of this moment; rejects where it cannot be read. */
  readonly session: () => Promise<VaultSession>;
}

/** People are given by the path of their note. All that write to notes reject where the vault cannot be read. */
export interface VaultActions {
  readonly log: (wish: LogWish) => Promise<LogOutcome>;
  /** As `log`, for whoever tells what was written in words of their own. */
  readonly logFor: (wish: LogWish) => Promise<{ readonly result: LogResult; readonly remarks: readonly string[] }>;
  /** What `log` would do; writes nothing. */
  readonly previewLog: (wish: LogWish) => Promise<LogPreview>;
  readonly count: (interaction: Interaction, counts: boolean) => Promise<Acted>;
  readonly snooze: (person: string, until: CivilDate) => Promise<Acted>;
  readonly unsnooze: (person: string) => Promise<Acted>;
  /** `typed`: empty takes the property out. */
  readonly setCadence: (person: string, typed: string) => Promise<Acted>;
  readonly setCircle: (person: string, typed: string) => Promise<Acted>;
  readonly pause: (person: string) => Promise<Acted>;
  readonly resume: (person: string) => Promise<Acted>;
  readonly addPerson: (request: NewPerson) => Promise<Acted>;
  readonly tick: (item: Tickable) => Promise<Acted>;
  /** Today's few: at the cursor of the note that is being edited, else in today's daily note. */
  readonly insertFollowUps: () => Promise<Acted>;
  /** Raise the pace and stretch a circle are changes of settings; pausing a circle writes to its people's notes. One step each. */
  readonly takeWayOut: (relief: Relief) => Promise<Acted>;
  /** Changes these settings as one step that can be taken back. `label` in the past: "Set the pace to 4 a day". */
  readonly changeSettings: (label: string, change: Partial<Settings>) => Promise<Acted>;
  /** Puts off these: who they are by `session.freshStart(today)`, as they were shown. */
  readonly startFresh: (late: readonly PutOff[]) => Promise<Acted>;
}

/** One action on many people's notes. */
interface OnMany<T> {
  /** What was done to these, in the past; of everybody, where nothing was written. */
  readonly inWords: (people: readonly T[]) => string;
  readonly of: (bench: Bench) => readonly T[];
  /** Why nothing is done where that is nobody. */
  readonly nobody: string;
  readonly action: (person: T, bench: Bench) => Promise<ActionResult>;
  /** A sentence on those that were written. */
  readonly remark: (written: readonly T[]) => string | null;
}

/** Everything that a user's action writes, in one place: through the log, so that it can be undone. */
export function vaultActions({ app, notes, dates, log, settings, now, session: ready }: VaultActionsPorts): VaultActions {
  const run: Run = async (label, action) => {
    const session = await ready();
    const at = now();
    let remarks: readonly string[] = [];
    const ran = await log.run(label, at, (notes) => {
      const bench = benchFor(app, dates, session, notes, at);
      ({ remarks } = bench);
      return action(bench);
    });
    return { ...ran, remarks };
  };
  const act = async (label: string | (() => string), action: (bench: Bench) => Promise<ActionResult>): Promise<Acted> => {
    const ran = await run(label, action);
    return { label: typeof label === "string" ? label : label(), ...ran, again: () => act(label, action) };
  };
  const actOnMany = <T extends { readonly path: string }>({ inWords, of, nobody, action, remark }: OnMany<T>): Promise<Acted> => {
    let people: readonly T[] | null = null;
    let written: readonly T[] = [];
    return act(() => inWords(written.length > 0 ? written : (people ?? [])), async (bench) => {
      // Once, so that doing it again is about the same people and days.
      people ??= of(bench);
      if (people.length === 0) return { kind: "refused", why: nobody };
      const done = await actOnEach(people, (person) => action(person, bench));
      ({ written } = done);
      bench.remarks.push(...[remark(written), refusedInWords(done.result.refused.length)].filter((words) => words !== null));
      return done.result;
    });
  };
  /** `changeOf` is asked when it is done; a text says why nothing is changed. */
  const actOnSettings = async (label: string, changeOf: () => Partial<Settings> | string): Promise<Acted> => {
    const ran = await log.run(label, now(), async (_notes, put): Promise<ActionResult> => {
      const change = changeOf();
      return typeof change === "string" ? { kind: "refused", why: change } : await changeSettings(change, settings, put);
    });
    return { label, ...ran, remarks: [], again: () => actOnSettings(label, changeOf) };
  };
  const inWords = (day: CivilDate) => dayInWords(day, now().today);

  return {
    log: (wish) => logThrough(run, app, wish),
    logFor: async (wish) => {
      const { result: [result], remarks } = await logOnce(run, wish);
      return { result, remarks };
    },
    previewLog: async (wish) => await previewOn(benchFor(app, dates, await ready(), notes, now()), wish),
    count: (interaction, counts) =>
      act((counts ? say.app.done.counted : say.app.done.discounted)(interaction.channel, inWords(interaction.date)), ({ ports, now: { today } }) =>
        countEntry(interaction, counts, ports, today)),
    snooze: (person, until) =>
      act(say.app.done.snoozed(displayName(person), inWords(until)), ({ ports }) => snooze(person, until, ports)),
    unsnooze: (person) => act(say.app.done.woke(displayName(person)), ({ ports }) => unsnooze(person, ports)),
    setCadence: (person, typed) => {
      const { cadenceSet, cadenceTaken } = say.app.done;
      return act((typed.trim() === "" ? cadenceTaken : cadenceSet)(displayName(person)), ({ ports }) => setCadence(person, typed, ports));
    },
    setCircle: (person, typed) => {
      const { circleSet, circleTaken } = say.app.done;
      return act((typed.trim() === "" ? circleTaken : circleSet)(displayName(person)), ({ ports }) => setCircle(person, typed, ports));
    },
    pause: (person) => act(say.app.done.paused(displayName(person)), ({ ports }) => pause(person, ports)),
    resume: (person) => act(say.app.done.resumed(displayName(person)), ({ ports, now: { today } }) => resume(person, today, ports)),
    addPerson: (request) => act(say.app.done.added(request.name.trim()), (bench) => addPerson(request, bench.ports, bench.now)),
    tick: (item) => act(say.app.done.ticked(item.kind === "reminder" ? item.text : item.promise.text), ({ ports, now: { today } }) => tickDated(item, ports, today)),
    insertFollowUps: () => act(say.app.done.inserted, async ({ ports, session, now: at, remarks }) => {
      const people = session.board(at.today).today.map(({ person }) => person.path);
      if (people.length === 0) return { kind: "refused", why: say.app.told.noneToInsert };
      const view = app.workspace.getActiveViewOfType(MarkdownView);
      if (view?.getMode() !== "source" || view.file === null) return await insertFollowUps(people, ports, at);
      remarks.push(say.app.told.editorUndo);
      return insertAtCursor(view.editor, view.file.path, people, ports);
    }),
    takeWayOut: (relief) => {
      switch (relief.kind) {
        case "raise":
          return actOnSettings(say.app.done.paceSet(relief.perDay), () => ({ pace: relief.pace }));
        case "stretch":
          return actOnSettings(say.app.done.stretched(relief.circle, cadenceSaid(relief.from), cadenceSaid(relief.to)), () => {
            const circles = stretched(settings.settings.circles, relief);
            return circles === null ? say.app.told.otherCadence(relief.circle) : { circles };
          });
        case "pause":
          return actOnMany({
            inWords: (people) => say.app.done.circlePaused(relief.circle, people.length),
            of: ({ session, now: { today } }) => peopleToPause(session.facts.all(today), relief.circle, today, session.settings),
            nobody: say.app.told.nobodyInCircle,
            action: ({ path }, { ports }) => pause(path, ports),
            remark: () => null,
          });
      }
    },
    changeSettings: (label, change) => actOnSettings(label, () => change),
    startFresh: (late) => actOnMany<PutOff>({
      inWords: (people) => putOffInWords(people, now().today),
      of: () => late,
      nobody: say.app.told.nobodyLate,
      action: ({ path, until }, { ports }) => snooze(path, until, ports),
      remark: (written) => returnsInWords(written, now().today),
    }),
  };
}
