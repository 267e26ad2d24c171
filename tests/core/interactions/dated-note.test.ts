import { describe, expect, it } from "vitest";
import { readDatedNote } from "../../../src/core/interactions/reading";
import { day } from "../../support/day";
import { isPerson, told, vocabulary } from "./read";

type Properties = Readonly<Record<string, unknown>>;

const readingOf = (title: string, properties: Properties, words = vocabulary()) => readDatedNote({ title, properties, vocabulary: words, isPerson });
const read = (...note: Parameters<typeof readingOf>) => readingOf(...note).entries[0] ?? null;

describe("a dated note with people is one interaction", () => {
  it.each<{ says: string; title?: string; properties: Properties; reads: string | null; date?: string }>([
    { says: "with all of them", properties: { date: "2026-11-02", people: ["[[Ada]]", "[[Bo]]"] }, reads: "meeting with Ada, Bo" },
    { says: "whose day is a datetime", properties: { date: "2026-11-02T14:30", people: ["[[Ada]]"] }, reads: "meeting with Ada" },
    { says: "whose day is a link", properties: { date: "[[2026-11-02]]", people: ["[[Ada]]"] }, reads: "meeting with Ada" },
    { says: "whose day begins the title", title: "2026-11-02 Planning", properties: { people: ["[[Ada]]"] }, reads: "meeting with Ada" },
    { says: "whose date is none, but whose title has one", title: "2026-11-02", properties: { date: "soon", people: "[[Ada]]" }, reads: "meeting with Ada" },
    { says: "named by attendees", properties: { date: "2026-11-02", attendees: ["[[Ada]]"] }, reads: "meeting with Ada" },
    { says: "named by participants", properties: { date: "2026-11-02", Participants: ["[[Ada]]"] }, reads: "meeting with Ada" },
    { says: "named by with", properties: { date: "2026-11-02", with: "[[Ada]]" }, reads: "meeting with Ada" },
    { says: "named by person", properties: { date: "2026-11-02", person: "[[Ada|A.]]" }, reads: "meeting with Ada" },
    { says: "named by a Markdown link", properties: { date: "2026-11-02", people: "[Ada](People/Ada%20L.md)" }, reads: "meeting with People/Ada L.md" },
    { says: "named in one text", properties: { date: "2026-11-02", people: "[[Ada]], [[Bo#x]]" }, reads: "meeting with Ada, Bo" },
    { says: "named without quotes, which YAML makes a list of", properties: { date: "2026-11-02", people: [["Ada"]] }, reads: "meeting with Ada" },
    { says: "named without quotes in a list", properties: { date: "2026-11-02", people: [[["Ada"]], [["Bo|B"]]] }, reads: "meeting with Ada, Bo" },
    { says: "named in two properties", properties: { date: "2026-11-02", people: ["[[Ada]]"], attendees: ["[[Bo]]", "[[Ada]]"] }, reads: "meeting with Bo, Ada" },
    { says: "by its channel", properties: { date: "2026-11-02", people: ["[[Ada]]"], channel: "call" }, reads: "call with Ada" },
    { says: "by its type", properties: { date: "2026-11-02", people: ["[[Ada]]"], type: "[[Coffee]]" }, reads: "coffee with Ada" },
    { says: "by one of its types", properties: { date: "2026-11-02", people: ["[[Ada]]"], type: ["note", "Phone call"] }, reads: "call with Ada" },
    { says: "by a type that names meetings", properties: { date: "2026-11-02", people: ["[[Ada]]"], type: "team meetings" }, reads: "meeting with Ada" },
    { says: "by its channel, whatever its type", properties: { date: "2026-11-02", people: ["[[Ada]]"], type: "note", channel: "email" }, reads: "email with Ada" },
    { says: "a meeting where the channel is none", properties: { date: "2026-11-02", people: ["[[Ada]]"], channel: "pigeon" }, reads: "meeting with Ada" },
    { says: "an event does not count", properties: { date: "2026-11-02", people: ["[[Ada]]"], type: "conference" }, reads: "event with Ada: an event alone is not contact" },
    { says: "cancelled does not count", properties: { date: "2026-11-02", people: ["[[Ada]]"], status: "Cancelled" }, reads: "meeting with Ada: did not take place" },
    { says: "canceled does not count", properties: { date: "2026-11-02", people: ["[[Ada]]"], Status: ["canceled"] }, reads: "meeting with Ada: did not take place" },
    { says: "done counts", properties: { date: "2026-11-02", people: ["[[Ada]]"], status: "done" }, reads: "meeting with Ada" },
    { says: "a book is none", properties: { date: "2026-11-02", person: "[[Ada]]", type: "book" }, reads: null },
    { says: "a book with attendees is a meeting", properties: { date: "2026-11-02", attendees: "[[Ada]]", type: "book" }, reads: "meeting with Ada" },
    { says: "empty attendees make no meeting of a book", properties: { date: "2026-11-02", attendees: [], people: "[[Ada]]", type: "book" }, reads: null },
    { says: "names without links are none", properties: { date: "2026-11-02", people: ["Ada"] }, reads: null },
    { says: "links to other notes are none", properties: { date: "2026-11-02", people: ["[[Some note]]", "[[#Ada]]"] }, reads: null },
    { says: "other values are none", properties: { date: "2026-11-02", people: { name: "[[Ada]]" }, with: 3 }, reads: null },
    { says: "without people there is none", properties: { date: "2026-11-02" }, reads: null },
    { says: "without a day there is none", title: "Planning 2026-11-02", properties: { people: ["[[Ada]]"] }, reads: null },
    { says: "a day that does not exist is none", title: "2026-02-30", properties: { people: ["[[Ada]]"] }, reads: null },
    { says: "a longer number is no day", title: "2026-11-021", properties: { people: ["[[Ada]]"] }, reads: null },
  ])("$says", ({ title = "Planning", properties, reads }) => {
    const entry = read(title, properties);
    expect(entry === null ? null : told(entry)).toBe(reads);
    if (entry !== null) expect(entry.date).toBe("2026-11-02");
  });
});

it("its summary is the title, and its time that of its date", () => {
  expect(read("Planning", { date: "2026-11-02T14:30:00Z", people: ["[[Ada]]"] })).toEqual({
    line: 1, date: "2026-11-02", time: "14:30", minutes: null, channel: "meeting", kind: "conversation", direction: "unknown",
    participants: ["Ada"], topics: [], summary: "Planning", counted: true, why: null,
  });
});

it("its day may be in the vault's own format", () => {
  const dateOfLink = (text: string) => (text === "2 Nov 2026" ? day("2026-11-02") : null);
  const note = { title: "Planning", properties: { date: "2 Nov 2026", people: "[[Ada]]" }, vocabulary: vocabulary(), isPerson, dateOfLink };
  expect(readDatedNote(note).entries).toMatchObject([{ date: "2026-11-02", time: null }]);
});

it("a kind switched off in settings does not count", () => {
  const entry = read("Planning", { date: "2026-11-02", people: "[[Ada]]" }, vocabulary({ uncountedKinds: ["conversation"] }));
  expect(entry).toMatchObject({ counted: false, why: "conversations are switched off in settings" });
});

it("without a channel named meeting in the words, a meeting is still one", () => {
  const entry = read("Planning", { date: "2026-11-02", people: "[[Ada]]" }, vocabulary({}, []));
  expect(entry).toMatchObject({ channel: "meeting", kind: "conversation", counted: true });
});
