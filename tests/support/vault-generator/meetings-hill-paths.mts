import { contact, none, type Note } from "./model.mjs";

const met = (...who: readonly string[]) => who.map((key) => contact(key, "meeting"));

/** Meeting notes of the second year: some were cancelled, one is still to come. */
export const LATER_MEETINGS: readonly Note[] = [
  {
    path: "Meetings/2026-01-13 Errata.md", day: "2026-01-13", facts: met("bashir"),
    text: `---
attendees: ["[[Bashir Example]]"]
tags:
  - tide-atlas
---

Errata before there is a book. Bashir calls it humility in list form.

- Sheet 12: the church has no spire since the storm
- Sheet 29: depth in fathoms, everything else in metres
- [x] fix 29
`,
  },
  {
    path: "Meetings/2026-02-24 Printer, on site.md", day: "2026-02-24",
    facts: [none("greta", "The meeting was cancelled.")],
    text: `---
attendees: ["[[Greta Placeholder]]"]
status: Cancelled
---

Snow on the line. New date follows.
`,
  },
  {
    path: "Meetings/2026-03-04 Budget with Greta.md", day: "2026-03-04", facts: met("greta", "alex-work"),
    text: `---
type: meeting
attendees:
  - "[[Greta Placeholder]]"
  - "[[People/Work/Alex Muster|Alex Muster]]"
---

## Decided

- price on the cover: 48
- 200 copies for libraries, at cost

## Open

- [x] ask the mill for a second delivery
- who pays for the cake
`,
  },
  {
    path: "Meetings/2026-04-14 Launch plan.md", day: "2026-04-14", facts: met("greta", "sam", "bashir"),
    text: `---
attendees: ["[[Greta Placeholder]]", "[[@Sam Bloggs]]", "[[Bashir Example]]"]
---

Boathouse, second Friday in June. Maps on the boats if the weather agrees; it has been asked.

- [x] invitations
- [x] somebody who can open oysters
- speeches: none, then one
`,
  },
  {
    path: "Meetings/2026-05-06 Evening of short poems.md", day: "2026-05-06",
    facts: [contact("eleni", "event"), contact("ada", "event")],
    text: `---
type: event
people: ["[[Ελένη Παραδείγματος]]", "[[Ada Lovelace]]"]
---

Bookshop, forty chairs, sixty people. Eleni read third. We waved across the room and lost each other at the door.
`,
  },
  {
    path: "Meetings/Handover of the depths.md", day: "2026-06-03", facts: met("bashir"),
    text: `---
date: 2026-06-03
attendees:
  - "[[Bashir Example]]"
---

Four folders, one of them labelled "trust these", one "do not".

- [x] copy the soundings to the shared disk
- the sandbank file gets its own folder, it has earned it
`,
  },
  {
    path: "Meetings/2026-07-02 Looking back with Omar.md", day: "2026-07-02", facts: [contact("omar", "coffee")],
    text: `---
type: coffee
person: "[[Omar Specimen]]"
---

What did you learn, what did it cost, would you do it again. Yes, in that order.

He says that I must write to [[Henrik Specimen]] about the hills.
`,
  },
  {
    path: "Meetings/2026-08-26 Hill Paths, the idea.md", day: "2026-08-26", facts: met("greta", "sam"),
    text: `---
attendees: ["[[Greta Placeholder]]", "[[@Sam Bloggs]]"]
---

A walking atlas by gradient, not by county. Greta was quiet for a whole minute.

- [x] one sample sheet by the middle of September
- find a surveyor who likes rain
`,
  },
  {
    path: "Meetings/2026-09-16 Hill Paths kick-off.md", day: "2026-09-16", facts: met("greta", "sam"),
    text: `---
type: meeting
attendees: ["[[Greta Placeholder]]", "[[@Sam Bloggs]]", "[[Robin Sample]]", "Dale from the loft"]
---

We have a budget, a name and a mistake already: see [[Hill Paths]].

- surveyor starts on 12 October
- [ ] ask the railway for the old tunnel drawings
`,
  },
  {
    path: "Meetings/2026-10-08 Binding tests.md", day: "2026-10-08", facts: [contact("kit", "call")],
    text: `---
type: call
people: ["[[@Kit Doe]]"]
---

Opens flat, survives the bath, smells of horse. Two out of three would do, says Kit; I want the third explained.
`,
  },
  {
    path: "Meetings/2026-10-21 First survey.md", day: "2026-10-21", facts: met("kofi"),
    text: `---
attendees: ["[[Kofi Example]]"]
---

Eleven kilometres, nine stiles, one bull (asleep). Kofi counts his steps and the map agrees with him.

- [ ] new batteries for the receiver
`,
  },
  {
    path: "Meetings/2026-11-10 Choir board.md", day: "2026-11-10",
    facts: [none("ingrid", "The meeting was cancelled.")],
    text: `---
people: ["[[Ingrid Invented]]"]
status: cancelled
---

Half the board has the cough that everybody has.
`,
  },
  {
    path: "Meetings/2026-11-27 Review with Greta.md", day: "2026-11-27",
    facts: [
      none("greta", "In the future: an arrangement, which holds the follow-up until 27 November.", { tricky: true }),
    ],
    text: `---
attendees: ["[[Greta Placeholder]]"]
type: meeting
---

To bring: sheet one of [[Hill Paths]], the step counts, the price of the tunnel drawings.
`,
  },
];
