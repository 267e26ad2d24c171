import fc from "fast-check";
import { expect, it } from "vitest";
import { inOrderStill } from "../../../src/core/follow-ups/kept-order";
import { lastOf, sortedInSteps } from "../../../src/core/pace/steps";
import { runs } from "../../support/runs";

const ascending = (a: number, b: number) => a - b;
const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });

it("says what sorting all of them says, whoever goes and comes", () => {
  fc.assert(fc.property(numbers, numbers, numbers, (before, going, coming) => {
    const gone = going.filter((one) => before.includes(one));
    const stay = before.filter((one) => !gone.includes(one));
    const come = coming.filter((one) => !stay.includes(one));
    expect(inOrderStill([...before].sort(ascending), gone, [...come].sort(ascending), ascending)).toEqual([...stay, ...come].sort(ascending));
  }), runs(300));
});

it("is the same list where nobody goes or comes", () => {
  const before = [1, 2, 3];
  expect(inOrderStill(before, [], [], ascending)).toBe(before);
});

it("sorts thousands in parts as at once", () => {
  const many = Array.from({ length: 9001 }, (_, index) => (index * 7919) % 9001);
  const steps = sortedInSteps(many, ascending);
  expect(steps.next().done).toBe(false);
  expect(lastOf(steps)).toEqual([...many].sort(ascending));
});
