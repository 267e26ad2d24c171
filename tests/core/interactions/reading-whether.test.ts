import { describe, expect, it } from "vitest";
import { entriesOf, NOTE_DAY, type Row, told, vocabulary } from "./read";

const PLANNED = "planned, not done";
const MISSED = "did not take place";

const tasks: readonly Row[] = [
  { says: "an open task", note: "- [ ] call with [[Ada]]", reads: ["call with Ada: open task"] },
  { says: "a task begun", note: "- [/] call with [[Ada]]", reads: ["call with Ada: task in progress"] },
  { says: "a cancelled task", note: "- [-] call with [[Ada]]", reads: ["call with Ada: cancelled task"] },
  { says: "a task of any other status", note: "- [>] call with [[Ada]]\n- [?] call with [[Bo]]", reads: ["call with Ada: task not done", "call with Bo: task not done"] },
  { says: "a task of a status that is an emoji", note: "- [📅] call with [[Ada]]", reads: ["call with Ada: task not done"] },
  { says: "an open task also under a log heading", note: "## Calls\n- [ ] [[Ada]]", reads: ["contact with Ada: open task"] },
  { says: "a ticked task counts", note: "- [x] call with [[Ada]]\n- [X] call with [[Bo]]", reads: ["call with Ada", "call with Bo"] },
  { says: "a ticked task counts, also under a planning heading", note: "## To do\n- [x] call with [[Ada]]", reads: ["call with Ada"] },
  { says: "a ticked task counts, whatever it intended", note: "- [x] need to call [[Ada]] tomorrow\n- [x] Call [[Bo]]", reads: ["call with Ada", "call with Bo"] },
  { says: "a ticked task that was missed", note: "- [x] call [[Ada]]: no answer", reads: [`call with Ada: ${MISSED}`] },
  { says: "a ticked follow-up counts", note: "- [x] Follow up with [[Ada Lovelace]] #follow-up", reads: ["follow-up with Ada Lovelace"] },
  { says: "a link at the start of an item is no checkbox", note: "- [[Ada]] called", reads: ["call with Ada"] },
];

