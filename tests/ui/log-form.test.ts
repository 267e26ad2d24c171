import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../support/runs";
import { channelKeys } from "../../src/ui/channel-keys";
import { checkForm, emptyForm, isWorthKeeping, type LogForm, readDayField, resumed } from "../../src/ui/log-form";
import { newcomerNamed, suggestPeople } from "../../src/ui/people-suggestions";
import { byName, everyoneOf, TODAY } from "./boards";

const PEOPLE = everyoneOf([
  { path: "People/Ada Lovelace.md", properties: { aliases: ["Countess"] } },
  { path: "People/Charles Babbage.md" },
  { path: "Old/Charles Babbage.md" },
  { path: "People/Zoë Adams.md", properties: { aliases: ["Dr Zoë", "Ad Astra"] } },
]).map(({ person }) => person);

const ADA = "People/Ada Lovelace.md";

function checked(form: Partial<LogForm>) {
  return checkForm({ ...emptyForm([], TODAY), ...form }, PEOPLE, TODAY);
}

describe("several names typed in one go", () => {
  const crew = everyoneOf(["Al", "Bo", "Bo, Jr", "Example", "Example, Bo", "Randall, Bob"].map((name) => ({ path: `People/${name}.md` })))
    .map(({ person }) => person);

  it.each([
    { typed: "Al, Bo", who: ["Al", "Bo"], says: "though both fit somebody whose name holds a comma" },
    { typed: "Bo,", who: ["Bo"], says: "though a name goes on so" },
    { typed: "Bo, Jr, Al", who: ["Bo, Jr", "Al"], says: "of which one holds a comma" },
    { typed: "Example, Bo", who: ["Example, Bo"], says: "are one where somebody is called so" },
    { typed: "[[Example, Bo]]", who: ["Example, Bo"], says: "are one as a link" },
    { typed: "People/Example, Bo.md", who: ["Example, Bo"], says: "are one as a path" },
    { typed: ", Al,, Bo, ", who: ["Al", "Bo"], says: "with commas too many" },
    { typed: "Al، Bo，Example", who: ["Al", "Bo", "Example"], says: "with the commas of other scripts" },
  ])("are $who: $typed, $says", ({ typed, who }) => {
    const form = checkForm({ ...emptyForm([], TODAY), typed }, crew, TODAY);
    expect(form.kind === "complete" ? form.request.people : form.message).toEqual(who.map((name) => `People/${name}.md`));
  });
});

