import { describe, expect, it } from "vitest";
import { entriesOf, type Row, told } from "./read";

const PLANNED = "planned, not done";
const MISSED = "did not take place";
const NONE = "no channel said";

/** What makes a line count, each with what looks like it and does not. */
const counting: readonly Row[] = [
  ...["Interactions", "People", "Contacts", "Meetings", "Calls", "Networking"].flatMap((heading): readonly Row[] => [
    { says: `a bare link under ${heading}`, note: `## ${heading}\n- [[Ada]]`, reads: ["contact with Ada"] },
    { says: `but not under a longer heading: ${heading} of others`, note: `## ${heading} of others\n- [[Ada]]`, reads: [`contact with Ada: ${NONE}`] },
    { says: `nor before ${heading}`, note: `- [[Ada]]\n## ${heading}`, reads: [`contact with Ada: ${NONE}`] },
  ]),
  { says: "a bare link in a sentence under a log heading", note: "## People\nSome news of [[Ada]].", reads: ["contact with Ada"] },
  { says: "no row of a table, also under a log heading", note: "## People\n| who |\n| --- |\n| [[Ada]] |\n\n- [[Bo]]", reads: ["contact with Bo"] },
  { says: "an emoji behind the colon", note: "- [[Ada]]: long 📞", reads: ["call with Ada"] },
  { says: "no word far behind the colon", note: "- [[Ada]]: long call", reads: [`contact with Ada: ${NONE}`] },
  { says: "a field that names a room, whatever the words", note: "- lunch with [[Ada]] [channel:: event]", reads: ["event with Ada: an event alone is not contact"] },
  { says: "a field that names a channel, whatever the room", note: "- conference with [[Ada]] [channel:: coffee]", reads: ["coffee with Ada"] },
  { says: "a field that says contact, with no more said", note: "- [[Ada]] [channel:: contact]", reads: ["contact with Ada"] },
  { says: "a word in the lead, not the one behind the colon: a room stays a room", note: "- Meetup with [[Ada]]: coffee after", reads: ["event with Ada: an event alone is not contact"] },
  { says: "a field over a planning heading", note: "## Agenda\n- lunch with [[Ada]] [contact:: yes]\n- lunch with [[Bo]]", reads: ["meal with Ada", "meal with Bo: under the heading Agenda"] },
  { says: "a field over a task", note: "- [>] lunch with [[Ada]] (contact:: yes)\n- [x] lunch with [[Bo]] (contact:: no)", reads: ["meal with Ada", "meal with Bo: marked as no contact"] },
];

