import { say } from "../../locales/say";
import { findProperties, isEmptyValue, type Properties, type PropertyNames, spellingsOf } from "../people/property-names";
import { cannotRead, type ReadOwnDate, showValue } from "../people/property-values";
import type { Problem } from "../problem";
import { type ImportantDate, readImportantDate } from "./important-date";
import { readItem } from "./read-item";
import type { Reminder } from "./reminder";

/** What is dated about one person by the properties of their note. Plain data; nothing in it depends on today. */
export interface PersonDates {
  readonly reminders: readonly Reminder[];
  readonly dates: readonly ImportantDate[];
}

export interface DateRules {
  readonly names: PropertyNames;
  /** Names of properties that hold a day of every year. */
  readonly dateProperties: readonly string[];
  readonly readOwnDate: ReadOwnDate;
}

/** Each item or date that cannot be read is one problem; the others work. */
export function decodeDates(
  path: string, properties: Properties, { names, dateProperties, readOwnDate }: DateRules,
): PersonDates & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const complain = (property: string, message: string) => {
    problems.push({ path, line: null, property, message });
  };
  const reminders = readReminders(properties, names, readOwnDate, complain);
  const dates = new Map<string, ImportantDate>();
  for (const [property, value] of dateProperties.flatMap((name) => spellingsOf(properties, name))) {
    const date = readImportantDate(property, value, readOwnDate);
    if (date !== null) dates.set(property, date);
    else complain(property, cannotRead(`${property}: ${showValue(value)}`, say.problems.day));
  }
  return { reminders, dates: [...dates.values()], problems };
}

/** Those of every accepted spelling. `complain` hears of items under the configured or default name that cannot be read. */
export function readReminders(
  properties: Properties, names: PropertyNames, readOwnDate: ReadOwnDate, complain: (property: string, message: string) => void,
): readonly Reminder[] {
  const reminders: Reminder[] = [];
  for (const { spelling: property, value, own } of findProperties(properties, "reminders", names)) {
    itemsOf(value).forEach((member, index) => {
      if (isEmptyValue(member)) return;
      const read = readItem(member, readOwnDate);
      if (typeof read !== "string") {
        const { item, ...reminder } = read;
        reminders.push({ ...reminder, place: { property, index, item } });
      } else if (own) complain(property, say.problems.reminders.item(index + 1, property, showValue(member), read));
    });
  }
  return reminders;
}

/** A single text, or one object, is a list of itself. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