const planned = (note: string): Row => ({ says: note, note: `- ${note}`, reads: [`${/coffee/.test(note) ? "coffee" : "call"} with Ada: ${PLANNED}`] });
const intentions: readonly Row[] = [
  ...[
    "need to call [[Ada]]", "needs to call [[Ada]]", "needed to call [[Ada]]", "want to call [[Ada]]", "wanted to call [[Ada]]",
    "plan to call [[Ada]]", "planning to call [[Ada]]", "have to call [[Ada]]", "had to call [[Ada]]", "hope to call [[Ada]]",
    "hoping to call [[Ada]]", "would like to call [[Ada]]", "I'd like to call [[Ada]]", "supposed to call [[Ada]]",
    "should call [[Ada]]", "must call [[Ada]]", "I will call [[Ada]]", "I'll call [[Ada]]", "I’ll call [[Ada]]",
    "going to call [[Ada]]", "remember to call [[Ada]]", "let's call [[Ada]]", "todo: call [[Ada]]", "TO-DO call [[Ada]]",
    "schedule a call with [[Ada]]", "scheduled a call with [[Ada]]", "book coffee with [[Ada]]", "booked coffee with [[Ada]]",
    "set up a call with [[Ada]]", "arrange a call with [[Ada]]", "arranged a call with [[Ada]]", "prep for call with [[Ada]]",
    "prepare the call with [[Ada]]", "prepared the call with [[Ada]]", "[[Ada]] will call me", "Should, if time allows, call [[Ada]]",
    "call [[Ada]] tomorrow", "Tomorrow coffee with [[Ada]]", "coffee with [[Ada]] next week", "Next month: coffee with [[Ada]]",
    "Book a table for coffee with [[Ada]]", "Need to book the next coffee with [[Ada]]", "Schedule another coffee with [[Ada]]", "Maybe coffee with [[Ada]]", "Perhaps a call with [[Ada]]", "Might call [[Ada]]", "Try to call [[Ada]]", "Trying to call [[Ada]]", "coffee with [[Ada]] next Tuesday", "Next Sunday: call with [[Ada]]", "Call with [[Ada]] scheduled for Friday", "coffee with [[Ada]] booked for the 3rd", "Schedule quick call with [[Ada]]", "Book time for a call with [[Ada]]",
    "[[Ada]] asked me to call her", "Try [[Ada]] again by phone to call about the lease",
    "coffee with [[Ada]]?", "coffee with [[Ada]]? #maybe", "call [[Ada]]", "Call [[Ada]]: the lease",
  ].map(planned),
  ...[
    "Read a book with [[Ada]] over coffee", "Gave [[Ada]] a book over coffee", "Her book launch, then coffee with [[Ada]]", "Returned her book, coffee with [[Ada]]",
    "Finished the book this morning, coffee with [[Ada]]", "Book club and coffee with [[Ada]]", "My schedule was full, but coffee with [[Ada]]", "The schedule for June over coffee with [[Ada]]",
    "Made a plan over coffee with [[Ada]]", "Between one meeting and the next: coffee with [[Ada]]",
  ].map((note) => ({ says: `no plan in a noun: ${note}`, note: `- ${note}`, reads: [`${note.includes("meeting") ? "meeting" : "coffee"} with Ada`] })),
  ...["Coffee with [[Ada]], scheduled for weeks", "Coffee with [[Ada]], next Tuesday she flies", "Coffee with [[Ada]], who planned for rain"].map((note) => ({ says: `no plan for something else: ${note}`, note: `- ${note}`, reads: ["coffee with Ada"] })),
  { says: "a bare order to ask, remind or invite", note: "- Ask [[Ada]] for lunch\n- Remind [[Bo]] of the lunch\n- Invite [[Cy]] to dinner", reads: [`meal with Ada: ${PLANNED}`, `meal with Bo: ${PLANNED}`, `meal with Cy: ${PLANNED}`] },
  { says: "a bare book", note: "- Book [[Ada]] for lunch", reads: [`meal with Ada: ${PLANNED}`] },
  { says: "a bare schedule", note: "- Schedule [[Ada]]: coffee", reads: [`coffee with Ada: ${PLANNED}`] },
  { says: "a bare email, message, text or meet", note: "- email [[Ada]]\n- Message [[Ada]]\n- text [[Ada]]\n- meet [[Ada]]", reads: [`email with Ada: ${PLANNED}`, `message with Ada: ${PLANNED}`, `contact with Ada: ${PLANNED}`, `contact with Ada: ${PLANNED}`] },
  { says: "an intention before an emoji's name", note: "- 📞 should ring [[Ada]]", reads: [`call with Ada: ${PLANNED}`] },
  { says: "an intention where nothing says how, under a log heading", note: "## People\n- need to see [[Ada]]", reads: [`contact with Ada: ${PLANNED}`] },
  { says: "an intention inside a sentence", note: "I should call [[Ada]] soon.", reads: [`call with Ada: ${PLANNED}`] },
  { says: "no intention behind the channel word", note: "- coffee with [[Ada]], who will move", reads: ["coffee with Ada"] },
  { says: "no intention of an earlier sentence", note: "- I should sleep more. Coffee with [[Ada]].", reads: ["coffee with Ada"] },
  { says: "no intention in a name", note: "- [[Will Example]] called", reads: ["call with Will Example"] },
  { says: "no later day in another clause", note: "- coffee with [[Ada]], she leaves tomorrow\n- call with [[Bo]]; next week she moves", reads: ["coffee with Ada", "call with Bo"] },
  { says: "no later day of another sentence", note: "- coffee with [[Ada]]! Tomorrow I rest\n- I rest tomorrow. Coffee with [[Bo]]", reads: ["coffee with Ada", "coffee with Bo"] },
  { says: "a later day in a clause with a number", note: "- coffee at 10.30 with [[Ada]] tomorrow", reads: [`coffee with Ada: ${PLANNED}`] },
  { says: "no later day behind the separator or about", note: "- coffee with [[Ada]]: she leaves tomorrow\n- call with [[Bo]] about next week", reads: ["coffee with Ada", "call with Bo"] },
  { says: "a later day in the clause of the first word behind the separator", note: "- [[Ada]]: coffee tomorrow", reads: [`coffee with Ada: ${PLANNED}`] },
  { says: "no question behind the lead", note: "- coffee with [[Ada]]: does she move?", reads: ["coffee with Ada"] },
  { says: "no bare order with a time", note: "- 14:30 call [[Ada]]", reads: ["call with Ada"] },
  { says: "no plan to meet in passing words", note: "- Bo wants me to meet [[Ada]]\n- Reread the text [[Ada]] published", reads: ["contact with Ada: no channel said", "contact with Ada: no channel said"] },
  { says: "no bare order under a log heading", note: "## Interactions\n- call [[Ada]]", reads: ["call with Ada"] },
  { says: "no bare order in a sentence or heading", note: "## Call [[Ada]]\n\nThen.\n\n# Other\nEmail [[Bo]].", reads: ["call with Ada", "email with Bo"] },
  { says: "no bare order where a word stands between", note: "- call with [[Ada]]", reads: ["call with Ada"] },
];

