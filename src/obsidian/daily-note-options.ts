import { DEFAULT_DAILY_FORMAT, type DailyNotes } from "../core/interactions/daily-note-path";
import { tidyFolder } from "../core/people/note-path";
import { call, member, textOf } from "./undocumented";

/** The options of the core Daily notes plugin, live or from its file; whatever is missing is the default. */
export function coreDailyNotes(options: unknown): DailyNotes {
  return dailyNotes(options, "template");
}

/**
 * What the Periodic Notes plugin is set to, of either generation, live (the plugin itself) or from its
 * `data.json`. Null where its daily notes are off, or where nothing can be found out.
 */
export function periodicDailyNotes(pluginOrFile: unknown): DailyNotes | null {
  const live = call(member(pluginOrFile, "calendarSetManager"), "getActiveSet");
  const day = member(live, "day") ?? dayOfActiveSet(pluginOrFile) ?? dayOfActiveSet(member(pluginOrFile, "settings"));
  if (day !== undefined) return member(day, "enabled") === true ? dailyNotes(day, "templatePath") : null;
  const daily = member(pluginOrFile, "settings", "daily") ?? member(pluginOrFile, "daily");
  return member(daily, "enabled") === true ? dailyNotes(daily, "template") : null;
}

function dayOfActiveSet(settings: unknown): unknown {
  const sets = member(settings, "calendarSets");
  if (!Array.isArray(sets)) return undefined;
  const active = textOf(settings, "activeCalendarSet");
  const set: unknown = sets.find((candidate) => textOf(candidate, "id") === active) ?? sets[0];
  return member(set, "day");
}

function dailyNotes(options: unknown, template: string): DailyNotes {
  return {
    folder: tidyFolder(textOf(options, "folder")),
    format: textOf(options, "format") || DEFAULT_DAILY_FORMAT,
    template: textOf(options, template),
  };
}
