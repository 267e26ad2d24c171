import { describe, expect, it } from "vitest";
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
