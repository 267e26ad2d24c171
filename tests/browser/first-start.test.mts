import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { HostPage } from "./driver.mjs";
import { rowOf } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const VAULTS = "tests/vaults";
const SETTINGS = ".obsidian/plugins/marathon/data.json";

/** A sample vault in which nothing of Marathon was set yet. */
function fresh(vault: string): Record<string, string> {
  const root = `${VAULTS}/${vault}`;
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => statSync(`${root}/${path}`).isFile());
  return Object.fromEntries(paths.filter((path) => path !== SETTINGS).map((path) => [path, readFileSync(`${root}/${path}`, "utf8")]));
}

const log = (...days: readonly string[]) => `# Notes\n\n## Log\n${days.map((day) => `- ${day} coffee\n`).join("")}`;
const ADA = "Contacts/Ada Example.md";
const BO = "Contacts/Bo Example.md";
/** Three contacts in a folder that no setting names, daily notes where the app does not write them. */
const FILES = {
  ".obsidian/daily-notes.json": '{"folder":"Daily"}',
  [ADA]: log("2026-11-02", "2026-11-09", "2026-11-16"),
  [BO]: log("2026-10-01"),
  "Contacts/Cy Example.md": "# Cy\r\n",
  "Journal/20261120.md": "- called [[Ada Example]]\n",
  "Journal/20261121.md": "- read\n",
  "Journal/20261122.md": "- read\n",
};

const openPage = onePage();
async function open(options: Parameters<typeof openPage>[0] = {}): Promise<HostPage> {
  return await openPage({ files: FILES, hidden: true, ...options });
}

function setUp(of: HostPage): Locator {
  return of.page.locator(".modal.marathon-set-up");
}

function triage(of: HostPage): Locator {
  return of.page.locator(".modal.marathon-triage");
}

async function press(within: Locator, name: string | RegExp): Promise<void> {
  await within.getByRole("button", { name }).click();
}

async function titleOf(within: Locator): Promise<string> {
  return await within.locator(".modal-title").innerText();
}

async function settings(of: HostPage): Promise<Record<string, unknown>> {
  return JSON.parse((await of.noteText(SETTINGS)) ?? "{}") as Record<string, unknown>;
}

/** Walks to the end of the first start, with what is proposed. */
async function acceptAll(of: HostPage): Promise<void> {
  await of.runCommand("marathon:set-up");
  await setUp(of).getByText("Daily notes", { exact: true }).waitFor();
  await press(setUp(of), "Next");
  await press(setUp(of), /^(Next|Save)$/);
  await setUp(of).getByRole("button", { name: /^(Begin|Done)$/ }).waitFor();
}

async function openTriage(options: Parameters<typeof openPage>[0] = {}): Promise<HostPage> {
  const page = await open(options);
  await acceptAll(page);
  await press(setUp(page), "Begin");
  await triage(page).getByRole("list", { name: "How often" }).waitFor();
  return page;
}

async function tooWide(of: Locator): Promise<string[]> {
  return await of.evaluate((el) => {
    const { left, right } = el.getBoundingClientRect();
    return Array.from(el.querySelectorAll<HTMLElement>(".modal-content *"))
      .filter((each) => each.getBoundingClientRect().right > right + 1 || each.getBoundingClientRect().left < left - 1)
      .map((each) => each.outerHTML);
  });
}

async function tooSmall(of: Locator): Promise<string[]> {
  return await of.locator(".modal-content :is(button, label.marathon-option, input[type=text])").evaluateAll((all) =>
    all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML));
}