const missed = (note: string): Row => ({ says: note, note: `- ${note}`, reads: [`${/coffee/i.test(note) ? "coffee" : "call"} with Ada: ${MISSED}`] });
const misses: readonly Row[] = [
  ...[
    "didn't call [[Ada]]", "didn’t call [[Ada]]", "did not call [[Ada]]", "haven't called [[Ada]]", "[[Ada]] hasn't called",
    "couldn't call [[Ada]]", "never called [[Ada]]", "not called [[Ada]]", "forgot to call [[Ada]]", "tried to call [[Ada]]",
    "called [[Ada]], no answer", "called [[Ada]], no reply", "called [[Ada]], voicemail", "coffee with [[Ada]], no-show",
    "missed call from [[Ada]]", "coffee with [[Ada]], missed each other", "cancelled coffee with [[Ada]]",
    "coffee with [[Ada]] canceled", "coffee with [[Ada]] postponed", "coffee with [[Ada]] rescheduled", "[[Ada]] declined coffee",
    "Coffee with [[Ada]]: cancelled", "Coffee with [[Ada]]: cancelled.", "Coffee with [[Ada]] — cancelled by her",
    "Coffee with [[Ada]] - postponed until Friday", "Coffee with [[Ada]]: cancelled because of rain",
    "Coffee with [[Ada]]: rescheduled to Monday", "Call with [[Ada]]: no answer",
    "Coffee with [[Ada]]: didn't happen", "Coffee with [[Ada]] — (cancelled)", "Coffee with [[Ada]]: \"no reply\"",
    "Coffee with [[Ada]]: (“cancelled”)!", "Coffee with [[Ada]]: 'no reply'", "Coffee with [[Ada]]: \"cancelled\" by her",
    "Coffee with [[Ada]]: (cancelled by her)", "Coffee with [[Ada]]: cancelled, because she was ill",
    "Coffee with [[Ada]]: cancelled #todo", "Coffee with [[Ada]]: cancelled. #todo #home",
    "Coffee with [[Ada]]: cancelled ^a1-b", "Coffee with [[Ada]]: cancelled 📅 2026-12-01", "Coffee with [[Ada]]: cancelled … 😞",
    "Called [[Ada]] about the lease, no answer", "Called [[Ada]] about the lease: no answer", "Called [[Ada]] about the lease - left a voicemail",
    "Called [[Ada]] about the lease (no answer)", "Called [[Ada]] about the lease. No answer.", "Called [[Ada]] re: the lease, no reply yet",
    "Called [[Ada]] about the lease, no answer, will try again", "Called [[Ada]] about the lease, voicemail #todo",
    "Called [[Ada]] about the lease, she didn’t pick up", "Called [[Ada]] about the lease, but no answer", "Call with [[Ada]] about the lease, no-show",
    "Called [[Ada]]: left a voicemail", "Called [[Ada]]: no answer, will try again", "Call with [[Ada]] - no-show; she is ill", "Called [[Ada]]: she did not answer", "Called [[Ada]] but nobody picked up", "Tried calling [[Ada]] 📞", "Called off coffee with [[Ada]] ☕", "Coffee with [[Ada]] fell through", "No call from [[Ada]]",
    "Tried [[Ada]] on the phone", "Missed a call from [[Ada]]", "Called [[Ada]], left a message", "Coffee with [[Ada]] on Friday fell through",
    "[[Ada]] won't call", "can't call [[Ada]]", "can’t call [[Ada]]", "cannot call [[Ada]]", "[[Ada]] wouldn't call",
  ].map(missed),
  ...["Coffee with [[Ada]], her lease fell through", "Coffee with [[Ada]], no letter from the council"].map((note) => ({ says: `not, where something else fell through: ${note}`, note: `- ${note}`, reads: ["coffee with Ada"] })),
  { says: "a message that was left for nobody there, not one that came", note: "- [[Ada]] left a message\n- Coffee with [[Bo]], she left a message for us", reads: ["message with Ada", "coffee with Bo"] },
  { says: "not, where something of somebody's was tried", note: "- Tried [[Ada]]'s new place with [[Bo]], great dinner", reads: ["meal with Bo about Ada"] },
  { says: "not, what somebody asked for and got", note: "- [[Ada]] asked me to help her move, helped all day", reads: ["help with Ada"] },
  { says: "not, where she cancelled something else", note: "- Coffee with [[Ada]]: she cancelled her gym", reads: ["coffee with Ada"] },
  { says: "not, where something else was cancelled", note: "- Coffee with [[Ada]]: cancelled the old contract", reads: ["coffee with Ada"] },
  { says: "not, where more is said behind a comma", note: "- Coffee with [[Ada]]: not, as I feared, about money", reads: ["coffee with Ada"] },
  { says: "not, where more is said behind brackets or a tag", note: "- Coffee with [[Ada]]: (cancelled) trips\n- Coffee with [[Bo]]: cancelled #work trips", reads: ["coffee with Ada", "coffee with Bo"] },
  { says: "not, where somebody else cancelled", note: "- Coffee with [[Ada]]: (cancelled [[Sam]])", reads: ["coffee with Ada about Sam"] },
  { says: "not behind about", note: "- Call with [[Ada]] about cancelled", reads: ["call with Ada"] },
  ...[
    "the voicemail", "the call, which she did not answer", "the \"no answer\" she got", "no answer", "Bo, who once left a voicemail", "the trip, no answer from Bo yet, so far", "the trip, no answer to my offer",
    "the trip, not decided", "the trip, she never goes", "the trip, cancelled", "the trip: postponed until June", "letters: no reply-paid ones",
  ].map((topic) => ({ says: `not of something else behind about: ${topic}`, note: `- Call with [[Ada]] about ${topic}`, reads: ["call with Ada"] })),
  { says: "not in a word with a hyphen", note: "- Coffee with [[Ada]] at the not-for-profit", reads: ["coffee with Ada"] },
  ...[
    "Missed call from [[Ada]], called back", "Missed call from [[Ada]] at 5, called her back at 6", "Missed call from [[Ada]]: called back", "Called [[Ada]], nobody answered at first, then she called back",
    "Missed call from [[Ada]] and rang back", "Called [[Ada]] about the lease, no answer, she called me back", "Called [[Ada]]: no answer, she phoned back at noon", "Got a voicemail, called [[Ada]] back",
    "Call with [[Ada]]\n  - no answer, she called back",
  ].map((note) => ({ says: `not where it took place after all: ${note}`, note: `- ${note}`, reads: ["call with Ada"] })),
  ...[
    "Missed call from [[Ada]], called back, no answer", "Missed call from [[Ada]], haven't called back", "Missed call from [[Ada]], should have called back", "Missed call from [[Ada]], called back: no answer",
    "Called [[Ada]], who called back but got no answer", "No answer when I called [[Ada]] back", "Missed call from [[Ada]], will call back",
  ].map(missed),
  { says: "a detail that says so as a whole", note: "- Coffee with [[Ada]]\n  - cancelled", reads: [`coffee with Ada: ${MISSED}`] },
  { says: "a detail that says so in brackets, quotes or with a tag", note: "- Coffee with [[Ada]]\n  - (cancelled)\n- Coffee with [[Bo]]\n  - \"no reply\" #todo\n- Coffee with [[Cy]]\n  - Cancelled! ^a1", reads: [`coffee with Ada: ${MISSED}`, `coffee with Bo: ${MISSED}`, `coffee with Cy: ${MISSED}`] },
  ...["cancelled the old contract", "no reply to my offer yet", "declined to talk about money", "cancelled, in the end, the old contract", "not by [[Sam]]"].map((detail) => ({
    says: `not a detail that says more: ${detail}`, note: `- Coffee with [[Ada]]\n  - ${detail}`, reads: [`coffee with Ada${detail.includes("Sam") ? " about Sam" : ""}`],
  })),
  { says: "a detail that says so in a clause of its own", note: "- Coffee with [[Ada]]\n  - no answer, will try again", reads: [`coffee with Ada: ${MISSED}`] },
  { says: "not a detail with other news in a clause", note: "- Coffee with [[Ada]]\n  - cancelled, like all trips", reads: ["coffee with Ada"] },
  { says: "not a task below", note: "- Coffee with [[Ada]]\n  - [x] cancelled", reads: ["coffee with Ada"] },
  { says: "not a detail of a detail", note: "- Coffee with [[Ada]]\n  - the trip\n    - cancelled", reads: ["coffee with Ada"] },
];