describe("the form for an interaction", () => {
  it("begins with the person it was opened for, and today", () => {
    expect(emptyForm([ADA], TODAY)).toEqual({
      people: [ADA], typed: "", channel: "", day: "2026-11-23", time: "", note: "", step: "", stepDay: "",
    });
    expect(emptyForm([], TODAY).people).toEqual([]);
  });

  it("asks for what it says, in the order of choosing", () => {
    const form = {
      people: ["People/Zoë Adams.md", ADA], channel: "coffee", day: "2026-11-20", time: "14:30", note: "the engine",
      step: " send the paper ", stepDay: "2026-12-01",
    };
    expect(checked(form)).toEqual({
      kind: "complete",
      request: {
        people: form.people, channel: "coffee", date: "2026-11-20", time: "14:30", note: "the engine",
        nextStep: { text: "send the paper", due: "2026-12-01" },
      },
    });
  });

  it("takes the day in words", () => {
    expect(checked({ people: [ADA], day: "last Friday" })).toMatchObject({ kind: "complete", request: { date: "2026-11-20" } });
  });

  it.each([
    { typed: "today", day: "2026-11-23", says: "Monday, 23 November" },
    { typed: "5 Dec", day: "2025-12-05", says: "Friday, 5 December 2025" },
    { typed: "2026-11-24", day: null, says: "This day has not come yet. Choose today or an earlier day." },
  ])("says of the day $typed: $says", ({ typed, day, says }) => {
    expect(readDayField(typed, TODAY)).toEqual({ day, says });
  });

  it.each([
    { says: "nothing to tell", draft: "half a thought", given: "", note: "half a thought" },
    { says: "something to tell", draft: "half a thought\n", given: "the engine", note: "half a thought\nthe engine" },
    { says: "what it tells already", draft: "on the engine, again", given: "the engine", note: "on the engine, again" },
    { says: "an empty draft", draft: "", given: "the engine", note: "the engine" },
  ])("goes on where it was closed, with $says", ({ draft, given, note }) => {
    const form = { ...emptyForm([ADA], TODAY), time: "14:30", note: draft };
    expect(resumed(form, emptyForm([ADA], TODAY, given))).toEqual({ ...form, note });
  });

  it("takes people that can be walked through only once", () => {
    const once = (function* () {
      yield* PEOPLE;
    })();
    expect(checkForm({ ...emptyForm(["People/Zoë Adams.md"], TODAY), typed: "Ada Lovelace" }, once, TODAY)).toMatchObject({ kind: "complete" });
  });

  it("leaves channel, time and next step open where nothing was said", () => {
    expect(checked({ people: [ADA] })).toMatchObject({ kind: "complete", request: { channel: null, time: null, nextStep: null } });
  });

  it("takes a next step without a day, and without a note", () => {
    expect(checked({ people: [ADA], step: "send the paper" })).toMatchObject({
      kind: "complete", request: { note: "", nextStep: { text: "send the paper", due: null } },
    });
  });

  it.each([
    { says: "a name", typed: "ada lovelace" },
    { says: "an alias", typed: "Countess" },
    { says: "a path", typed: "People/Ada Lovelace.md" },
  ])("takes $says that was typed and not chosen, if it means one person", ({ typed }) => {
    expect(checked({ typed })).toMatchObject({ kind: "complete", request: { people: [ADA] } });
    expect(checked({ typed, people: [ADA] })).toMatchObject({ kind: "complete", request: { people: [ADA] } });
  });

  it.each<{ says: string; form: Partial<LogForm>; field: string; message: string }>([
    { says: "nobody is chosen", form: {}, field: "people", message: "Choose at least one person." },
    {
      says: "a name means several", form: { typed: "Charles Babbage" }, field: "people",
      message: "Several people answer to “Charles Babbage”: Old/Charles Babbage.md, People/Charles Babbage.md. Choose one from the list.",
    },
    {
      says: "a name is nobody's, but near one", form: { typed: "Ada Lovelase", people: [ADA] }, field: "people",
      message: "There is no person note for “Ada Lovelase”. Near it: Ada Lovelace.",
    },
    { says: "a name is nobody's", form: { typed: "Grace Example" }, field: "people", message: "There is no person note for “Grace Example”. Choose “Add” in the list to make one." },
    {
      says: "a chosen person's note is gone", form: { people: [ADA, "People/Gone.md"] }, field: "people",
      message: "There is no person note at People/Gone.md any more. Take it out and choose again.",
    },
    { says: "the day is empty", form: { people: [ADA], day: "" }, field: "day", message: "Choose the day on which you were in touch." },
    {
      says: "the day has not come", form: { people: [ADA], day: "2026-11-24" }, field: "day",
      message: "This day has not come yet. Choose today or an earlier day.",
    },
    {
      says: "the day may be two", form: { people: [ADA], day: "11/3" }, field: "day",
      message: "Wednesday, 11 March or Tuesday, 3 November? Write the month as a word.",
    },
    {
      says: "the day is none", form: { people: [ADA], day: " some day" }, field: "day",
      message: "“some day” is no day. Write one such as yesterday, last Friday or 3 Nov.",
    },
    {
      says: "the next step has a day and no words", form: { people: [ADA], step: " ", stepDay: "2026-12-01" }, field: "step",
      message: "Say what the next step is, or clear its day.",
    },
  ])("says what is missing where $says", ({ form, field, message }) => {
    expect(checked(form)).toEqual({ kind: "incomplete", field, message });
  });

  it("does not deny anybody while the notes are being read", () => {
    const form = { ...emptyForm([], TODAY), typed: "Ada Lovelace" };
    expect(checkForm(form, null, TODAY)).toEqual({
      kind: "incomplete", field: "people", message: "The notes are still being read. Try again in a moment.",
    });
    expect(checkForm({ ...form, typed: "", people: [ADA] }, null, TODAY)).toMatchObject({ kind: "complete" });
  });

  it.each<{ says: string; change: Partial<LogForm>; kept: boolean }>([
    { says: "a note", change: { note: "the engine" }, kept: true },
    { says: "half a name", change: { typed: "Cha" }, kept: true },
    { says: "another person", change: { people: [ADA, "People/Zoë Adams.md"] }, kept: true },
    { says: "a channel", change: { channel: "call" }, kept: true },
    { says: "another day", change: { day: "2026-11-10" }, kept: true },
    { says: "a time", change: { time: "14:30" }, kept: true },
    { says: "a next step", change: { step: "send the paper" }, kept: true },
    { says: "its day", change: { stepDay: "2026-12-01" }, kept: true },
    { says: "blanks alone", change: { note: " \n", typed: " ", step: " " }, kept: false },
    { says: "nothing", change: {}, kept: false },
  ])("is worth keeping for $says: $kept", ({ change, kept }) => {
    const empty = emptyForm([ADA], TODAY);
    expect(isWorthKeeping({ ...empty, ...change }, empty)).toBe(kept);
  });
});

