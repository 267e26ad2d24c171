import { describe, expect, it } from "vitest";
import { raiseLastContact, type PropertyRules } from "../../src/actions/raise-last-contact";
import { parseCivilDate } from "../../src/core/civil-date";
import { DEFAULT_PROPERTY_NAMES } from "../../src/core/people/property-names";
import { day } from "../support/day";
import { parseYaml } from "../support/parse-yaml";

const RULES: PropertyRules = {
  names: DEFAULT_PROPERTY_NAMES,
  readOwnDate: (text) => {
    const [date, month, year] = text.split(".");
    return parseCivilDate(`${year ?? ""}-${month ?? ""}-${date ?? ""}`);
  },
  parseYaml,
};

const raise = (yaml: string, to = "2026-11-20", rules = RULES) =>
  raiseLastContact(`---\n${yaml}\n---\nBody\n`, day(to), day("2026-11-23"), rules);

describe("last contact in a person note", () => {
  it.each([
    { says: "is raised to a later day", yaml: "last-contact: 2026-11-02", now: "last-contact: 2026-11-20", from: "2026-11-02" },
    { says: "keeps the spelling that the note has", yaml: "Last_Seen: 2026-11-02", now: "Last_Seen: 2026-11-20", from: "2026-11-02" },
    { says: "fills an empty property", yaml: "contacted:", now: "contacted: 2026-11-20", from: null },
    {
      says: "fills the preferred of two empty properties",
      yaml: "contacted:\nlast contact: ''",
      now: "contacted:\nlast contact: '2026-11-20'",
      from: null,
    },
    { says: "is added where the note has none", yaml: "name: Ada", now: "name: Ada\nlast-contact: 2026-11-20", from: null },
    {
      says: "is raised under the spelling with the latest day",
      yaml: "last-contact: 2026-10-01\ncontacted: 2026-11-02",
      now: "last-contact: 2026-10-01\ncontacted: 2026-11-20",
      from: "2026-11-02",
    },
    {
      says: "is raised where another spelling can be read, and the unreadable one stays",
      yaml: "last-contact: soon\ncontacted: 2026-11-02",
      now: "last-contact: soon\ncontacted: 2026-11-20",
      from: "2026-11-02",
    },
    {
      says: "is raised where another spelling is not in the future, and that one stays",
      yaml: "last-contact: 2099-01-01\ncontacted: 2026-11-02",
      now: "last-contact: 2099-01-01\ncontacted: 2026-11-20",
      from: "2026-11-02",
    },
    {
      says: "is added beside another tool's property that means something else",
      yaml: "contacted: yes",
      now: "contacted: yes\nlast-contact: 2026-11-20",
      from: null,
    },
    { says: "replaces a datetime", yaml: "last-contact: 2026-11-02T10:00:00", now: "last-contact: 2026-11-20", from: "2026-11-02" },
    { says: "stays a link", yaml: 'last-contact: "[[2026-11-02]]" # fair', now: 'last-contact: "[[2026-11-20]]" # fair', from: "2026-11-02" },
    { says: "stays a link without quotes", yaml: "last-contact: [[2026-11-02]] # fair", now: "last-contact: [[2026-11-20]] # fair", from: "2026-11-02" },
    { says: "is understood in the daily notes' own format", yaml: "last-contact: 02.11.2026", now: "last-contact: 2026-11-20", from: "2026-11-02" },
  ])("$says", ({ yaml, now, from }) => {
    expect(raise(yaml)).toMatchObject({ kind: "raised", text: `---\n${now}\n---\nBody\n`, from });
  });

  it("goes under the configured name", () => {
    const names = { ...DEFAULT_PROPERTY_NAMES, lastContact: "Zuletzt" };
    expect(raise("name: Ada", "2026-11-20", { ...RULES, names })).toMatchObject({
      text: "---\nname: Ada\nZuletzt: 2026-11-20\n---\nBody\n",
      property: "Zuletzt",
    });
  });

  it("gets a block in a note without frontmatter", () => {
    expect(raiseLastContact("# Ada\n", day("2026-11-20"), day("2026-11-23"), RULES)).toMatchObject({
      kind: "raised",
      text: "---\nlast-contact: 2026-11-20\n---\n# Ada\n",
    });
  });

  it.each([
    { says: "is never lowered", yaml: "last-contact: 2026-11-22", property: "last-contact", kept: "2026-11-22" },
    { says: "stays where it is that day already", yaml: "last-contact: '2026-11-20'", property: "last-contact", kept: "2026-11-20" },
    {
      says: "stays where any spelling says a later day",
      yaml: "last-contact: 2026-01-01\nlast-seen: 2026-11-21",
      property: "last-seen",
      kept: "2026-11-21",
    },
  ])("$says", ({ yaml, property, kept }) => {
    expect(raise(yaml)).toEqual({ kind: "kept", property, day: kept });
  });

  it.each([
    { says: "is refused where its value is no day", yaml: "last-contact: soon", why: '"last-contact: soon" is no day' },
    { says: "is refused where its value is not a real day", yaml: "last-contact: 2026-02-30", why: "is no day" },
    { says: "is refused where it holds a list", yaml: "last-contact: [2026-11-02, 2026-11-03]", why: "is no day" },
    { says: "is refused where it lies in the future", yaml: "last-contact: 2099-01-01", why: "lies in the future" },
    { says: "is refused where it is a list", yaml: "last-contact: [2026-11-02, 2026-11-03]", why: "" },
    { says: "is refused where the block is not valid YAML", yaml: "last-contact: [", why: "not valid YAML" },
    { says: "is refused where it stands twice", yaml: "last-contact: 2026-01-01\nlast-contact: 2026-01-02", why: "stands twice" },
  ])("$says", ({ yaml, why }) => {
    const result = raise(yaml);
    expect(result).toMatchObject({ kind: "refused" });
    expect(result.kind === "refused" && result.why).toContain(why);
  });
});