const places: readonly Row[] = [
  ...["To do", "Todo", "TO-DO", "Tasks", "Plan", "Agenda", "Tomorrow", "Next", "Follow-ups", "📋 Tasks", "**Plan:**"].map((heading) => ({
    says: `under the heading ${heading}`,
    note: `## ${heading}\n- lunch with [[Ada]]`,
    reads: [`meal with Ada: under the heading ${heading.replace(/[*:]/g, "")}`],
  })),
  { says: "in a sentence under a planning heading", note: "## Plan\nLunch with [[Ada]].", reads: ["meal with Ada: under the heading Plan"] },
  { says: "under an underlined planning heading", note: "Plan\n---\n- lunch with [[Ada]]", reads: ["meal with Ada: under the heading Plan"] },
  { says: "below a list item that equals one", note: "- To do:\n  - lunch with [[Ada]]\n- lunch with [[Bo]]", reads: ["meal with Ada: under the heading To do", "meal with Bo"] },
  { says: "deep below a planning heading", note: "# Plan\n## Morning\n- a\n  - lunch with [[Ada]]", reads: ["meal with Ada: under the heading Plan"] },
  { says: "the nearest heading decides: log", note: "# Plan\n## Meetings\n- [[Ada]]", reads: ["contact with Ada"] },
  { says: "the nearest heading decides: planning", note: "# Meetings\n## Next\n- [[Ada]]", reads: ["contact with Ada: under the heading Next"] },
  { says: "a list item nearer than the heading decides", note: "# Meetings\n- Next\n  - [[Ada]]\n- People\n  - [[Bo]]", reads: ["contact with Ada: under the heading Next", "contact with Bo"] },
  { says: "a heading of neither kind does not decide", note: "# Meetings\n## Berlin\n- [[Ada]]", reads: ["contact with Ada"] },
  { says: "a section ends at a heading of its level", note: "## Plan\n- a\n## Notes\n- lunch with [[Ada]]", reads: ["meal with Ada"] },
  { says: "a heading that only begins like one is none", note: "## Plan B\n- lunch with [[Ada]]", reads: ["meal with Ada"] },
  { says: "nothing in a block quote or callout", note: "> lunch with [[Ada]]\n\n> [!note]\n> - lunch with [[Ada]]", reads: [] },
  { says: "nothing in fenced or indented code", note: "```\nlunch with [[Ada]]\n```\n\n    lunch with [[Ada]]\n", reads: [] },
  { says: "nothing in fenced code inside a list", note: "- a\n  ```\n  lunch with [[Ada]]\n  ```", reads: [] },
  { says: "nothing in inline code", note: "- `lunch with [[Ada]]`", reads: [] },
  { says: "nothing in HTML comments", note: "<!-- lunch with [[Ada]] -->\n\n- <!-- lunch with [[Ada]] -->", reads: [] },
  { says: "nothing in comments, in a line or over many", note: "%% lunch with [[Ada]] %%\n\n%%\n- lunch with [[Ada]]\n\n- lunch with [[Ada]]\n%%\n", reads: [] },
  { says: "nothing in math", note: "$$\nlunch [[Ada]]\n$$\n\n- $lunch [[Ada]]$", reads: [] },
  { says: "nothing that is struck", note: "- ~~lunch with [[Ada]]~~\n- ~~[[Bo]]~~ lunch with [[Cy]]", reads: ["meal with Cy"] },
  { says: "nothing in frontmatter", note: "---\nlunch: \"[[Ada]]\"\n---\n", reads: [] },
  { says: "text behind a comment's end", note: "%%\nhidden\n%% lunch with [[Ada]]", reads: ["meal with Ada"] },
  { says: "text behind frontmatter that is none", note: "---js\nlunch with [[Ada]]\n---\n", reads: ["meal with Ada"] },
];

