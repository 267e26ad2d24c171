import { say } from "../../locales/say";
import type { Channel } from "./channel";
import { taskReason } from "./reasons";
import type { Statement } from "./statement";
import type { ReadingSettings } from "./vocabulary";

/** Where an entry stands, as far as it decides whether it counts. */
export interface Setting {
  readonly form: "item" | "heading" | "sentence";
  /** The character in the checkbox; null for no task. */
  readonly status: string | null;
  /** The nearest heading above that is a log or planning heading. */
  readonly place: Place;
}

export type Place =
  | { readonly kind: "none" | "log" }
  /** `heading`: its words. */
  | { readonly kind: "planning"; readonly heading: string };

export function isTicked(status: string | null): boolean {
  return status === "x" || status === "X";
}

/**
 * Why the entry does not count, or null where it does. `channel`: its own, its details' or its
 * parent's; null where nothing says how. `cancelled`: one of its details says that it fell through.
 */
export function whyNotCounted(
  statement: Statement, channel: Channel | null, cancelled: boolean, setting: Setting, settings: ReadingSettings,
  implied: boolean,
): string | null {
  const { fields, participants } = statement;
  if (fields.contact === false) return say.problems.why.fieldSaysNo;
  if (participants.length === 0 && !implied) return say.problems.why.onlyTopics;
  if (fields.contact === true) return null;
  const doubt = whyNotTaken(statement, setting) ?? (cancelled ? say.problems.why.missed : null);
  if (doubt !== null) return doubt;
  if (channel === null && setting.place.kind !== "log" && !settings.anyLinkCounts) return say.problems.why.noChannel;
  const kind = channel?.kind ?? "contact";
  if (kind === "visibility") return say.problems.why.eventAlone;
  return settings.uncountedKinds.includes(kind) ? say.problems.why.switchedOff(kind) : null;
}

/** Why what the statement speaks of has not taken place, whatever it is; null where nothing says so. */
export function whyNotTaken({ doubts, leading }: Statement, { form, status, place }: Setting): string | null {
  const ticked = isTicked(status);
  if (status !== null && !ticked) return taskReason(status);
  if (place.kind === "planning" && !ticked) return say.problems.why.underHeading(place.heading);
  if (doubts.missed) return say.problems.why.missed;
  if (ticked) return null;
  const bare = doubts.bare && form === "item" && leading.time === null && place.kind !== "log";
  return doubts.planned || bare ? say.problems.why.planned : null;
}
