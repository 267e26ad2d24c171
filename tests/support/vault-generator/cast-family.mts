import type { Person } from "./model.mjs";

export const FAMILY: readonly Person[] = [
  {
    key: "marta",
    path: "People/Family/Marta Sample.md",
    calls: "Mum",
    nicknames: ["Mum"],
    note: `---
aliases: [Mum]
circle: inner
cadence: every week on Sunday
birthday: 1953-06-09
phone: "+1 555 0101"
reminders:
  - 2025-12-12 order the good marzipan before it is gone ✅ 2025-12-12
  - "every June 1: find a card with a bicycle on it"
tags: [family]
---

Lives in Overleigh, in the house with the plum tree. Ring after six; before that she is out.

- Bridge on Thursdays, walking group on Saturdays.
- Hates: being asked whether she is sitting down. Loves: marzipan, owls, winning.
- New hip on 9 February 2026 (left).

## Gifts so far

- 2024: the atlas with the mistake in it, framed
- 2025: walking poles, received with suspicion
`,
    phases: [
      {
        from: "2024-11-24", until: "2026-11-15", every: 10, on: [7],
        channels: ["call", "call", "call", "call", "video"],
      },
    ],
    fixed: [
      ["2024-12-25", "meal", "goose, dumplings, and the argument about the dumplings"],
      ["2025-04-20", "meal", "Easter lamb, too much of it, and a sleep on the sofa"],
      ["2025-12-25", "meal", "she let me carve, so she must be getting old"],
      ["2026-02-17", "meeting", "she is up and about, and bored, which is the best sign"],
      ["2026-04-05", "meal", "she walked to the table without the stick and made sure that we saw it"],
      ["2026-11-22", "call", "about the pudding list and who is allowed near it"],
    ],
    story: `
      2024-11 about who brings which pudding at Christmas
      2024-12 she has bought a tree that is too tall for the room again
      2025-01 her new glasses make her look like an owl, she says, a pleased one
      2025-01 about the heating bill
      2025-02 she beat the whole bridge table on Thursday
      2025-02 about Dad's old atlases and who ought to have them
      2025-03 she has joined a walking group and leads it already
      2025-04 about the lamb for Easter
      2025-05 she has told the postman my half marathon time, twice
      2025-05 about the wasps in the loft
      2025-06 seventy-two, and she got a bicycle bell from Mila
      2025-07 about {jonas} and the house
      2025-08 the plums are early, she has made eleven jars
      2025-09 her hip hurts on the stairs, the doctor wants pictures of it
      2025-10 about the hip and the waiting list
      2025-11 she has a date for the operation, the ninth of February
      2025-12 about the spare key and who has one
      2026-01 she practises on the crutches so that she is good at it by February
      2026-02 the operation went well and she complains about the soup, so all is fine
      2026-03 about the exercises, which she does in front of the news
      2026-03 she has sacked the physiotherapist's playlist and sings instead
      2026-04 she walked to the church and back without a stick
      2026-05 about whether a person of seventy-two may rent an e-bike
      2026-06 seventy-three candles would have been a fire hazard, so she had seven
      2026-07 she is back on the walking group's committee, as its chair
      2026-08 about the plums again, fourteen jars
      2026-09 she wants to come to the marathon with a bell
      2026-10 the bell is at the repair café and has a number
      2026-10 about sore knees, hers and mine
      2026-11 about the loft insulation man, who is called Dale and is very thorough
    `,
    expected: {
      lastContact: "2026-11-22", standing: "fresh", due: "2026-11-29",
      why: "Every week on Sunday: the first Sunday at least 2 days after Sunday 22 November is the 29th.",
    },
  },
  {
    key: "jonas",
    path: "People/Family/Jonas Sample.md",
    calls: "Jonas",
    note: `---
cadence: 10
anniversary: 2019-08-17
birthday: 12 March
mobile: +1 555 0102
---
My little brother, who is taller. Married to Imke, father of Mila (4 in 2025, "almost five").

## Keep in mind
He says everything is fine in exactly two tones. Listen for the second one.

- [ ] give Jonas back the tent, with all its pegs
`,
    phases: [
      { from: "2024-12-01", until: "2026-11-05", every: 15, channels: ["message", "message", "call", "call", "video"] },
    ],
    fixed: [
      ["2025-02-15", "meeting", "up the water tower, he ran after me and blames the altitude"],
      ["2026-02-08", "call", "he has taken over Mum's kitchen and is cooking by number"],
      ["2026-11-12", "call", "about Christmas and who drives"],
    ],
    story: `
      2024-12 about the train times for Christmas
      2024-12 Mila has decided that she is a badger
      2025-01 about a shared present for Mum
      2025-03 about the house in Brackwater, they have seen it twice now
      2025-05 the bank said yes
      2025-06 about paint, which is apparently a whole science
      2025-07 they have the keys and no kitchen
      2025-08 about the kitchen fitter who went on holiday
      2025-09 Mila started school and has a best friend called Gustav
      2025-11 about Mum's operation and who stays when
      2026-01 he takes the first week of February and I take the second
      2026-02 he burned the rice and Mum laughed so much that it hurt
      2026-04 about the guttering
      2026-05 he has built a shed, it leans but it stands
      2026-06 about a long weekend with the tents
      2026-08 Imke got the post at the library
      2026-09 about where to stand on the marathon route
      2026-10 the sign hangs in his hall now
    `,
    expected: {
      lastContact: "2026-11-23", standing: "fresh", due: "2026-12-03",
      why: "Every 10 days; texted this morning. Until then he was due since the 22nd, so he is the first one done today.",
    },
  },
  {
    key: "hilde",
    path: "People/Family/Hilde Muster.md",
    calls: "Oma",
    nicknames: ["Oma"],
    german: true,
    note: `---
aliases:
  - Oma
circle: inner
cadence: fortnightly
birthday: 1940-02-29
phone: "+1 555 0103"
---

# Oma

Dads Mutter. Wir reden Deutsch, das tut meinem Deutsch gut und ihr auch.

- Briefe mit der Hand schreiben, groß, mit dem schwarzen Stift.
- Nicht vor zehn anrufen. Mittwochs ist Chor.
- Sie liest mir die Briefe von Opa vor, wir sind inzwischen in den Sechzigern.

## Log

- 2025-07-26 — tea on the balcony, the lift was broken, I carried everything up
- 2026-08-14 — tea on the balcony, two chairs, as promised
`,
    log: [["2025-07-26", "coffee"], ["2026-08-14", "coffee"]],
    phases: [
      { from: "2024-12-03", until: "2026-11-02", every: 17, channels: ["call", "call", "call", "letter", null] },
    ],
    fixed: [["2025-02-28", "call", "her birthday falls between two days this year, so she celebrates both"],
      ["2026-11-11", "call", "about the letters, we have reached 1961"]],
    story: `
      2024-12 she is baking with her neighbour and has opinions on cardamom
      2025-01 about the ice on the path and her new spikes
      2025-03 she has started to learn the names of the neighbour's grandchildren, all nine
      2025-04 about the balcony geraniums
      2025-05 she asked for every kilometre of the half marathon
      2025-07 the lift in her building is broken, she calls it her fitness plan
      2025-08 about the letters from Grandfather that she found in the sewing box
      2025-10 she reads me a page of the letters each time now
      2025-12 about whether a Stollen can go by post
      2026-02 she says that eighty-six is only a number with a bad reputation
      2026-03 about the eye drops
      2026-05 the balcony is open, there are two chairs and she expects me
      2026-07 about my stay in August
      2026-09 she has kept the tickets from the tram museum
      2026-10 she told the whole house about the marathon
    `,
    expected: {
      lastContact: "2026-11-11", standing: "soon", due: "2026-11-25",
      why: "Fortnightly from 11 November: due in 2 days, within 25 % of 14.",
    },
  },
  {
    key: "edith",
    path: "Areas/Cooper's Row/Edith Bloggs.md",
    calls: "Edith",
    note: `---
cadence: none
met: 2025-06-28
---
#person

Friedrich's sister, from Ålesund; took over his flat in June 2025. We meet on the landing, no plan needed.

- Takes in the parcels for the whole stair.
- Plays the squeezebox on Sundays, quietly, then less quietly.
`,
    phases: [
      { from: "2025-07-03", until: "2026-11-10", every: 24, channels: ["meeting", "meeting", "coffee"] },
    ],
    fixed: [["2025-06-28", "meeting", "she has his eyebrows"], ["2026-11-15", "meeting"]],
    places: ["on the landing", "by the bins, of all places", "in her kitchen"],
    story: `
      2025-07 about Friedrich's chess set, which stays on the landing
      2025-09 she has five parcels for me and one of them is mine
      2025-12 about gløgg and how not to set fire to it
      2026-03 a year ago today, so we lit the lamp on the landing
      2026-06 about the noise of the swifts
      2026-10 she has a lodger for the winter, a bassoonist
    `,
    expected: {
      lastContact: "2026-11-15", standing: "untracked", due: null,
      why: "Her cadence is none: known, but not tracked. She is a person by the tag in the body.",
    },
  },
];
