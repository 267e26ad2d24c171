import type { CivilDate } from "../core/civil-date";
import { DEFAULT_DAILY_FORMAT, type DailyNotes, type DateFormat } from "../core/interactions/daily-note-path";
import type { Settings } from "../core/settings";
import { say } from "../locales/say";
import type { SettingsFacts } from "./settings-table";

/** How the app itself is set up; null until it was asked. */
interface AppOptions {
  readonly rules: { readonly daily: DailyNotes };
  readonly dailyNotesFrom: string;
}

export function settingsFacts(
  settings: Settings,
  options: AppOptions | null,
  dates: DateFormat,
  today: CivilDate,
): SettingsFacts {
  const format = options?.rules.daily.format ?? DEFAULT_DAILY_FORMAT;
  return {
    dailyNotes: options === null ? say.settings.daily.own : inWords(options),
    dailyNotesFormat: format,
    perWeek: settings.pace.reduce((sum, day) => sum + day, 0),
    isDayFormat: (candidate) => dates.parse(dates.format(today, candidate), candidate) === today,
  };
}

/** `Daily/YYYY-MM-DD, from Daily notes.` */
function inWords({ rules, dailyNotesFrom }: AppOptions): string {
  const { folder, format } = rules.daily;
  const { place, plugin } = say.settings.daily;
  return place(`${folder === "" ? "" : `${folder}/`}${format}`, dailyNotesFrom === "Daily notes" ? plugin : dailyNotesFrom);
}
