import type { Person } from "./model.mjs";

/** More friends in town: the one who faded, the neighbour at the allotment, choir and university. */
export const TOWN: readonly Person[] = [
  {
    key: "tomas",
    path: "People/Tomás Specimen.md",
    calls: "Tomás",
    note: `---
circle: close
last-contacted: 2026-04-18
---

Quiz team, river jokes, ferries. Since the new line he is away five weeks at a time and I have let it slide.

- [ ] write to Tomás properly, not just a heart on a picture
`,
    property: "2026-04-18",
    phases: [
      { from: "2024-12-04", until: "2025-07-30", every: 17, channels: ["meal", "meal", "coffee", "message"], on: [3, 4, 5] },
      { from: "2025-09-06", until: "2026-01-31", every: 48, channels: ["message", "message", "call"] },
    ],
    fixed: [["2026-04-18", "message", "short and friendly, he is somewhere near the islands"]],
    places: ["at the Anchor", "by the ferry landing"],
    story: `
      2024-12 about the quiz team, which needs somebody who knows rivers
      2025-01 we came fourth of five and he is delighted
      2025-03 about his new job on the ferries
      2025-05 two weeks on, two weeks off, he sleeps like a cat
      2025-07 about the quiz, they have found another river person
      2025-09 he is on the northern line now, five weeks at a time
      2025-12 about a birthday that I forgot
    `,
    expected: {
      lastContact: "2026-04-18", standing: "overdue", due: "2026-05-18",
      why: "Monthly by his circle; half a year late. The one who faded.",
    },
  },
  {
    key: "rosa",
    path: "People/Rosa Doe/Rosa Doe.md",
    calls: "Rosa",
    note: `---
category: "[[People]]"
cadence: twice a month
met: 2025-04-12
phone: +1 555 0114
---

Plot 18, next to mine. Retired tram driver; knows every stop by its old name. See also [[Seed swaps]].

- Do not praise the beans before July.
- Likes to be asked about the number 9 line.
`,
    phases: [
      {
        from: "2025-04-26", until: "2026-10-28", every: 16,
        channels: ["meeting", "meeting", "meeting", "coffee", "coffee", "gift", "help", "meal"],
      },
    ],
    fixed: [
      ["2025-04-12", "meeting", "about the fence between seventeen and eighteen"],
      ["2026-11-07", "coffee", "about the cough, it is better, she has seen somebody"],
    ],
    places: ["by the water butt", "in her shed", "at the allotment gate", "over the fence"],
    story: `
      2025-05 she has forty tomato seedlings and space for ten
      2025-06 about slugs, at length
      2025-07 she left a marrow on my doorstep, no note, no need
      2025-09 about the committee and its clipboard
      2025-11 she has put the beds to sleep under cardboard
      2026-02 about seed lists
      2026-04 we took the fence down, the committee has yet to notice
      2026-06 her currants are better than mine and she knows it
      2026-08 about saving water
      2026-10 she has a cough that stays and stays
    `,
    expected: {
      lastContact: "2026-11-07", standing: "due", due: "2026-11-22",
      why: "Twice a month is every 15 days: one day late. Her folder note is a person, for she is alone in the folder.",
    },
  },
  {
    key: "nina-f",
    path: "People/Nina Fictive.md",
    calls: "Nina",
    note: `---
aliases: [Nina]
circle: Close
last-contact: "2026-11-02"
---

Second alto, two seats to my left. Twins (Piet and Malo). Paints everything that stands still.
`,
    property: "2026-11-02",
    phases: [
      { from: "2025-01-14", until: "2026-10-22", every: 27, channels: ["coffee", "coffee", "meal", "call", "message"] },
    ],
    fixed: [["2026-11-02", "coffee", "about the mulled apple juice for the concert break"]],
    places: ["after choir", "at the Anchor", "in the parish kitchen"],
    story: `
      2025-01 about the second altos, who are drifting
      2025-03 she has a cold and whispers like a spy
      2025-05 about the concert in the boathouse
      2025-08 she is repainting the choir's risers in the yard
      2025-11 about the Christmas programme
      2026-02 her twins have learned to whistle
      2026-05 about the solo that nobody wants
      2026-08 she took the solo
    `,
    expected: {
      lastContact: "2026-11-02", standing: "fresh", due: "2026-12-02",
      why: "Monthly by her circle, whatever its letter case: 2 December, in 9 days; soon would begin 7 days before.",
    },
  },
  {
    key: "samir",
    path: "People/Samir Doe.md",
    calls: "Samir",
    note: `---
cadence: monthly
last-contact: 2026-09-24
snooze-until: 2026-12-07
phone: "+1 555 0118"
---

Back at university at forty. Thesis until the first week of December: "ask me again when it is light".
`,
    property: "2026-09-24",
    phases: [
      { from: "2025-05-08", until: "2026-09-10", every: 33, channels: ["call", "coffee", "message", "meal"] },
    ],
    places: ["at the library steps", "at the noodle bar"],
    story: `
      2025-05 about going back to university at forty
      2025-09 first week, he is the oldest and the most punctual
      2026-01 about statistics
      2026-05 he passed statistics and bought the table a round
      2026-08 about the thesis, which has a title and four pages
    `,
    expected: {
      lastContact: "2026-09-24", standing: "snoozed", due: null,
      why: "Snoozed until 7 December. His last contact stands in his properties alone.",
    },
  },
];
