import process from "node:process";
import { afterEach, describe, expect, it } from "vitest";
import { DayClock } from "../../src/obsidian/day-clock";

describe("the day", () => {
  it.each([
    { says: "is the calendar's at noon", now: new Date(2026, 10, 23, 12, 0), boundary: 0, today: "2026-11-23" },
    { says: "begins at midnight", now: new Date(2026, 10, 24, 0, 0), boundary: 0, today: "2026-11-24" },
    { says: "is still yesterday's before a boundary of four", now: new Date(2026, 10, 24, 3, 59), boundary: 4, today: "2026-11-23" },
    { says: "begins at a boundary of four", now: new Date(2026, 10, 24, 4, 0), boundary: 4, today: "2026-11-24" },
  ])("$says", ({ now, boundary, today }) => {
    const clock = new DayClock(() => now, () => boundary);
    expect(clock.today()).toBe(today);
  });

  it("is told when it has changed, once, however long the machine slept", () => {
    let now = new Date(2026, 10, 23, 22, 0);
    const clock = new DayClock(() => now, () => 0);
    const told: string[] = [];
    const stop = clock.subscribe(() => told.push(clock.today()));
    clock.check();
    now = new Date(2026, 10, 26, 8, 0);
    clock.check();
    clock.check();
    expect(told).toEqual(["2026-11-26"]);
    stop();
    now = new Date(2026, 10, 27, 8, 0);
    clock.check();
    expect(told).toHaveLength(1);
  });

  it("changes when the boundary does", () => {
    let boundary = 0;
    const clock = new DayClock(() => new Date(2026, 10, 24, 2, 0), () => boundary);
    let told = 0;
    clock.subscribe(() => {
      told += 1;
    });
    boundary = 4;
    clock.check();
    expect([clock.today(), told]).toEqual(["2026-11-23", 1]);
  });
});

describe("the day in a time zone", () => {
  const before = process.env["TZ"];
  afterEach(() => {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  });

  it.each([
    { says: "is the place's own, far east of Greenwich", zone: "Pacific/Kiritimati", at: "2026-11-23T12:00Z", boundary: 0, today: "2026-11-24", time: "02:00" },
    { says: "is the place's own, far west", zone: "Pacific/Pago_Pago", at: "2026-11-23T09:00Z", boundary: 0, today: "2026-11-22", time: "22:00" },
    { says: "goes by quarters of an hour where the zone does", zone: "Asia/Kathmandu", at: "2026-11-23T18:15Z", boundary: 0, today: "2026-11-24", time: "00:00" },
    { says: "has not begun a minute earlier", zone: "Asia/Kathmandu", at: "2026-11-23T18:14Z", boundary: 0, today: "2026-11-23", time: "23:59" },
    { says: "begins by the clock on the wall in the night that has an hour twice", zone: "Europe/Berlin", at: "2026-10-25T00:30Z", boundary: 3, today: "2026-10-24", time: "02:30" },
    { says: "is still yesterday's in that hour's second time", zone: "Europe/Berlin", at: "2026-10-25T01:30Z", boundary: 3, today: "2026-10-24", time: "02:30" },
    { says: "has begun where the boundary's hour is left out", zone: "Europe/Berlin", at: "2026-03-29T01:00Z", boundary: 2, today: "2026-03-29", time: "03:00" },
    { says: "begins after a midnight that is left out", zone: "America/Santiago", at: "2026-09-06T04:00Z", boundary: 0, today: "2026-09-06", time: "01:00" },
  ])("$says", ({ zone, at, boundary, today, time }) => {
    process.env["TZ"] = zone;
    const clock = new DayClock(() => new Date(at), () => boundary);
    expect([clock.today(), clock.time()]).toEqual([today, time]);
  });

  it("is told when the zone changes while it runs, there and back", () => {
    process.env["TZ"] = "Europe/London";
    const now = new Date("2026-11-23T22:00Z");
    const clock = new DayClock(() => now, () => 0);
    const told: string[] = [];
    clock.subscribe(() => told.push(clock.today()));
    for (const zone of ["Asia/Tokyo", "Asia/Seoul", "America/New_York"]) {
      process.env["TZ"] = zone;
      clock.check();
    }
    expect(told).toEqual(["2026-11-24", "2026-11-23"]);
  });
});
