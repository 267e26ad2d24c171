import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../src/core/interactions/words-english";
import { entriesOf, type Row, told } from "./read";

/** Every word of the table, as somebody would write it. */
const words: readonly { readonly channel: string; readonly notes: readonly string[] }[] = [
  { channel: "call", notes: ["call with [[Ada]]", "called [[Ada]]", "phoned [[Ada]]", "phone call with [[Ada]]", "spoke by phone, [[Ada]]", "an hour on the phone with [[Ada]]", "rang [[Ada]]", "[[Ada]] 📞", "☎️ [[Ada]]", "☎ [[Ada]]", "[[Ada]] #call"] },
  { channel: "video", notes: ["video call with [[Ada]]", "Zoom with [[Ada]]", "facetime with [[Ada]]", "FaceTimed [[Ada]]", "Skyped with [[Ada]]", "zoomed with [[Ada]]", "Skype with [[Ada]]", "Google Meet with [[Ada]]", "saw the team on Teams, [[Ada]]", "🎥 [[Ada]]", "[[Ada]] #video"] },
  { channel: "coffee", notes: ["coffee with [[Ada]]", "TEA with [[Ada]]", "☕ [[Ada]]", "☕️ [[Ada]]", "[[Ada]] #coffee"] },
  { channel: "meal", notes: ["lunch with [[Ada]]", "dinner with [[Ada]]", "breakfast with [[Ada]]", "brunch with [[Ada]]", "drinks with [[Ada]]", "🍽️ [[Ada]]", "🍻 [[Ada]]", "[[Ada]] #meal"] },
  {
    channel: "meeting",
    notes: [
      "met [[Ada]]", "met up with [[Ada]]", "meeting with [[Ada]]", "1:1 with [[Ada]]", "1on1 with [[Ada]]", "one-on-one with [[Ada]]", "talked to [[Ada]]",
      "talked with [[Ada]]", "spoke to [[Ada]]", "finally spoken to [[Ada]]", "spoke with [[Ada]]", "chat with [[Ada]]", "discussed with [[Ada]]",
      "caught up with [[Ada]]", "catch-up with [[Ada]]", "ran into [[Ada]]", "bumped into [[Ada]]", "hung out with [[Ada]]",
      "visited [[Ada]]", "visit from [[Ada]]", "a visit to [[Ada]]", "walk with [[Ada]]", "walked with [[Ada]]", "saw [[Ada]]", "seen **[[Ada]]**", "🤝 [[Ada]]", "🤝🏽 [[Ada]]",
      "👥 [[Ada]]", "[[Ada]] #met", "[[Ada]] #Meeting",
    ],
  },
  {
    channel: "message",
    notes: [
      "texted [[Ada]]", "sent [[Ada]] a text", "text from [[Ada]]", "text to [[Ada]]", "message to [[Ada]]", "messaged [[Ada]]", "DM to [[Ada]]",
      "WhatsApp to [[Ada]]", "Slack with [[Ada]]", "SMS to [[Ada]]", "wrote on Signal, [[Ada]]", "Telegram to [[Ada]]",
      "chatted, [[Ada]]", "heard from [[Ada]]", "💬 [[Ada]]", "[[Ada]] #message",
    ],
  },
  { channel: "email", notes: ["email to [[Ada]]", "emailed [[Ada]]", "e-mail to [[Ada]]", "mailed [[Ada]]", "wrote to [[Ada]]", "✉️ [[Ada]]", "📧 [[Ada]]", "[[Ada]] #email"] },
  { channel: "letter", notes: ["letter to [[Ada]]", "postcard to [[Ada]]", "💌 [[Ada]]", "[[Ada]] #letter"] },
  { channel: "help", notes: ["introduced [[Ada]] and [[Bo]]", "intro for [[Ada]]", "referred [[Ada]]", "referral for [[Ada]]", "helped [[Ada]]", "🙌 [[Ada]]", "[[Ada]] #help"] },
  { channel: "gift", notes: ["gave [[Ada]] a gift", "sent [[Ada]] a small birthday gift", "gift from [[Ada]]", "🎁 [[Ada]]", "[[Ada]] #gift"] },
  { channel: "event", notes: ["event with [[Ada]]", "conference with [[Ada]]", "meetup with [[Ada]]", "party with [[Ada]]", "webinar with [[Ada]]", "🎪 [[Ada]]", "[[Ada]] #event"] },
  { channel: "follow-up", notes: ["[[Ada]] #follow-up"] },
];

describe.each(words)("$channel is said by", ({ channel, notes }) => {
  const { kind } = ENGLISH.channels.find((row) => row.channel === channel) ?? { kind: null };

  it.each(notes)("%s", (note) => {
    const [entry, ...more] = entriesOf(note);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ channel, kind, counted: kind !== "visibility" });
  });
});

it("the table has every channel that ships", () => {
  expect(words.map(({ channel }) => channel)).toEqual(ENGLISH.channels.map(({ channel }) => channel));
});

const NONE = "no channel said";

