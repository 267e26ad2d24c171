import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchor } from "../../../src/core/cadence/anchor";
import { occurrences } from "../../../src/core/cadence/occurrences";
import { addDays, type CivilDate, daysBetween, fieldsOf, isLeapYear } from "../../../src/core/civil-date";
import { DEFAULT_PROPERTY_NAMES } from "../../../src/core/people/property-names";
import { datedBetween, datedOn } from "../../../src/core/reminders/dated-on";
import { decodeDates, type PersonDates } from "../../../src/core/reminders/decode-dates";
import { markDone } from "../../../src/core/reminders/mark-done";
import type { Reminder } from "../../../src/core/reminders/reminder";
import { applyEdits } from "../../../src/core/text/text-edit";
import { cadenceOf, someDay, someScheduleInWords } from "../cadence/arbitraries";
import { day } from "../../support/day";
import { ownDate, propertiesOf, RULES } from "./decode";

const decode = (properties: Readonly<Record<string, unknown>>): PersonDates & { readonly problems: readonly unknown[] } =>
  decodeDates("a.md", properties, { names: DEFAULT_PROPERTY_NAMES, dateProperties: ["birthday"], readOwnDate: ownDate });

/** A reminder that recurs, and the words of its rule; words that need a first day have one. */
const someRecurring = fc.tuple(someScheduleInWords, someDay, fc.integer({ min: 0, max: 40 })).map(([words, from, lead]) => {
  const every = words.includes(" from ") ? words : `${words} from ${from}`;
  const [reminder] = decode({ reminders: [{ every, about: "x", lead }] }).reminders;
  if (reminder === undefined) throw new Error(`"${every}" was not read.`);
  return { every, reminder };
});

const only = (reminder: Reminder): PersonDates => ({ reminders: [reminder], dates: [] });
const daysOf = (every: string, from: CivilDate, to: CivilDate): readonly CivilDate[] => {
  const cadence = cadenceOf(every);
  if (cadence.kind !== "schedule") throw new Error(`"${every}" is no schedule.`);
  const anchoring = anchor(cadence, null);
  if (anchoring.kind === "unanchored") throw new Error(anchoring.message);
  return occurrences(anchoring.schedule, from, to);
};

describe("reminders that recur", () => {
  it("come on the days that the cadence has, and on no other", () => {
    fc.assert(fc.property(someRecurring, someDay, fc.integer({ min: 0, max: 800 }), ({ every, reminder }, from, length) => {
      const to = addDays(from, length);
      expect(datedBetween(only(reminder), from, to).map(({ date }) => date)).toEqual(daysOf(every, from, to));
    }), { numRuns: 150 });
  });

  it("show once: the first within the lead, else the latest that was missed", () => {
    fc.assert(fc.property(someRecurring, someDay, ({ every, reminder }, today) => {
      const ahead = daysOf(every, today, addDays(today, reminder.lead))[0];
      const missed = daysOf(every, day("1990-01-01"), addDays(today, -1)).slice(-1)[0];
      expect(datedOn(only(reminder), today, 0).map(({ date }) => date)).toEqual([ahead ?? missed].filter((date) => date !== undefined));
    }), { numRuns: 150 });
  });

  it("done takes away that occurrence and those before it, none after it", () => {
    fc.assert(fc.property(someRecurring, someDay, ({ every, reminder }, today) => {
      const [shown] = datedOn(only(reminder), today, 0);
      if (shown === undefined) return;
      const done: Reminder = { ...reminder, done: shown.date };
      const until = addDays(today, 700);
      expect(datedBetween(only(done), day("1990-01-01"), until).map(({ date }) => date)).toEqual(daysOf(every, addDays(shown.date, 1), until));
      const [next] = datedOn(only(done), today, 0);
      if (next !== undefined) expect(next.date > shown.date && next.date <= addDays(today, reminder.lead)).toBe(true);
    }), { numRuns: 150 });
  });
});

