import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, decodeSettings, type Settings } from "../../src/core/settings";
import { type Answers, daysInWords, draftOf, firstAnswers, peopleInWords, resumed, settingsFrom, waitingInWords } from "../../src/ui/first-start-model";
import type { Survey } from "../../src/vault/survey";

const DAILY = { folder: "Daily", format: "YYYY-MM-DD", template: "" };
const NOTHING: Survey = {
  people: { byFolder: 0, byType: 0, byTag: 0, examples: [] }, folders: [], days: { count: 0, examples: [], rules: DAILY }, guess: null,
  circles: [], isGerman: false, paths: [],
};
const FULL: Survey = {
  ...NOTHING,
  people: { byFolder: 40, byType: 2, byTag: 1, examples: ["Ada Lovelace", "Bo Example"] },
  days: { count: 1200, examples: ["2026-11-22", "2026-11-21"], rules: DAILY },
};

function answers(survey: Survey, more: Partial<Answers> = {}, settings: Settings = DEFAULT_SETTINGS, language = "en"): Answers {
  return { ...firstAnswers(survey, settings, language), ...more };
}

describe("answers that were not saved", () => {
  const first = answers({ ...NOTHING, folders: [{ folder: "Team", notes: 9 }] }, {}, DEFAULT_SETTINGS, "de");
  const changed: Answers = {
    folders: first.folders.map((each) => ({ ...each, isChosen: !each.isChosen })),
    another: "Friends",
    daily: { folder: "Log", format: "" },
    german: false,
    circles: first.circles.map((each) => ({ ...each, isChosen: each.name === "close", cadence: `${each.cadence} or so` })),
  };

  it("are kept as far as they are other than what was proposed", () => {
    expect(draftOf(first, first)).toEqual([]);
    expect(draftOf({ ...first, another: "Friends" }, first)).toEqual(["another\nFriends"]);
    expect(resumed(draftOf(changed, first), first)).toEqual(changed);
  });

  it("say nothing to what is not asked any more, and leave alone what is new", () => {
    const now = answers({ ...FULL, folders: [{ folder: "Family", notes: 3 }] });
    expect(resumed(draftOf(changed, first), now)).toEqual({ ...now, another: "Friends", circles: changed.circles, folders: [
      { ...now.folders[0], isChosen: true }, { ...now.folders[1], isChosen: true },
    ] });
  });

  it.each([{ draft: ["another"] }, { draft: ["circle\nclose", "people"] }, { draft: ["", "\n\n"] }])("are none where the device keeps $draft", ({ draft }) => {
    expect(resumed(draft, first)).toEqual(first);
  });
});

describe("what was found, in words", () => {
  it.each([
    { says: "people by each source", words: peopleInWords(FULL), are: "43 people, found 40 by folder, 2 by type, 1 by tag. Such as Ada Lovelace, Bo Example." },
    { says: "people of one source", words: peopleInWords({ ...FULL, people: { byFolder: 0, byType: 0, byTag: 1, examples: ["Ada Lovelace"] } }), are: "1 person, found by tag. Such as Ada Lovelace." },
    { says: "nobody", words: peopleInWords(NOTHING), are: "No person notes yet." },
    { says: "daily notes", words: daysInWords(FULL), are: "1,200 daily notes as Daily/YYYY-MM-DD. Such as 2026-11-22, 2026-11-21." },
    { says: "no daily notes", words: daysInWords(NOTHING), are: "None at Daily/YYYY-MM-DD, where Marathon looks. If you keep some, say where." },
    {
      says: "daily notes elsewhere", words: daysInWords({ ...NOTHING, guess: { folder: "Log", format: "YYYYMMDD" } }),
      are: "None at Daily/YYYY-MM-DD, where Marathon looks. They seem to lie elsewhere:",
    },
    { says: "that the notes are read", words: waitingInWords(null, true), are: "Reading notes…" },
    { says: "that there is nobody", words: waitingInWords(0, false), are: "There are no person notes yet. Add the first one." },
    { says: "that all is said", words: waitingInWords(0, true), are: "Nobody is left without a cadence." },
    {
      says: "that one waits", words: waitingInWords(1, true),
      are: "1 person has no cadence yet, and is not asked for. Go through them one at a time, those you talk to most first. Each answer can be undone.",
    },
  ])("$says", ({ words, are }) => {
    expect(words).toBe(are);
  });
});