describe("switched on by hand", { timeout: 120_000 }, () => {
  it.each(readdirSync(VAULTS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => ({ vault: name })))(
    "the vault $vault is understood from an empty settings file, and its pane believed",
    async ({ vault }) => {
      const page = await open({ files: fresh(vault), memory: { "marathon-digest": "2026-11-23" }, lang: vault === "nested-days" ? "de" : "en" });
      await page.disablePlugin();
      await page.enablePlugin();
      await setUp(page).getByText(/^\d+ (people, found|Personen gefunden)/).waitFor();
      expect(await page.noteText(SETTINGS)).toBeNull();
      await press(setUp(page), /^(Next|Weiter)$/);
      await press(setUp(page), /^(Next|Save|Weiter|Speichern)$/);
      await setUp(page).getByRole("button", { name: /^(Begin|Done|Anfangen|Fertig)$/ }).waitFor();
      await press(setUp(page), /^(Later|Done|Später|Fertig)$/);
      const pane = page.page.locator(".marathon-pane");
      const everyone = vault === "nested-days" ? 12 : { "at-names": 12, "category-links": 10, "person-logs": 11, small: 6, "two-years": 42 }[vault];
      await pane.getByRole("button", { name: new RegExp(`^(Everyone|Alle).*${String(everyone)}`) }).waitFor();
      expect(await pane.getByText(/There are no person notes yet|Es gibt noch keine Personennotizen/).count()).toBe(0);
    },
  );

  it("it is shown once, and never where something is set", async () => {
    const page = await open({ memory: { "marathon-digest": "2026-11-23" } });
    await page.disablePlugin();
    await page.enablePlugin();
    await setUp(page).waitFor();
    await page.page.keyboard.press("Escape");
    await page.disablePlugin();
    await page.enablePlugin();
    await page.page.waitForSelector(".marathon-section");
    expect(await setUp(page).count()).toBe(0);
    await page.close();

    const other = await open({ files: { ...FILES, [SETTINGS]: '{"version":1,"peopleFolders":["Team"]}' }, memory: { "marathon-digest": "2026-11-23" } });
    await other.disablePlugin();
    await other.enablePlugin();
    await other.page.waitForSelector(".marathon-section");
    await other.settled();
    expect(await setUp(other).count()).toBe(0);
  });
});

