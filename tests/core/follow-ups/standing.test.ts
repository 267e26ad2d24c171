import { describe, expect, it } from "vitest";
import { isDue, standingOf, urgencyOf } from "../../../src/core/follow-ups/standing";
import { cadenceRules } from "../../../src/core/follow-ups/person-cadence";
import { day } from "../../support/day";
import { factsOf, type FactsInWords } from "../../support/facts";

const RULES = { newSteps: [1, 7, 30] };
const at = (today: string, words: FactsInWords) => {
  const facts = factsOf(words);
  return standingOf(facts, facts.last, day(today), RULES);
};

describe("standing by dates", () => {
  const threeWeeks = { cadence: "every 3 weeks" };
  it.each([
    { says: "fresh on the day of the contact", today: "2026-11-02", name: "fresh" },
    { says: "fresh until five days before, which is a quarter of three weeks", today: "2026-11-17", name: "fresh" },
    { says: "soon from five days before", today: "2026-11-18", name: "soon" },
    { says: "soon on the day before", today: "2026-11-22", name: "soon" },
    { says: "due on the day", today: "2026-11-23", name: "due" },
    { says: "due for five days more, which is a quarter of three weeks", today: "2026-11-28", name: "due" },
    { says: "overdue after that", today: "2026-11-29", name: "overdue" },
  ])("every 3 weeks, last 2 November: $says", ({ today, name }) => {
    expect(at(today, { properties: threeWeeks, last: "2026-11-02" })).toMatchObject({ name, due: "2026-11-23", cadenceDays: 21 });
  });

  it.each([
    { says: "a daily rhythm is soon on the day before", properties: { cadence: "daily" }, last: "2026-11-23", today: "2026-11-23", name: "soon" },
    { says: "a yearly rhythm is soon seven days before, not three months", properties: { cadence: "yearly" }, last: "2025-12-01", today: "2026-11-23", name: "fresh" },
    { says: "a yearly rhythm is soon from seven days before", properties: { cadence: "yearly" }, last: "2025-12-01", today: "2026-11-24", name: "soon" },
    { says: "at most six weeks keeps it due until then", properties: { cadence: "monthly", "at-most": "6 weeks" }, last: "2026-10-01", today: "2026-11-12", name: "due" },
    { says: "at most six weeks makes it overdue after", properties: { cadence: "monthly", "at-most": "6 weeks" }, last: "2026-10-01", today: "2026-11-13", name: "overdue" },
    { says: "at most below the cadence never makes it overdue before it is due", properties: { cadence: "monthly", "at-most": "1 week" }, last: "2026-10-23", today: "2026-11-23", name: "due" },
    { says: "a schedule without a contact falls due from today on", properties: { cadence: "every month on the 23rd" }, today: "2026-11-23", name: "due" },
    { says: "a schedule is due on its next occurrence", properties: { cadence: "every month on the 1st" }, last: "2026-11-02", today: "2026-11-23", name: "fresh" },
  ])("$says", ({ properties, last, today, name }) => {
    expect(at(today, { properties, ...(last === undefined ? {} : { last }) }).name).toBe(name);
  });
});

describe("standing before dates", () => {
  const base = { cadence: "weekly" };
  it.each([
    { says: "paused before all else", properties: { ...base, paused: true, "snooze-until": "2027-01-01" }, name: "paused" },
    { says: "paused until a day, while it is before it", properties: { ...base, paused: "2026-11-24" }, name: "paused" },
    { says: "no longer paused on that day", properties: { ...base, paused: "2026-11-23" }, name: "overdue" },
    { says: "silent counts as paused", properties: { ...base, "do-not-contact": "yes" }, name: "paused" },
    { says: "snoozed before arranged", properties: { ...base, "snooze-until": "2026-11-24" }, arrangement: "2026-12-03", name: "snoozed", heldUntil: "2026-11-24" },
    { says: "no longer snoozed on that day", properties: { ...base, "snooze-until": "2026-11-23" }, name: "overdue" },
    { says: "arranged before new", properties: { ...base, met: "2026-11-20" }, arrangement: "2026-12-03", name: "arranged", heldUntil: "2026-12-03" },
    { says: "new before its cadence", properties: { ...base, met: "2026-11-20" }, name: "new", due: "2026-11-21" },
    { says: "new also without a cadence", properties: { met: "2026-11-20" }, last: null, name: "new", due: "2026-11-21" },
    { says: "untracked without a cadence", properties: {}, name: "untracked", due: null },
    { says: "untracked by will", properties: { cadence: "none" }, name: "untracked", due: null },
    { says: "untracked where the cadence cannot be read", properties: { cadence: "when I feel like it" }, name: "untracked", due: null },
    { says: "untracked once a schedule has come to its end", properties: { cadence: "FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20260601" }, name: "untracked", due: null, ended: true },
    { says: "never where no contact is known", properties: base, last: null, name: "never", due: null },
  ])("$says", ({ properties, arrangement, name, due, heldUntil, ended, last }) => {
    const standing = at("2026-11-23", { properties, ...(arrangement === undefined ? {} : { arrangement }), ...(last === null ? {} : { last: "2026-10-01" }) });
    expect(standing).toMatchObject({
      name,
      ...(due === undefined ? {} : { due }),
      ...(heldUntil === undefined ? {} : { heldUntil }),
      ...(ended === undefined ? {} : { ended }),
    });
  });
});

