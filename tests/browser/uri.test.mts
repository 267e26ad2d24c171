import { describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, person } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const ADA = "People/Ada Lovelace.md";
const TODAY = "Daily/2026-11-23.md";

const openPage = onePage();

async function open(options: Parameters<typeof openPage>[0] = {}): Promise<HostPage> {
  return await openPage({ hidden: true, ...options });
}

function form(of: HostPage): Locator {
  return of.page.locator(".marathon-log-modal");
}

async function follow(of: HostPage, params: Readonly<Record<string, string>>): Promise<void> {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  await of.openUri(`obsidian://marathon?vault=Example&${query}`);
}

/** Every note and what stands in it. */
async function vaultOf(of: HostPage): Promise<Readonly<Record<string, string | null>>> {
  return Object.fromEntries(await Promise.all(Object.keys(EXAMPLE).map(async (path) => [path, await of.noteText(path)] as const)));
}

describe("an address", { timeout: 60_000 }, () => {
  it("fills the form in, and writes nothing before it is logged there", async () => {
    const page = await open();
    const before = await vaultOf(page);
    await follow(page, { do: "log", person: "countess", channel: "phone call", date: "2026-11-20", time: "9am", note: "the <b>engine</b>" });
    await form(page).waitFor();
    expect(await form(page).locator(".marathon-pills").textContent()).toContain("Ada Lovelace");
    expect(await form(page).locator("textarea").inputValue()).toBe("the <b>engine</b>");
    expect(await form(page).locator('input[type="time"]').inputValue()).toBe("09:00");
    expect(await vaultOf(page)).toEqual(before);
    await form(page).getByRole("button", { name: "Log", exact: true }).click();
    await form(page).waitFor({ state: "detached" });
    await page.settled();
    expect(await page.noteText("Daily/2026-11-20.md")).toContain("- 09:00 call with [[Ada Lovelace]]: the <b>engine</b>");
  });

  it("leaves no trace where the form is closed", async () => {
    const page = await open();
    const before = await vaultOf(page);
    await follow(page, { do: "log", person: ADA, note: "the engine" });
    await form(page).waitFor();
    await page.page.keyboard.press("Escape");
    await form(page).waitFor({ state: "detached" });
    await page.runCommand("marathon:log-interaction");
    expect(await form(page).locator("textarea").inputValue()).toBe("");
    expect(await vaultOf(page)).toEqual(before);
  });

  it.each([
    { says: "is nobody", person: "Nobody Example", why: "There is no person note for “Nobody Example”." },
    { says: "may be two people", person: "Bo Example", why: "Several people answer to “Bo Example”" },
    { says: "is a path out of the vault", person: "../../etc/passwd", why: "There is no person note for “../../etc/passwd”." },
  ])("opens the form with the name, and says why, where it $says", async ({ person: named, why }) => {
    const page = await open({ files: { ...EXAMPLE, "People/Old/Bo Example.md": person("weekly", "2026-11-02") } });
    await follow(page, { do: "log", person: named });
    await form(page).waitFor();
    expect(await form(page).locator(".marathon-people input").inputValue()).toBe(named);
    expect(await form(page).getByRole("alert").textContent()).toContain(why);
  });

  it("mixes no words about whom it names into what was typed about somebody else", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    await form(page).locator("textarea").fill("half a thought about Ada");
    await page.page.keyboard.press("Escape");
    await follow(page, { do: "log", person: "Nobody Example", note: "the engine" });
    await form(page).waitFor();
    expect(await form(page).locator("textarea").inputValue()).toBe("the engine");
    await page.page.keyboard.press("Escape");
    await page.runCommand("marathon:log-interaction");
    expect(await form(page).locator("textarea").inputValue()).toBe("half a thought about Ada");
  });

  it("says what the form has no place for", async () => {
    const page = await open();
    await follow(page, { do: "log", person: "Ada Lovelace", channel: "pigeon", time: "noonish" });
    await form(page).waitFor();
    expect(await page.notices()).toEqual([
      "There is no channel “pigeon”. Choose one in the form.",
      "“noonish” is no time of day. Set it in the form.",
    ]);
  });

  it("briefs, and asks who is meant where that is not clear", async () => {
    const page = await open();
    await follow(page, { do: "brief", person: "Ada Lovelace" });
    await page.page.locator(".modal.marathon-brief").getByText("Known for 3 weeks").waitFor();
    await page.page.keyboard.press("Escape");
    await follow(page, { do: "brief", person: "Nobody" });
    await page.page.locator(".prompt-input").waitFor();
    expect(await page.notices()).toEqual(["Nobody answers to “Nobody”. Choose whom you mean."]);
  });

  it.each([{ says: "open", params: { do: "open" } }, { says: "nothing", params: {} }])("opens the pane where it says $says", async ({ params }) => {
    const page = await open();
    await follow(page, params);
    await page.page.waitForSelector(".marathon-section");
  });

  it.each([
    { says: "asks for something unknown", params: { do: "delete" }, notice: "This link asks for something that Marathon does not do. It can do log, brief or open." },
    { says: "is too long", params: { do: "log", note: "x".repeat(2001) }, notice: "This link was not followed: its note is longer than 2000 characters." },
  ])("is not followed where it $says", async ({ params, notice }) => {
    const page = await open();
    await follow(page, params);
    expect(await page.notices()).toEqual([notice]);
    expect(await form(page).count()).toBe(0);
  });

  it("waits for the notes to be read", async () => {
    const page = await open({ cache: "cold" });
    await follow(page, { do: "log", person: "Ada Lovelace" });
    await form(page).waitFor();
    expect(await form(page).locator(".marathon-pills").textContent()).toContain("Ada Lovelace");
  });
});

