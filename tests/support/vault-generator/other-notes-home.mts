import type { Note } from "./model.mjs";

/** What else lies in a vault: none of it is a contact, though much of it names people. */
export const HOUSEHOLD: readonly Note[] = [
  {
    path: "Areas/Allotment/Plot 17.md",
    text: `# Plot 17

Neighbours: 18 [[Rosa Doe]], 16 [[Noor Example]] since November 2026.

## Rotation

| bed | 2025 | 2026 | 2027 |
| --- | --- | --- | --- |
| 1 | beans | leeks | potatoes |
| 2 | potatoes | beans | onions |
| 3 | squash | garlic | beans |
`,
  },
  {
    path: "Areas/Allotment/Seed swaps.md",
    text: `# Seed swaps

- from Rosa: Bell bean, the purple one without a name
- to Rosa: Lode kale
- [ ] label everything, this time in pencil
`,
  },
  {
    path: "Areas/Cooper's Row/House.md",
    text: `# Cooper's Row 4

- boiler: kick lightly, left side
- fuse box behind the coats
- the good ladder belongs to [[Friedrich Bloggs|Friedrich]]
- stair rota: odd weeks us, even weeks [[Edith Bloggs|Edith]]
`,
  },
  {
    path: "Areas/Choir/Repertoire.md",
    text: `# Repertoire

- Kyrie in something like G
- the one with the silent bar
- Lode Valley Carol (leave out verse four)
- Round for fishermen, three parts, six if late
`,
  },
  {
    path: "Areas/Choir/Concerts.md",
    text: `# Concerts

| date | where | note |
| --- | --- | --- |
| 2024-12-15 | St Brannoc's | candles, one small fire |
| 2025-05-24 | boathouse | tide came in during the encore |
| 2025-12-14 | St Brannoc's | full |
| 2026-05-30 | market hall | echo |
| 2026-11-14 | St Brannoc's | new tenor |
`,
  },
  {
    path: "Areas/Running/Shoes.md",
    text: `# Shoes

- blue: 640 km, retired with honours
- grey: 410 km, left heel
- red: new in September, too red
`,
  },
  {
    path: "Areas/Work/Style sheet.md",
    text: `# Style sheet

- Sandbanks in italics.
- No apostrophe in Coopers Yard on maps; one in letters.
- Depths in metres. Always. Looking at sheet 29.
`,
  },
  {
    path: "Recipes/Lentil soup.md",
    text: `---
type: recipe
source: "[[Priya Example]]"
---

200 g red lentils, one onion, much ginger, lemon at the end. Salt later than one thinks.
`,
  },
  {
    path: "Recipes/Plum cake.md",
    text: `---
type: recipe
source: "[[Marta Sample|Mum]]"
---

Yeast dough, forty plums, cut side up, no mercy with the sugar. 200 °C until the kitchen smells like August.
`,
  },
  {
    path: "Recipes/Seed cake.md",
    text: `---
type: recipe
source: "[[Paula Example]]"
---

Caraway, and a spoon of ground almonds that she wanted kept secret. Sorry, Paula.
`,
  },
  {
    path: "Recipes/Kartoffelsuppe.md",
    text: `---
type: recipe
source: "[[Oma]]"
---

Mehligkochende Kartoffeln, Lauch, ein Stück Sellerie, Majoran am Ende. Würstchen nur für Gäste.
`,
  },
  {
    path: "Recipes/Elderflower cordial.md",
    text: `---
type: recipe
---

Thirty heads, two lemons, three days, one sticky bath.
`,
  },
  {
    path: "Recipes/Bread.md",
    text: `---
type: recipe
---

Flour 500, water 350, salt 10, patience.

- 2025-01-12: flat
- 2025-03-02: less flat
- 2026-02-08: bread
`,
  },
  {
    path: "Ideas/Maps that do not exist.md",
    text: `# Maps that do not exist

- benches
- smells of the town, by wind
- where people have proposed to each other (ask [[Rosa Doe|Rosa]], she drove them home)
- all the lost gloves
`,
  },
  {
    path: "Ideas/Presents.md",
    text: `# Presents

- [[Marta Sample|Mum]]: a better bell
- [[Jonas Sample|Jonas]]: his own ladder
- [[Edith Bloggs|Edith]]: volume three
- [[Ada Lovelace|Ada]]: see her note
`,
  },
  {
    path: "Ideas/Sentences overheard.md",
    text: `# Overheard

- "It is not a short cut if you have to explain it."
- "He left as he came, with the wrong umbrella."
- "I am not lost, I am early."
`,
  },
  {
    path: "Ideas/Letter to Tomás.md",
    text: `# Draft

Dear [[Tomás Specimen|Tomás]],

the quiz still has nobody for rivers. I pass the landing most mornings and look for your funnel.

(continue)
`,
  },
  {
    path: "Travel/Overleigh by train.md",
    text: `# Overleigh

Platform 2, change at Mill Junction, sit on the left for the river. The 16:05 has no heating; the 16:40 has too much.
`,
  },
  {
    path: "Travel/A week at the coast 2025.md",
    text: `# Seven days at the coast

- packed: too much
- read: two and a half
- swam: every day, once by accident
`,
  },
  {
    path: "Travel/Lisbon, one day.md",
    text: `# Lisbon, one day

[[Priya Example|Priya]]'s list: the yellow lift, the tile museum, her bench. Spring 2027, if the legs and the budget hold.
`,
  },
  {
    path: "Reference/Knots.md",
    text: `# Knots

Bowline, clove hitch, and the one that Charles does which holds and cannot be undone.
`,
  },
  {
    path: "Reference/Portuguese.md",
    text: `# Words

- saudade: yes, yes
- uma bica: a small coffee
- atlas: atlas
`,
  },
  {
    path: "Reference/How to fold a map.md",
    text: `# How to fold a map

As taught by [[Walter Example|Mr Example]], room 12, 1999:

1. Find the fold that wants to go first.
2. Let it.
`,
  },
];
