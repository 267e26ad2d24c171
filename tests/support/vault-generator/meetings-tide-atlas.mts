import { contact, none, type Note } from "./model.mjs";

const met = (...who: readonly string[]) => who.map((key) => contact(key, "meeting"));

/** Meeting notes of the first year: every way of saying who was there. */
export const FIRST_MEETINGS: readonly Note[] = [
  {
    path: "Meetings/2024-12-03 Tide Atlas kick-off.md", day: "2024-12-03", facts: met("greta", "bashir", "sam"),
    text: `---
type: meeting
date: 2024-12-03
attendees:
  - "[[Greta Placeholder]]"
  - "[[Bashir Example]]"
  - "[[@Sam Bloggs]]"
  - "[[Robin Sample]]"
---

Forty-two sheets, eighteen months. Greta says the second number twice.

- Soundings: Bashir. Grid and jacket: Sam. Names and index: me.
- The grid is four degrees off true north and that is a feature.
- [x] order the 1911 survey from the archive
`,
  },
  {
    path: "Meetings/2025-01-21 Paper samples.md", day: "2025-01-21", facts: met("greta", "paula"),
    text: `---
people: ["[[Greta Placeholder]]", "[[Paula Example]]"]
---
Five papers, blind. Everybody chose the same one by its sound.

- 130 g, uncoated, wears like cloth
- Paula knows the mill and warns about August
`,
  },
  {
    path: "Meetings/2025-02-13 Grid review.md", day: "2025-02-13", facts: met("sam", "bashir"),
    text: `---
participants: ["[[@Sam Bloggs|Sam]]", "[[Bashir Example|Bashir]]"]
tags: [tide-atlas]
---

# Grid review

Sheets 7 and 8 overlap by a whole lighthouse. We keep the overlap; sailors like to see a light twice.

- [x] redraw the neat line
- [x] tell the printer
`,
  },
  {
    path: "Meetings/2025-03-11 Repair café, the plan.md", day: "2025-03-11", facts: met("charles"),
    text: `---
type: Meeting
people: "[[Charles Babbage]]"
---

He has a room, a kettle and eleven volunteers. What he lacks is a sign.

- I draw the sign. Arrows, mostly.
- Toasters: there will be toasters.
`,
  },
  {
    path: "Meetings/2025-04-08 Harbour office.md", day: "2025-04-08",
    facts: [none("bashir", "The meeting was cancelled.")],
    text: `---
date: 2025-04-08
attendees: ["[[Bashir Example]]"]
status: cancelled
---

Would have been about the buoys. The harbour master has the flu; so have the buoys, Bashir says.
`,
  },
  {
    path: "Meetings/2025-05-15 Index workshop.md", day: "2025-05-15",
    facts: ["greta", "sam"].map((key) =>
      contact(key, "meeting", { tricky: true, why: "A type of neither sort rules a note out, but not under attendees." })),
    text: `---
type: workshop
attendees:
  - "[[Greta Placeholder]]"
  - "[[@Sam Bloggs]]"
---

2,914 names. We read them aloud, in turns, until the places sounded real.

- Two Saltings, no Salting. Check.
- Names of sandbanks in italics, because they move.
`,
  },
  {
    path: "Meetings/2025-06-17 Print quotes.md", day: "2025-06-17", facts: [contact("alex-work", "call")],
    text: `---
channel: call
with: "[[People/Work/Alex Muster]]"
---

Three quotes, one of them a typing error in our favour. Alex will not let me take it.

- [x] ask the second printer about delivery in lots
`,
  },
  {
    path: "Meetings/2025-07-08 Half-way.md", day: "2025-07-08", facts: met("greta", "bashir", "sam"),
    text: `---
date: "2025-07-08"
attendees: ["[[Greta Placeholder]]", "[[Bashir Example]]", "[[@Sam Bloggs]]"]
---

Nineteen of forty-two. On the wall it looks like more.

- Blue: decided. Marsh: open.
- Nobody takes holidays at the same time. Everybody takes holidays.
`,
  },
  {
    path: "Meetings/2025-09-02 Allotment committee.md", day: "2025-09-02", facts: met("rosa"),
    text: `---
kind: meeting
people: ["[[Rosa Doe]]"]
---

The clipboard was there. Water, fences, the height of sheds.

- Rosa asked for the by-laws of 1957 and had brought them.
- Vote on the hosepipe rota: 11 to 9.
`,
  },
  {
    path: "Meetings/2025-09-23 Choir programme.md", day: "2025-09-23", facts: met("ingrid", "nina-f"),
    text: `---
participants:
  - "[[Ingrid Invented]]"
  - "[[Nina Fictive]]"
---

Winter programme: one old, one new, one that everybody can hum on the way home.

- The silent bar stays in.
- Nina paints the risers, again.
`,
  },
  {
    path: "Meetings/2025-10-21 Budget, first round.md", day: "2025-10-21", facts: met("greta", "alex-work"),
    text: `---
attendees: ["[[Greta Placeholder]]", "[[People/Work/Alex Muster|Alex]]"]
date: 2025-10-21T09:30
---

Numbers first, then the story; so I brought a story shaped like a number.

- 3,000 copies, cloth spine, no slipcase
- [x] new calculation without the fourth colour
`,
  },
  {
    path: "Meetings/2025-11-18 Cover.md", day: "2025-11-18", facts: [contact("sam", "video")],
    text: `---
channel: video
people: ["[[@Sam Bloggs]]"]
---

Sam in bed with a cold and seventeen jackets. We like the one with too much sea.
`,
  },
  {
    path: "Meetings/2025-12-02 Year's end.md", day: "2025-12-02", facts: met("greta"),
    text: `---
attendees: ["[[Greta Placeholder]]"]
---

Thirty-three sheets. She gave me an envelope and a look; both were generous.
`,
  },
];
