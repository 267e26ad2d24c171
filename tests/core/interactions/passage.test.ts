import { describe, expect, it } from "vitest";
import { readPassage } from "../../../src/core/interactions/passage";

describe("a passage of a note", () => {
  it.each([
    { says: "plain words", text: "the engine", links: [], words: "the engine" },
    { says: "a link", text: "Saw [[Ada Lovelace]] today", links: ["Ada Lovelace"], words: "Saw Ada Lovelace today" },
    { says: "a link with words of its own", text: "[[Ada Lovelace|Ada]] and [Charles](People/Charles%20Babbage.md)", links: ["Ada Lovelace", "People/Charles Babbage.md"], words: "Ada and Charles" },
    { says: "a link by path", text: "[[People/Ada Lovelace#Notes]]", links: ["People/Ada Lovelace"], words: "Ada Lovelace" },
    { says: "a link within the note", text: "see [[#Plans]]", links: [""], words: "see Plans" },
    { says: "a picture, which stays", text: "![[Ada.png]] x", links: [], words: "![[Ada.png]] x" },
    { says: "list items and a task", text: "- coffee\n  * [ ] send the paper\n1. talked", links: [], words: "coffee\nsend the paper\ntalked" },
    { says: "a heading and a quote", text: "## Lunch\n> good soup", links: [], words: "Lunch\ngood soup" },
    { says: "code, whose brackets are no link", text: "`[[Ada]]`", links: [], words: "`[[Ada]]`" },
    { says: "nothing", text: "", links: [], words: "" },
  ])("holds $says", ({ text, links, words }) => {
    expect(readPassage(text)).toEqual({ links, words });
  });
});
