import type { Person } from "./model.mjs";

const OFFICE = [1, 2, 3, 4, 5];

/** Lantern Maps, the running club and the bench in the print shop. */
export const WORK: readonly Person[] = [
  {
    key: "greta",
    path: "People/Work/Greta Placeholder.md",
    calls: "Greta",
    colleague: true,
    note: `---
tier: work
email: greta@example.com
---

Runs Lantern Maps. Fair, fast, dislikes adjectives. Bring the number first, then the story.

## Interaction log

### 2025-05-07 | meeting | She wants the index by September
### 2025-09-10 | meeting | She has the index, and said thank you twice
`,
    log: [["2025-05-07", "meeting"], ["2025-09-10", "meeting"]],
    phases: [
      {
        from: "2024-11-27", until: "2026-09-29", every: 38, on: OFFICE,
        channels: ["meeting", "meeting", "meeting", "coffee"],
      },
    ],
    fixed: [["2026-10-09", "meeting", "about a budget for Hill Paths"]],
    places: ["in her office", "at the big table", "on the fire escape"],
    story: `
      2024-12 about the paper stock for the Tide Atlas
      2025-02 about a fourth colour, which costs more than the third
      2025-11 about the printer's calendar
      2026-02 the proofs are on her wall, all forty-two sheets
      2026-04 about the price on the cover
      2026-06 it is printed, it smells wonderful, and sheet one is mine to keep
      2026-07 about what comes after the Tide Atlas
      2026-08 Hill Paths is mine if I want it
    `,
    expected: {
      lastContact: "2026-10-09", standing: "arranged", due: null,
      why: "Every 6 weeks by her circle would be 20 November, but a meeting note is dated 27 November.",
    },
  },
  {
    key: "bashir",
    path: "People/Work/Bashir Example.md",
    calls: "Bashir",
    colleague: true,
    note: `---
cadence: quarterly
email: bashir@example.com
---

Depths and shallows of the Tide Atlas. Left for the university in June 2026, with my scale rule and I with his.

## Log

- [[2026-08-20]] call — students who have only ever seen maps move
- 2026-06-12 lunch — the last one at the old table
`,
    log: [["2026-08-20", "call"], ["2026-06-12", "meal"]],
    phases: [
      {
        from: "2024-11-26", until: "2026-06-08", every: 25, on: OFFICE,
        channels: ["meal", "meal", "meal", "meeting", "message"],
      },
    ],
    places: ["at the old table", "in the canteen", "at the noodle bar", "under the big chart"],
    story: `
      2024-12 about soundings from 1911 that are still right
      2025-02 he dreams in contour lines
      2025-04 about the estuary sheet
      2025-06 he found the missing sandbank, it had moved
      2025-08 about his father's workshop
      2025-10 about lettering that follows a coastline
      2026-01 he has applied for the post at the university
      2026-03 about the last six sheets
      2026-05 he got the post and told me by the printer
    `,
    expected: {
      lastContact: "2026-08-20", standing: "due", due: "2026-11-20",
      why: "Quarterly from 20 August, which stands in his own log. Three days late.",
    },
  },
  {
    key: "sam",
    path: "People/Work/@Sam Bloggs.md",
    calls: "Sam",
    colleague: true,
    note: `---
contact-frequency: every other week
circle: work
---

Designer. They draw the grid, I fill it. Climbs.
`,
    phases: [
      {
        from: "2024-11-28", until: "2026-11-09", every: 22, on: OFFICE,
        channels: ["meal", "meal", "coffee", "coffee", "meeting", "video"],
      },
    ],
    fixed: [["2026-11-19", "meal", "the hill shading looks like velvet now"]],
    places: ["in the canteen", "on the loading dock", "at the noodle bar", "by the light table"],
    story: `
      2024-12 about the grid for the Tide Atlas
      2025-03 they have taken up bouldering and talk only of thumbs
      2025-06 about the new chairs
      2025-10 their cat and my cat should be kept in separate towns
      2026-02 about the jacket, seventeen versions
      2026-06 version four it is, we could have stopped there
      2026-09 about the first sketches for Hill Paths
    `,
    expected: {
      lastContact: "2026-11-19", standing: "fresh", due: "2026-12-03",
      why: "Every other week, under a name that other tools use; it goes before the circle.",
    },
  },
  {
    key: "alex-work",
    path: "People/Work/Alex Muster.md",
    calls: "Alex M.",
    linkTarget: "People/Work/Alex Muster",
    colleague: true,
    note: `---
circle: work
phones: ["+1 555 0131", "+1 555 0132"]
---

Accounts. She and the other [[People/Club/Alex Muster|Alex Muster]] have never met; each thinks the other is made up.
`,
    phases: [
      { from: "2025-01-15", until: "2026-09-15", every: 43, channels: ["email", "meeting", "meal"], on: OFFICE },
    ],
    fixed: [["2026-10-06", "meal", "about the new cost centre, which is called a cost centre still"]],
    places: ["in the canteen", "in accounts"],
    story: `
      2025-01 about receipts from a boat
      2025-07 she has found the missing invoice in the tide tables
      2026-02 about the grant report
    `,
    expected: {
      lastContact: "2026-10-06", standing: "due", due: "2026-11-17",
      why: "Every 6 weeks by her circle. Six days late; 25 % of 42 is 10.5.",
    },
  },
  {
    key: "alex-club",
    path: "People/Club/Alex Muster.md",
    calls: "Alex",
    linkTarget: "People/Club/Alex Muster",
    note: `---
cadence: biweekly
phone: "+1 555 0133"
---

Canal Runners. Same pace as me to the metre, which is luck. Not the Alex Muster of accounts.
`,
    phases: [
      { from: "2025-02-08", until: "2026-10-31", every: 20, channels: [null, null, null, "coffee", "message"], on: [6] },
    ],
    fixed: [["2026-11-14", "coffee", "about doing nothing at all until Advent"]],
    places: ["at the lock", "on the clubhouse steps"],
    story: `
      2025-02 about shoes
      2025-06 about the back of his head, which I know well now
      2025-09 a stress fracture, six weeks of swimming for him
      2026-01 about the plan for the marathon
      2026-05 twenty-five kilometres and still talking
      2026-08 about heat and salt
      2026-10 eleven seconds, and we will argue about them for years
    `,
    expected: { lastContact: "2026-11-14", standing: "fresh", due: "2026-11-28", why: "Biweekly is every 2 weeks." },
  },
  {
    key: "kit",
    path: "People/@Kit Doe.md",
    calls: "Kit",
    note: `---
Keep in Touch: monthly
email: kit@example.com
---

Bookbinder, two doors from the print shop. Their shed has better light than the museum.
`,
    phases: [
      { from: "2025-06-05", until: "2026-09-20", every: 36, channels: ["coffee", "meeting", "email", "meal"] },
    ],
    fixed: [["2026-10-10", "coffee", "the course is full until March"]],
    places: ["in the shed", "at the market hall"],
    story: `
      2025-06 about glue, of which there are more kinds than cheese
      2025-11 they bound my running diary in blue
      2026-04 about a course for beginners in the shed
    `,
    expected: {
      lastContact: "2026-10-10", standing: "arranged", due: null,
      why: "Monthly would be 10 November, but a lunch is dated 3 December.",
    },
  },
];
