import { describe, expect, it } from "vitest";
import { entriesOf, type Row, told } from "./read";

const rows: readonly Row[] = [
  { says: "links below an entry are topics", note: "- coffee with [[Ada]]\n  - [[Sam]] has a new job", reads: ["coffee with Ada about Sam"] },
  { says: "however deep they are", note: "- coffee with [[Ada]]\n  - news\n    - [[Sam]] moved", reads: ["coffee with Ada about Sam"] },
  { says: "a child with a channel and a person is an entry of its own", note: "- coffee with [[Ada]]\n  - then called [[Bo]]", reads: ["coffee with Ada", "call with Bo"] },
  { says: "and what stands below it is its own", note: "- coffee with [[Ada]]\n  - called [[Bo]]\n    - [[Sam]] moved", reads: ["coffee with Ada", "call with Bo about Sam"] },
  { says: "so is one with a person that a field counts", note: "- coffee with [[Ada]]\n  - [[Bo]] [contact:: yes]\n  - [[Sam]] [contact:: no]", reads: ["coffee with Ada about Sam", "contact with Bo"] },
  { says: "not one that only talks about somebody, whatever its field says", note: "- coffee with [[Ada]]\n  - about [[Bo]] [contact:: yes]", reads: ["coffee with Ada about Bo"] },
  { says: "a child that only talks about somebody is a detail", note: "- coffee with [[Ada]]\n  - [[Sam]]'s party was fun", reads: ["coffee with Ada about Sam"] },
  { says: "an open task below is not the entry's state", note: "- coffee with [[Ada]]\n  - [ ] send the paper", reads: ["coffee with Ada"] },
  { says: "an open task with a person and a channel is an entry of its own", note: "- coffee with [[Ada]]\n  - [ ] email [[Bo]] the paper", reads: ["coffee with Ada", "email with Bo: open task"] },
  { says: "a task's state does not pass to its children", note: "- [ ] the project\n  - called [[Ada]]\n- [ ] lunch with [[Bo]]\n  - called [[Cy]]", reads: ["call with Ada", "meal with Bo: open task", "call with Cy"] },
  { says: "a task's state does not pass from its parent", note: "- [x] lunch with [[Ada]]\n  - [ ] call [[Bo]]", reads: ["meal with Ada", "call with Bo: open task"] },
  { says: "a parent without a person lends its channel", note: "- Meeting: Q3\n  - [[Ada]]\n  - [[Bo]]", reads: ["meeting with Ada", "meeting with Bo"] },
  { says: "also through a parent that says nothing", note: "- Meeting: Q3\n  - there were\n    - [[Ada]]", reads: ["meeting with Ada"] },
  { says: "a child's own channel goes first", note: "- Meeting: Q3\n  - [[Ada]]: email\n  - [[Bo]]\n    - over lunch", reads: ["email with Ada", "meal with Bo"] },
  { says: "a parent with a person lends nothing", note: "- [[Some note]] meeting with [[Ada]]\n  - [[Bo]]", reads: ["meeting with Ada about Bo"] },
  { says: "a parent that did not take place lends nothing", note: "- [ ] Meeting: Q3\n  - [[Ada]]\n- Meeting cancelled\n  - [[Bo]]", reads: ["contact with Ada: no channel said", "contact with Bo: no channel said"] },
  { says: "a heading without a person lends nothing", note: "## Coffee\n- [[Ada]]", reads: ["contact with Ada: no channel said"] },
  { says: "children of no entry are judged by themselves", note: "- Morning\n  - coffee with [[Ada]]\n  - [[Bo]]", reads: ["coffee with Ada", "contact with Bo: no channel said"] },
  { says: "below a name, details that were not done give no channel", note: "- [[Ada]]\n  - should call her\n  - [ ] write an email\n- [[Bo]]\n  - Plan\n    - lunch", reads: ["contact with Ada: no channel said", "contact with Bo: no channel said"] },
  { says: "a name under a log heading with such details is still contact", note: "## People\n- [[Ada]]\n  - should call her", reads: ["contact with Ada"] },
  { says: "a heading with a person owns its section", note: "## Call with [[Ada]]\n- about the lease\n- [[Sam]] moved\n\nNothing else.", reads: ["call with Ada about Sam"] },
  { says: "a heading takes its channel from its section", note: "## [[Ada]]\n\nWe had lunch.", reads: ["meal with Ada"] },
  { says: "a section may hold entries of its own", note: "## Call with [[Ada]]\n- emailed [[Bo]]\n\nLunch with [[Cy]]. She knows [[Sam]].", reads: ["call with Ada about Sam", "email with Bo", "meal with Cy"] },
  { says: "lower headings are its details", note: "## Call with [[Ada]]\n### News\n- [[Sam]] moved\n### Coffee with [[Bo]]\n- fine", reads: ["call with Ada about Sam", "coffee with Bo"] },
  { says: "the next heading of its level ends it", note: "## Call with [[Ada]]\n- a\n## Notes\n- [[Sam]] moved", reads: ["call with Ada", "contact with Sam: no channel said"] },
  { says: "a heading under a log heading", note: "# Meetings\n## [[Ada]]\n- fine", reads: ["contact with Ada"] },
  { says: "a log heading below a heading with a person opens a list of its own", note: "# Day with [[Ada]]\n## People\n- [[Bo]]\n## Notes\n- [[Sam]]", reads: ["contact with Ada about Sam: no channel said", "contact with Bo"] },
  { says: "a heading that says it fell through below", note: "## Call with [[Ada]]\n\nCancelled.", reads: ["call with Ada: did not take place"] },
  { says: "a planning item inside an entry", note: "- coffee with [[Ada]]\n  - Next:\n    - call with [[Bo]]", reads: ["coffee with Ada", "call with Bo: under the heading Next"] },
  { says: "a list in a list in one line", note: "- - - coffee with [[Ada]]", reads: ["coffee with Ada"] },
  { says: "numbered in bullets, with tabs", note: "- coffee with [[Ada]]\n\t1. called [[Bo]]\n\t\t- [[Sam]]", reads: ["coffee with Ada", "call with Bo about Sam"] },
  { says: "a second paragraph of an item is a detail", note: "- coffee with [[Ada]]\n\n  [[Sam]] moved.", reads: ["coffee with Ada about Sam"] },
  { says: "a second paragraph of an item without a person is read by itself", note: "- Morning\n\n  Coffee with [[Ada]].", reads: ["coffee with Ada"] },
  { says: "an item that holds only code or nothing", note: "-\n- ```\n  [[Ada]] call\n  ```\n- coffee with [[Bo]]", reads: ["coffee with Bo"] },
  { says: "what a quote below says is not read", note: "- coffee with [[Ada]]\n  > called [[Bo]]", reads: ["coffee with Ada"] },
];

