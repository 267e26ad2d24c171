import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayBoard, plannedLater } from "../../../src/core/follow-ups/follow-ups";
import { cadenceRules } from "../../../src/core/follow-ups/person-cadence";
import type { BoardRules } from "../../../src/core/follow-ups/runners";
import { capacityOn } from "../../../src/core/pace/capacity";
import { day } from "../../support/day";
import { coffee, factsOf, type FactsInWords } from "../../support/facts";

const TODAY = day("2026-11-23");
const PACE: BoardRules = { pace: [3, 3, 3, 3, 3, 0, 0], daysOff: [], newSteps: [1, 7, 30], neverPerDay: 1 };
const person = (name: string, words: FactsInWords) => factsOf({ path: `People/${name}.md`, ...words });
const board = (people: readonly ReturnType<typeof person>[], pace = PACE) => dayBoard(people, TODAY, pace);
const names = (followUps: readonly { readonly person: { readonly name: string } }[]) => followUps.map((followUp) => followUp.person.name);

const LATE = [
  person("Two weeks late on a fortnight", { properties: { cadence: "2 weeks" }, last: "2026-10-26" }),
  person("Three weeks late on a year", { properties: { cadence: "yearly" }, last: "2025-11-02" }),
  person("Due today", { properties: { cadence: "3 weeks" }, last: "2026-11-02" }),
  person("A day late on a week", { properties: { cadence: "weekly" }, last: "2026-11-15" }),
  person("Fresh", { properties: { cadence: "weekly" }, last: "2026-11-22" }),
  person("Next month", { properties: { cadence: "monthly" }, last: "2026-11-22" }),
  person("Never", { properties: { cadence: "weekly" } }),
  person("Another never", { properties: { cadence: "weekly" } }),
  person("Untracked", {}),
];

