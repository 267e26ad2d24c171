import type { Person } from "./model.mjs";

/** Paused, silent, never contacted, and newly met. */
export const QUIET: readonly Person[] = [
  {
    key: "viktor",
    path: "People/Viktor Fictive.md",
    calls: "Viktor",
    note: `---
circle: close
paused: yes
---

At the station at the end of the world until the ships come. No post between March and October.
`,
    phases: [{ from: "2024-12-11", until: "2025-09-30", every: 46, channels: ["email", "meal", "coffee"] }],
    fixed: [["2025-10-20", "meal", "he flies on Friday and is back when the ships come"]],
    story: "2025-02 about the station at the end of the world",
    expected: { lastContact: "2025-10-20", standing: "paused", due: null, why: "Paused, in the word of a switch." },
  },
  {
    key: "zoe",
    // The file name is decomposed (e, combining diaeresis), as older Macs write it; the links are composed.
    path: "People/Zoe\u0308 Beispiel.md",
    calls: "Zoë",
    note: `---
circle: close
cadence: every 4 weeks
paused: 2027-02-01
---

Ronja was born in January 2026. I write, she answers when she can; that is the deal until February.
`,
    phases: [
      { from: "2024-12-07", until: "2026-06-20", every: 31, channels: ["coffee", "coffee", "call", "message", "gift"] },
    ],
    fixed: [["2026-07-11", "coffee", "we agreed that I do the writing and she answers when she can"]],
    places: ["in her kitchen", "at the market hall"],
    story: `
      2024-12 about the boiler
      2025-05 she is pregnant and told me before she told her boss
      2025-09 about names, none of which may be said aloud yet
      2026-01 a girl, Ronja, three and a half kilos
      2026-04 about sleep, or the idea of it
    `,
    expected: { lastContact: "2026-07-11", standing: "paused", due: null, why: "Paused until 1 February 2027." },
  },
  {
    key: "clara",
    path: "People/Clara Placeholder.md",
    calls: "Clara",
    note: `---
circle: close
do-not-contact: true
birthday: 1987-11-24
---

It ended loudly in June 2025. I wish her well from here.
`,
    phases: [{ from: "2024-12-13", until: "2025-05-31", every: 42, channels: ["coffee", "message", "call"] }],
    fixed: [["2025-06-20", "call", "it ended loudly and we leave it there"]],
    story: "2024-12 about the trip, and money, and the trip again",
    expected: {
      lastContact: "2025-06-20", standing: "paused", due: null,
      why: "Silent: out of the plan, and her birthday on the 24th is not shown either.",
    },
  },
  {
    key: "friedrich",
    path: "People/Friedrich Bloggs.md",
    calls: "Friedrich",
    note: `---
status: deceased
birthday: 1941-11-25
circle: inner
---

Across the landing from me for nine years. Chess, ladders, weather. † 14 March 2025.

He lent me the good ladder "until spring". I still have it.
`,
    phases: [{ from: "2024-11-25", until: "2025-03-02", every: 12, channels: ["coffee", "coffee", "meeting"] }],
    fixed: [["2025-03-08", "coffee", "he was tired, so we played only the opening"]],
    places: ["on the landing", "at his chess table"],
    story: `
      2024-11 he has lent me the good ladder until spring
      2024-12 about the winter of 1962 and the frozen river
      2025-01 he won at chess again and was sorry for about a second
      2025-02 about his sister in Norway
    `,
    expected: { lastContact: "2025-03-08", standing: "paused", due: null, why: "Silent." },
  },
  {
    key: "paula",
    path: "People/Work/Paula Example.md",
    calls: "Paula",
    colleague: true,
    note: `---
status: archived
circle: work
last-contact: 2025-04-03
---

Had my desk before me. Moved to the insurance people; we said what there was to say.
`,
    property: "2025-04-03",
    phases: [],
    fixed: [
      ["2024-12-12", "meal", "about the handover of the office plants"],
      ["2025-04-03", "meal", "a kind goodbye, and the recipe for the seed cake"],
    ],
    places: ["in the canteen"],
    expected: { lastContact: "2025-04-03", standing: "paused", due: null, why: "Archived by status." },
  },
  {
    key: "henrik",
    path: "People/Henrik Specimen.md",
    calls: "Henrik",
    note: `---
cadence: monthly
email: henrik@example.com
---

Omar says that I must meet him: draws hill paths for the railway, answers mail on paper.

- [ ] write to Henrik and say that Omar sent me
`,
    phases: [],
    expected: {
      lastContact: null, standing: "never", due: null,
      why: "Talked about, never talked to: every link to him is a topic or a plan.",
    },
  },
  {
    key: "dilnoza",
    path: "People/Dilnoza Fictive.md",
    calls: "Dilnoza",
    note: `---
met: 2026-11-12
cadence: monthly
linkedin: https://example.com/dilnoza
---

Gave the talk on hill shading. Works with old relief models, plaster and all. Wants to see our proofs.
`,
    phases: [],
    fixed: [["2026-11-12", "meeting", "about light from the north-west, which no mountain has ever had"]],
    places: ["after the hill-shading talk"],
    expected: {
      lastContact: "2026-11-12", standing: "new", due: "2026-11-13",
      why: "The first step, a day after they met, is still open.",
    },
  },
  {
    key: "mateo",
    path: "People/Mateo Bloggs.md",
    calls: "Mateo",
    note: `---
met: 2026-11-05
circle: wider
---

New tenor, built the parish kitchen. Sings flat when he smiles, so he sings flat a lot.
`,
    phases: [],
    fixed: [
      ["2026-11-05", "meeting", "about where tenors come from"],
      ["2026-11-06", "message", "the scores, and a photograph of a very large pan"],
    ],
    places: ["in the parish kitchen"],
    expected: {
      lastContact: "2026-11-06", standing: "new", due: "2026-11-12",
      why: "The contact on the 6th answers the first step; the second, 7 days after they met, is open.",
    },
  },
  {
    key: "noor",
    path: "People/Noor Example.md",
    calls: "Noor",
    note: `---
met: 2026-11-22
cadence: every month
---

Took over plot 16 this weekend. Has a plan on squared paper and a wheelbarrow with a name.
`,
    phases: [],
    fixed: [["2026-11-22", "meeting", "about the wheelbarrow, which is called Gerald"]],
    places: ["at the allotment gate"],
    expected: { lastContact: "2026-11-22", standing: "new", due: "2026-11-23", why: "The first step is today." },
  },
  {
    key: "kofi",
    path: "People/Kofi Example.md",
    calls: "Kofi",
    note: `---
met: 2026-10-12
cadence: every 2 months
phone: "+1 555 0145"
---

Surveyor for the hill paths. Counts steps under his breath and is never wrong.
`,
    phases: [],
    fixed: [
      ["2026-10-12", "meeting", "about which of the three hills called Hoe Hill is the one"],
      ["2026-10-13", "email", "his list of stiles, with drawings"],
      ["2026-10-20", "call", "about dogs, gates and farmers"],
      ["2026-11-14", "coffee", "the third Hoe Hill does not exist"],
    ],
    colleague: true,
    places: ["at the trailhead"],
    expected: {
      lastContact: "2026-11-14", standing: "fresh", due: "2027-01-14",
      why: "Met 42 days ago, every step answered, so the ordinary cadence applies.",
    },
  },
];
