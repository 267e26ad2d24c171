import { afterEach, describe, expect, it } from "vitest";
import { nextDue } from "../../../src/core/cadence/next-due";
import { datedOn } from "../../../src/core/reminders/dated-on";
import { day } from "../../support/day";
import { decode, inWords } from "../reminders/decode";
import { cadenceOf } from "./arbitraries";

/** At the edges of the day, half an hour off, and two that change their clocks on different days. */
const ZONES = ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata", "Europe/London"];

const before = process.env["TZ"];
afterEach(() => {
  if (before === undefined) delete process.env["TZ"];
  else process.env["TZ"] = before;
});

const DUE = [
  { says: "a day before Europe's spring", every: "daily", last: "2027-03-27", is: "2027-03-28" },
  { says: "a day after it", every: "daily", last: "2027-03-28", is: "2027-03-29" },
  { says: "a week over America's spring", every: "weekly", last: "2027-03-10", is: "2027-03-17" },
  { says: "two weeks over Europe's autumn", every: "2 weeks", last: "2026-10-18", is: "2026-11-01" },
  { says: "a month over America's autumn, from the 31st", every: "monthly", last: "2026-10-31", is: "2026-11-30" },
  { says: "a Sunday on which clocks change", every: "every 3 weeks on Sunday", last: "2026-10-05", is: "2026-10-25" },
  { says: "the last Sunday of March", every: "every month on the last Sunday", last: "2027-03-08", is: "2027-03-28" },
  { says: "every weekday, over the change", every: "every weekday", last: "2026-10-23", is: "2026-10-26" },
  { says: "every fortnight since 1900", every: "DTSTART:19000101;FREQ=WEEKLY;INTERVAL=2", last: "2026-10-24", is: "2026-11-02" },
  { says: "a start with a zone of its own", every: "DTSTART;TZID=America/Los_Angeles:20260101T233000 RRULE:FREQ=DAILY;INTERVAL=5",
    last: "2026-10-25", is: "2026-10-28" },
  { says: "UNTIL in another zone's night", every: "DTSTART:20261001;FREQ=DAILY;INTERVAL=4;UNTIL=20261101T080000Z",
    last: "2026-10-25", is: "2026-10-29" },
  { says: "a leap day", every: "every 29 February", last: "2027-06-01", is: "2028-02-29" },
];

describe.each(ZONES)("in %s", (zone) => {
  it.each(DUE)("$says is the same day", ({ every, last, is }) => {
    process.env["TZ"] = zone;
    expect(nextDue(cadenceOf(every), { lastContact: day(last), met: null, today: day(last) })).toEqual({ kind: "due", due: is });
  });

  it.each([
    { yaml: "reminders: ['every Sunday: call']", today: "2026-10-25", is: ["2026-10-25 call"] },
    { yaml: "reminders: [{ every: month, from: 2026-01-31, about: rent, lead: 3 }]", today: "2027-02-25", is: ["2027-02-28 rent"] },
    { yaml: "reminders: [2027-03-28T00:30:00+13:00 call]", today: "2027-03-28", is: ["2027-03-28 call"] },
    { yaml: "birthday: 1988-02-29", today: "2027-03-01", is: ["2027-02-28 Birthday (turns 39)"] },
    { yaml: "birthday: 1990-10-25T00:00:00Z", today: "2026-10-25", is: ["2026-10-25 Birthday (turns 36)"] },
  ])("$yaml shows on $today", ({ yaml, today, is }) => {
    process.env["TZ"] = zone;
    expect(inWords(datedOn(decode(yaml), day(today), 0))).toEqual(is);
  });

  it("the zone is in force", () => {
    process.env["TZ"] = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toMatch(zone === "Asia/Kolkata" ? /^Asia\/(Kolkata|Calcutta)$/ : zone);
  });
});
