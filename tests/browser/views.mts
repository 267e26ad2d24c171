import type { Locator } from "playwright-core";
import type { HostPage } from "./driver.mjs";
import { openMarathon, person, sectionOf } from "./marathon-page.mjs";

/** Something that the plugin shows. A new view is one more row of `VIEWS`, and every test about reach and room has it. */
export interface View {
  readonly says: string;
  /** Shows it, from a page that shows nothing but the app; gives the element that the plugin draws in. */
  readonly show: (host: HostPage) => Promise<Locator>;
}

const ADA = "People/Ada Lovelace.md";
const LONG = "Wolfeschlegelsteinhausenbergerdorff-Example von und zu Beispielhausen";
const CROWD = Array.from({ length: 22 }, (_, index) => `Example ${String(index + 10)}`);

function block(text: string): string {
  return `\`\`\`marathon\n${text}\n\`\`\`\n`;
}

/** Something of everything: more people than the pace allows, names as long as they come, what is dated, promised, arranged and unreadable. */
const FILES: Readonly<Record<string, string>> = {
  ".obsidian/daily-notes.json": '{"folder":"Daily"}',
  ".obsidian/plugins/marathon/data.json": JSON.stringify({
    version: 1,
    circles: [{ name: "close", cadence: "weekly", weight: 1 }],
    daysOff: [{ from: "2026-12-24", to: "2027-01-03" }],
  }),
  [ADA]: person("weekly", "2026-11-02", [
    "aliases: [Countess]", "circle: close", "met: 2024-03-14", "birthday: 1988-11-25", "email: ada@example.com", "phone: 555 0100",
    'introduced-by: "[[Cy Example]]"', 'reminders: ["2026-11-23 send the plans of the engine"]', "",
  ].join("\n")),
  [`People/${LONG}.md`]: person("weekly", "2026-10-01"),
  "People/Old/Ada Lovelace.md": person("every 2 weeks", "2026-11-02"),
  "People/שרה דוגמה.md": person("every 2 weeks", "2026-10-20"),
  "People/Cy Example.md": person("every 2 weeks", "2026-11-03"),
  "People/Fay Example.md": person("monthly", "2026-11-05"),
  "People/Gil Example.md": "# Gil\n",
  "People/Hal Example.md": "---\ncadence: whenever_there_is_time_for_it_and_nothing_else_has_come_in_between\n---\n",
  ...Object.fromEntries(CROWD.map((name, index) =>
    [`People/${name}.md`, `---\ncircle: close\nlast-contact: ${index % 2 === 0 ? "2026-11-12" : "2026-10-01"}\n---\n`])),
  "Daily/2024-03-14.md": "- [[Cy Example]] introduced me to [[People/Ada Lovelace]]\n",
  "Daily/2025-05-05.md": `- lunch with [[People/Ada Lovelace]] and [[${LONG}]]\n  - the place at the river\n`,
  "Daily/2026-10-01.md": "- called [[People/Ada Lovelace]]\n- [ ] send [[People/Ada Lovelace]] the paper 📅 2026-11-23\n- [ ] [[People/Ada Lovelace]] will send the draft\n- talked to [[Gil Example]]\n",
  "Daily/2026-11-02.md": "## Interactions\n- 14:30 coffee with [[People/Ada Lovelace]]: https://example.com/a/place/with/a/name/that/nobody/could/ever/break\n",
  "Daily/2026-11-23.md": "# Today\n",
  "Daily/2026-12-03.md": "- lunch with [[People/Ada Lovelace]]\n",
  "Blocks.md": `${block("today")}\n${block("brief [[People/Ada Lovelace]]")}\n${block("forecast")}\n${block("whatever")}`,
};

/** Beside it a vault in which nothing was set yet. */
export const NOTHING_YET: Readonly<Record<string, string>> = { "Ideas.md": "" };

type Wishes = Parameters<typeof openMarathon>[0];

export async function openViews(options: Wishes = {}): Promise<HostPage> {
  const host = await openMarathon({ files: FILES, hidden: true, ...options });
  await host.settled();
  return host;
}