describe("suggesting people", () => {
  const suggested = (typed: string, chosen: readonly string[] = []) =>
    suggestPeople(PEOPLE, new Set(chosen), typed, byName).map(({ person, alias, folder }) => [person.path, alias, folder]);

  it("offers everybody by name where nothing is typed", () => {
    expect(suggested("").map(([path]) => path)).toEqual([
      ADA, "Old/Charles Babbage.md", "People/Charles Babbage.md", "People/Zoë Adams.md",
    ]);
  });

  it("puts those first who begin with it, then those with a word that does, then the rest", () => {
    expect(suggested("ad")).toEqual([[ADA, null, null], ["People/Zoë Adams.md", null, null]]);
    expect(suggested("la").map(([path]) => path)).toEqual([ADA]);
  });

  it("says which alias fits where the name does not, the best of several", () => {
    expect(suggested("count")).toEqual([[ADA, "Countess", null]]);
    expect(suggested("dr zoe")).toEqual([["People/Zoë Adams.md", "Dr Zoë", null]]);
    expect(suggested("astra")).toEqual([["People/Zoë Adams.md", "Ad Astra", null]]);
  });

  it("tells two people of one name apart by folder", () => {
    expect(suggested("babbage")).toEqual([
      ["Old/Charles Babbage.md", null, "Old"], ["People/Charles Babbage.md", null, "People"],
    ]);
  });

  it("leaves out who is chosen already", () => {
    expect(suggested("ada", [ADA])).toEqual([["People/Zoë Adams.md", null, null]]);
  });

  it("offers whoever has these letters in this order, where nobody fits better", () => {
    expect(suggested("adlv").map(([path]) => path)).toEqual([ADA]);
    expect(suggested("cbg").map(([path]) => path)).toEqual(["Old/Charles Babbage.md", "People/Charles Babbage.md"]);
    expect(suggested("ctss")).toEqual([[ADA, "Countess", null]]);
    expect(suggested("vlda")).toEqual([]);
  });

  it("offers so many at most, the first of all", () => {
    expect(suggestPeople(PEOPLE, new Set(), "a", byName, 2).map(({ person }) => person.path)).toEqual([ADA, "People/Zoë Adams.md"]);
  });

  it("offers the same, letter by letter, as where the whole was typed at once", () => {
    const letter = fc.constantFrom("a", "d", "l", "o", "b", "z", " ");
    const asked = fc.record({ typed: fc.string({ unit: letter, maxLength: 5 }), chosen: fc.subarray(PEOPLE.map(({ path }) => path), { maxLength: 2 }) });
    fc.assert(fc.property(fc.array(asked, { maxLength: 4 }), (all) => {
      const people = [...PEOPLE];
      for (const { typed, chosen } of all) {
        for (let length = 0; length <= typed.length; length++) {
          const ask = (among: typeof PEOPLE) => suggestPeople(among, new Set(chosen), typed.slice(0, length), byName);
          expect(ask(people)).toEqual(ask([...people]));
        }
      }
    }), runs(300));
  });
});

describe("a name that nobody has", () => {
  it.each([
    { says: "is somebody new", typed: " Grace  Example ", newcomer: { newcomer: "Grace Example", near: [] } },
    { says: "may be a slip", typed: "Adda Lovelace", newcomer: { newcomer: "Adda Lovelace", near: ["Ada Lovelace"] } },
    { says: "is a name after all", typed: "ada lovelace", newcomer: null },
    { says: "is an alias after all", typed: "countess", newcomer: null },
    { says: "is two people's after all", typed: "Charles Babbage", newcomer: null },
    { says: "cannot be that of a note", typed: "Ada/Lovelace", newcomer: null },
    { says: "is empty", typed: " ", newcomer: null },
  ])("$says", ({ typed, newcomer }) => {
    expect(newcomerNamed(PEOPLE, typed, 0)).toEqual(newcomer);
  });

  it("has nobody near looked for where others are suggested", () => {
    expect(newcomerNamed(PEOPLE, "Adda Lovelace", 1)).toEqual({ newcomer: "Adda Lovelace", near: [] });
  });

  it("is not said of anybody while the notes are being read", () => {
    expect(newcomerNamed(null, "Grace Example", 0)).toBeNull();
  });
});

describe("letters for channels", () => {
  it.each([
    { says: "are the first ones where they are free", names: ["call", "video"], keys: ["c", "v"] },
    { says: "are further ones where they are not, which takes none that begins another", names: ["call", "coffee", "event", "email", "over"], keys: ["c", "f", "e", "m", "o"] },
    { says: "leave accents and marks aside", names: ["Élan", "e-mail", "звонок"], keys: ["e", "m", "з"] },
    { says: "run out", names: ["a", "aa", "1"], keys: ["a", null, null] },
  ])("$says", ({ names, keys }) => {
    expect(channelKeys(names)).toEqual(keys);
  });
});
