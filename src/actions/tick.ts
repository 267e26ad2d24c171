import type { CivilDate } from "../core/civil-date";
import { markDone } from "../core/reminders/mark-done";
import { tickPromise } from "../core/reminders/tick-promise";
import type { DatedThing } from "../vault/dated-things";
import type { Promised } from "../vault/note-reading";
import type { Notes } from "../vault/notes";
import type { ActionResult } from "./change";
import { actOnNote } from "./edit-or-refuse";
import type { PropertyRules } from "./raise-last-contact";

/** A reminder on one of its days, or a promise, dated or not. */
export type Tickable = Extract<DatedThing, { kind: "reminder" }> | (Promised & { readonly kind: "promise" });

export interface TickPorts extends PropertyRules {
  /** With edits queued per note. */
  readonly notes: Notes;
}

/** Marks a reminder's day as done where the reminder stands, or ticks a promise in its note as done on `today`. */
export function tickDated(item: Tickable, ports: TickPorts, today: CivilDate): Promise<ActionResult> {
  return actOnNote(ports.notes, item.source.path, (text) => {
    if (item.kind === "reminder") return markDone(text, item.reminder.place, item.date, ports);
    const { lineText, line } = item.promise;
    return tickPromise(text, lineText, line, today);
  });
}