describe("nesting", () => {
  it.each(rows)("$says", ({ note, reads }) => {
    expect(entriesOf(note).map(told)).toEqual(reads);
  });
});

describe("a parent that lends", () => {
  it("lends its time, length and day with its channel", () => {
    const [entry] = entriesOf("- 2026-11-20 14:30-15:00 Meeting: Q3\n  - [[Ada]]");
    expect(entry).toMatchObject({ date: "2026-11-20", time: "14:30", minutes: 30, channel: "meeting" });
  });

  it("does not lend a time that the child has itself", () => {
    const [entry] = entriesOf("- 14:30 Meeting: Q3 (45 min)\n  - 16:00 [[Ada]] (10 min)");
    expect(entry).toMatchObject({ time: "16:00", minutes: 10 });
  });

  it("passes no day where it lends no channel", () => {
    expect(entriesOf("- 2026-11-20\n  - coffee with [[Ada]]")[0]).toMatchObject({ date: "2026-11-23" });
  });

  it("gives its day to the entries among an entry's details", () => {
    const dates = entriesOf("- 2026-11-20 lunch with [[Ada]]\n  - called [[Bo]]\n- coffee with [[Cy]]").map(({ date }) => date);
    expect(dates).toEqual(["2026-11-20", "2026-11-20", "2026-11-23"]);
  });
});
