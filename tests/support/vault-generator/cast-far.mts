import type { Person } from "./model.mjs";

/** Friends further off, several with names in other scripts. */
export const FAR: readonly Person[] = [
  {
    key: "eleni",
    path: "People/Ελένη Παραδείγματος.md",
    calls: "Eleni",
    nicknames: ["Eleni"],
    note: `---
aliases: [Eleni]
cadence: Monthly
met: 2025-02-04
email: eleni@example.com
---

Translator. Poems at night, manuals by day. Says *sigá-sigá* when I hurry.
`,
    phases: [
      { from: "2025-02-20", until: "2026-10-30", every: 27, channels: ["coffee", "coffee", "meal", "call", "email"] },
    ],
    fixed: [["2025-02-04", "meeting", "she corrected my only word of Greek, and here we are"],
      ["2026-11-10", "meal", "the first reading is on the eleventh of December"]],
    places: ["at the bookshop", "at the noodle bar", "on her roof"],
    story: `
      2025-02 about a poem with a verb that English lacks
      2025-04 she brought olives from her uncle, in a suitcase
      2025-07 about the heat at home
      2025-10 the poem is finished, the verb is still missing
      2026-02 about her exam
      2026-05 she passed and told the whole tram
      2026-09 about a bookshop that wants readings
    `,
    expected: { lastContact: "2026-11-10", standing: "fresh", due: "2026-12-10", why: "Monthly from 10 November." },
  },
  {
    key: "hanako",
    path: "People/見本花子.md",
    calls: "Hanako",
    nicknames: ["Hanako"],
    note: `---
aliases:
  - Hanako
  - 花子
cadence: every 6 weeks on Friday
url: https://example.com/hanako
---

Ceramics, the workshop in the old print shop. Fridays only, the rest is clay.
`,
    phases: [
      { from: "2025-01-10", until: "2026-09-25", every: 44, channels: ["coffee", "coffee", "meeting", "meal"], on: [5] },
    ],
    fixed: [["2026-10-16", "coffee", "the first tile has the whole estuary on it, and a thumbprint"]],
    places: ["in the workshop", "next to the kiln", "at the lock-keeper's café"],
    story: `
      2025-01 about glazes that turn blue when they are in the mood
      2025-05 she gave away a whole kiln of seconds
      2025-09 about her exhibition in the water tower
      2026-01 the kiln broke, the insurance took a photograph of the photograph
      2026-06 about a map glazed on tiles
    `,
    expected: {
      lastContact: "2026-10-16", standing: "soon", due: "2026-11-27",
      why: "The first Friday at least 36 days after 16 October is 27 November, in 4 days.",
    },
  },
  {
    key: "layla",
    path: "People/ليلى مثال.md",
    calls: "Layla",
    nicknames: ["Layla"],
    note: `---
aliases: [Layla]
cadence: FREQ=MONTHLY;INTERVAL=3
circle: wider
birthday: --05-03
---

From school. Midwife. The only person who still writes postcards as small as that.
`,
    phases: [
      { from: "2024-12-09", until: "2026-09-05", every: 75, channels: ["call", "video", "letter", "message"] },
    ],
    fixed: [["2026-09-30", "call", "about the choir on the coast, she sings again"]],
    story: `
      2024-12 about her night shifts
      2025-04 she delivered a baby in a lift
      2025-10 about moving to the coast
      2026-03 she sent a picture of the sea from the new kitchen
    `,
    expected: {
      lastContact: "2026-09-30", standing: "fresh", due: "2026-12-30",
      why: "The rule says no more than a rhythm of 3 months. Her own cadence goes before her circle's.",
    },
  },
  {
    key: "noa",
    path: "People/נועה דוגמה.md",
    calls: "Noa",
    nicknames: ["Noa"],
    note: `---
aliases: [Noa]
Cadence: every 2 months
email: noa@example.com
---

Cello. Tours with one suitcase and one cello; the cello has its own seat and gets a meal.
`,
    phases: [
      { from: "2025-03-06", until: "2026-09-01", every: 52, channels: ["coffee", "call", "email"] },
    ],
    fixed: [["2026-09-26", "coffee", "about a winter concert for children"]],
    places: ["at the station", "backstage, on a flight case"],
    story: `
      2025-03 about the quartet and its second violin
      2025-08 she is on tour and her suitcase is in another country
      2026-01 about teaching, which she loves more than she admits
      2026-05 the quartet has split up, kindly
    `,
    expected: {
      lastContact: "2026-09-26", standing: "soon", due: "2026-11-26",
      why: "Every 2 months from 26 September: in 3 days.",
    },
  },
  {
    key: "walter",
    path: "Areas/Old school/Walter Example.md",
    calls: "Mr Example",
    note: `---
type: person
cadence: twice a year
address: The Old Signal Box, Overleigh
---

Taught me geography and how to fold a map. Letters only; he says that a telephone cannot be reread.

## History

- 2023-12-19 — letter, four pages on the drying of the fens
- 2024-06-30 — letter, with a pressed gentian
- 2024-12-20 — letter, he wants the atlas to have a page for fog
- 2025-06-03 — letter, he has measured his garden again and it has shrunk
- 2025-12-18 — letter, about winter light in old maps
- 2026-05-27 — letter, the fog page is his favourite
`,
    log: [
      ["2023-12-19", "letter"], ["2024-06-30", "letter"], ["2024-12-20", "letter"],
      ["2025-06-03", "letter"], ["2025-12-18", "letter"], ["2026-05-27", "letter"],
    ],
    phases: [],
    expected: {
      lastContact: "2026-05-27", standing: "soon", due: "2026-11-27",
      why: "Twice a year is every 6 months: 27 November. A person by the property type.",
    },
  },
  {
    key: "omar",
    path: "People/Omar Specimen.md",
    calls: "Omar",
    note: `---
cadence: every month on the last Friday
Last Contact: "[[2026-10-28]]"
at-most: 50
url: https://example.com/omar
---

Was my first boss. Asks one question and then waits. End of the month, when his week is done.
`,
    property: "2026-10-28",
    phases: [
      { from: "2024-12-27", until: "2026-09-25", every: 32, channels: ["call", "call", "coffee"], on: [4, 5] },
    ],
    fixed: [["2026-10-28", "call", "about leading a small team"]],
    places: ["at the station buffet", "on his porch"],
    story: `
      2024-12 about saying no to good ideas
      2025-03 he says that an atlas is a promise with an index
      2025-06 about asking for more money
      2025-09 I asked, and they said yes, and he only nodded
      2026-01 about finishing things
      2026-04 he has read the whole proof and found four rivers running uphill
      2026-07 about what comes after a big project
      2026-09 about {henrik}, who draws hill paths for the railway
    `,
    expected: {
      lastContact: "2026-10-28", standing: "soon", due: "2026-11-27",
      why: "28 October lies 2 days before the last Friday of October and has answered it; the next one is 27 November.",
    },
  },
  {
    key: "ingrid",
    path: "People/Ingrid Invented.md",
    calls: "Ingrid",
    note: `---
tags: [choir]
circle: wider
---

Leads the Tuesday choir at St Brannoc's. Hears everything, forgives most of it.

Seeing her wave the baton is not the same as talking to her. See [[Repertoire]].
`,
    phases: [],
    fixed: [
      ["2024-12-15", "event"],
      ["2025-02-11", "coffee", "about moving me from second alto to first, which I survived"],
      ["2025-05-24", "event"],
      ["2025-09-16", "call", "about a piece with a silent bar that everybody sings into"],
      ["2025-12-14", "event"],
      ["2026-03-10", "meeting", "she misses her old choir and says so for the first time"],
      ["2026-05-30", "event"],
      ["2026-07-18", "meal", "about the summer, and her sister's farm"],
      ["2026-11-14", "event"],
    ],
    places: ["in the vestry", "in the parish garden"],
    expected: {
      lastContact: "2026-07-18", standing: "overdue", due: "2026-10-18",
      why: "Quarterly by her circle from 18 July. The concert on 14 November is a room, not a conversation.",
    },
  },
  {
    key: "nina-p",
    path: "People/Nina Placeholder.md",
    calls: "Nina P.",
    note: `---
aliases: [Nina, Nina P.]
cadence: every 3 months
last-contact: [2026-02-01, 2026-08-15]
---

We shared the flat above what is now a bakery. Married on a boat in September 2025.
`,
    phases: [
      { from: "2024-12-16", until: "2026-06-10", every: 62, channels: ["call", "email", "coffee"] },
    ],
    fixed: [["2026-07-04", "call", "about a sabbatical, half seriously"]],
    nicknames: ["Nina P."],
    places: ["at the bakery that was our kitchen"],
    story: `
      2024-12 about the old flat, which is a bakery now
      2025-06 she is getting married on a boat
      2025-09 about the boat, the rain and the dancing
      2026-02 she is back at work and bored by it
    `,
    expected: {
      lastContact: "2026-07-04", standing: "overdue", due: "2026-10-04",
      why: "Every 3 months from 4 July. The list under last-contact is a problem and tells nothing.",
    },
  },
];