const fields: readonly Row[] = [
  { says: "contact yes counts a bare link", note: "- [[Ada]] [contact:: yes]", reads: ["contact with Ada"] },
  { says: "contact yes counts an event", note: "- conference with [[Ada]] (contact:: yes)", reads: ["event with Ada"] },
  { says: "contact yes overrides an open task, a planning heading, words", note: "## Plan\n- [ ] didn't call [[Ada]] tomorrow? [contact:: yes]", reads: ["call with Ada"] },
  { says: "contact no discounts", note: "## Calls\n- [x] call with [[Ada]] [contact:: no]", reads: ["call with Ada: marked as no contact"] },
  { says: "contact true and false are like yes and no", note: "- [[Ada]] [Contact:: TRUE]\n- call with [[Bo]] [contact:: false]", reads: ["contact with Ada", "call with Bo: marked as no contact"] },
  { says: "contact of something else decides nothing", note: "- call with [[Ada]] [contact:: maybe]", reads: ["call with Ada"] },
  { says: "contact yes counts nobody where nobody took part", note: "- note about [[Ada]] [contact:: yes]", reads: ["contact with nobody about Ada: only talked about"] },
  { says: "a field in the middle separates nothing", note: "- call [contact:: yes] with [[Ada]]", reads: ["call with Ada"] },
  { says: "a field over two lines is none", note: "- call with [[Ada]] [contact::\n  no]", reads: ["call with Ada"] },
];

