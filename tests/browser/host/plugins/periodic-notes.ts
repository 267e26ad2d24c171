import { guardedObject } from "../unmodelled";

/** The community plugin, as far as its settings go: version 0.0.x keeps periods, 1.0 keeps calendar sets. */
export function periodicNotes(data: Readonly<Record<string, unknown>>): object {
  const sets: unknown = data["calendarSets"];
  if (!Array.isArray(sets)) return guardedObject("PeriodicNotes", { settings: data, calendarSetManager: undefined, calendarSets: undefined });
  const active: unknown = (sets as unknown[]).find(
    (set) => typeof set === "object" && set !== null && Reflect.get(set, "id") === data["activeCalendarSet"],
  );
  const store = { subscribe: (run: (settings: unknown) => void) => (run(data), () => undefined) };
  return guardedObject("PeriodicNotes", {
    settings: store,
    calendarSetManager: guardedObject("CalendarSetManager", { getActiveSet: () => active }),
  });
}
