import type { Locator } from "playwright-core";
import { say } from "../../src/locales/say";
import type { HostPage } from "./driver.mjs";
import { openMarathon, person } from "./marathon-page.mjs";

/**
 * Something that the plugin shows. A new view is one more row of `VIEWS`, and every test about reach and room has it.
 * Controls are found by their place, or by the table of the language in which the page was opened (see `speak`).
 */
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
  await shown.getByLabel(say.pane.search).fill("");
  await paceOf(host).locator(".marathon-way").first().waitFor();
  return shown;
}

function paceOf({ page }: HostPage): Locator {
  return page.locator('.marathon-section[aria-labelledby$="-pace"]');
}

/** A part of the pace by the end of its heading's id. */
function partOf(host: HostPage, name: string): Locator {
  return paceOf(host).locator(`.marathon-part:has([id$="-${name}"])`);
}

async function modal(host: HostPage, selector: string): Promise<Locator> {
  const shown = host.page.locator(selector);
  await shown.waitFor();
  return shown;
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
  for (let step = 1; step <= steps; step += 1) {
    await shown.locator(".mod-cta").click();
    await shown.locator(".marathon-progress", { hasText: new RegExp(`^${String(step + 1)}`) }).waitFor();
  }
  await shown.locator(".mod-cta").waitFor();
  return shown;
}

/** The first page of the settings, or what lies on the page of that number. */
async function settings(host: HostPage, page: number | null): Promise<Locator> {
  await host.openSettings();
  const shown = host.page.locator(".modal.mod-settings .vertical-tab-content");
  await shown.waitFor();
  if (page !== null) await shown.locator(".setting-item.mod-page").nth(page).click();
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
      await shown.getByLabel(say.pane.search).fill("nobody at all");
      const week = partOf(host, "week");
      await week.locator("input").first().fill("-1");
      await week.locator("[type=submit]").click();
      await shown.getByRole("alert").waitFor();
      return shown;
    },
  },
  {
    says: "the pace with a supposition",
    show: async (host) => {
      const shown = await pane(host, true);
      await partOf(host, "if").locator("[type=submit]").first().click();
      await paceOf(host).locator(".marathon-figure").nth(1).waitFor();
      return shown;
    },
  },
  {
    says: "the preview of a way out",
    show: async (host) => {
      await pane(host, true);
      await paceOf(host).locator(".marathon-way").first().click();
      return await modal(host, PREVIEW);
    },
  },
  {
    says: "the preview of a fresh start",
    show: async (host) => {
      await pane(host, true);
      await partOf(host, "fresh").locator("button").click();
      return await modal(host, PREVIEW);
    },
  },
  { says: "the log form, empty", show: (host) => command(host, "log-interaction", LOG) },
  {
    says: "the log form with everything said",
    show: async (host) => {
      const shown = await aboutAda(host, "log-interaction-with-current-person", LOG);
      await shown.getByRole("radio", { name: /^Coffee/ }).click();
      await shown.getByLabel(say.dialogs.log.rows.note).fill(`the engine with ${LONG}\nand the next grant`);
      // Unfolded already, where the form was closed without logging.
      const addStep = shown.getByRole("button", { name: say.dialogs.log.addStep });
      if ((await addStep.count()) > 0) await addStep.click();
      await shown.getByLabel(say.dialogs.log.rows.step, { exact: true }).fill("send the plans");
      return shown;
    },
  },
  {
    says: "the log form that complains",
    show: async (host) => {
      const shown = await command(host, "log-interaction", LOG);
      await shown.getByLabel(say.dialogs.log.rows.note).fill("the engine");
      await host.page.keyboard.press("Control+Enter");
      await shown.getByText(say.dialogs.log.nobody).waitFor();
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
      await host.page.locator(".prompt .suggestion-item").last().click();
      return await modal(host, ASK);
    },
  },
  { says: "the question for a cadence", show: (host) => aboutAda(host, "set-cadence", ASK) },
  { says: "the question for a circle", show: (host) => aboutAda(host, "set-circle", ASK) },
  {
    says: "the question for a new person, refused",
    show: async (host) => {
      const shown = await command(host, "add-person", ASK);
      await shown.getByLabel(say.dialogs.person.name).fill("Ada Lovelace");
      await shown.locator("[type=submit]").click();
      await shown.locator(".marathon-alert button").first().waitFor();
      return shown;
    },
  },
  { says: "the first start: what was found", show: (host) => setUp(host, 0) },
  { says: "the first start: circles", show: (host) => setUp(host, 1) },
  { says: "the first start: who has no cadence", show: (host) => setUp(host, 2) },
  {
    says: "triage",
    show: async (host) => {
      const shown = await command(host, "give-cadences", TRIAGE);
      await shown.locator(".marathon-choices").waitFor();
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
  { says: "the settings of the pace", show: (host) => settings(host, 0) },
];

/** What is shown where there is nobody yet. */
export const EMPTY: readonly View[] = [
  { says: "the pane", show: (host) => command(host, "open-follow-ups", ".marathon-pane:has(.marathon-section)") },
  { says: "the first start", show: (host) => setUp(host, 0) },
  { says: "triage", show: (host) => command(host, "give-cadences", ".modal-container:last-of-type .modal") },
  { says: "who next", show: (host) => command(host, "who-next", WHO_NEXT) },
  { says: "the log form", show: (host) => command(host, "log-interaction", LOG) },
];