describe("what was found", { timeout: 60_000 }, () => {
  it("is corrected, saved in one step, and undone in one", async () => {
    const page = await open();
    await page.runCommand("marathon:set-up");
    await setUp(page).getByText("No person notes yet.").waitFor();
    expect(await setUp(page).getByRole("checkbox", { name: "People nobody in it" }).isChecked()).toBe(false);
    expect(await setUp(page).getByRole("checkbox", { name: "Contacts 3 notes, not people yet" }).isChecked()).toBe(true);
    await setUp(page).getByText("Fits notes. Such as 20261120, 20261121, 20261122.").waitFor();
    await setUp(page).getByLabel("Folder", { exact: true }).fill("Elsewhere");
    await setUp(page).getByText("No note fits that yet.").waitFor();
    await setUp(page).getByLabel("Folder", { exact: true }).fill("Journal");
    await press(setUp(page), "Next");
    await setUp(page).getByRole("checkbox", { name: "close" }).check();
    const cadence = setUp(page).getByRole("group", { name: "close" }).getByRole("textbox");
    await cadence.fill("now and then");
    await press(setUp(page), "Save");
    await setUp(page).getByText("The circle close needs a cadence that can be read.").waitFor();
    expect(await cadence.evaluate((el) => el === el.ownerDocument.activeElement)).toBe(true);
    expect(await page.noteText(SETTINGS)).toBeNull();
    await cadence.fill("every 5 weeks");
    await press(setUp(page), "Save");
    await setUp(page).getByText("3 people have no cadence yet").waitFor();
    expect(await settings(page)).toEqual({
      version: 1, peopleFolders: ["Contacts"], dailyNotesFolder: "Journal", dailyNotesFormat: "YYYYMMDD",
      circles: [{ name: "close", cadence: "every 5 weeks", weight: 1.5 }],
    });
    await press(setUp(page), "Later");
    await page.runCommand("marathon:undo-last-change");
    await expect.poll(() => settings(page)).toEqual({ version: 1 });
  });

  it("is gone through by keys alone: Enter goes on, and on a button does what that says", async () => {
    const page = await open();
    const { keyboard } = page.page;
    await page.runCommand("marathon:set-up");
    await setUp(page).getByText("No person notes yet.").waitFor();
    await keyboard.press("Enter");
    await setUp(page).getByText("2 of 3").waitFor();
    await keyboard.press("Tab");
    await keyboard.press("Space");
    await keyboard.press("Tab");
    await keyboard.type("every 10 days");
    await setUp(page).getByRole("button", { name: "Back" }).focus();
    await keyboard.press("Enter");
    await setUp(page).getByText("1 of 3").waitFor();
    await setUp(page).getByRole("checkbox", { name: "Contacts" }).focus();
    await keyboard.press("ControlOrMeta+Enter");
    await setUp(page).getByRole("group", { name: "inner" }).getByRole("textbox").focus();
    await keyboard.press("Enter");
    await setUp(page).getByText("3 people have no cadence yet").waitFor();
    expect(await settings(page)).toMatchObject({ peopleFolders: ["Contacts"], circles: [{ name: "inner", cadence: "every 10 days" }] });
    await keyboard.press("Enter");
    await triage(page).getByText("1 of 3").waitFor();
  });

  it("is found again where other settings came meanwhile, and none of those is lost", async () => {
    const page = await open({ files: { ...FILES, "Team/Di Example.md": "# Di\n" } });
    await page.runCommand("marathon:set-up");
    await setUp(page).getByLabel("Another folder that holds people").fill("Friends");
    await press(setUp(page), "Next");
    for (const name of ["close", "inner"]) await setUp(page).getByRole("checkbox", { name }).check();
    const came = { version: 1, peopleFolders: ["Team"], circles: [{ name: "close", cadence: "weekly", weight: 2 }], pace: [1, 1, 1, 1, 1, 0, 0] };
    await page.writeNote(SETTINGS, JSON.stringify(came));
    await page.settled();
    await press(setUp(page), "Save");
    await setUp(page).getByText("Settings have changed meanwhile. Look once more.").waitFor();
    expect(await settings(page)).toEqual(came);
    await setUp(page).getByText("1 of 3").waitFor();
    await setUp(page).getByText("1 person, found by folder.").waitFor();
    expect(await setUp(page).getByRole("checkbox", { name: "Team in use" }).isChecked()).toBe(true);
    expect(await setUp(page).getByLabel("Another folder that holds people").inputValue()).toBe("Friends");
    await press(setUp(page), "Next");
    expect(await setUp(page).getByRole("checkbox", { name: "close" }).count()).toBe(0);
    expect(await setUp(page).getByRole("checkbox", { name: "inner" }).isChecked()).toBe(true);
    await press(setUp(page), "Save");
    await setUp(page).getByText("4 people have no cadence yet").waitFor();
    expect(await settings(page)).toEqual({
      ...came, peopleFolders: ["Team", "Contacts", "Friends"], dailyNotesFolder: "Journal", dailyNotesFormat: "YYYYMMDD",
      circles: [...came.circles, { name: "inner", cadence: "every 2 weeks", weight: 2 }],
    });
  });

  it("leaves daily notes where another device set them meanwhile, also to what the app says", async () => {
    const before = { version: 1, dailyNotesFolder: "Elsewhere" };
    const page = await open({ files: { ...FILES, [SETTINGS]: JSON.stringify(before) } });
    await page.runCommand("marathon:set-up");
    // The app itself writes them into Daily.
    await setUp(page).getByText("None at Elsewhere/YYYY-MM-DD, where Marathon looks. They seem to lie elsewhere:").waitFor();
    expect(await setUp(page).getByLabel("Folder", { exact: true }).inputValue()).toBe("Journal");
    await press(setUp(page), "Next");
    await page.writeNote(SETTINGS, JSON.stringify({ version: 1, dailyNotesFolder: "" }));
    await page.settled();
    await press(setUp(page), "Save");
    await setUp(page).getByText("None at Daily/YYYY-MM-DD, where Marathon looks. If you keep some, say where.").waitFor();
    expect(await setUp(page).getByLabel("Folder", { exact: true }).inputValue()).toBe("Daily");
    await press(setUp(page), "Next");
    await press(setUp(page), "Save");
    await setUp(page).getByText("3 of 3").waitFor();
    expect((await settings(page))["dailyNotesFolder"] ?? "").toBe("");
    expect(await settings(page)).toMatchObject({ peopleFolders: ["Contacts"] });
  });

  it("is there again after Escape, until it is saved or started over", async () => {
    const page = await open();
    await page.runCommand("marathon:set-up");
    await setUp(page).getByLabel("Another folder that holds people").fill("Friends");
    await press(setUp(page), "Next");
    await setUp(page).getByRole("checkbox", { name: "close" }).check();
    await setUp(page).getByRole("group", { name: "close" }).getByRole("textbox").fill("every 5 weeks");
    await page.page.keyboard.press("Escape");
    await page.disablePlugin();
    await page.enablePlugin();
    await page.runCommand("marathon:set-up");
    await setUp(page).getByText("Not saved last time.").waitFor();
    expect(await setUp(page).getByLabel("Another folder that holds people").inputValue()).toBe("Friends");
    await press(setUp(page), "Next");
    expect(await setUp(page).getByRole("group", { name: "close" }).getByRole("textbox").inputValue()).toBe("every 5 weeks");
    await press(setUp(page), "Save");
    await setUp(page).getByText("3 people have no cadence yet").waitFor();
    expect(await settings(page)).toMatchObject({ peopleFolders: ["Contacts", "Friends"], circles: [{ name: "close", cadence: "every 5 weeks" }] });
    await press(setUp(page), "Later");
    await page.runCommand("marathon:set-up");
    await setUp(page).getByLabel("Another folder that holds people").fill("Elsewhere");
    await page.page.keyboard.press("Escape");
    await page.runCommand("marathon:set-up");
    await press(setUp(page), "Start over");
    expect(await setUp(page).getByLabel("Another folder that holds people").inputValue()).toBe("");
    expect(await setUp(page).getByText("Not saved last time.").count()).toBe(0);
    expect(await page.page.evaluate(() => window.host.app.loadLocalStorage("marathon-drafts"))).toBeNull();
  });

  it("writes nothing before the end, and comes from the pane of whoever has nobody yet", async () => {
    const page = await open({ hidden: false });
    await press(page.page.locator(".marathon-pane"), "Set up");
    await setUp(page).getByText("No person notes yet.").waitFor();
    await press(setUp(page), "Next");
    await page.page.keyboard.press("Escape");
    await setUp(page).waitFor({ state: "detached" });
    expect(await page.noteText(SETTINGS)).toBeNull();
  });

  it.each([
    { says: "a window of 200 px", options: { viewport: { width: 200, height: 700 } } },
    { says: "a phone", options: { device: "phone" as const } },
    { says: "a language from right to left", options: { rtl: true } },
  ])("has room in $says", async ({ says, options }) => {
    const page = await open({ ...options, lang: "de" });
    await page.runCommand("marathon:set-up");
    await setUp(page).getByText("Deutsch").waitFor();
    for (const name of ["Weiter", "Speichern", "Anfangen"]) {
      expect(await tooWide(setUp(page))).toEqual([]);
      if (says === "a phone") expect(await tooSmall(setUp(page))).toEqual([]);
      await press(setUp(page), name);
      if (name === "Anfangen") break;
      await setUp(page).getByRole("button", { name: /^(Speichern|Anfangen)$/ }).waitFor();
    }
    expect(await tooWide(triage(page))).toEqual([]);
    if (says === "a phone") expect(await tooSmall(triage(page))).toEqual([]);
  });
});

