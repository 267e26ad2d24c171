import { describe, expect, it } from "vitest";
import { type DatedAbout, digestOf } from "../../../src/core/follow-ups/digest";
import { day } from "../../support/day";

const TODAY = day("2026-11-23");
const [ADA, CHARLES, MARY] = ["Ada Lovelace", "Charles Babbage", "Mary Example"] as const;

function about(person: string, kind: DatedAbout["kind"], date: string, text: string): DatedAbout {
  return { person: { path: person }, kind, date: day(date), text };
}

const digest = (people: readonly string[], dated: readonly DatedAbout[] = []) => digestOf(people, dated, (path) => path, TODAY);

describe("the digest says", () => {
  const birthday = about(ADA, "date", "2026-11-23", "Birthday (turns 38)");
  it.each([
    { says: "nothing of a day without anybody", people: [], dated: [], sentences: [] },
    { says: "one person", people: [ADA], dated: [], sentences: ["Today: Ada Lovelace to follow up with."] },
    { says: "two", people: [ADA, CHARLES], dated: [], sentences: ["Today: Ada Lovelace and Charles Babbage to follow up with."] },
    {
      says: "two and a number, where there are more",
      people: [ADA, CHARLES, MARY], dated: [],
      sentences: ["Today: Ada Lovelace, Charles Babbage and 1 more to follow up with."],
    },
    { says: "whose day it is", people: [], dated: [birthday], sentences: ["Dated: Ada Lovelace's birthday (turns 38)."] },
    {
      says: "which day, where it is another",
      people: [], dated: [about(ADA, "date", "2026-11-26", "Birthday")],
      sentences: ["Dated: Ada Lovelace's birthday on 26 November."],
    },
    {
      says: "whom reminders and promises are about",
      people: [ADA],
      dated: [about(ADA, "reminder", "2026-11-20", "send the intro"), about(CHARLES, "promise", "2026-11-23", "lend the book")],
      sentences: ["Today: Ada Lovelace to follow up with.", "Dated: send the intro (Ada Lovelace) and lend the book (Charles Babbage)."],
    },
    {
      says: "how many more things are dated",
      people: [], dated: [birthday, about(MARY, "reminder", "2026-11-23", "call"), birthday, birthday],
      sentences: ["Dated: Ada Lovelace's birthday (turns 38), call (Mary Example) and 2 more."],
    },
    {
      says: "the beginning of a long text, and no half of a sign",
      people: [], dated: [about(ADA, "reminder", "2026-11-23", `${"x".repeat(58)}🎁${"y".repeat(90_000)}`)],
      sentences: [`Dated: ${"x".repeat(58)}… (Ada Lovelace).`],
    },
    {
      says: "a text of sixty letters whole",
      people: [], dated: [about(ADA, "reminder", "2026-11-23", "x".repeat(60))],
      sentences: [`Dated: ${"x".repeat(60)} (Ada Lovelace).`],
    },
  ])("$says", ({ people, dated, sentences }) => {
    expect(digest(people, dated).sentences).toEqual(sentences);
  });

  it("names by what tells two people of one name apart", () => {
    const named = digestOf(["A/Ada.md"], [], (path) => `Ada (${path.slice(0, 1)})`, TODAY);
    expect(named.sentences).toEqual(["Today: Ada (A) to follow up with."]);
  });
});

describe("what is left", () => {
  it.each([
    { says: "is nothing where nothing is asked for", people: [], dated: [], left: 0, words: "nothing left for today" },
    { says: "is one person", people: [ADA], dated: [], left: 1, words: "1 person to follow up with" },
    {
      says: "is people and what can be ticked",
      people: [ADA, MARY], dated: [about(ADA, "reminder", "2026-11-20", "x"), about(MARY, "promise", "2026-11-23", "y")],
      left: 4, words: "2 people to follow up with, 2 dated things",
    },
    { says: "is a birthday on its day", people: [], dated: [about(ADA, "date", "2026-11-23", "Birthday")], left: 1, words: "1 dated thing" },
    {
      says: "is no birthday before or after its day, for nobody can bring that to nought",
      people: [], dated: [about(ADA, "date", "2026-11-22", "Birthday"), about(MARY, "date", "2026-11-24", "Birthday")],
      left: 0, words: "nothing left for today",
    },
  ])("$says", ({ people, dated, left, words }) => {
    expect(digest(people, dated)).toMatchObject({ left, leftInWords: words });
  });
});
