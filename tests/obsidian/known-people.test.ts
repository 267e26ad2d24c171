import { expect, it } from "vitest";
import { knownPeople } from "../../src/obsidian/known-people";
import { everyoneOf } from "../ui/boards";

const [ada, bo, other] = everyoneOf([{ path: "People/Ada.md" }, { path: "People/Bo.md" }, { path: "People/Bo.md" }]).map(({ person }) => person);

/** A vault of whoever is told. */
function vaultOf(people: readonly unknown[] | null) {
  let now = people;
  const listeners: (() => void)[] = [];
  const vault = {
    get session() {
      return now === null ? null : { index: { people: () => now?.values() } };
    },
    subscribe: (listener: () => void) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  const become = (others: readonly unknown[] | null) => {
    now = others;
    for (const listener of listeners) listener();
  };
  return { everybody: knownPeople(vault as unknown as Parameters<typeof knownPeople>[0]), become };
}

it("nobody is known before the vault has been read, nor where it could not be", () => {
  const { everybody, become } = vaultOf(null);
  expect(everybody()).toBeNull();
  become([ada]);
  expect(everybody()).toEqual([ada]);
  become(null);
  expect(everybody()).toBeNull();
});

it("the list is the same one while the people are the same, whatever else has changed", () => {
  const { everybody, become } = vaultOf([ada, bo]);
  const first = everybody();
  expect(first).toEqual([ada, bo]);
  expect(everybody()).toBe(first);
  become([ada, bo]);
  expect(everybody()).toBe(first);
});

it.each([
  { says: "somebody is another", now: [ada, other] },
  { says: "somebody came", now: [ada, bo, other] },
  { says: "somebody went", now: [ada] },
])("the list is another one once $says", ({ now }) => {
  const { everybody, become } = vaultOf([ada, bo]);
  const first = everybody();
  become(now);
  expect(everybody()).not.toBe(first);
  expect(everybody()).toEqual(now);
  expect(everybody()?.every((person, place) => person === now[place])).toBe(true);
});