describe("what to begin with", () => {
  const personen = { folder: "Personen", notes: 9 };
  it.each([
    { says: "without people, the folder in use stays", survey: NOTHING, folders: ["People: nobody in it, yes"] },
    { says: "with people, too", survey: FULL, folders: ["People: in use, yes"] },
    { says: "a found folder takes the place of an empty one", survey: { ...NOTHING, folders: [personen] }, folders: ["People: nobody in it, no", "Personen: 9 notes, not people yet, yes"] },
    { says: "but not that of one that somebody chose, for its notes may be still to come", survey: { ...NOTHING, folders: [personen] }, settings: ["Team", "Friends"], folders: [
      "Team: nobody in it, yes", "Friends: nobody in it, yes", "Personen: 9 notes, not people yet, yes",
    ] },
    { says: "and stands beside one with people", survey: { ...FULL, folders: [personen] }, folders: ["People: in use, yes", "Personen: 9 notes, not people yet, yes"] },
  ])("$says", ({ survey, settings = DEFAULT_SETTINGS.peopleFolders, folders }) => {
    expect(answers(survey, {}, { ...DEFAULT_SETTINGS, peopleFolders: settings }).folders.map(({ folder, note, isChosen }) => `${folder}: ${note}, ${isChosen ? "yes" : "no"}`)).toEqual(folders);
  });

  it.each([
    { says: "nothing German, nothing offered", survey: FULL, settings: {}, language: "en", german: null },
    { says: "German days offer German", survey: { ...FULL, isGerman: true }, settings: {}, language: "en", german: true },
    { says: "so does the app's language", survey: FULL, settings: {}, language: "de", german: true },
    { says: "not where it is read already", survey: FULL, settings: { languages: ["English", "Deutsch"] }, language: "de", german: null },
  ])("$says", ({ survey, settings, language, german }) => {
    expect(answers(survey, {}, decodeSettings({ version: 1, ...settings }, "").settings, language).german).toBe(german);
  });

  it("offers circles that notes name besides the usual ones, none chosen, none that is there already", () => {
    const survey = { ...FULL, circles: [{ name: "Close", people: 2 }, { name: "work", people: 1 }] };
    const { settings } = decodeSettings({ version: 1, circles: [{ name: "Inner", cadence: "weekly" }] }, "");
    expect(answers(survey, {}, settings).circles).toEqual([
      { name: "close", cadence: "monthly", weight: 1.5, note: "named in 2 notes", isChosen: false },
      { name: "wider", cadence: "every 3 months", weight: 1, note: "", isChosen: false },
      { name: "work", cadence: "monthly", weight: 1, note: "named in 1 note", isChosen: false },
    ]);
  });
});

describe("what becomes of the answers", () => {
  const none = answers(FULL);
  const circle = (name: string, isChosen: boolean) => ({ name, cadence: " monthly ", weight: 2, note: "", isChosen });
  const guessed = { ...NOTHING, guess: { folder: "", format: "YYYYMMDD" } };
  it.each([
    { says: "as found is nothing to write", survey: FULL, given: none, made: null },
    { says: "as found without daily notes, too", survey: NOTHING, given: answers(NOTHING), made: null },
    {
      says: "a folder typed is added, without slashes", survey: FULL, given: { ...none, another: "/Team/ " },
      made: { label: "Set up people folders", change: { peopleFolders: ["People", "Team"] } },
    },
    { says: "a folder typed that is there already is not", survey: FULL, given: { ...none, another: "People" }, made: null },
    {
      says: "no folder at all switches the source off", survey: FULL, given: { ...none, folders: [] },
      made: { label: "Set up people folders", change: { peopleFolders: [] } },
    },
    {
      says: "daily notes at the top of the vault are a slash", survey: guessed, given: answers(guessed),
      made: { label: "Set up the daily notes folder, the daily notes format", change: { dailyNotesFolder: "/", dailyNotesFormat: "YYYYMMDD" } },
    },
    { says: "an empty format changes nothing", survey: NOTHING, given: answers(NOTHING, { daily: { folder: "Daily/", format: " " } }), made: null },
    {
      says: "circles that were chosen, and German", survey: FULL, given: { ...none, german: true, circles: [circle("inner", true), circle("close", false)] },
      made: {
        label: "Set up German words, circles",
        change: { languages: ["English", "Deutsch"], circles: [{ name: "inner", cadence: "monthly", weight: 2 }] },
      },
    },
    { says: "German that was not wanted is not read", survey: FULL, given: { ...none, german: false }, made: null },
  ])("$says", ({ survey, given, made }) => {
    expect(settingsFrom(given, DEFAULT_SETTINGS, survey)).toEqual(made);
  });
});
