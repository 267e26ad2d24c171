import { describe, expect, it } from "vitest";
import { knownOf, withoutCadence } from "../../src/vault/without-cadence";
import { day } from "../support/day";
import { sessionWith } from "../support/sessions";

const TODAY = day("2026-11-23");
const names = async (notes: Readonly<Record<string, string>>, settings: Readonly<Record<string, unknown>> = {}) => {
  const { session } = await sessionWith(notes, settings);
  return withoutCadence(session.facts, TODAY).map((path) => path.replace(/^People\/| Example\.md$/g, ""));
};
const saying = (property: string) => ({ "People/Ada Example.md": `---\n${property}\n---\n` });

describe("people of whom nothing says how often", () => {
  it.each([
    { says: "a note without properties", property: "", asked: true },
    { says: "an empty cadence", property: "cadence:", asked: true },
    { says: "somebody new", property: "met: 2026-11-20", asked: true },
    { says: "a pause that is over", property: "paused: 2026-11-01", asked: true },
    { says: "another tool's word that is no cadence", property: "frequency: rarely", asked: true },
    { says: "not a cadence", property: "cadence: weekly", asked: false },
    { says: "not none, which says it", property: "cadence: none", asked: false },
    { says: "not a cadence that cannot be read: it is a problem", property: "cadence: now and then", asked: false },
    { says: "not somebody paused", property: "paused: true", asked: false },
    { says: "not somebody silent", property: "do-not-contact: true", asked: false },
    { says: "not a schedule that has ended", property: 'cadence: "RRULE:FREQ=DAILY;UNTIL=20260101"\nmet: 2025-12-01', asked: false },
    { says: "not properties that cannot be read", property: "a: [", asked: false },
  ])("$says", async ({ property, asked }) => {
    expect(await names(saying(property))).toEqual(asked ? ["Ada"] : []);
  });

  it.each([
    { says: "a circle gives one", settings: { circles: [{ name: "close", cadence: "monthly" }] }, asked: [] },
    { says: "a circle without one does not", settings: { circles: [{ name: "close" }] }, asked: ["Ada"] },
    { says: "so does the default", settings: { defaultCadence: "yearly" }, asked: [] },
  ])("$says", async ({ settings, asked }) => {
    expect(await names(saying("circle: close"), settings)).toEqual(asked);
  });

  it("come in the order of how often they were talked to, then how lately, then by name", async () => {
    const log = (...days: readonly string[]) => `## Log\n${days.map((each) => `- ${each} coffee`).join("\n")}\n`;
    expect(await names({
      "People/Ada Example.md": log("2026-11-20"),
      "People/Bo Example.md": log("2026-03-01", "2026-04-01"),
      "People/Cy Example.md": log("2020-01-01", "2020-02-01", "2020-03-01", "2026-11-21"),
      "People/Di Example.md": "",
      "People/Al Example.md": "",
    })).toEqual(["Bo", "Cy", "Ada", "Al", "Di"]);
  });

  it("are told of as of today, with the rhythm of what counts", async () => {
    const { session } = await sessionWith({
      "People/Ada Example.md": "---\nmet: 2025-01-01\n---\n## Log\n- 2026-11-23 coffee\n- 2026-11-16 coffee\n- 2026-11-09 coffee\n- 2026-11-08 tried to call\n",
    });
    expect(knownOf(session.facts, "People/Ada Example.md", TODAY)).toMatchObject({
      person: { name: "Ada Example" }, since: "2025-01-01", last: { date: "2026-11-23" }, rhythm: "weekly",
      counted: [{ date: "2026-11-23" }, { date: "2026-11-16" }, { date: "2026-11-09" }],
    });
    expect(knownOf(session.facts, "People/Nobody.md", TODAY)).toBeNull();
  });
});