describe("the board of a day", () => {
  it("holds the most urgent up to the pace, and the others due in the backlog", () => {
    const { today, backlog, capacityToday, doneToday } = board(LATE);
    expect(names(today)).toEqual(["Two weeks late on a fortnight", "A day late on a week", "Three weeks late on a year"]);
    expect(backlog.map(({ person: { name }, plannedFor }) => [name, plannedFor])).toEqual([["Due today", "2026-11-24"]]);
    expect({ capacityToday, doneToday }).toEqual({ capacityToday: 3, doneToday: 0 });
    expect(today.every(({ plannedFor }) => plannedFor === TODAY)).toBe(true);
  });

  it("takes one person without any contact where there is room, and no more", () => {
    expect(names(board(LATE, { ...PACE, pace: [9, 0, 0, 0, 0, 0, 0] }).today)).toEqual([
      "Two weeks late on a fortnight", "A day late on a week", "Three weeks late on a year", "Due today", "Another never",
    ]);
  });

  it("gives days within four weeks, and later ones to whoever asks", () => {
    // Two a week, on Monday and Tuesday.
    const pace: BoardRules["pace"] = [1, 1, 0, 0, 0, 0, 0];
    const many = Array.from({ length: 16 }, (_, index) =>
      person(`Waiting ${String(index + 10)}`, { properties: { cadence: "monthly" }, last: "2026-10-01" }));
    const slow = board(many, { ...PACE, pace });
    const later = plannedLater(slow);
    const days = slow.backlog.map((followUp) => [followUp.plannedFor, later.get(followUp)]);
    expect(days.slice(7, 10)).toEqual([["2026-12-21", undefined], [null, "2026-12-22"], [null, "2026-12-28"]]);
    expect(later.size).toBe(7);
    expect(plannedLater(board(LATE, { ...PACE, pace })).size).toBe(0);
  });

  it("lists what comes up within four weeks, the earliest first", () => {
    const people = [
      ...LATE,
      person("Snoozed", { properties: { cadence: "weekly", "snooze-until": "2026-12-01" }, last: "2026-10-01" }),
      person("Arranged", { properties: { cadence: "weekly" }, last: "2026-10-01", arrangement: "2026-11-25" }),
      person("Snoozed for long", { properties: { cadence: "weekly", "snooze-until": "2027-03-01" }, last: "2026-10-01" }),
      person("Paused", { properties: { cadence: "weekly", paused: true }, last: "2026-11-20" }),
      person("Snoozed but untracked", { properties: { "snooze-until": "2026-12-02" } }),
    ];
    expect(board(people).upcoming.map(({ person: { name }, due, plannedFor }) => [name, due, plannedFor])).toEqual([
      ["Another never", null, "2026-11-24"],
      ["Arranged", "2026-10-08", "2026-11-25"],
      ["Never", null, "2026-11-25"],
      ["Fresh", "2026-11-29", "2026-11-26"],
      ["Snoozed", "2026-10-08", "2026-12-01"],
      ["Next month", "2026-12-22", "2026-12-21"],
    ]);
  });

  it("plans whom a pause with an end holds from that day on, and nobody else who is paused", () => {
    const people = [
      person("Back soon", { properties: { cadence: "weekly", paused: "2026-12-02" }, last: "2026-10-01" }),
      person("Silent for now", { properties: { cadence: "weekly", "do-not-contact": "2026-12-03" }, last: "2026-10-01" }),
      person("Paused", { properties: { cadence: "weekly", paused: true }, last: "2026-10-01" }),
    ];
    const { upcoming, pace } = board(people);
    expect(upcoming.map(({ person: { name }, plannedFor }) => [name, plannedFor])).toEqual([["Back soon", "2026-12-02"], ["Silent for now", "2026-12-03"]]);
    expect(pace.loadPerWeek).toBe(0);
  });

  it("plans a step of somebody new, and at pace 0 those whose cadence names the day", () => {
    const people = [
      person("New", { properties: { met: "2026-11-20" } }),
      person("On Sundays", { properties: { cadence: "every 4 weeks on Sunday" }, last: "2026-11-01" }),
      person("On the first", { properties: { cadence: "every month on the 1st" }, last: "2026-11-02" }),
    ];
    const { today, upcoming } = board(people);
    expect(names(today)).toEqual(["New"]);
    expect(upcoming.map(({ person: { name }, plannedFor }) => [name, plannedFor])).toEqual([["On Sundays", "2026-11-29"], ["On the first", "2026-12-01"]]);
  });

  it("pulls forward who is due soon, behind those who are due", () => {
    const people = [person("Soon", { properties: { cadence: "monthly" }, last: "2026-10-25" }), person("Due", { properties: { cadence: "3 weeks" }, last: "2026-11-02" })];
    expect(names(board(people).today)).toEqual(["Due", "Soon"]);
  });

  it("gives the week's last place to somebody never contacted, unless there was a first contact", () => {
    const late = Array.from({ length: 30 }, (_, index) => person(`Late ${String(index)}`, { properties: { cadence: "daily" }, last: "2026-01-01" }));
    const plannedFor = (more: readonly ReturnType<typeof person>[]) =>
      dayBoard([...late, person("Never", { properties: { cadence: "weekly" } }), ...more], day("2026-11-26"), PACE).upcoming
        .filter(({ person: { name } }) => name === "Never").map((followUp) => followUp.plannedFor);
    expect(plannedFor([])).toEqual(["2026-11-27"]);
    expect(plannedFor([person("Met", { properties: { cadence: "weekly" }, last: "2026-11-24" })])).toEqual(["2026-12-04"]);
    expect(plannedFor([person("Met last week", { properties: { cadence: "weekly" }, last: "2026-11-22" })])).toEqual(["2026-11-27"]);
    expect(plannedFor([person("An old friend", { properties: { cadence: "weekly" }, last: "2026-11-24", lastBefore: "2026-11-24", first: "2025-01-01" })])).toEqual(["2026-11-27"]);
    expect(plannedFor([person("New", { properties: { cadence: "weekly", met: "2026-11-20" }, last: "2026-11-24" })])).toEqual(["2026-11-27"]);
    expect(plannedFor([person("Untracked", { last: "2026-11-24" })])).toEqual(["2026-11-27"]);
  });

  it("weighs what is asked for against the pace", () => {
    const tracked = [
      person("Weekly", { properties: { cadence: "weekly" }, last: "2026-11-22" }),
      person("New, and fortnightly", { properties: { cadence: "2 weeks", met: "2026-11-20" } }),
      person("New, and nothing else", { properties: { met: "2026-11-20" } }),
      person("Snoozed", { properties: { cadence: "4 weeks", "snooze-until": "2027-01-01" }, last: "2026-11-01" }),
      person("Ended", { properties: { cadence: "FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20260601" }, last: "2026-05-01" }),
      person("Paused", { properties: { cadence: "daily", paused: true }, last: "2026-11-01" }),
    ];
    expect(board(tracked).pace).toEqual({ loadPerWeek: 1.75, capacityPerWeek: 15, utilization: 1.75 / 15 });
    expect(board(tracked).clearsOn()).toBe("2026-11-23");
    expect(board(tracked, { ...PACE, pace: [1, 0, 0, 0, 0, 0, 0] }).clearsOn()).toBe("2026-12-07");
  });

  it("puts each person in one place at most, and everybody under everyone", () => {
    const { today, backlog, upcoming, everyone } = board(LATE);
    const placed = names([...today, ...backlog, ...upcoming]);
    expect(new Set(placed).size).toBe(placed.length);
    expect(names(everyone)).toEqual(names(LATE.map(({ person: somebody }) => ({ person: somebody }))).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  it("breaks ties by the earlier due day, then by path", () => {
    const same = ["C", "A", "B"].map((name) => person(name, { properties: { cadence: "weekly" }, last: "2026-11-16" }));
    expect(names(board(same).today)).toEqual(["A", "B", "C"]);
    const capped = [
      person("A", { properties: { cadence: "daily" }, last: "2026-02-02" }),
      person("B", { properties: { cadence: "daily" }, last: "2026-02-01" }),
    ];
    expect(names(board(capped).today)).toEqual(["B", "A"]);
  });

  it("says how many days somebody is late", () => {
    const days = Object.fromEntries(board(LATE).everyone.map((followUp) => [followUp.person.name, followUp.daysOverdue]));
    expect(days).toMatchObject({ "Two weeks late on a fortnight": 14, "Due today": 0, Never: 0, Fresh: 0, Untracked: 0 });
  });
});

describe("what is done today", () => {
  const wednesday = { from: day("2026-11-25"), to: day("2026-11-25") };
  const done = (words: FactsInWords) => board([person("Ada", words), ...LATE], { ...PACE, daysOff: [wednesday] }).doneToday;

  it.each<{ readonly says: string; readonly words: FactsInWords; readonly counts: number }>([
    { says: "somebody who was due", words: { properties: { cadence: "weekly" }, last: "2026-11-23", lastBefore: "2026-11-01" }, counts: 1 },
    { says: "somebody who was near enough to be pulled forward", words: { properties: { cadence: "30 days" }, last: "2026-11-23", lastBefore: "2026-10-27" }, counts: 1 },
    { says: "not somebody who was not", words: { properties: { cadence: "30 days" }, last: "2026-11-23", lastBefore: "2026-10-28" }, counts: 0 },
    { says: "somebody whose only known contact is today's", words: { properties: { cadence: "weekly" }, last: "2026-11-23", lastBefore: null }, counts: 1 },
    { says: "somebody new with an open step", words: { properties: { met: "2026-11-20" }, last: "2026-11-23", lastBefore: "2026-11-20" }, counts: 1 },
    { says: "somebody on a schedule whose only known contact is today's", words: { properties: { cadence: "every month on the 1st" }, last: "2026-11-23", lastBefore: null }, counts: 1 },
    { says: "not somebody held back by an arrangement", words: { properties: { cadence: "weekly" }, last: "2026-11-23", lastBefore: "2026-11-01", arrangement: "2026-12-03" }, counts: 0 },
    { says: "not somebody untracked whose only known contact is today's", words: { last: "2026-11-23", lastBefore: null }, counts: 0 },
    { says: "not somebody who is not tracked", words: { last: "2026-11-23", lastBefore: "2026-11-01" }, counts: 0 },
    { says: "not somebody snoozed", words: { properties: { cadence: "weekly", "snooze-until": "2026-12-01" }, last: "2026-11-23", lastBefore: "2026-11-01" }, counts: 0 },
    { says: "somebody whose named day just ahead is off", words: { properties: { cadence: "every 3 weeks on Wednesday" }, last: "2026-11-23", lastBefore: "2026-11-04" }, counts: 1 },
    { says: "not somebody whose named day is tomorrow", words: { properties: { cadence: "every 10 weeks on Tuesday" }, last: "2026-11-23", lastBefore: "2026-09-15" }, counts: 0 },
    { says: "not a contact of another day", words: { properties: { cadence: "weekly" }, last: "2026-11-22" }, counts: 0 },
  ])("counts $says", ({ words, counts }) => {
    expect(done(words)).toBe(counts);
  });

  it("counts somebody whose day is just ahead, where nothing is done on the days until then", () => {
    const friday = day("2026-11-27");
    const facts = (lastBefore: string) => [person("Ada", { properties: { cadence: "weekly" }, last: "2026-11-27", lastBefore })];
    expect(dayBoard(facts("2026-11-21"), friday, PACE).doneToday).toBe(1);
    expect(dayBoard(facts("2026-11-22"), friday, PACE).doneToday).toBe(1);
    expect(dayBoard(facts("2026-11-23"), friday, PACE).doneToday).toBe(0);
    expect(dayBoard(facts("2026-11-21"), friday, { ...PACE, pace: [3, 3, 3, 3, 3, 1, 0] }).doneToday).toBe(0);
  });

  it("takes the done ones off the room that is left, and never below nothing", () => {
    const contacted = ["A", "B", "C", "D"].map((name) => person(name, { properties: { cadence: "weekly" }, last: "2026-11-23", lastBefore: "2026-11-01" }));
    expect(names(board([...contacted.slice(0, 2), ...LATE]).today)).toHaveLength(1);
    const full = board([...contacted, ...LATE]);
    expect(full.today).toEqual([]);
    expect(full).toMatchObject({ capacityToday: 3, doneToday: 4 });
  });
});

describe("capacity", () => {
  it.each([
    ["2026-11-23", 1], ["2026-11-24", 2], ["2026-11-28", 6], ["2026-11-29", 0],
    ["2026-12-24", 0], ["2026-12-26", 0], ["2026-12-27", 0], ["2026-12-23", 3],
  ])("%s asks for %i", (date, capacity) => {
    const rules = { pace: [1, 2, 3, 4, 5, 6, 0], daysOff: [{ from: day("2026-12-24"), to: day("2026-12-26") }], neverPerDay: 1 };
    expect(capacityOn(day(date), rules)).toBe(capacity);
  });

  it("is nothing on a day off, which empties today", () => {
    const { today, backlog } = board(LATE, { ...PACE, daysOff: [{ from: TODAY, to: TODAY }] });
    expect(today).toEqual([]);
    expect(backlog).toHaveLength(4);
  });
});

describe("reasons", () => {
  const rules = cadenceRules({ circles: [{ name: "inner", cadence: "every 2 weeks", weight: 1 }], defaultCadence: "yearly" }, "data.json");
  const reason = (words: FactsInWords) => board([factsOf(words)]).everyone[0]?.reason;
  it.each<FactsInWords & { readonly reason: string }>([
    { properties: { cadence: "3 weeks" }, last: "2026-11-02", reason: "Due because every 3 weeks; last talked 2 November (coffee, daily note line 12)" },
    { properties: { cadence: "weekly" }, last: "2026-11-02", reason: "Due since 9 November because every week; last talked 2 November (coffee, daily note line 12)" },
    { properties: { cadence: "weekly" }, last: "2026-11-15", reason: "Due since 22 November because every week; last talked 15 November (coffee, daily note line 12)" },
    { properties: { cadence: "weekly" }, last: "2026-11-17", reason: "Due 24 November because every week; last talked 17 November (coffee, daily note line 12)" },
    { properties: { cadence: "yearly" }, last: coffee("2025-12-24", { channel: null, kind: "contact", origin: "property", source: { path: "P.md", line: null } }), reason: "Due 24 December because every year; last in touch 24 December 2025 (property)" },
    { properties: { cadence: "weekly" }, last: coffee("2026-11-20", { channel: "email", kind: "message", origin: "person-log" }), reason: "Due 27 November because every week; last wrote 20 November (email, log line 12)" },
    { properties: { cadence: "weekly" }, last: coffee("2026-11-20", { channel: "gift", kind: "help", origin: "dated-note", source: { path: "M/2026-11-20 Party.md", line: 1 } }), reason: 'Due 27 November because every week; last helped 20 November (gift, "2026-11-20 Party")' },
    { properties: { circle: "inner" }, last: "2026-11-09", rules, reason: "Due because every 2 weeks (circle inner); last talked 9 November (coffee, daily note line 12)" },
    { properties: {}, last: "2025-11-23", rules, reason: "Due because every year (the default); last talked 23 November 2025 (coffee, daily note line 12)" },
    { properties: { cadence: "weekly" }, reason: "No contact noted yet; meant to be every week" },
    { properties: { met: "2026-11-20" }, reason: "Met 20 November; follow-up 1 due since 21 November" },
    { properties: { met: "2026-11-22" }, reason: "Met 22 November; follow-up 1 is due" },
    { properties: { met: "2026-11-20" }, last: "2026-11-21", reason: "Met 20 November; follow-up 2 due 27 November; last talked 21 November (coffee, daily note line 12)" },
    { properties: { cadence: "weekly", "snooze-until": "2026-12-01" }, reason: "Snoozed until 1 December" },
    { properties: { cadence: "weekly" }, arrangement: "2027-01-03", reason: "Arranged for 3 January 2027 (coffee)" },
    { properties: { paused: true }, reason: "Paused" },
    { properties: { paused: "2027-01-03" }, reason: "Paused until 3 January 2027" },
    { properties: { "do-not-contact": true }, reason: "Not to be contacted" },
    { properties: {}, reason: "No cadence" },
    { properties: { cadence: "when I feel like it" }, reason: "Its cadence cannot be read" },
    { properties: { cadence: "FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20260601" }, reason: "Its schedule has come to its end" },
  ])("$reason", ({ reason: expected, ...words }) => {
    expect(reason(words)).toBe(expected);
  });
});

describe("laws", () => {
  const anybody = fc.record({
    cadence: fc.constantFrom("daily", "weekly", "2 weeks", "monthly", "every month on the 1st", "none", "x"),
    ago: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
  });
  const people = fc.array(anybody, { maxLength: 30 }).map((all) =>
    all.map(({ cadence, ago }, index) => {
      const last = ago === null ? undefined : new Date(Date.UTC(2026, 10, 23 - ago)).toISOString().slice(0, 10);
      return person(`P${String(index)}`, { properties: { cadence }, ...(last === undefined ? {} : { last }) });
    }),
  );

  it("the same people in any order give the same board", () => {
    fc.assert(fc.property(people, (all) => {
      const told = (some: typeof all) => {
        const { clearsOn, ...rest } = board(some);
        return { ...rest, clearsOn: clearsOn() };
      };
      expect(told([...all].reverse())).toEqual(told(all));
    }));
  });

  it("today never holds more than the pace", () => {
    fc.assert(fc.property(people, fc.integer({ min: 0, max: 9 }), (all, most) => {
      const { today, doneToday } = board(all, { ...PACE, pace: [most, 0, 0, 0, 0, 0, 0] });
      expect(today.length).toBeLessThanOrEqual(Math.max(0, most - doneToday));
    }));
  });
});