describe("the app's own command line", { timeout: 60_000 }, () => {
  it("says who is for today, as text and as the command line on a folder does", async () => {
    const page = await open();
    expect(await page.runCli("marathon:due")).toMatch(/^Today\n {2}Ada Lovelace: Due since 9 November because every week/);
    const answer: unknown = JSON.parse(await page.runCli("marathon:due", { format: "json" }));
    expect(answer).toMatchObject({
      date: "2026-11-23",
      pace: { capacityToday: 3, doneToday: 0, capacityPerWeek: 15, backlog: 2, clearsOn: "2026-11-24" },
      today: [
        {
          person: "Ada Lovelace", path: ADA, standing: "overdue", lastContact: "2026-11-02", due: "2026-11-09", plannedFor: "2026-11-23",
          daysOverdue: 14, cadence: "every week", cadenceDays: 7, urgency: 3,
        },
        { person: "Bo Example" }, { person: "Cy Example" },
      ],
      backlog: [{ person: "Di Example" }, { person: "Ed Example" }],
      dated: [], problems: [],
    });
  });

  it.each([
    { command: "people", params: {}, names: ["date", "people"] },
    { command: "history", params: { person: "Countess" }, names: ["person", "path", "interactions"] },
    { command: "forecast", params: { weeks: "2" }, names: ["date", "loadPerWeek", "capacityPerWeek", "utilization", "clearsOn", "weeks"] },
    { command: "check", params: { format: "json" }, names: ["problems"] },
  ])("answers $command to programs under the names of the contract", async ({ command, params, names }) => {
    const page = await open();
    const answer = JSON.parse(await page.runCli(`marathon:${command}`, params)) as Record<string, unknown>;
    expect(Object.keys(answer)).toEqual(names);
    const [first] = Object.values(answer).find(Array.isArray) as (Record<string, unknown> | undefined)[];
    const inside: Readonly<Record<string, readonly string[]>> = {
      people: ["person", "path", "standing", "lastContact", "due", "cadence", "cadenceDays", "circle", "interactions"],
      history: ["date", "time", "channel", "kind", "direction", "with", "topics", "summary", "counted", "why", "source"],
      forecast: ["start", "due", "planned", "backlog", "capacity"],
    };
    expect(Object.keys(first ?? {})).toEqual(inside[command] ?? []);
  });

  it("briefs", async () => {
    const page = await open();
    const lines = (await page.runCli("marathon:brief", { person: "Ada Lovelace" })).split("\n");
    expect(lines).toContain("Ada Lovelace");
    expect(lines).toContain("Last times");
    expect(lines).toContain("  2 November · coffee · coffee with Ada Lovelace: the engine · daily note line 4");
  });

  it("logs, so that it can be undone", async () => {
    const page = await open();
    const before = await vaultOf(page);
    const said = await page.runCli("marathon:log", { with: "Countess, Bo Example", channel: "coffee", time: "14:30", note: "the engine" });
    expect(said).toBe(`Wrote into ${TODAY}:\n- 14:30 coffee with [[Ada Lovelace]] and [[Bo Example]]: the engine`);
    expect(await page.noteText(TODAY)).toContain("- 14:30 coffee with [[Ada Lovelace]] and [[Bo Example]]: the engine");
    await page.runCommand("marathon:undo-last-change");
    await page.page.locator(".notice").filter({ hasText: "Logged coffee" }).waitFor();
    expect(await vaultOf(page)).toEqual(before);
    const answer: unknown = JSON.parse(await page.runCli("marathon:log", { with: "Ada Lovelace", date: "2026-11-22", format: "json" }));
    expect(answer).toMatchObject({
      date: "2026-11-22", path: "Daily/2026-11-22.md", created: true, people: [{ person: "Ada Lovelace", path: ADA, lastContact: "raised", why: null }], remarks: [],
    });
  });

  it.each([
    { says: "nobody of that name", command: "log", params: { with: "Nobody Example" }, line: /^There is no person "Nobody Example"\. / },
    { says: "nobody at all", command: "brief", params: {}, line: /^person= is missing: a name, an alias or a path\.$/ },
    { says: "a channel that there is not", command: "log", params: { with: "Ada Lovelace", channel: "pigeon" }, line: /^channel cannot be "pigeon": give one of call, / },
    { says: "a day that is none", command: "log", params: { with: "Ada Lovelace", date: "2026-02-30" }, line: /^date cannot be "2026-02-30": give a day such as 2026-11-23\.$/ },
    { says: "a time that is none", command: "log", params: { with: "Ada Lovelace", time: "25:00" }, line: /^time cannot be "25:00"/ },
    { says: "something that is not asked for", command: "due", params: { who: "Ada" }, line: /^There is no who= here\. There is format=\.$/ },
    { says: "another format", command: "due", params: { format: "tsv" }, line: /^format cannot be "tsv": give json or text\.$/ },
    { says: "a number of weeks that is none", command: "forecast", params: { weeks: "0" }, line: /"weeks cannot be \\"0\\": give a whole number from 1 to 52\."/ },
  ])("refuses $says in one line, and writes nothing", async ({ command, params, line }) => {
    const page = await open();
    const before = await vaultOf(page);
    expect(await page.runCli(`marathon:${command}`, params)).toMatch(line);
    expect(await vaultOf(page)).toEqual(before);
  });

  it("goes when the plugin goes, and is not there on phones", async () => {
    const page = await open();
    const commands = (of: HostPage) => of.page.evaluate(() => [...window.host.app.host.cliCommands.keys()]);
    expect(await commands(page)).toEqual(["due", "brief", "check", "people", "history", "forecast", "log"].map((name) => `marathon:${name}`));
    await page.disablePlugin();
    expect(await commands(page)).toEqual([]);
    await page.close();
    const phone = await open({ device: "phone" });
    expect(await commands(phone)).toEqual([]);
  });

  it("tells the app's help what each command takes", async () => {
    const page = await open();
    const flags = await page.page.evaluate(() => window.host.app.host.cliCommands.get("marathon:brief")?.flags);
    expect(flags).toEqual({ person: { value: "<person>", description: "A name, an alias or a path", required: true } });
  });

  it("does without a command that somebody else has", async () => {
    const page = await open();
    await page.disablePlugin();
    await page.page.evaluate(() => {
      window.host.app.host.cliCommands.set("marathon:due", { description: "", flags: null, handler: () => "theirs" });
    });
    await page.enablePlugin();
    expect(await page.runCli("marathon:due")).toBe("theirs");
    expect(await page.runCli("marathon:check")).toBe("No problems.");
    expect(page.errors()).toEqual([expect.stringContaining("marathon:due")]);
  });
});
