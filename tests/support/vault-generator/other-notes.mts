import { none, type Note } from "./model.mjs";

/** Everything else that looks like a person, a meeting or a day, and is none. */
export const LOOKALIKES: readonly Note[] = [
  {
    path: "People/Robin Sample.md",
    text: `---
aliases: [Me]
birthday: 1986-04-04
email: robin@example.com
---

Me. Maps by day (Lantern Maps, Wexcombe), second row alto on Tuesdays, plot 17 whenever it is dry.

This note is here so that meeting notes can list me. It is nobody to follow up with.
`,
  },
  {
    path: "People/People.md",
    text: `# People

One note each. Ideas that I keep coming back to:

- It is not the big evenings, it is the standing ones.
- If I wait until I have time for a letter, there will be no postcard.

Look first: [[Ada Lovelace]], [[Tomás Specimen]], [[Hilde Muster|Oma]].
`,
  },
  {
    path: "People/Work/Work.md",
    text: `# Work

Lantern Maps, second floor, Cooper's Yard. Door code in the head.

- [[Greta Placeholder]] runs it
- [[@Sam Bloggs]] draws it
- [[People/Work/Alex Muster|Alex]] counts it
`,
  },
  {
    path: "People/Ada Lovelace (Conflicted copy phone 202609141210).md",
    text: `---
circle: inner
cadence: every 3 weeks
birthday: 1988-11-26
email: ada@example.com
---

Weaver, writes about looms, runs the studio on Dyer's Lane.

## Gift ideas

- the small brass shuttle in the window of the shop by the lock
- a good lamp
`,
  },
  {
    path: "Books/The Slow Harbour.md", day: "2026-02-10",
    facts: [none("charles", "The type is a book, so the note is no meeting.", { tricky: true })],
    text: `---
type: book
author: A. Nonymous
date: 2026-02-10
people: ["[[Charles Babbage]]"]
rating: 4
---

Lent by Charles, with pencil in the margins. A harbour silts up for three hundred pages and I minded every one.
`,
  },
  {
    path: "Books/A Field Guide to Fog.md",
    text: `---
type: book
author: B. Invented
finished: 2025-11-30
---

Eleven kinds, three of them local. Page 40 for [[Walter Example|Mr Example]].
`,
  },
  {
    path: "Books/Letters from a Signal Box.md",
    text: `---
type: book
author: C. Example
---

Bought for Mr Example, read it first, washed hands before and after.

> I have told nobody about the hare; it is on the up line most mornings.
`,
  },
  {
    path: "Books/The Cartographer's Cat.md",
    text: `---
type: book
author: D. Sample
finished: 2025-02-02
---

Silly and exact. Pixel indifferent.
`,
  },
  {
    path: "Books/To read.md",
    text: `# To read

- [ ] the tunnel book
- [ ] anything about salt
- [x] the long Norwegian novel ([[Edith Bloggs|Edith]] says volume two is better)
- [ ] poems, slowly
`,
  },
  {
    path: "Projects/Tide Atlas.md",
    text: `---
status: done
started: 2024-12-03
finished: 2026-06-12
---

# Tide Atlas

Forty-two sheets of one coast between high and low water.

## Who

[[Greta Placeholder]] · [[Bashir Example]] · [[@Sam Bloggs]] · me

## Lessons

1. Count the names first.
2. The grid can be odd if it is odd everywhere.
3. Eat together on Thursdays.
`,
  },
  {
    path: "Projects/Hill Paths.md",
    text: `---
status: active
started: 2026-09-16
---

# Hill Paths

A walking atlas by gradient.

- surveyor: [[Kofi Example]]
- shading: [[Dilnoza Fictive]], if she wants to
- binding: [[@Kit Doe]]
- to be asked: [[Henrik Specimen]]

## Mistakes so far

- There are two Hoe Hills. We said three.
`,
  },
  {
    path: "Projects/Marathon.md",
    text: `---
status: done
---

# Marathon, 18 October 2026

| month | longest | note |
| --- | --- | --- |
| May | 18 km | calf |
| July | 24 km | heat |
| September | 32 km | with [[People/Club/Alex Muster\\|Alex]], talking |
| October | 42.2 km | 4:12:31 |

It is a long thing made of short things. Do not start fast because others do.
`,
  },
  {
    path: "Projects/Studio shelves.md",
    text: `# Shelves for the studio on Dyer's Lane

- four metres of oak, second-hand
- brackets from the repair café
- [x] measure twice
- [ ] measure a third time, [[Ada Lovelace|Ada]] moved the loom
`,
  },
  {
    path: "Projects/Benches.md",
    text: `# A map of benches

Every bench between the weir and the old lock, with what one can see from it, and who sat there.

- 1: by the weir. Ada, always.
- 7: the one with the plaque for a dog
- 12: Friday bench
`,
  },
  {
    path: "Projects/Choir archive.md",
    text: `# Choir archive

Seven boxes in the vestry. Nobody has looked since 1988.

- [x] box 1: programmes
- [x] box 2: more programmes
- [ ] box 3: a hat
`,
  },
  {
    path: "Weekly/2025-W20.md",
    text: `# Week 20

After the half. Called [[Marta Sample|Mum]] twice, saw [[Ada Lovelace]], owed [[Charles Babbage]] a reply.

This is a weekly note: its days stand in the daily ones.
`,
  },
  {
    path: "Weekly/2026-W12.md",
    text: `# Week 12

- coffee with [[Tomás Specimen]] did not happen, again
- calls: [[Marta Sample|Mum]], [[Omar Specimen]]
`,
  },
  {
    path: "Daily/2026-W30.md",
    text: `# Week 30, in the wrong folder

- dinner with [[Clara Placeholder]], in a dream
`,
  },
  {
    path: "Archive/2023-12-24.md",
    text: `# Christmas Eve 2023

From the old notebook, typed up later.

Dinner with [[Marta Sample|Mum]] and [[Friedrich Bloggs|Friedrich]], who brought the ladder for the star.
`,
  },
];
