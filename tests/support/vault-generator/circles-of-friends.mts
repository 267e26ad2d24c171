import type { Phase } from "./model.mjs";

/** People whom Robin meets together. */
export interface Group {
  readonly who: readonly string[];
  readonly phase: Phase;
  readonly places: readonly string[];
  /** In order, as in a person's story. */
  readonly story: string;
}

const OFFICE = [1, 2, 3, 4, 5];

export const GROUPS: readonly Group[] = [
  {
    who: ["ada", "charles"],
    phase: { from: "2024-12-14", until: "2026-09-20", every: 58, channels: ["meal", "meal", "coffee"] },
    places: ["at the market hall", "at the studio"],
    story: `
      2024-12 looms and clocks are the same machine, it turns out
      2025-06 about punched cards, and who stole them from whom
      2025-12 they have agreed to build something and refuse to say what
      2026-04 it is a clock that weaves
    `,
  },
  {
    who: ["greta", "bashir", "sam"],
    phase: { from: "2024-11-25", until: "2026-06-05", every: 24, channels: ["meeting"], on: OFFICE },
    places: ["at the big table"],
    story: `
      2024-11 about the grid, which is four degrees off and stays that way
      2025-01 about tides, and who owns the numbers
      2025-03 twelve sheets done, thirty to go
      2025-06 about the blue
      2025-08 twenty-one, which is half, so there were doughnuts
      2025-11 about the binding
      2026-01 thirty-six sheets, six to go, nobody sleeps
      2026-03 about errata before there is a book
      2026-05 about the party, and whether maps may be hung on the boats
    `,
  },
  {
    who: ["greta", "sam"],
    phase: { from: "2026-07-01", until: "2026-10-05", every: 24, channels: ["meeting"], on: OFFICE },
    places: ["at the big table"],
    story: `
      2026-07 about reviews, all kind, one of them long
      2026-09 about hills, and how little we know of them
    `,
  },
  {
    who: ["sam", "alex-work"],
    phase: { from: "2025-02-06", until: "2026-09-10", every: 52, channels: ["meal"], on: OFFICE },
    places: ["in the canteen"],
    story: `
      2025-02 about whether a stapler is an asset
      2025-10 about the summer party fund and its mysteries
      2026-05 expense reports as literature
    `,
  },
  {
    who: ["ada", "eleni", "hanako"],
    phase: { from: "2025-03-07", until: "2026-09-25", every: 92, channels: ["meal"], on: [5, 6, 7] },
    places: ["at the noodle bar", "on the roof"],
    story: `
      2025-03 three languages and one menu
      2025-09 about what the hands know
      2026-03 they planned a cup, a cloth and a poem, one for each of us
    `,
  },
  {
    who: ["ada", "priya"],
    phase: { from: "2024-12-06", until: "2025-08-08", every: 34, channels: ["coffee", "meal"], on: [5] },
    places: ["at the lock-keeper's café"],
    story: `
      2024-12 the Friday table, as ever by the stove
      2025-03 about Lisbon, carefully
      2025-07 the last but one Friday, we counted the cups
    `,
  },
  {
    who: ["priya", "tomas"],
    phase: { from: "2024-12-19", until: "2025-07-20", every: 44, channels: ["meal"], on: [4, 5, 6] },
    places: ["at the Anchor"],
    story: `
      2025-01 he knows every river in Portugal already
      2025-05 about leaving, by train and by boat
    `,
  },
  {
    who: ["rosa", "edith"],
    phase: { from: "2025-08-10", until: "2026-10-25", every: 80, channels: ["coffee"] },
    places: ["in the yard", "on the landing"],
    story: `
      2025-08 trams in Ålesund: none; trams in Rosa's head: all
      2026-04 about moss, for and against
    `,
  },
];
