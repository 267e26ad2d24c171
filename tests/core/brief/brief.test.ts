import { describe, expect, it } from "vitest";
import { sinceInWords, knownInWords } from "../../../src/core/brief/acquaintance";
import { type Brief, briefOf } from "../../../src/core/brief/brief";
import type { Interaction } from "../../../src/core/interactions/interaction";
import { decodePerson } from "../../../src/core/people/person";
import { DEFAULT_PROPERTY_NAMES } from "../../../src/core/people/property-names";
import { decodeDates } from "../../../src/core/reminders/decode-dates";
import { readPromises } from "../../../src/core/reminders/promise";
import { day } from "../../support/day";
import { coffee, factsOf } from "../../support/facts";

const ADA = "People/Ada Lovelace.md";
const TODAY = day("2026-11-23");
const path = (name: string) => `People/${name}.md`;
const people = ["Ada Lovelace", "Bo Example", "Charles Babbage", "Di Example", "Ed Example", "Fay Example", "Gil Example"];
const named = (target: string) => (people.includes(target) ? path(target) : null);

interface Words {
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Newest first. */
  readonly history?: readonly Interaction[];
  /** Of a note that is not Ada's own. */
  readonly tasks?: string;
  /** Properties of other people, by name. */
  readonly others?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function brief({ properties = {}, history = [], tasks = "", others = {} }: Words): Brief {
  const counted = history.filter((one) => one.counted && one.date <= TODAY);
  const facts = factsOf({
    path: ADA, properties,
    ...(counted[0] === undefined ? {} : { last: counted[0], first: counted[counted.length - 1]?.date ?? "" }),
  });
  const rules = { names: DEFAULT_PROPERTY_NAMES, dateProperties: ["birthday"], readOwnDate: () => null };
  const everyone = Object.entries(others).map(([name, own]) => decodePerson(path(name), own, DEFAULT_PROPERTY_NAMES, () => null).person);
  return briefOf({
    facts,
    history,
    dates: decodeDates(ADA, properties, rules),
    promises: readPromises(tasks, false, () => null).map((promise) => ({ promise, source: { path: "Daily/2026-11-20.md", line: promise.line } })),
    everyone: [facts.person, ...everyone],
    named,
  }, TODAY);
}

function contact(date: string, kind: Interaction["kind"], channel: string | null, more: Partial<Interaction> = {}): Interaction {
  return coffee(date, { kind, channel, participants: [ADA], ...more });
}

describe("how long and how well somebody is known", () => {
  it.each<{ says: string; words: Words; headline: string; since: string }>([
    {
      says: "the years since they met, each kind by its count, and the last time",
      words: {
        properties: { met: "2024-03-14" },
        history: [
          contact("2026-11-02", "conversation", "coffee"), contact("2026-08-01", "help", "help"),
          contact("2026-05-01", "message", "email"), contact("2026-04-01", "conversation", "call"),
        ],
      },
      headline: "Known for 2 years: 2 conversations, 1 act of help, 1 message",
      since: "Since 14 March 2024. Last 3 weeks ago, on 2 November: coffee.",
    },
    {
      says: "the first that counts where no day of meeting is noted",
      words: { history: [contact("2026-11-22", "contact", null), contact("2026-11-13", "conversation", "call")] },
      headline: "Known for 10 days: 1 conversation, 1 contact",
      since: "Since 13 November. Last 1 day ago, on 22 November: contact.",
    },
    {
      says: "what counted before the day under met",
      words: { properties: { met: "2026-11-01" }, history: [contact("2026-09-30", "conversation", "call")] },
      headline: "Known for 7 weeks: 1 conversation",
      since: "Since 30 September. Last 7 weeks ago, on 30 September: call.",
    },
    {
      says: "that they met today", words: { properties: { met: "2026-11-23" }, history: [contact("2026-11-23", "conversation", "meeting")] },
      headline: "Known since today: 1 conversation", since: "Last today: meeting.",
    },
    {
      says: "that nothing counted since they met", words: { properties: { met: "2025-11-24" } },
      headline: "Known for 11 months: nothing counted yet", since: "Since 24 November 2025.",
    },
    { says: "that nobody knows", words: {}, headline: "Nothing counted yet", since: "" },
    { says: "nothing of a day of meeting to come", words: { properties: { met: "2026-12-24" } }, headline: "Nothing counted yet", since: "" },
    {
      says: "nothing of what does not count",
      words: { history: [contact("2026-11-02", "conversation", "call", { counted: false, why: "open task" })] },
      headline: "Nothing counted yet", since: "",
    },
  ])("says $says", ({ words, headline, since }) => {
    const found = brief(words);
    expect(knownInWords(found, TODAY)).toBe(headline);
    expect(sinceInWords(found, TODAY)).toBe(since);
  });

  it("shows the last five that count", () => {
    const days = ["2026-11-20", "2026-11-10", "2026-11-05", "2026-11-04", "2026-11-03", "2026-11-02", "2026-11-01"];
    const history = days.map((date) => contact(date, "conversation", "call", { counted: date !== "2026-11-10" }));
    expect(brief({ history }).latest.map(({ date }) => date)).toEqual(["2026-11-20", "2026-11-05", "2026-11-04", "2026-11-03", "2026-11-02"]);
  });
});

describe("a promise", () => {
  it.each([
    { says: "is the user's own unless it says otherwise", task: "send [[Ada Lovelace]] the paper", isTheirs: false },
    { says: "is theirs where they will", task: "[[Ada Lovelace]] will send the draft", isTheirs: true },
    { says: "is theirs where they are to", task: "[[Ada Lovelace|Ada]] to send the draft 📅 2026-12-01", isTheirs: true },
    { says: "is theirs where they'll", task: "[[Ada Lovelace]]’ll send the draft", isTheirs: true },
    { says: "is theirs where they owe it", task: "[[Ada Lovelace]] owes me a lunch", isTheirs: true },
    { says: "is theirs where one waits for them", task: "Waiting for [[Ada Lovelace]]: the draft", isTheirs: true },
    { says: "is the user's where the link is a label", task: "[[Ada Lovelace]]: send the draft", isTheirs: false },
    { says: "is the user's where the link is of whose it is", task: "[[Ada Lovelace]]'s thesis", isTheirs: false },
    { says: "is the user's where it is a thing", task: "[[Ada Lovelace]] birthday card", isTheirs: false },
    { says: "is not theirs where somebody else will", task: "[[Bo Example]] will introduce [[Ada Lovelace]]", isTheirs: false },
  ])("$says: $task", ({ task, isTheirs }) => {
    expect(brief({ tasks: `- [ ] ${task}\n` }).promises.map((promise) => promise.isTheirs)).toEqual([isTheirs]);
  });

  it("without a link is the user's own", () => {
    const [promise] = readPromises("- [ ] will send the draft\n", true, () => null);
    if (promise === undefined) throw new Error("There is no promise.");
    const input = { facts: factsOf({ path: ADA }), history: [], dates: { reminders: [], dates: [] }, everyone: [], named };
    expect(briefOf({ ...input, promises: [{ promise, source: { path: ADA, line: 1 } }] }, TODAY).promises[0]?.isTheirs).toBe(false);
  });
});

describe("what is dated", () => {
  it.each<{ says: string; properties: Readonly<Record<string, unknown>>; expected: readonly string[] }>([
    { says: "a birthday within 60 days", properties: { birthday: "1988-01-22" }, expected: ["2027-01-22 Birthday (turns 39)"] },
    { says: "no birthday that is further", properties: { birthday: "1988-01-23" }, expected: [] },
    { says: "a birthday of the last 14 days", properties: { birthday: "11-09" }, expected: ["2026-11-09 Birthday"] },
    { says: "no birthday that is longer gone", properties: { birthday: "11-08" }, expected: [] },
    { says: "a missed reminder once, and not its next days", properties: { reminders: ["every 2 weeks from 2026-11-02: ask"] }, expected: ["2026-11-16 ask"] },
    { says: "a reminder to come, and none that is done", properties: { reminders: ["2026-12-01 send", "2026-11-01 wrote ✅ 2026-11-01"] }, expected: ["2026-12-01 send"] },
    { says: "all by day", properties: { birthday: "11-20", reminders: ["2026-12-01 send", "2026-11-23 call"] }, expected: ["2026-11-20 Birthday", "2026-11-23 call", "2026-12-01 send"] },
    { says: "nothing of the silent", properties: { "birthday": "11-20", "do-not-contact": true }, expected: [] },
  ])("shows $says", ({ properties, expected }) => {
    expect(brief({ properties }).dated.map(({ date, text }) => `${date} ${text}`)).toEqual(expected);
  });
});

describe("who introduced whom", () => {
  const told = (words: Words) => brief(words).introductions.map(({ by, people: whom, withYou, source }) =>
    `${by ?? "you"}: ${whom.join(", ")}${withYou ? " and you" : ""} (${source.path})`.replace(/People\/|\.md/g, ""));
  const line = (summary: string, more: Partial<Interaction> = {}) =>
    [contact("2026-11-02", "help", "help", { summary, ...more })];

  it.each([
    { summary: "[[Charles Babbage]] introduced me to [[Ada Lovelace]]", expected: ["Charles Babbage: Ada Lovelace and you (Daily/2026-11-02)"] },
    { summary: "[[Ada Lovelace|Ada]] introduced us to [[Bo Example]] and [[Di Example]]", expected: ["Ada Lovelace: Bo Example, Di Example and you (Daily/2026-11-02)"] },
    { summary: "Introduced [[Ada Lovelace]] to [[Bo Example]]", expected: ["you: Ada Lovelace, Bo Example (Daily/2026-11-02)"] },
    { summary: "I introduced [[Bo Example]] and [[Ada Lovelace]]: the grant", expected: ["you: Bo Example, Ada Lovelace (Daily/2026-11-02)"] },
    { summary: "[[Charles Babbage]] introduced [[Bo Example]] to [[Ada Lovelace]]", expected: ["Charles Babbage: Bo Example, Ada Lovelace (Daily/2026-11-02)"] },
    { summary: "Lunch, was introduced to [[Ada Lovelace]] by [[Bo Example]]", expected: ["Bo Example: Ada Lovelace and you (Daily/2026-11-02)"] },
    { summary: "Introduced to [[Ada Lovelace]] by [[Bo Example]]\nand more", expected: ["Bo Example: Ada Lovelace and you (Daily/2026-11-02)"] },
    { summary: "Lunch with [[Charles Babbage]], introduced me to [[Ada Lovelace]]", expected: [] },
    { summary: "[[Bo Example]] introduced [[Ada Lovelace]] to me", expected: ["Bo Example: Ada Lovelace and you (Daily/2026-11-02)"] },
    { summary: "[[Bo Example]] introduced me to [[Ada Lovelace]]'s boss", expected: [] },
    { summary: "[[Bo Example]] introduced me to [[Ada Lovelace]]’s boss", expected: [] },
    { summary: "Introduced [[Ada Lovelace]] to [[Ada Lovelace]]", expected: [] },
    { summary: "Introduced to [[Ada Lovelace]]", expected: [] },
    { summary: "[[Bo Example]] introduced to [[Ada Lovelace]]", expected: [] },
    { summary: "Introduced [[Ada Lovelace]] at the conference", expected: [] },
    { summary: "Introduced [[Some Book]] to [[Another Book]]", expected: [] },
    { summary: "[[Some Book]] introduced me to [[Ada Lovelace]]", expected: [] },
    { summary: "We introduced a new plan, with [[Ada Lovelace]]", expected: [] },
    { summary: "[[Bo Example]] introduced me to [[Di Example]] while [[Ada Lovelace]] was there", expected: [] },
    { summary: "introduced \uFFFC[[Ada Lovelace]] to [[Bo Example]]", expected: [] },
  ])("is read from words: $summary", ({ summary, expected }) => {
    expect(told({ history: line(summary) })).toEqual(expected);
  });

  it("is read from somebody's own log as what they did", () => {
    const history = line("introduced me to [[Bo Example]]", { origin: "person-log", source: { path: ADA, line: 9 } });
    expect(told({ history })).toEqual(["Ada Lovelace: Bo Example and you (Ada Lovelace)"]);
  });

  it("is read from properties, on both sides, once", () => {
    expect(told({
      properties: { "Introduced by": "[[Charles Babbage]]", "met-through": ["[[Di Example]]", "a conference"] },
      others: { "Bo Example": { introduced_by: "[[Ada Lovelace]]" }, "Ed Example": { "introduced-by": "[[Bo Example]]" } },
      history: line("[[Charles Babbage]] introduced me to [[Ada Lovelace]]"),
    })).toEqual([
      "Charles Babbage: Ada Lovelace and you (Daily/2026-11-02)",
      "Di Example: Ada Lovelace and you (Ada Lovelace)",
      "Ada Lovelace: Bo Example and you (Bo Example)",
    ]);
  });

  it("takes no longer than the line is long", () => {
    const summary = `introduced ${"[[Ada Lovelace]] and ".repeat(5000)}[[Bo Example]]${" introduced".repeat(5000)}`;
    const started = performance.now();
    expect(told({ history: line(summary) })).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("people in common", () => {
  it("are those most often there too, five at most", () => {
    const meeting = (date: string, ...names: string[]) =>
      contact(date, "conversation", "meeting", { participants: [ADA, ...names.map(path)] });
    const history = [
      meeting("2026-11-02", "Gil Example", "Bo Example", "Fay Example"),
      meeting("2026-10-02", "Gil Example", "Bo Example", "Charles Babbage"),
      meeting("2026-09-02", "Gil Example", "Di Example", "Ed Example"),
      { ...meeting("2026-08-02", "Fay Example"), counted: false },
    ];
    expect(brief({ history }).together.map(({ path: who, times }) => `${who} ${String(times)}`)).toEqual([
      "People/Gil Example.md 3", "People/Bo Example.md 2", "People/Charles Babbage.md 1", "People/Di Example.md 1", "People/Ed Example.md 1",
    ]);
  });
});

describe("the years", () => {
  const years = (...days: string[]) =>
    brief({ history: days.map((date) => contact(date, "conversation", "call")) }).years.map(({ year, times }) => `${String(year)} ${String(times)}`);

  it("run from the first to this one, with those in which nothing happened", () => {
    expect(years("2026-11-02", "2026-01-01", "2024-12-31")).toEqual(["2024 1", "2025 0", "2026 2"]);
  });

  it("are ten at most", () => {
    expect(years("2026-11-02", "2017-01-01", "2016-12-31")).toEqual(
      ["2017 1", ...[2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => `${String(year)} 0`), "2026 1"],
    );
  });

  it("are none before anything counted", () => {
    expect(years()).toEqual([]);
  });
});
