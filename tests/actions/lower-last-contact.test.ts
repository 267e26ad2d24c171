import { describe, expect, it } from "vitest";
import { lowerLastContact } from "../../src/actions/lower-last-contact";
import { parseCivilDate } from "../../src/core/civil-date";
import { DEFAULT_PROPERTY_NAMES } from "../../src/core/people/property-names";
import { day } from "../support/day";
import { parseYaml } from "../support/parse-yaml";

const RULES = {
  names: DEFAULT_PROPERTY_NAMES,
  readOwnDate: (text: string) => parseCivilDate(text.split(".").reverse().join("-")),
  parseYaml,
};

const lower = (yaml: string, next: string | null) =>
  lowerLastContact(`---\r\n${yaml}\r\n---\r\nBody\r\n`, day("2026-11-20"), next === null ? null : day(next), day("2026-11-23"), RULES);

describe("last contact that rests on a discounted day", () => {
  it.each([
    { says: "gets the day before it", yaml: "last-contact: '2026-11-20' # fair", next: "2026-11-02", now: "last-contact: '2026-11-02' # fair" },
    { says: "gets a later day that notes tell of", yaml: "last-contact: 2026-11-20", next: "2026-11-21", now: "last-contact: 2026-11-21" },
    { says: "stays a link", yaml: 'Contacted: "[[2026-11-20]]"', next: "2026-11-02", now: 'Contacted: "[[2026-11-02]]"' },
    { says: "is understood in the daily notes' own format", yaml: "a: 1\r\nlast-contact: 20.11.2026", next: "2026-11-02", now: "a: 1\r\nlast-contact: 2026-11-02" },
    { says: "goes where no other day is known", yaml: "a: 1\r\nlast-contact: 2026-11-20\r\nb: 2", next: null, now: "a: 1\r\nb: 2" },
    { says: "leaves other spellings, which say another day", yaml: "last_contact: 2026-01-01\r\nlast-contact: 2026-11-20", next: null, now: "last_contact: 2026-01-01" },
    { says: "is lowered where another spelling lies in the future, and that one stays", yaml: "last-contact: 2026-11-20\r\nlast-seen: 2099-01-01", next: "2026-11-02", now: "last-contact: 2026-11-02\r\nlast-seen: 2099-01-01" },
  ])("$says", ({ yaml, next, now }) => {
    expect(lower(yaml, next)).toMatchObject({ kind: "lowered", text: `---\r\n${now}\r\n---\r\nBody\r\n` });
  });

  it.each([
    { says: "another day", yaml: "last-contact: 2026-11-19" },
    { says: "a later day under another spelling", yaml: "last-contact: 2026-11-20\r\ncontacted: 2026-11-21" },
    { says: "no day", yaml: "last-contact: soon" },
    { says: "nothing", yaml: "circle: close" },
  ])("stays where it says $says", ({ yaml }) => {
    expect(lower(yaml, "2026-11-02")).toEqual({ kind: "kept" });
  });

  it("stays where something else counts on that day", () => {
    expect(lower("last-contact: 2026-11-20", "2026-11-20")).toEqual({ kind: "kept" });
  });

  it.each([
    { says: "two spellings say the day", yaml: "last-contact: 2026-11-20\r\ncontacted: 2026-11-20", why: '"last-contact" and "contacted" both say 2026-11-20' },
    { says: "the block is not valid YAML", yaml: "last-contact: [", why: "not valid YAML" },
    { says: "it bears an anchor", yaml: "last-contact: &day 2026-11-20", why: "uses a YAML anchor" },
  ])("is refused where $says", ({ yaml, why }) => {
    const result = lower(yaml, null);
    expect(result.kind === "refused" && result.why).toContain(why);
  });
});