describe("a vault without people", { timeout: 60_000 }, () => {
  it("comes to the first person and the first contact by keys alone, and the pane leads on", async () => {
    const page = await open({ files: { "Ideas.md": "" }, memory: { "marathon-digest": "2026-11-23" } });
    const { keyboard } = page.page;
    await page.disablePlugin();
    await page.enablePlugin();
    await setUp(page).getByText("No person notes yet.").waitFor();
    for (const place of ["2 of 3", "3 of 3"]) {
      await keyboard.press("Enter");
      await setUp(page).getByText(place).waitFor();
    }
    await keyboard.press("Enter");
    await page.page.locator(".marathon-ask-modal").waitFor();
    await keyboard.type("Ada Lovelace");
    await keyboard.press("Enter");
    const pane = page.page.locator(".marathon-pane");
    await pane.getByText("Nobody has a cadence yet.").waitFor();
    await page.runCommand("marathon:log-interaction");
    await keyboard.type("Ada");
    await keyboard.press("Enter");
    await keyboard.type("cthe engine");
    await keyboard.press("ControlOrMeta+Enter");
    await expect.poll(() => page.noteText("2026-11-23.md")).toContain("- call with [[Ada Lovelace]]: the engine");
    await press(pane, "Give people a cadence");
    await triage(page).getByText("1 of 1").waitFor();
    expect(await titleOf(triage(page))).toBe("Ada Lovelace");
  });
});