/** Closes what lies over the app, so that the next view starts from nothing. */
export async function leave({ page }: HostPage): Promise<void> {
  await page.evaluate(() => {
    for (const notice of Array.from(document.querySelectorAll<HTMLElement>(".notice"))) notice.click();
  });
  const over = page.locator(".modal-container, .menu, .suggestion-container");
  for (let left = 6; left > 0 && (await over.count()) > 0; left -= 1) await page.keyboard.press("Escape");
}

async function command({ page, runCommand }: HostPage, id: string, selector: string): Promise<Locator> {
  await runCommand(`marathon:${id}`);
  const shown = page.locator(selector);
  await shown.waitFor();
  return shown;
}

/** With Ada's note active, so that a command is about her. */
async function aboutAda(host: HostPage, id: string, selector: string): Promise<Locator> {
  await host.openNote(ADA);
  return await command(host, id, selector);
}

/** The pane with all its sections folded, or all unfolded. */
async function pane(host: HostPage, isUnfolded: boolean): Promise<Locator> {
  const shown = await command(host, "open-follow-ups", ".marathon-pane");
  await shown.locator(".marathon-section").first().waitFor();
  const others = shown.locator(`.marathon-fold[aria-expanded="${String(!isUnfolded)}"]`);
  while ((await others.count()) > 0) await others.first().click();
  if (!isUnfolded) return shown;
  // What the view before was looking for.
  await shown.getByLabel("Search people").fill("");
  await sectionOf(host, "Pace").getByRole("list", { name: "Ways out" }).waitFor();
  return shown;
}

async function modal(host: HostPage, selector: string): Promise<Locator> {
  const shown = host.page.locator(selector);
  await shown.waitFor();
  return shown;
}

async function press(within: Locator, name: string | RegExp): Promise<void> {
  await within.getByRole("button", { name }).click();
}

const SET_UP = ".modal.marathon-set-up";
const TRIAGE = ".modal.marathon-triage";
const WHO_NEXT = ".modal.marathon-who-next";
const ASK = ".modal.marathon-ask-modal";
const LOG = ".modal.marathon-log-modal";
const HISTORY = ".modal.marathon-history";
const PREVIEW = ".modal.marathon-preview";

async function setUp(host: HostPage, steps: number): Promise<Locator> {
  const shown = await command(host, "set-up", SET_UP);
  await shown.getByRole("button", { name: "Next" }).waitFor();
  for (let step = 0; step < steps; step += 1) await press(shown, /^(Next|Save)$/);
  return shown;
}

async function settings(host: HostPage, page: string | null): Promise<Locator> {
  await host.openSettings();
  const shown = host.page.locator(".modal.mod-settings .vertical-tab-content");
  await shown.waitFor();
  if (page !== null) await shown.locator(".setting-item", { has: host.page.getByText(page, { exact: true }) }).first().click();
  return shown;
}

async function notice(host: HostPage, text: string): Promise<Locator> {
  const shown = host.page.locator(".notice", { hasText: text });
  await shown.waitFor();
  return shown;
}

