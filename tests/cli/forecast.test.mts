import { describe, expect, it } from "vitest";
import { runHere } from "./run-here.mjs";

const TODAY = ["--today", "2026-11-23"];
const forecast = async (vault: string, ...argv: readonly string[]): Promise<unknown> =>
  JSON.parse((await runHere(["forecast", `tests/vaults/${vault}`, ...TODAY, "--json", ...argv])).stdout);
const due = async (vault: string, ...argv: readonly string[]): Promise<unknown> =>
  JSON.parse((await runHere(["due", `tests/vaults/${vault}`, ...TODAY, "--json", ...argv])).stdout);

describe("forecast", () => {
  it.each([["small"], ["two-years"], ["two-years", "--pace", "1"], ["two-years", "--pace", "0"]])("agrees with due on %s %s %s", async (vault, ...argv) => {
    const { loadPerWeek, capacityPerWeek, utilization, clearsOn } = (await forecast(vault, ...argv)) as Record<string, unknown>;
    expect(await due(vault, ...argv)).toMatchObject({ pace: { loadPerWeek, capacityPerWeek, utilization, clearsOn } });
  });

  it("takes a circle's name, or a cadence, for people that there might be", async () => {
    const before = (await forecast("small")) as { readonly loadPerWeek: number };
    expect(await forecast("small", "--add", "2 close")).toMatchObject({ loadPerWeek: Math.round((before.loadPerWeek + 14 / 30.436875) * 100) / 100 });
    expect(await forecast("small", "--add", "3 every week")).toMatchObject({ loadPerWeek: before.loadPerWeek + 3 });
  });

  it.each([
    { add: "3 now and then", right: 'how many people and how often, such as "10 monthly"' },
    { add: "3 none", right: 'how many people and how often, such as "10 monthly"' },
    { add: "3 FREQ=MONTHLY;BYMONTHDAY=1;INTERVAL=2", right: 'a cadence with a first day, such as "every 2 months from 2026-12-01"' },
  ])("refuses $add and says what is right", async ({ add, right }) => {
    expect(await runHere(["forecast", "tests/vaults/small", ...TODAY, "--add", add]))
      .toEqual({ exit: 2, stdout: "", stderr: `--add cannot be "${add}": give ${right}.\n` });
  });
});