describe("a cadence for everybody", { timeout: 60_000 }, () => {
  it("is given by keys alone: the most talked-to first, what was measured first", async () => {
    const page = await openTriage();
    const { keyboard } = page.page;
    expect(await titleOf(triage(page))).toBe("Ada Example");
    expect(await triage(page).locator(".marathon-facts").innerText()).toBe("4 conversations. Since 2 November. Last 3 days ago, on 20 November: call.");
    expect(await triage(page).getByRole("list", { name: "How often" }).getByRole("button").allInnerTexts().then((all) => all.map((each) => each.split("\n")[0])))
      .toEqual(["weekly, as until now", "monthly", "quarterly", "yearly", "none: do not ask"]);
    await keyboard.press("1");
    await triage(page).getByText("2 of 3").waitFor();
    expect(await page.noteText(ADA)).toBe(`---\ncadence: weekly\n---\n${FILES[ADA]}`);
    expect(await titleOf(triage(page))).toBe("Bo Example");
    expect(await page.page.evaluate(() => document.activeElement?.textContent)).toBe("Bo Example");
    await keyboard.press("s");
    expect(await titleOf(triage(page))).toBe("Cy Example");
    await keyboard.press("5");
    await triage(page).getByText("Answered for 2 people. 1 skipped").waitFor();
    expect(await page.noteText("Contacts/Cy Example.md")).toBe("---\r\ncadence: none\r\n---\r\n# Cy\r\n");
    expect(await page.noteText(BO)).toBe(FILES[BO]);
    await keyboard.press("Enter");
    await triage(page).waitFor({ state: "detached" });
    // A note that was written is read again a moment later.
    await expect.poll(async () => {
      await page.runCommand("marathon:give-cadences");
      return await titleOf(triage(page));
    }).toBe("Bo Example");
    await triage(page).getByText("1 of 1").waitFor();
  });

  it("is one step for Tab, and walked with the arrow keys", async () => {
    const page = await openTriage();
    const { keyboard } = page.page;
    const focused = () => page.page.evaluate(() => (document.activeElement?.querySelector("bdi") ?? document.activeElement)?.textContent);
    await keyboard.press("Tab");
    expect(await focused()).toBe("weekly, as until now");
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    expect(await focused()).toBe("quarterly");
    await keyboard.press("Tab");
    expect(await focused()).toBe("Skip S");
    await keyboard.press("Shift+Tab");
    expect(await focused()).toBe("quarterly");
    await keyboard.press("Enter");
    await triage(page).getByText("2 of 3").waitFor();
    expect(await page.noteText(ADA)).toContain("cadence: quarterly");
    expect(await focused()).toBe("Bo Example");
    await keyboard.press("Tab");
    expect(await focused()).toBe("weekly");
  });

  it("goes back, and takes the last answer back with it", async () => {
    const page = await openTriage();
    const { keyboard } = page.page;
    await keyboard.press("b");
    expect(await titleOf(triage(page))).toBe("Ada Example");
    await keyboard.press("2");
    await triage(page).getByText("2 of 3").waitFor();
    await keyboard.press("s");
    await keyboard.press("b");
    expect(await titleOf(triage(page))).toBe("Bo Example");
    await keyboard.press("b");
    await triage(page).getByText("1 of 3").waitFor();
    expect(await page.noteText(ADA)).toBe(FILES[ADA]);
    await keyboard.press("Escape");
    await triage(page).waitFor({ state: "detached" });
    expect(await page.noteText(ADA)).toBe(FILES[ADA]);
  });

  it("says why an answer was not written, and stays with that person", async () => {
    const page = await openTriage();
    const broken = "---\na: [\n---\n";
    await page.writeNote(ADA, broken);
    await page.page.keyboard.press("2");
    await expect.poll(() => triage(page).getByRole("alert").innerText()).not.toBe("");
    expect(await titleOf(triage(page))).toBe("Ada Example");
    expect(await page.noteText(ADA)).toBe(broken);
  });

  it("goes along with notes that are renamed, the one that is asked about and one that is still to come", async () => {
    const page = await openTriage();
    const [ada, bo] = ["Contacts/Ada Renamed.md", "Contacts/Bo Renamed.md"];
    await page.renameNote(ADA, ada);
    await page.renameNote(BO, bo);
    await triage(page).getByText("Ada Renamed").waitFor();
    await triage(page).getByText("1 of 3").waitFor();
    await page.page.keyboard.press("1");
    await triage(page).getByText("2 of 3").waitFor();
    expect(await titleOf(triage(page))).toBe("Bo Renamed");
    expect(await page.noteText(ada)).toContain("cadence: weekly");
    expect(await page.noteText(bo)).toBe(FILES[BO]);
    await page.page.keyboard.press("b");
    await triage(page).getByText("1 of 3").waitFor();
    expect(await page.noteText(ada)).toBe(FILES[ADA]);
  });

  it("stays with a note that is renamed, also where another comes to its old path, or takes its name in turn", async () => {
    const page = await openTriage();
    await page.renameNote(ADA, "Contacts/Ada Renamed.md");
    await triage(page).getByText("Ada Renamed").waitFor();
    await page.writeNote(ADA, "# Another\n");
    await page.page.waitForTimeout(600);
    expect(await titleOf(triage(page))).toBe("Ada Renamed");
    await page.renameNote("Contacts/Ada Renamed.md", "Contacts/Meanwhile.md");
    await page.renameNote(BO, "Contacts/Ada Renamed.md");
    await page.renameNote("Contacts/Meanwhile.md", BO);
    await triage(page).getByText("Bo Example").waitFor();
    // What links of that name tell is about it by now.
    await triage(page).getByText("3 conversations").waitFor();
    await page.page.keyboard.press("2");
    await triage(page).getByText("2 of 3").waitFor();
    expect(await titleOf(triage(page))).toBe("Ada Renamed");
    expect(await page.noteText(BO)).toBe(`---\ncadence: monthly\n---\n${FILES[ADA]}`);
    expect(await page.noteText(ADA)).toBe("# Another\n");
    expect(await page.noteText("Contacts/Ada Renamed.md")).toBe(FILES[BO]);
  });

  it("writes what stands at a key, though another circle came to settings since it was drawn", async () => {
    const page = await openTriage();
    await page.writeNote(SETTINGS, JSON.stringify({ ...(await settings(page)), circles: [{ name: "inner", cadence: "every 2 weeks", weight: 2 }] }));
    expect(await triage(page).getByRole("button", { name: /^monthly/ }).getAttribute("aria-keyshortcuts")).toBe("2");
    await page.page.keyboard.press("2");
    await triage(page).getByText("2 of 3").waitFor();
    expect(await page.noteText(ADA)).toBe(`---\ncadence: monthly\n---\n${FILES[ADA]}`);
    await triage(page).getByRole("button", { name: /^circle inner/ }).waitFor();
  });

  it("writes a circle as the circle", async () => {
    const page = await open({ files: { ...FILES, [SETTINGS]: '{"version":1,"peopleFolders":["Contacts"],"circles":[{"name":"inner","cadence":"every 2 weeks"}]}' } });
    await page.runCommand("marathon:give-cadences");
    await press(triage(page), "circle inner (every 2 weeks)");
    await triage(page).getByText("2 of 3").waitFor();
    expect(await page.noteText(ADA)).toContain("circle: inner");
    await page.runCommand("marathon:undo-last-change");
    await expect.poll(() => page.noteText(ADA)).toBe(FILES[ADA]);
  });

  it("stands between nothing and the first contact logged: the pane asks for them, and then is done", async () => {
    const page = await openTriage();
    const { keyboard } = page.page;
    await keyboard.press("s");
    await keyboard.press("1");
    await triage(page).getByText("3 of 3").waitFor();
    await keyboard.press("Escape");
    await page.runCommand("marathon:open-follow-ups");
    await rowOf(page, "Today", "Bo Example").waitFor();
    await page.runCommand("marathon:log-interaction");
    await page.page.locator(".marathon-log-modal").waitFor();
    await keyboard.type("Bo");
    await keyboard.press("Enter");
    await keyboard.press("ControlOrMeta+Enter");
    await expect.poll(() => page.noteText("Journal/20261123.md")).toContain("[[Bo Example]]");
    await page.page.locator(".marathon-pane").getByText("Done for today.").waitFor();
  });

  it("goes when the plugin goes", async () => {
    const page = await openTriage();
    await page.disablePlugin();
    await triage(page).waitFor({ state: "detached" });
  });
});
