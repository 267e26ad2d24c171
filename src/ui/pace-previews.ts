import { cadenceSaid } from "../core/cadence/said";
import { type CivilDate, daysBetween } from "../core/civil-date";
import { balanceInWords, clearingInWords, percent, reliefInWords } from "../core/follow-ups/outlook-words";
import type { Relief } from "../core/follow-ups/ways-out";
import { dayInWords } from "../core/follow-ups/wording";
import type { PutOff } from "../core/pace/fresh-start";
import type { Settings } from "../core/settings";
import { say } from "../locales/say";
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
  const { preview } = say.pace;
  const share = utilization === null ? "" : `${preview.thenShare(percent(utilization))} `;
  const [does, changes] = effectOf(relief, settings);
  return {
    title: reliefInWords(relief),
    rows: [
      [preview.now, `${balanceInWords(from)} ${clearingInWords(from.clearsOn, date)}`],
      [preview.then, `${share}${clearingInWords(clearsOn, date)}`],
      [preview.changes, `${changes} ${preview.oneStep}`],
    ],
    does,
  };
}

function effectOf(relief: Relief, { pace, pauseProperty }: Settings): readonly [does: string, changes: string] {
  const { preview } = say.pace;
  switch (relief.kind) {
    case "raise":
      return [preview.raise, preview.raises(pace, relief.pace)];
    case "stretch":
      return [preview.stretch, preview.stretches(relief.circle, cadenceSaid(relief.from), cadenceSaid(relief.to))];
    case "pause":
      return [preview.pause, preview.pauses(pauseProperty, relief.people)];
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
  const { fresh, preview } = say.pace;
  return {
    title: fresh.start,
    rows: [
      [fresh.who, fresh.whoIs(late.length)],
      [fresh.back, first === last
        ? fresh.backOn(dayInWords(first, today), most)
        : fresh.backFrom(dayInWords(first, today), dayInWords(last, today), most)],
      [preview.changes, `${fresh.changes(snoozeProperty)} ${preview.oneStep}`],
    ],
    does: fresh.putOff(late.length),
  };
}