it("an important date comes once a year, on its day, and 29 February on the 28th in common years", () => {
  fc.assert(fc.property(someDay, someDay, (born, from) => {
    const dates = decode({ birthday: born });
    const found = datedBetween(dates, from, addDays(from, 3 * 366)).map(({ date }) => date);
    for (const date of found) {
      const { year, month, day: of } = fieldsOf(date);
      const [wanted, moved] = [fieldsOf(born), fieldsOf(born).month === 2 && fieldsOf(born).day === 29 && !isLeapYear(year)];
      expect([month, of]).toEqual(moved ? [2, 28] : [wanted.month, wanted.day]);
      expect(date >= born).toBe(true);
      for (const offset of [-7, 0, 3]) expect(datedOn(dates, addDays(date, offset), 7).map((one) => one.date)).toEqual([date]);
      for (const offset of [-8, 4]) expect(datedOn(dates, addDays(date, offset), 7)).toEqual([]);
    }
    found.slice(1).forEach((date, at) => expect([365, 366]).toContain(daysBetween(found[at] ?? date, date)));
  }), { numRuns: 200 });
});

/** Ways to write one item in a block list; each is YAML in its own right. */
const ITEM = fc.tuple(
  fc.constantFrom("2026-12-01", "every June 1:", "every 3 months from 2026-12-01:"),
  fc.constantFrom("send it", "it's on", "a, b", "say (hi)", "x!", "Ünïcode 🎉", "2026", "a ✅ b"),
  fc.constantFrom("", " ✅ 2020-06-01"),
  fc.constantFrom("plain", "single", "double", "block", "object", "flow object"),
).map(([head, about, mark, form]) => {
  const line = `${head} ${about}${mark}`;
  const said = head.startsWith("every") ? `every: "${head.slice(0, -1)}"` : `date: ${head}`;
  const done = mark === "" ? "" : "done: 2020-06-01";
  switch (form) {
    case "plain": return `  - ${line}   # note`;
    case "single": return `  - '${line.replace(/'/g, "''")}'`;
    case "double": return `  - ${JSON.stringify(line)}`;
    case "block": return `  - >-\n    ${line}`;
    case "object": return [`  - ${said}`, `    about: "${about}"`, ...(done === "" ? [] : [`    ${done}`])].join("\n");
    case "flow object": return `  - { ${said}, about: "${about}"${done === "" ? "" : `, ${done}`} }`;
  }
});

it("marking changes one item and nothing else, whatever else the note holds", () => {
  fc.assert(fc.property(
    fc.array(ITEM, { minLength: 1, maxLength: 4 }), fc.nat(), fc.constantFrom("\n", "\r\n"), fc.constantFrom("", "\uFEFF"),
    fc.constantFrom("", "name: Ada # 2026-12-01 send it\nlist: [2026-12-01 send it]\n"), fc.constantFrom("", "\nborn: 1988-02-29\n# end"),
    (items, which, eol, mark, before, after) => {
      const yaml = `${before}reminders:\n${items.join("\n")}${after}`;
      const text = `${mark}---\n${yaml}\n---\nBody 2026-12-01 send it`.replace(/\n/g, eol);
      const { reminders, problems } = decode(propertiesOf(yaml));
      expect(problems).toEqual([]);
      const index = which % items.length;
      const chosen = reminders[index];
      if (chosen === undefined) throw new Error("An item was not read.");
      const edit = markDone(text, chosen.place, day("2026-12-01"), RULES);
      if ("refused" in edit) throw new Error(`${edit.refused}\n${text}`);
      expect(applyEdits(text, edit.edits)).toBe(edit.text);
      const [only] = edit.edits;
      expect(edit.edits).toHaveLength(1);
      expect(only?.removed === "" || only?.removed === "2020-06-01").toBe(true);
      const again = decode(propertiesOf(edit.text.replace(/\r\n/g, "\n").replace(/^\uFEFF?---\n([^]*?)\n---\n[^]*$/, "$1")));
      expect(again.reminders).toEqual(reminders.map((reminder, at) => (at === index ? { ...chosen, done: day("2026-12-01") } : reminder)));
      expect(again.problems).toEqual([]);
    },
  ), { numRuns: 400 });
});
