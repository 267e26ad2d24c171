import { describe, expect, it } from "vitest";
import { type Found, finder } from "../../src/ui/settings-found";
import { day } from "../support/day";
import { sessionWith } from "../support/sessions";

const TODAY = day("2026-11-23");
const said = (...properties: readonly string[]) => `---\n${properties.join("\n")}\n---\n`;

const NOTES = {
  "People/Ada Lovelace.md": said("circle: Inner", "last-contact: 2026-11-02"),
  "People/Charles Babbage.md": said("tags: [person]", "cadence: weekly"),
  "People/Old/Grace Example.md": said("cadence: none"),
  "Family/Bo Example.md": said("met: 2026-11-20"),
  "Club/Cy Example.md": said("tags: [contact/club]", "cadence: weekly", "last-contact: 2026-11-20"),
  "Club/Di Example.md": said("type: person", "tags: [people]"),
  "Club/Ed Example.md": said("type: person"),
  "Club/Rules.md": "No person.\n",
  "Daily/2026-11-20.md": "- coffee with [[Ada Lovelace]]\n",
  "Daily/2026-11-21.md": "Nobody.\n",
  "Weekly/2026-W47.md": "A week.\n",
};

describe("what the settings find", () => {
  const settings = {
    peopleFolders: ["People", "/family/", "Nowhere"],
    circles: [{ name: "inner", cadence: "monthly" }, { name: "far", cadence: "" }],
  };

  it.each<{ key: keyof Found; more?: object; is: string }>([
    { key: "folders", is: "People: 3 people. /family/: 1 person. Nowhere: 0 people." },
    { key: "tags", is: "Now: 3 people." },
    { key: "tags", more: { personTags: ["contact"] }, is: "Now: 1 person." },
    { key: "types", is: "Now by this alone: 1 person." },
    { key: "types", more: { personTags: [] }, is: "Now by this alone: 2 people." },
    { key: "circles", is: "inner: 1 person. far: 0 people." },
    { key: "circles", more: { circles: [] }, is: "" },
    { key: "byDefault", is: "Now: 3 people." },
    { key: "byDefault", more: { defaultCadence: "yearly" }, is: "Now: 3 people." },
    { key: "never", is: "Now: 1 person." },
    { key: "met", is: "Now: 1 person." },
    { key: "days", is: "Now: 2 daily notes." },
    { key: "folders", more: { me: "Ada Lovelace" }, is: "People: 2 people. /family/: 1 person. Nowhere: 0 people." },
  ])("$key $more: $is", async ({ key, more = {}, is }) => {
    const { session } = await sessionWith(NOTES, { ...settings, ...more });
    expect(finder()(session, TODAY)[key]).toBe(is);
  });

  it("is counted anew when somebody comes, and when a day does that names nobody", async () => {
    const { session, notes } = await sessionWith(NOTES, settings);
    const find = finder();
    expect(find(session, TODAY).folders).toContain("People: 3 people.");
    const added = { "People/Fay Example.md": "", "Daily/2026-11-22.md": "Nobody.\n" };
    for (const [path, text] of Object.entries(added)) await notes.create(path, text);
    await session.index.apply(Object.keys(added).map((path) => ({ kind: "written", path })));
    expect(find(session, TODAY)).toMatchObject({ folders: "People: 4 people. /family/: 1 person. Nowhere: 0 people.", days: "Now: 3 daily notes." });
  });
});
