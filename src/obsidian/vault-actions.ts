import { type App, MarkdownView } from "obsidian";
import type { Acted } from "../actions/acted";
import { addPerson, type NewPerson } from "../actions/add-person";
import type { ActionResult } from "../actions/change";
import { countEntry } from "../actions/count-entry";
import type { Now } from "../actions/daily-note-edit";
import { insertFollowUps } from "../actions/insert-follow-ups";
import type { LogOutcome } from "../actions/log-outcome";
import { pause, resume, setCadence, setCircle, snooze, unsnooze } from "../actions/person-properties";
import { type Tickable, tickDated } from "../actions/tick";
import type { ActionLog } from "../actions/undo";
import type { CivilDate } from "../core/civil-date";
import { dayInWords } from "../core/follow-ups/wording";
import type { DateFormat } from "../core/interactions/daily-note-path";
import type { Interaction } from "../core/interactions/interaction";
import { displayName } from "../core/people/person";
import type { VaultSession } from "../vault/vault-session";
import { type Bench, benchFor, type Run } from "./action-ports";
import { insertAtCursor } from "./insert-at-cursor";
import { logThrough, type LogWish } from "./interaction-log";

export interface VaultActionsPorts {
  readonly app: App;
  readonly dates: DateFormat;
  readonly log: ActionLog;
  readonly now: () => Now;
  /** The vault under the settings of this moment; rejects where it cannot be read. */
  readonly session: () => Promise<VaultSession>;
}

/** People are given by the path of their note. All of them reject where the vault cannot be read. */
export interface VaultActions {
  readonly log: (wish: LogWish) => Promise<LogOutcome>;
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
}

/** Everything that a user's action writes, in one place: through the log, so that it can be undone. */
export function vaultActions({ app, dates, log, now, session: ready }: VaultActionsPorts): VaultActions {
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
  const act = async (label: string, action: (bench: Bench) => Promise<ActionResult>): Promise<Acted> =>
    ({ label, ...(await run(label, action)), again: () => act(label, action) });
  const inWords = (day: CivilDate) => dayInWords(day, now().today);
  const set = (what: string, person: string, typed: string, action: typeof setCadence) =>
    act(`${typed.trim() === "" ? "Took out" : "Set"} the ${what} of ${displayName(person)}`, ({ ports }) => action(person, typed, ports));

  return {
    log: (wish) => logThrough(run, app, wish),
    count: (interaction, counts) =>
      act(`${counts ? "Counted" : "Discounted"} ${interaction.channel ?? "contact"} of ${inWords(interaction.date)}`, ({ ports, now: { today } }) =>
        countEntry(interaction, counts, ports, today)),
    snooze: (person, until) =>
      act(`Snoozed ${displayName(person)} until ${inWords(until)}`, ({ ports }) => snooze(person, until, ports)),
    unsnooze: (person) => act(`Woke ${displayName(person)}`, ({ ports }) => unsnooze(person, ports)),
    setCadence: (person, typed) => set("cadence", person, typed, setCadence),
    setCircle: (person, typed) => set("circle", person, typed, setCircle),
    pause: (person) => act(`Paused ${displayName(person)}`, ({ ports }) => pause(person, ports)),
    resume: (person) => act(`Resumed ${displayName(person)}`, ({ ports, now: { today } }) => resume(person, today, ports)),
    addPerson: (request) => act(`Added ${request.name.trim()}`, (bench) => addPerson(request, bench.ports, bench.now)),
    tick: (item) => act(`Marked as done: ${item.kind === "reminder" ? item.text : item.promise.text}`, ({ ports, now: { today } }) => tickDated(item, ports, today)),
    insertFollowUps: () => act("Inserted today's follow-ups", async ({ ports, session, now: at, remarks }) => {
      const people = session.board(at.today).today.map(({ person }) => person.path);
      if (people.length === 0) return { kind: "refused", why: "Nobody is asked for today, so there is nothing to insert." };
      const view = app.workspace.getActiveViewOfType(MarkdownView);
      if (view?.getMode() !== "source" || view.file === null) return await insertFollowUps(people, ports, at);
      remarks.push("Take it back with the editor's own undo.");
      return insertAtCursor(view.editor, view.file.path, people, ports);
    }),
  };
}