const parts: readonly Row[] = [
  { says: "without a separator all links took part", note: "- coffee with [[Ada]] and [[Bo]] where [[Cy]] lives", reads: ["coffee with Ada, Bo, Cy"] },
  { says: "a colon with no blank behind is none", note: "- coffee at 10:30 or[[Bo]]:with [[Ada]]", reads: ["coffee with Bo, Ada"] },
  { says: "a dash with a blank on one side alone is none", note: "- coffee with [[Ada]]- and [[Bo]]", reads: ["coffee with Ada, Bo"] },
  { says: "no sentence ends behind Mr., Mrs. or St.", note: "Met Mr. [[Ada]] and Mrs. [[Bo]] at St. [[Cy]].", reads: ["meeting with Ada, Bo, Cy"] },
  { says: "but one ends behind a word", note: "Met the mayor. [[Ada]] called.", reads: ["call with Ada"] },
  { says: "a possessive behind of is an owner, behind from a host", note: "- tea with [[Bo]], out of [[Sam]]'s pot\n- came from [[Ada]]'s house after tea", reads: ["coffee with Bo about Sam", "coffee with Ada"] },
  { says: "a name in a callout's title is not read, the line behind it is", note: "> [!info] coffee with [[Ada]]\n\ncoffee with [[Bo]]", reads: ["coffee with Bo"] },
  { says: "a comment hides only itself", note: "coffee with [[Ada]] %% and [[Bo]] %% and [[Cy]] <!-- and [[Sam]] -->", reads: ["coffee with Ada, Cy"] },
  { says: "an embed beside a link", note: "- coffee with [[Ada]] ![[Bo]]", reads: ["coffee with Ada"] },
  { says: "an unticked child takes the lent channel and its own state", note: "- Meeting: Q3\n  - [ ] [[Ada]]\n  - [x] [[Bo]]", reads: ["meeting with Ada: open task", "meeting with Bo"] },
  { says: "an item that only begins like a log heading is none", note: "- Interactions today\n  - [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "the next heading of its level ends a planning section", note: "# To do\n\nCoffee with [[Ada]].\n\n# Notes\n\nCoffee with [[Bo]].", reads: ["coffee with Ada: under the heading To do", "coffee with Bo"] },
];

/** Each before the channel word, where it plans, and behind it, where it is said of something else. */
const INTENTIONS = [
  "need to", "needs to", "needed to", "needing to", "want to", "wants to", "wanted to", "wanting to", "plan to", "plans to", "planned to", "planning to",
  "have to", "has to", "had to", "having to", "hope to", "hopes to", "hoped to", "hoping to", "would like to", "supposed to", "should", "must", "will", "I'll", "we’ll",
  "going to", "remember to", "let's", "let’s", "todo", "to-do", "schedule", "scheduled", "book", "booked", "set up", "arrange", "arranged", "prep", "prepare", "prepared",
];

/** The same words without *to*, and others that only look like intentions. */
const NO_INTENTIONS = ["have", "had", "needed and got", "in need of", "wanted, and got,", "against hope", "having", "willing", "shoulder hurt,", "a booking clerk,", "mustard and"];

const LATER = ["tomorrow", "next week", "next month"];

const MISSES = [
  "didn't", "didn’t", "did not", "haven't", "hasn't", "couldn't", "never", "not", "forgot to", "tried to", "no answer", "no reply", "voicemail", "no-show",
  "missed each other", "cancelled", "canceled", "postponed", "rescheduled", "declined",
];

const intentions: readonly Row[] = [
  ...INTENTIONS.flatMap((words): readonly Row[] => [
    { says: `${words} before the channel word`, note: `- ${words} coffee with [[Ada]]`, reads: [`coffee with Ada: ${PLANNED}`] },
    { says: `${words} behind the channel word`, note: `- coffee with [[Ada]], ${words} rest`, reads: ["coffee with Ada"] },
    { says: `${words} behind the lead`, note: `- coffee with [[Ada]]: ${words} rest`, reads: ["coffee with Ada"] },
    { says: `${words} in a ticked task`, note: `- [x] ${words} coffee with [[Ada]]`, reads: ["coffee with Ada"] },
    { says: `${words} in a sentence`, note: `We ${words} coffee with [[Ada]]. Then home.`, reads: [`coffee with Ada: ${PLANNED}`] },
  ]),
  ...NO_INTENTIONS.map((words) => ({ says: `not: ${words}`, note: `- ${words} coffee with [[Ada]]`, reads: ["coffee with Ada"] })),
  ...LATER.flatMap((words): readonly Row[] => [
    { says: `${words} in the clause`, note: `- coffee ${words} with [[Ada]]`, reads: [`coffee with Ada: ${PLANNED}`] },
    ...[", she leaves", "; she leaves", ". She leaves"].map((clause) => ({ says: `${words} behind ${clause.charAt(0)}`, note: `- coffee with [[Ada]]${clause} ${words}`, reads: ["coffee with Ada"] })),
    { says: `${words} in a ticked task`, note: `- [x] coffee with [[Ada]] ${words}`, reads: ["coffee with Ada"] },
  ]),
  { says: "a week or month that is not the next", note: "- coffee with [[Ada]] last week\n- coffee with [[Bo]], the next day", reads: ["coffee with Ada", "coffee with Bo"] },
  { says: "a question in a ticked task", note: "- [x] coffee with [[Ada]]?", reads: ["coffee with Ada"] },
  ...["call", "email", "message"].flatMap((word): readonly Row[] => [
    { says: `a bare ${word}`, note: `- ${word} [[Ada]]`, reads: [`${word} with Ada: ${PLANNED}`] },
    { says: `a bare ${word}, numbered`, note: `1. ${word} [[Ada]]`, reads: [`${word} with Ada: ${PLANNED}`] },
    { says: `a bare ${word}, ticked`, note: `- [x] ${word} [[Ada]]`, reads: [`${word} with Ada`] },
    { says: `a bare ${word}, timed`, note: `- 9am ${word} [[Ada]]`, reads: [`${word} with Ada`] },
    { says: `a bare ${word} under a log heading`, note: `## Networking\n- ${word} [[Ada]]`, reads: [`${word} with Ada`] },
    { says: `${word} and another word`, note: `- ${word} from [[Ada]]`, reads: [`${word} with Ada`] },
  ]),
];

const misses: readonly Row[] = MISSES.flatMap((words): readonly Row[] => [
  { says: `${words} in the lead`, note: `- ${words} coffee with [[Ada]]`, reads: [`coffee with Ada: ${MISSED}`] },
  { says: `${words} behind the name`, note: `- coffee with [[Ada]] ${words}`, reads: [`coffee with Ada: ${MISSED}`] },
  { says: `${words} as all that stands behind the colon`, note: `- coffee with [[Ada]]: ${words}.`, reads: [`coffee with Ada: ${MISSED}`] },
  { says: `${words} and until when`, note: `- coffee with [[Ada]] — ${words} until Friday`, reads: [`coffee with Ada: ${MISSED}`] },
  { says: `${words} of something else`, note: `- coffee with [[Ada]]: ${words} her gym`, reads: ["coffee with Ada"] },
  { says: `${words}, but not as the first words`, note: `- coffee with [[Ada]]: the trip, ${words}`, reads: ["coffee with Ada"] },
  { says: `${words} behind about`, note: `- coffee with [[Ada]] about what was ${words}`, reads: ["coffee with Ada"] },
  { says: `${words} in a ticked task`, note: `- [x] coffee with [[Ada]]: ${words}`, reads: [`coffee with Ada: ${MISSED}`] },
  { says: `${words} in a name`, note: `- coffee with [[Ada|${words}]]`, reads: ["coffee with Ada"] },
]);

describe.each([{ name: "LF", ending: "\n" }, { name: "CRLF", ending: "\r\n" }])("with $name line endings,", ({ ending }) => {
  describe.each([
    { group: "it counts:", rows: counting },
    { group: "the parts of an entry:", rows: parts },
    { group: "it is planned:", rows: intentions },
    { group: "it fell through:", rows: misses },
  ])("$group", ({ rows }) => {
    it.each(rows)("$says", ({ note, reads }) => {
      const whole = `# Monday\n\nRain.\n\n${note}\n\n# Evening\n\nMore rain.\n`;
      expect(entriesOf(whole.replace(/\n/g, ending)).map(told)).toEqual(reads);
    });
  });
});
