import type { App } from "obsidian";
import { editOrRefuse } from "../actions/edit-or-refuse";
import { logInteraction, type LogRequest, previewInteraction, type PropertyOutcome } from "../actions/log-interaction";
import type { LogOutcome, LogPreview } from "../actions/log-outcome";
import { raiseLastContact } from "../actions/raise-last-contact";
import type { CivilDate } from "../core/civil-date";
import { displayName } from "../core/people/person";
import { hasTemplater } from "../core/text/template";
import type { Vocabulary } from "../core/interactions/vocabulary";
import { say } from "../locales/say";
import type { Bench, Run } from "./action-ports";
import { openTodaysNote } from "./daily-note-command";
import { templateText } from "./template-text";

/** As a form gives it. */
export type LogWish = Omit<LogRequest, "time"> & Partial<Pick<LogRequest, "time">>;

interface Refused {
  /** Path of a person note. */
  readonly person: string;
  readonly why: string;
}

/** Logs, as one step that can be taken back; nothing is written but through `run`. */
export async function logOnce(run: Run, wish: LogWish) {
  const { people, channel } = wish;
  const label = say.app.done.logged(channel, say.intl.listed(people.map(displayName)));
  return await run(label, async (bench) => [await logInteraction({ time: null, ...wish }, bench.ports, bench.now), bench] as const);
}

/** Logs, and tells it as a form does. */
export async function logThrough(run: Run, app: App, wish: LogWish): Promise<LogOutcome> {
  const { channel, date } = wish;
  const { id, remarks, result: [result, bench] } = await logOnce(run, wish);
  if (result.kind === "nothing-written") return { kind: "refused", message: result.why, offer: await offerFor(app, date, bench) };
  const refused = result.properties.filter((property) => property.kind === "refused");
  const more = remarksOn(result.properties, channel, bench.ports.vocabulary);
  return logged(run, result.path, date, id, [...remarks, ...more], refused);
}

/** What `logThrough` would do. */
export async function previewOn({ ports, now }: Bench, wish: LogWish): Promise<LogPreview> {
  const result = await previewInteraction({ time: null, ...wish }, ports, now);
  if (result.kind === "nothing-written") return { lines: null, says: [result.why] };
  const { path, created, text, properties } = result;
  const { inNote, inNewNote, sets, stays, fixed } = say.app.told;
  const raised = new Map<string, string[]>();
  const others: string[] = [];
  for (const property of properties) {
    const name = displayName(property.person);
    if (property.kind === "raised") raised.set(property.property, [...(raised.get(property.property) ?? []), name]);
    else if (property.kind === "kept") others.push(stays(name, property.why));
    else others.push(fixed(name, property.why));
  }
  const raises = [...raised].map(([property, names]) => sets(property, say.intl.listed(names), wish.date));
  return { lines: text, says: [(created ? inNewNote : inNote)(path), ...raises, ...others] };
}

function logged(
  run: Run, path: string, date: CivilDate, id: number | null, remarks: readonly string[], refused: readonly Refused[],
): LogOutcome {
  return {
    kind: "logged",
    date,
    path,
    id,
    remarks,
    refused: refused.map(({ person, why }) => say.app.told.unchanged(displayName(person), why)),
    retry: async () => {
      const label = say.app.done.lastContactSet(say.intl.listed(refused.map(({ person }) => displayName(person))));
      const again = await run(label, async ({ ports, now }) => {
        const still: Refused[] = [];
        for (const { person } of refused) {
          const raised = await editOrRefuse(ports.notes, person, (text) => raiseLastContact(text, date, now.today, ports));
          if (raised.kind === "refused") still.push({ person, why: raised.why });
        }
        return still;
      });
      return logged(run, path, date, again.id, [], again.result);
    },
  };
}

/** Where only another plugin can make the day's note, the app can be asked for today's. */
async function offerFor(app: App, date: CivilDate, { ports, session, now }: Bench): Promise<Extract<LogOutcome, { kind: "refused" }>["offer"]> {
  const isThere = app.vault.getFileByPath(ports.dailyNotes.pathOf(date)) !== null;
  if (isThere || date !== now.today) return null;
  const open = openTodaysNote(app);
  if (open === null || !hasTemplater((await templateText(app, ports.notes, session.rules.daily.template)) ?? "")) return null;
  return { label: say.app.told.openDailyNote, run: open };
}

/** A kind that never counts, or is switched off, leaves the person waiting; the user should not have to guess why. */
function remarksOn(properties: readonly PropertyOutcome[], channel: string | null, { channelNamed, settings }: Vocabulary): readonly string[] {
  const kind = (channel === null ? null : channelNamed(channel))?.kind ?? "contact";
  const [first] = properties;
  if (kind !== "visibility" && !settings.uncountedKinds.includes(kind)) return [];
  return first?.kind === "kept" ? [say.app.told.notCounted(first.why)] : [];
}