describe.each([
  { group: "tasks:", rows: tasks },
  { group: "not done yet:", rows: intentions },
  { group: "fell through:", rows: misses },
  { group: "places:", rows: places },
  { group: "fields:", rows: fields },
])("$group", ({ rows }) => {
  it.each(rows)("$says", ({ note, reads }) => {
    expect(entriesOf(note).map(told)).toEqual(reads);
  });
});

describe("settings", () => {
  it("let any link count", () => {
    const anyLink = vocabulary({ anyLinkCounts: true });
    const note = "- [[Ada]]\n- [ ] [[Bo]]\n\nSaw a film that [[Cy]] likes.";
    expect(entriesOf(note, anyLink).map(told)).toEqual(["contact with Ada", "contact with Bo: open task", "contact with Cy"]);
  });

  it("switch kinds off", () => {
    const quiet = vocabulary({ uncountedKinds: ["message", "help", "contact", "conversation"] });
    const note = "## People\n- emailed [[Ada]]\n- helped [[Bo]]\n- [[Cy]]\n- lunch with [[Sam]]\n- emailed [[Ada]] [contact:: yes]";
    expect(entriesOf(note, quiet).map(told)).toEqual([
      "email with Ada: messages are switched off in settings",
      "help with Bo: introductions, gifts and other help are switched off in settings",
      "contact with Cy: bare contacts are switched off in settings",
      "meal with Sam: conversations are switched off in settings",
      "email with Ada",
    ]);
  });

  it("name other headings", () => {
    const other = vocabulary({ logHeadings: ["## 👥 Begegnungen"], planningHeadings: ["Später"] });
    const note = "## begegnungen\n- [[Ada]]\n## SPÄTER!\n- lunch with [[Bo]]\n## Interactions\n- [[Cy]]";
    expect(entriesOf(note, other).map(told)).toEqual([
      "contact with Ada", "meal with Bo: under the heading SPÄTER!", "contact with Cy: no channel said",
    ]);
  });
});

it("whether a day has come is not decided here", () => {
  const [entry] = entriesOf("- lunch with [[Ada]] [date:: 2026-12-03]");
  expect(entry).toMatchObject({ date: "2026-12-03", counted: true, channel: "meal" });
  expect(NOTE_DAY).toBe("2026-11-23");
});