const nouns: readonly Row[] = [
  { says: "a text as a thing to read", note: "- read the text by [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "a phone that was bought", note: "- new phone, like [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "a card, a present, a signal, teams", note: "- card, present, signal and teams of [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "a gift that nobody gave", note: "- [[Ada]] has a gift for numbers", reads: [`contact with Ada: ${NONE}`] },
  { says: "a gift far away from the giving", note: "- gave [[Ada]] one two three four five six seven eight nine gift", reads: [`contact with Ada: ${NONE}`] },
  { says: "seen, but not directly before a link", note: "- saw the play by [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "part of a word", note: "- recalled the teapot and the metro, [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "a word before a letter of another script", note: "- callé with [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "a name", note: "- [[Will Example]] and [[Tea Example]]", reads: [`contact with Will Example, Tea Example: ${NONE}`] },
  { says: "a link's text or target", note: "- [[Coffee place]] and [[Ada|call me]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "a Markdown link's text, or an address", note: "- [Zoom](https://example.org/zoom) https://example.org/call with [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "code, comment, math or struck text", note: "- `call` %%call%% $call$ ~~call~~ <!-- call --> [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "an HTML attribute", note: "- <span class=\"call\">hello</span> [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "a field of another kind", note: "- [note:: call] [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "an emoji that only contains a known one", note: "- 🧑‍🤝‍🧑 [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
  { says: "a tag of which a known one is the beginning", note: "- #callgraph [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
];

const order: readonly Row[] = [
  { says: "a field", note: "- coffee with [[Ada]] [channel:: call] #email", reads: ["call with Ada"] },
  { says: "a field in parentheses", note: "- coffee with [[Ada]] (via:: email)", reads: ["email with Ada"] },
  { says: "a field with a word of the channel", note: "- [[Ada]] [channel:: phone call]", reads: ["call with Ada"] },
  { says: "a field with the tag of a channel", note: "- [[Ada]] [channel:: met]", reads: ["meeting with Ada"] },
  { says: "the second of two fields, where the first is no channel", note: "- [[Ada]] [channel:: pigeon] [via:: email]", reads: ["email with Ada"] },
  { says: "the words, where the field is no channel", note: "- coffee with [[Ada]] [channel:: pigeon]", reads: ["coffee with Ada"] },
  { says: "a field that says contact, and no more", note: "- coffee with [[Ada]] [channel:: contact]", reads: ["contact with Ada"] },
  { says: "a tag before words", note: "- coffee with [[Ada]] #call", reads: ["call with Ada"] },
  { says: "a nested tag", note: "- [[Ada]] #call/work", reads: ["call with Ada"] },
  { says: "a tag behind the lead", note: "- coffee with [[Ada]]: the plan #call", reads: ["call with Ada"] },
  { says: "an emoji before words", note: "- 📞 coffee plans with [[Ada]]", reads: ["call with Ada"] },
  { says: "of a tag and an emoji the first", note: "- 📧 [[Ada]] #call", reads: ["email with Ada"] },
  { says: "of several words in the lead the first", note: "- lunch and a call with [[Ada]]", reads: ["meal with Ada"] },
  { says: "the longest of words that begin together", note: "- video call with [[Ada]]", reads: ["video with Ada"] },
  { says: "a word in the lead before the one behind it", note: "- lunch with [[Ada]]: call her mother", reads: ["meal with Ada"] },
  { says: "the first word behind the colon", note: "- [[Ada]]: coffee at noon", reads: ["coffee with Ada"] },
  { says: "the first phrase behind the dash", note: "- [[Ada]] — phone call at noon", reads: ["call with Ada"] },
  { says: "the first word behind the colon, in brackets or quotes", note: "- [[Ada]]: (coffee)\n- [[Bo]] — \"phone call\" at noon", reads: ["coffee with Ada", "call with Bo"] },
  { says: "no later word behind the separator", note: "- [[Ada]]: long day, then coffee", reads: [`contact with Ada: ${NONE}`] },
  { says: "no word behind about", note: "- [[Ada]] about coffee", reads: [`contact with Ada: ${NONE}`] },
  { says: "a word behind a name, where nothing separates", note: "- [[Ada]] coffee", reads: ["coffee with Ada"] },
  { says: "being in a room yields to any other word", note: "- conference, then coffee with [[Ada]]", reads: ["coffee with Ada"] },
  { says: "and to any other tag", note: "- [[Ada]] #event #call", reads: ["call with Ada"] },
  { says: "a word of the details, where the entry has none", note: "- [[Ada]]\n  - had lunch at the pier", reads: ["meal with Ada"] },
  { says: "an emoji of the details", note: "- [[Ada]]\n  - long one\n  - 📞", reads: ["call with Ada"] },
  { says: "not of the details, where the entry has one", note: "- coffee with [[Ada]]\n  - she likes lunch more", reads: ["coffee with Ada"] },
  { says: "of the details being in a room yields", note: "- [[Ada]]\n  - at the conference\n  - we had lunch", reads: ["meal with Ada"] },
];

const kinds: readonly Row[] = [
  { says: "being in the same room is no contact", note: "- conference with [[Ada]]", reads: ["event with Ada: an event alone is not contact"] },
  { says: "nor under a log heading", note: "## Interactions\n- conference with [[Ada]]", reads: ["event with Ada: an event alone is not contact"] },
  { says: "a bare link under a log heading is contact", note: "## People\n- [[Ada]]", reads: ["contact with Ada"] },
  { says: "a bare link elsewhere is none", note: "- [[Ada]]", reads: [`contact with Ada: ${NONE}`] },
];

describe.each([
  { group: "these say nothing of a channel:", rows: nouns },
  { group: "the channel is", rows: order },
  { group: "kinds:", rows: kinds },
])("$group", ({ rows }) => {
  it.each(rows)("$says", ({ note, reads }) => {
    expect(entriesOf(note).map(told)).toEqual(reads);
  });
});