describe("somebody new, met on 1 October", () => {
  it.each([
    { says: "the first follow-up is due the day after", today: "2026-10-02", last: null, name: "new", due: "2026-10-02", step: 0, cadenceDays: 6 },
    { says: "a contact on the day of meeting answers nothing", today: "2026-10-02", last: "2026-10-01", name: "new", due: "2026-10-02", step: 0, cadenceDays: 6 },
    { says: "a later contact answers the first", today: "2026-10-05", last: "2026-10-02", name: "new", due: "2026-10-08", step: 1, cadenceDays: 23 },
    { says: "a contact after the first step's day answers the second, early as it is", today: "2026-10-05", last: "2026-10-03", name: "new", due: "2026-10-31", step: 2, cadenceDays: 23 },
    { says: "a contact after the second step's day answers the third", today: "2026-10-12", last: "2026-10-09", name: "due", due: "2026-10-12", step: null, cadenceDays: 3 },
    { says: "45 days later they are still new", today: "2026-11-15", last: "2026-10-03", name: "new", due: "2026-10-31", step: 2, cadenceDays: 23 },
    { says: "46 days later they are not", today: "2026-11-16", last: "2026-10-03", name: "overdue", due: "2026-10-06", step: null, cadenceDays: 3 },
    { says: "they are not new before they are met", today: "2026-09-30", last: null, name: "never", due: null, step: null, cadenceDays: 3 },
  ])("$says", ({ today, last, name, due, step, cadenceDays }) => {
    const properties = { met: "2026-10-01", cadence: "3 days" };
    expect(at(today, { properties, ...(last === null ? {} : { last }) })).toMatchObject({ name, due, step, cadenceDays });
  });

  it("is asked for once, where there is one step alone and no cadence", () => {
    const facts = factsOf({ properties: { met: "2026-10-01" } });
    expect(standingOf(facts, null, day("2026-10-10"), { newSteps: [7] })).toMatchObject({ name: "new", due: "2026-10-08", cadenceDays: 45 });
    expect(standingOf(facts, null, day("2026-10-10"), { newSteps: [] }).name).toBe("untracked");
  });
});

describe("urgency", () => {
  const urgency = (today: string, words: FactsInWords) => {
    const facts = factsOf(words);
    return Number(urgencyOf(facts, standingOf(facts, facts.last, day(today), RULES), day(today)).toFixed(3));
  };
  const circles = cadenceRules({ circles: [{ name: "inner", cadence: "weekly", weight: 2 }], defaultCadence: "" }, "data.json");

  it.each([
    { says: "1 on the day", today: "2026-11-23", properties: { cadence: "3 weeks" }, last: "2026-11-02", urgency: 1 },
    { says: "2 one cadence later", today: "2026-12-14", properties: { cadence: "3 weeks" }, last: "2026-11-02", urgency: 2 },
    { says: "two weeks late on a fortnight", today: "2026-11-23", properties: { cadence: "2 weeks" }, last: "2026-10-26", urgency: 2 },
    { says: "three weeks late on a year", today: "2026-11-23", properties: { cadence: "yearly" }, last: "2025-11-02", urgency: 1.057 },
    { says: "4 at most", today: "2026-11-23", properties: { cadence: "daily" }, last: "2020-01-01", urgency: 4 },
    { says: "times the circle's weight", today: "2026-11-23", properties: { circle: "Inner" }, last: "2026-11-09", urgency: 4 },
    { says: "counted from the end of a snooze", today: "2026-11-23", properties: { cadence: "weekly", "snooze-until": "2026-11-23" }, last: "2026-01-01", urgency: 1 },
    { says: "counted from the end of a snooze that is still to come", today: "2026-11-23", properties: { cadence: "weekly", "snooze-until": "2026-11-30" }, last: "2026-10-01", urgency: 0 },
    { says: "counted from the due day behind the end of a snooze", today: "2026-11-23", properties: { cadence: "4 weeks", "snooze-until": "2026-11-24" }, last: "2026-11-02", urgency: 0.75 },
    { says: "counted from the day of resuming that is still to come", today: "2026-11-23", properties: { cadence: "weekly", "resumed-on": "2026-11-25" }, last: "2026-10-01", urgency: 0.714 },
    { says: "counted from the end of a pause", today: "2026-11-23", properties: { cadence: "weekly", paused: "2026-11-16" }, last: "2026-01-01", urgency: 2 },
    { says: "counted from the day of resuming", today: "2026-11-23", properties: { cadence: "weekly", "resumed-on": "2026-11-16" }, last: "2026-01-01", urgency: 2 },
    { says: "a snooze before the due day moves nothing", today: "2026-11-23", properties: { cadence: "weekly", "snooze-until": "2026-11-01" }, last: "2026-11-09", urgency: 2 },
    { says: "a step of somebody new, in the gap to the next", today: "2026-11-23", properties: { met: "2026-11-10" }, urgency: 3 },
    { says: "1 for somebody never contacted", today: "2026-11-23", properties: { cadence: "weekly" }, urgency: 1 },
  ])("$says", ({ today, properties, last, urgency: expected }) => {
    expect(urgency(today, { properties, rules: circles, ...(last === undefined ? {} : { last }) })).toBe(expected);
  });
});

describe("who is due", () => {
  it.each([
    ["due", null, true], ["overdue", null, true], ["new", "2026-11-23", true], ["new", "2026-11-24", false], ["new", null, false],
    ["never", null, false], ["soon", "2026-11-20", false], ["fresh", null, false], ["snoozed", "2026-11-01", false],
    ["arranged", "2026-11-01", false], ["paused", "2026-11-01", false], ["untracked", null, false],
  ] as const)("%s with %s: %s", (name, due, expected) => {
    const standing = { name, due: due === null ? null : day(due), heldUntil: null, cadenceDays: 7, ordinaryDays: 7, step: null, ended: false };
    expect(isDue(standing, day("2026-11-23"))).toBe(expected);
  });
});
