import type { CivilDate } from "../core/civil-date";
import { daysBetween } from "../core/civil-date";
import { balanceInWords, clearingInWords, percent, reliefInWords } from "../core/follow-ups/outlook-words";
import type { Relief } from "../core/follow-ups/ways-out";
import { dayInWords, peopleInWords } from "../core/follow-ups/wording";
import type { PutOff } from "../core/pace/fresh-start";
import type { Settings } from "../core/settings";
import type { ShownWayOut } from "./pace-model";

/** What an action would change, before it does. */
export interface Preview {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, words: string])[];
  /** What the button says. */
  readonly does: string;
}

export function wayOutPreview({ way: { relief, utilization, clearsOn }, from }: ShownWayOut, settings: Settings): Preview {
  const { date } = from;
  const share = utilization === null ? "" : `${percent(utilization)} of your pace is asked for. `;
  const [does, changes] = effectOf(relief, settings);
  return {
    title: reliefInWords(relief),
    rows: [
      ["Now", `${balanceInWords(from)} ${clearingInWords(from.clearsOn, date)}`],
      ["Then", `${share}${clearingInWords(clearsOn, date)}`],
      ["What changes", `${changes} One step, which can be undone.`],
    ],
    does,
  };
}

function effectOf(relief: Relief, { pace, pauseProperty }: Settings): readonly [does: string, changes: string] {
  switch (relief.kind) {
    case "raise":
      return ["Raise the pace", `Your settings: from ${pace.join(", ")} to ${relief.pace.join(", ")}, Monday to Sunday. No note is changed.`];
    case "stretch":
      return ["Stretch the circle", `Your settings: the circle ${relief.circle} has the cadence ${relief.to} instead of ${relief.from}. No note is changed.`];
    case "pause":
      return ["Pause the circle", `“${pauseProperty}: true” is written into ${relief.people === 1 ? "1 note" : `${relief.people} notes`}.`];
  }
}

/** `late` is whom it puts off, the earliest first; at least one. */
export function freshStartPreview(late: readonly PutOff[], today: CivilDate, { snoozeProperty }: Settings): Preview {
  const days = late.map(({ until }) => until);
  const [first = today] = days;
  const last = days[days.length - 1] ?? today;
  const perWeek = new Map<number, number>();
  for (const until of days) {
    const week = Math.floor(daysBetween(today, until) / 7);
    perWeek.set(week, (perWeek.get(week) ?? 0) + 1);
  }
  const most = Math.max(...perWeek.values());
  const span = first === last ? `on ${dayInWords(first, today)}` : `from ${dayInWords(first, today)} to ${dayInWords(last, today)}`;
  return {
    title: "Start fresh",
    rows: [
      ["Who", `${peopleInWords(late.length)}, late by more than twice their cadence.`],
      ["Back", `They come back ${span}, ${most} a week at most.`],
      ["What changes", `“${snoozeProperty}” in their notes, nothing else: their history stays as it is. One step, which can be undone.`],
    ],
    does: `Put ${peopleInWords(late.length)} off`,
  };
}
