import type { Person } from "./model.mjs";

/** Real people whose notes hold something that cannot be read, on purpose. */
export const BROKEN: readonly Person[] = [
  {
    key: "yusuf",
    path: "People/Yusuf Invented.md",
    calls: "Yusuf",
    note: `---
circle: wider
last-contact: 2027-01-09
---

Editor of the little river magazine. Printed my first map, upside down. (The date above is a slip: I meant to
write down when to call him.)
`,
    phases: [],
    expected: {
      lastContact: null, standing: "never", due: null,
      why: "A last contact in the future is a problem and counts as unknown.",
    },
  },
  {
    key: "beatrix",
    path: "People/Beatrix Muster.md",
    calls: "Beatrix",
    note: `---
circle: "close
cadence: monthly
  phone: [+1 555 0150
---

Pixel's vet. Grows lemons in the surgery window.
`,
    phases: [{ from: "2025-10-04", until: "2026-10-01", every: 75, channels: ["coffee", "meeting", "message"] }],
    fixed: [["2026-10-24", "meeting", "about Pixel's teeth, of which there are now fewer"]],
    places: ["at the surgery", "at the market hall"],
    story: `
      2025-10 about cats who live on the first floor and dream of the second
      2026-05 she has a lemon, one, and will show it to anybody
    `,
    expected: {
      lastContact: "2026-10-24", standing: "untracked", due: null,
      why: "Her frontmatter is not YAML, so no cadence is known; her interactions still are.",
    },
  },
  {
    key: "oskar",
    path: "People/Oskar Placeholder.md",
    calls: "Oskar",
    note: `---
cadence: monthly
phone: "+1 555 0151"
cadence: every 6 weeks
---

Joiner. Built the map chest and refuses to build a second one, "for it would only be a copy".
`,
    phases: [{ from: "2025-11-08", until: "2026-08-20", every: 55, channels: ["coffee", "call", "help"] }],
    fixed: [["2026-09-12", "coffee", "about drawers"]],
    places: ["in his yard", "at the old fire station"],
    story: "2026-02 he has found walnut under a stage and paid for it in shelves",
    expected: {
      lastContact: "2026-09-12", standing: null, due: null,
      why: "Two keys of one name are not valid YAML. What is left of him depends on how the host reads such a block.",
    },
  },
  {
    key: "fiona",
    path: "People/Fiona Specimen.md",
    calls: "Fiona",
    note: `---
cadence: 2w
last-contact: 2026-02-30
---

Physio, pool, patience. "Dr." only on the door.
`,
    phases: [{ from: "2025-09-09", until: "2026-11-05", every: 21, channels: ["meeting", "message", "call"] }],
    fixed: [["2026-11-17", "meeting", "about stretching, which I do now, mostly"]],
    places: ["at the pool", "at the practice"],
    story: `
      2025-09 my left calf is apparently a museum piece
      2026-01 about running less in order to run more
      2026-05 she let me run again, with a stopwatch and a stern face
      2026-10 she says the knees have earned a holiday
    `,
    expected: {
      lastContact: "2026-11-17", standing: "fresh", due: "2026-12-01",
      why: "2026-02-30 is no day and tells nothing; the daily notes do.",
    },
  },
  {
    key: "lorenz",
    path: "People/Lorenz Example.md",
    calls: "Lorenz",
    note: `---
cadence: when I feel like it
last_contact: 2026-08-30T19:30
---

Poet, band without a name. His own words under "cadence", and he dared me to leave them in.
`,
    property: "2026-08-30",
    phases: [{ from: "2025-01-24", until: "2026-08-10", every: 60, channels: ["meal", "coffee", "message"] }],
    places: ["at the Anchor", "on the towpath"],
    story: `
      2025-01 about the band, which has four names and no drummer
      2025-10 he reads his poems to the ducks first
      2026-04 about a rhyme for estuary
    `,
    expected: {
      lastContact: "2026-08-30", standing: "untracked", due: null,
      why: "A cadence nobody can read is a problem and leaves him untracked.",
    },
  },
];