/** Views whose every control is ours. */
export const VIEWS: readonly View[] = [
  { says: "the pane, folded", show: (host) => pane(host, false) },
  { says: "the pane, unfolded", show: (host) => pane(host, true) },
  {
    says: "the pane where a search finds nobody and a field is wrong",
    show: async (host) => {
      const shown = await pane(host, true);
      await shown.getByLabel("Search people").fill("nobody at all");
      await sectionOf(host, "Pace").getByLabel("Mon").fill("-1");
      await press(sectionOf(host, "Pace"), "Set the pace");
      await shown.getByRole("alert").waitFor();
      return shown;
    },
  },
  {
    says: "the pace with a supposition",
    show: async (host) => {
      const shown = await pane(host, true);
      await press(sectionOf(host, "Pace"), "See more people");
      await sectionOf(host, "Pace").locator(".marathon-figure").nth(1).waitFor();
      return shown;
    },
  },
  {
    says: "the preview of a way out",
    show: async (host) => {
      await pane(host, true);
      await sectionOf(host, "Pace").getByRole("list", { name: "Ways out" }).getByRole("button").first().click();
      return await modal(host, PREVIEW);
    },
  },
  {
    says: "the preview of a fresh start",
    show: async (host) => {
      await pane(host, true);
      await press(sectionOf(host, "Pace"), "Start fresh");
      return await modal(host, PREVIEW);
    },
  },
  { says: "the log form, empty", show: (host) => command(host, "log-interaction", LOG) },
  {
    says: "the log form with everything said",
    show: async (host) => {
      const shown = await aboutAda(host, "log-interaction-with-current-person", LOG);
      await shown.getByRole("radio", { name: /^Coffee/ }).click();
      await shown.getByLabel("Note").fill(`the engine with ${LONG}\nand the next grant`);
      return shown;
    },
  },
  {
    says: "the log form that complains",
    show: async (host) => {
      const shown = await command(host, "log-interaction", LOG);
      await shown.getByLabel("Note").fill("the engine");
      await host.page.keyboard.press("Control+Enter");
      await shown.getByText("Choose at least one person.").waitFor();
      return shown;
    },
  },
  { says: "the history", show: (host) => aboutAda(host, "show-history", HISTORY) },
  { says: "the brief", show: (host) => aboutAda(host, "brief", ".modal.marathon-brief") },
  {
    says: "who next",
    show: async (host) => {
      const shown = await command(host, "who-next", WHO_NEXT);
      await shown.locator(".marathon-why").waitFor();
      return shown;
    },
  },
  {
    says: "the question for a day",
    show: async (host) => {
      await aboutAda(host, "snooze", ".prompt");
      await host.page.getByText("Until a day…").click();
      return await modal(host, ASK);
    },
  },
  { says: "the question for a cadence", show: (host) => aboutAda(host, "set-cadence", ASK) },
  { says: "the question for a circle", show: (host) => aboutAda(host, "set-circle", ASK) },
  {
    says: "the question for a new person, refused",
    show: async (host) => {
      const shown = await command(host, "add-person", ASK);
      await shown.getByLabel("Name").fill("Ada Lovelace");
      await press(shown, "Add");
      await shown.getByRole("button", { name: /^Open/ }).first().waitFor();
      return shown;
    },
  },
  { says: "the first start: what was found", show: (host) => setUp(host, 0) },
  { says: "the first start: circles", show: (host) => setUp(host, 1) },
  {
    says: "the first start: who has no cadence",
    show: async (host) => {
      const shown = await setUp(host, 2);
      await shown.getByRole("button", { name: /^(Begin|Done)$/ }).waitFor();
      return shown;
    },
  },
  {
    says: "triage",
    show: async (host) => {
      const shown = await command(host, "give-cadences", TRIAGE);
      await shown.getByRole("group", { name: "How often" }).waitFor();
      return shown;
    },
  },
  {
    says: "code blocks in a note",
    show: async (host) => {
      await host.openNote("Blocks.md", "preview");
      const shown = host.page.locator(".markdown-preview-view", { has: host.page.locator(".marathon-block") });
      await shown.locator(".marathon-picture").waitFor();
      return shown;
    },
  },
  {
    says: "the notice of an action",
    show: async (host) => {
      await host.openNote("People/Example 20.md");
      await host.runCommand("marathon:pause-or-resume");
      return await notice(host, "Example 20");
    },
  },
];

/** Lists that the app draws; ours is what stands in a row. */
export const CHOICES: readonly View[] = [
  {
    says: "the choice of a snooze",
    show: (host) => aboutAda(host, "snooze", ".prompt"),
  },
  {
    says: "the choice of a person",
    show: async (host) => {
      await host.openNote("Blocks.md");
      return await command(host, "brief", ".prompt");
    },
  },
];

/** Rows that the app draws, of what it is told. */
export const SETTINGS: readonly View[] = [
  { says: "the settings", show: (host) => settings(host, null) },
  { says: "the settings of the pace", show: (host) => settings(host, "Pace") },
];

/** What is shown where there is nobody yet. */
export const EMPTY: readonly View[] = [
  { says: "the pane", show: (host) => command(host, "open-follow-ups", ".marathon-pane:has(.marathon-section)") },
  {
    says: "the first start",
    show: async (host) => {
      const shown = await command(host, "set-up", SET_UP);
      await shown.getByRole("button", { name: "Next" }).waitFor();
      return shown;
    },
  },
  { says: "triage", show: (host) => command(host, "give-cadences", ".modal-container:last-of-type .modal") },
  { says: "who next", show: (host) => command(host, "who-next", WHO_NEXT) },
  { says: "the log form", show: (host) => command(host, "log-interaction", LOG) },
];
