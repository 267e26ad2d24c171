import { expect, it } from "vitest";
import { compared, type Row } from "./compare.mjs";

const before: readonly Row[] = [
  { what: "cold index", unit: "ms", a: 100, b: 500, ratio: 5 },
  { what: "cold index, again (A/A)", unit: "ms", a: 104, b: 510, ratio: 4.9 },
  { what: "notes read", unit: "notes", a: 2_000, b: 12_000, ratio: 6 },
  { what: "gone since", unit: "ms", a: 1, ratio: 1 },
];

it.each([
  { says: "what takes less", what: "cold index", size: "b", is: 250, verdict: "less" },
  { says: "what takes more", what: "cold index", size: "a", is: 130, verdict: "more" },
  { says: "what lies within the noise of any run", what: "cold index", size: "b", is: 545, verdict: "same" },
  { says: "what is the same to the last digit", what: "notes read", size: "a", is: 2_000, verdict: "same" },
])("says $says", ({ what, size, is, verdict }) => {
  const unit = what === "notes read" ? "notes" : "ms";
  const [row] = compared({ rows: before }, { rows: [{ what, unit, [size]: is }] });
  expect(row).toMatchObject({ what, size, is, verdict });
});

it("takes the two measurements of one thing for its noise", () => {
  const noisy: readonly Row[] = [{ what: "a change", unit: "ms", a: 1 }, { what: "a change, again (A/A)", unit: "ms", a: 1.4 }];
  expect(compared({ rows: noisy }, { rows: [{ what: "a change", unit: "ms", a: 1.3 }] })[0]?.["verdict"]).toBe("same");
});

it("leaves out what only one run or one size has", () => {
  const after: readonly Row[] = [{ what: "new since", unit: "ms", a: 1 }, { what: "cold index", unit: "ms", c: 2_000 }];
  expect(compared({ rows: before }, { rows: after })).toEqual([]);
});
