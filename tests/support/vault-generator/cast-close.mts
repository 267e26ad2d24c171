import type { Person } from "./model.mjs";

/** The closest friends in town, one of whom moves away. */
export const CLOSE: readonly Person[] = [
  {
    key: "ada",
    path: "People/Ada Lovelace.md",
    calls: "Ada",
    note: `---
circle: inner
cadence: every 2 weeks
birthday: 1988-11-26
met-on: 2016-09
email: ada@example.com
phone: "+1 555 0110"
---

Weaver, writes about looms, runs the studio on Dyer's Lane. Dog: Jacquard (long, grey, vain).

![[Looms.png]]

## Gift ideas

- the small brass shuttle in the window of the shop by the lock
- anything that smells of cedar

## Things to ask

- [ ] ask Ada for the name of the framer 📅 2026-11-25
- how her mother is on the days in between
`,
    phases: [
      {
        from: "2024-11-24", until: "2026-10-29", every: 16,
        channels: ["coffee", "coffee", "coffee", "coffee", "meal", "meeting", "meeting", "call", "message"],
      },
    ],
    fixed: [
      ["2025-11-26", "meal", "thirty-seven, six people, one very small cake"],
      ["2026-11-09", "coffee", "about her birthday, nothing big, soup and the good records"],
    ],
    places: [
      "at the lock-keeper's café", "on the bench by the weir", "in her kitchen", "at the market hall", "at the studio",
    ],
    story: `
      2024-11 about the loom book, chapter two is fighting back
      2024-12 Jacquard ate a mitten, both of them are fine
      2025-01 she is learning to skate and has the bruises to show
      2025-02 about whether to leave the mill
      2025-03 she gave notice and then slept for eleven hours
      2025-04 about the studio on Dyer's Lane
      2025-05 about what one does after a finish line
      2025-06 the studio has light from the north and a leak from the south
      2025-08 about {priya} and the empty chair at our table
      2025-09 first pupils in the studio, two of them better than she is
      2025-10 about the loom book, the editor likes chapter two best
      2025-12 she has knitted everybody a scarf from the same mistake
      2026-01 about Jacquard's bad leg
      2026-02 the dog is on a diet and cross with both of us
      2026-03 about her mother, who no longer finds the right words
      2026-04 she has been at her mother's every weekend
      2026-06 about a summer without plans
      2026-07 four days at the sea, she swam before the gulls were up
      2026-08 the proofs have arrived and there is a loom upside down on page ninety
      2026-09 about the launch of the book
      2026-10 the oranges, she says, had been meant for her
    `,
    expected: {
      lastContact: "2026-11-09", standing: "due", due: "2026-11-23",
      why: "Every 2 weeks from 9 November is today.",
    },
  },
  {
    key: "charles",
    path: "People/Charles Babbage.md",
    calls: "Charles",
    note: `---
circle: close
last-contact: 2026-10-14
email: charles@example.com
reminders:
  - 2026-11-23 ask how the patent hearing went
  - "every 6 months from 2026-03-01: bring biscuits to the repair café ✅ 2026-09-01"
---

Runs the repair café, builds clocks that calculate. Knows everybody who owns a lathe.

## Log

- 2024-11-23 — met at the flea market, both of us after the same box of gears
- 2026-04-29 | call | he is stuck in the fire station, on the inside, and needs the code
`,
    log: [["2024-11-23", "meeting"], ["2026-04-29", "call"]],
    property: "2026-10-14",
    phases: [
      {
        from: "2024-12-05", until: "2026-10-01", every: 29,
        channels: ["meeting", "meeting", "coffee", "call", "email", "help"],
      },
    ],
    fixed: [["2026-10-14", "coffee", "the hearing for the patent is on the twenty-third of November"]],
    places: ["at the repair café", "in his workshop", "at the old fire station"],
    story: `
      2024-12 about the repair café and its three screwdrivers
      2025-01 the calculating clock runs, backwards
      2025-03 about a grant for the workshop
      2025-05 they have a waiting list for toasters now
      2025-07 about his patent
      2025-10 the clock runs forwards and is proud of it
      2026-01 he mended my radio with a paper clip
      2026-03 about the move to the old fire station
      2026-05 the fire station has a pole and he has used it
      2026-07 about an apprentice
      2026-09 his apprentice is fourteen and already argues about gears
    `,
    expected: {
      lastContact: "2026-10-14", standing: "overdue", due: "2026-11-14",
      why: "Monthly by his circle: 14 November. Nine days late, and 25 % of a month is 7.6 days.",
    },
  },
  {
    key: "priya",
    path: "People/Priya Example.md",
    calls: "Priya",
    note: `---
aliases: ["Priya E."]
circle: close
cadence: 3 weeks
telegram: priya_example
reminders:
  - "every 3 months from 2026-12-01: ask about the visa"
  - { every: "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=16", about: the day she left; send the fern's picture, lead: 7 days }
---

Moved to Lisbon on 16 August 2025. Fridays used to be ours. Evenings are best, one hour earlier there.

> Some people leave and the table stays laid.

## Her address

Rua do Exemplo 12, third floor, no lift, many tiles
`,
    phases: [
      {
        from: "2024-11-29", until: "2025-08-09", every: 14, on: [5, 6],
        channels: ["coffee", "coffee", "meal", "meal", "meeting"],
      },
      {
        from: "2025-08-27", until: "2026-10-20", every: 22,
        channels: ["video", "video", "video", "call", "message", "message", "letter"],
      },
    ],
    fixed: [
      ["2025-08-16", "meal", "the last supper on the boxes, twelve of us and five chairs"],
      ["2026-05-16", "meal", "she is here for three days and has become a person who tans"],
      ["2026-05-17", "meeting", "along the old Friday route, she greeted every bench"],
      ["2026-10-29", "video", "about coming over between the years"],
    ],
    places: ["at the lock-keeper's café", "at her place on Mill Street", "at the noodle bar", "on the towpath"],
    story: `
      2024-12 about the job in Lisbon, which is only an idea
      2025-01 she made her grandmother's dal and we ate the whole pot
      2025-02 about learning Portuguese on the tram
      2025-03 the idea has become an interview
      2025-04 about how to leave a town well
      2025-05 she got it, and we both laughed and then went quiet
      2025-06 about what to do with forty plants
      2025-07 the plants have been adopted, I have the big fern
      2025-08 boxes everywhere, we sat on two of them
      2025-09 about the light in her new street
      2025-10 she can order bread without being answered in English
      2025-12 about custard tarts, and how many are too many
      2026-01 her neighbour plays the trumpet, well, luckily
      2026-03 about coming over in May
      2026-06 she knows the names of all the fish now
      2026-07 about the fern, which has doubled
      2026-08 about the visa and the queue that begins at six
      2026-10 she watched the marathon on the little map and shouted at her phone
    `,
    expected: {
      lastContact: "2026-10-29", standing: "due", due: "2026-11-19",
      why: "Every 3 weeks from 29 October: 19 November. Four days late, within 25 % of 21.",
    },
  },
];
