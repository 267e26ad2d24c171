import { type CivilDate, fieldsOf } from "../core/civil-date";
import type { Outlook } from "../core/follow-ups/outlook";
import { balanceInWords, clearingInWords, percent, wayOutInWords } from "../core/follow-ups/outlook-words";
import type { WayOut } from "../core/follow-ups/ways-out";
import { dayInWords } from "../core/follow-ups/wording";
import type { Balance } from "../core/pace/forecast";
import type { DaysOff, Settings } from "../core/settings";
import { say } from "../locales/say";
import type { Ahead, PaceFigures } from "./pace-figures";
import { daysOffInWords, type Supposition } from "./pace-supposition";

/** One week of the picture. */
export interface PictureWeek {
  readonly start: string;
  /** The month, on the first of its weeks that is shown; empty on the others, and where it has only one week and so no room. */
  readonly month: string;
  readonly asked: number;
  readonly planned: number;
  readonly waiting: number;
  readonly capacity: number;
}

/** The coming weeks, as a picture and in words. */
export interface Picture {
  readonly weeks: readonly PictureWeek[];
  /** The number at the upper edge. */
  readonly top: number;
  readonly words: string;
  /** Says what reaches beyond the upper edge; empty where nothing does. */
  readonly beyond: string;
  readonly clears: string;
}

export interface ShownWayOut {
  readonly way: WayOut;
  /** What it would change. */
  readonly from: Outlook;
  readonly words: string;
}

/** The section as it is drawn. */
export interface PaceModel {
  /** One sentence: with numbers where it is too much, or where somebody looks. */
  readonly balance: string;
  readonly isTooMuch: boolean;
  /** Monday to Sunday. */
  readonly pace: readonly number[];
  /** By their first day. */
  readonly daysOff: readonly { readonly range: DaysOff; readonly key: string; readonly words: string }[];
  readonly today: CivilDate;
  readonly circles: Settings["circles"];
  /** Null until it is worked out. */
  readonly ahead: {
    readonly picture: Picture;
    readonly waysOut: readonly ShownWayOut[];
    /** Who would be put off by a fresh start, in words; null for nobody. */
    readonly late: string | null;
  } | null;
  /** `answer` is null until it is worked out. */
  readonly supposed: { readonly words: string; readonly answer: { readonly balance: string; readonly picture: Picture } | null } | null;
}

export function paceModel(
  balance: Balance, settings: Settings, today: CivilDate, isOpen: boolean, supposed: Supposition | null, figures: PaceFigures | null,
): PaceModel {
  const isTooMuch = balance.loadPerWeek > balance.capacityPerWeek;
  const answer = figures?.supposed ?? null;
  return {
    balance: isOpen || isTooMuch || balance.utilization === null
      ? balanceInWords(balance)
      : say.pace.share(percent(balance.utilization)),
    isTooMuch,
    pace: settings.pace,
    daysOff: [...new Map(settings.daysOff.map((range) => [`${range.from} ${range.to}`, range]))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, range]) => ({ range, key, words: daysOffInWords(range, today) })),
    today,
    circles: settings.circles,
    ahead: isOpen && figures?.ahead ? {
      picture: pictureOf(figures.ahead.outlook),
      waysOut: waysOutOf(figures.ahead),
      late: lateInWords(figures.ahead.late.length),
    } : null,
    supposed: supposed && {
      words: say.pace.suppose.with(supposed.words),
      answer: answer?.whatIf === supposed.whatIf ? { balance: balanceInWords(answer.outlook), picture: pictureOf(answer.outlook) } : null,
    },
  };
}

function waysOutOf({ outlook, waysOut }: Ahead): readonly ShownWayOut[] {
  return waysOut.map((way) => ({ way, from: outlook, words: wayOutInWords(way, outlook.date) }));
}

function lateInWords(count: number): string | null {
  return count === 0 ? null : say.pace.fresh.late(count);
}

/** A first week with everybody who is due already would make all the others flat: it may reach beyond the upper edge. */
const MOST_ABOVE_PACE = 2;

export function pictureOf({ date, weeks, clearsOn }: Outlook): Picture {
  const held = Math.max(1, ...weeks.flatMap(({ planned, capacity }) => [planned, capacity]));
  const top = Math.min(held * MOST_ABOVE_PACE, Math.max(held, ...weeks.map(({ due }) => due)));
  const asked = weeks.reduce((sum, { due }) => sum + due, 0);
  const taken = weeks.reduce((sum, { planned }) => sum + planned, 0);
  const beyond = weeks.filter(({ due }) => due > top);
  const waiting = weeks[weeks.length - 1]?.backlog ?? 0;
  const { ahead } = say.pace;
  return {
    top,
    words: ahead.words(weeks.length, asked, taken, waiting),
    beyond: beyond.length === 0 ? "" : ahead.beyond(beyond.map(({ start, due }) => ahead.inWeek(due, dayInWords(start, date)))),
    clears: clearingInWords(clearsOn, date),
    weeks: weeks.map(({ start, due, planned, backlog, capacity }, index) => {
      const month = monthOf(start);
      const isNamed = index === 0 ? monthOf(weeks[1]?.start ?? start) === month : monthOf(weeks[index - 1]?.start ?? start) !== month;
      return { start: dayInWords(start, date), month: isNamed ? month : "", asked: due, planned, waiting: backlog, capacity };
    }),
  };
}

function monthOf(date: CivilDate): string {
  // Shorter than short names are in some languages ("Sept"): a month may have two narrow weeks.
  return say.intl.month(fieldsOf(date).month).slice(0, 3);
}
