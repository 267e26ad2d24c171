/** The files in `.obsidian` and the templates. */

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

export const SETTINGS_FILES: readonly (readonly [path: string, text: string])[] = [
  [".obsidian/app.json", json({ alwaysUpdateLinks: true, newLinkFormat: "shortest", promptDelete: false })],
  [".obsidian/daily-notes.json", json({ folder: "Daily", format: "YYYY-MM-DD", template: "Templates/Daily" })],
  [".obsidian/templates.json", json({ folder: "Templates" })],
  [".obsidian/plugins/marathon/data.json", json({
    version: 1,
    me: "People/Robin Sample.md",
    circles: [
      { name: "inner", cadence: "every 2 weeks", weight: 2 },
      { name: "close", cadence: "monthly", weight: 1.5 },
      { name: "work", cadence: "every 6 weeks", weight: 1 },
      { name: "wider", cadence: "quarterly", weight: 1 },
    ],
    pace: [3, 2, 3, 2, 2, 0, 0],
    daysOff: [{ from: "2026-12-24", to: "2027-01-01" }],
  })],
];

export const TEMPLATES: readonly (readonly [path: string, text: string])[] = [
  ["Templates/Daily.md", `# {{date:dddd, D MMMM YYYY}}

## Notes

## Interactions

## Tasks

`],
  ["Templates/Person.md", `---
circle:
cadence:
met: {{date}}
birthday:
phone:
---

# {{title}}

## Log
`],
  ["Templates/Meeting.md", `---
type: meeting
date: {{date}}
attendees: []
---

# {{title}}

## Decided

## Open
`],
];
