import { describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, holdReading, namesIn, person, rowOf } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const open = onePage();

const DATA = ".obsidian/plugins/marathon/data.json";

/** One row of the settings tab, by its name. */
function row(of: HostPage, name: string): Locator {
  return of.page.locator(".setting-item").filter({ has: of.page.locator(".setting-item-name", { hasText: new RegExp(`^${name}$`) }) });
}

async function stored(of: HostPage): Promise<unknown> {
  const text = await of.noteText(DATA);
  return text === null ? null : JSON.parse(text);
}

async function becomes(of: HostPage, settings: unknown): Promise<void> {
  await expect.poll(() => stored(of), { timeout: 5000 }).toEqual(settings);
}

describe("the settings tab", { timeout: 60_000 }, () => {
  it("takes effect without a restart, and stores only what was chosen", async () => {
    const page = await open({ files: { ...EXAMPLE, "Friends/Hal Example.md": person("weekly", "2026-10-01") } });
    await page.openSettings();
    await row(page, "People folders").locator("textarea").fill("Friends");
    await becomes(page, { version: 1, peopleFolders: ["Friends"] });
    await page.page.keyboard.press("Escape");
    await rowOf(page, "Today", "Hal").waitFor();
    expect(await namesIn(page, "Today")).toEqual(["Hal Example"]);
  });

  it("says what will not do, and does not store it", async () => {
    const page = await open();
    await page.openSettings();
    const cadence = row(page, "Default cadence");
    await cadence.locator("input").fill("now and then");
    await cadence.getByText('Marathon cannot read "now and then".').waitFor();
    await cadence.locator("input").fill("every 3 months");
    await becomes(page, { version: 1, defaultCadence: "every 3 months" });
    expect(await cadence.getByRole("alert").count()).toBe(0);
  });

  it("keeps what will not do in its field, with what is wrong, when the tab is opened again", async () => {
    const page = await open();
    await page.openSettings();
    await row(page, "Circles").locator("textarea").fill("close | weekly\nwider | now and then");
    await row(page, "Circles").getByRole("alert").waitFor();
    await page.page.keyboard.press("Escape");
    await row(page, "Circles").waitFor({ state: "detached" });
    await page.openSettings();
    const circles = row(page, "Circles");
    await circles.getByText('Marathon cannot read "now and then".').waitFor();
    expect(await circles.locator("textarea").inputValue()).toBe("close | weekly\nwider | now and then");
    expect(await stored(page)).toBeNull();
    await circles.locator("textarea").fill("close | weekly");
    await becomes(page, { version: 1, circles: [{ name: "close", cadence: "weekly", weight: 1 }] });
    await page.page.keyboard.press("Escape");
    await page.openSettings();
    expect(await row(page, "Circles").locator("textarea").inputValue()).toBe("close | weekly");
    expect(await row(page, "Circles").getByRole("alert").count()).toBe(0);
  });

  it("shows what another device has changed, also where what was stored before could not be used", async () => {
    const page = await open({ files: { ...EXAMPLE, [DATA]: '{"version":1,"defaultCadence":"now and then"}' } });
    await page.openSettings();
    await row(page, "Default cadence").getByRole("alert").waitFor();
    await page.writeNote(DATA, '{"version":1,"defaultCadence":"weekly"}');
    await expect.poll(() => row(page, "Default cadence").locator("input").inputValue()).toBe("weekly");
  });

  it("sets the pace of each day", async () => {
    const page = await open();
    await page.openSettings();
    await row(page, "Pace").click();
    await row(page, "Monday").locator("input").fill("1");
    await page.page.keyboard.press("Enter");
    await becomes(page, { version: 1, pace: [1, 3, 3, 3, 3, 0, 0] });
    await page.page.keyboard.press("Escape");
    await rowOf(page, "Today", "Bo").waitFor({ state: "hidden" });
    expect(await namesIn(page, "Today")).toEqual(["Ada Lovelace"]);
  });

  it("says where the app keeps daily notes, and takes another folder", async () => {
    const page = await open({ files: { ...EXAMPLE, "Journal/2026-11-20.md": "## Interactions\n- [[Ada Lovelace]]\n" } });
    await page.openSettings();
    const folder = row(page, "Folder");
    expect(await folder.textContent()).toContain("Daily/YYYY-MM-DD, from Daily notes.");
    await folder.locator("input").fill("Journal");
    await page.page.keyboard.press("Enter");
    await becomes(page, { version: 1, dailyNotesFolder: "Journal" });
    await page.page.keyboard.press("Escape");
    await rowOf(page, "Today", "Ada").waitFor({ state: "hidden" });
  });

  it("keeps the keys of a newer version", async () => {
    const page = await open({ files: { ...EXAMPLE, [DATA]: '{"version":1,"ofTheFuture":[1],"me":"Ada Lovelace"}' } });
    expect(await namesIn(page, "Today")).not.toContain("Ada Lovelace");
    await page.openSettings();
    await row(page, "People tags").locator("input").fill("friend");
    await becomes(page, { version: 1, ofTheFuture: [1], me: "Ada Lovelace", personTags: ["friend"] });
  });

  it("follows a file that another device has changed", async () => {
    const page = await open();
    await page.writeNote(DATA, '{"version":1,"pace":[2,2,2,2,2,0,0]}');
    await rowOf(page, "Today", "Cy").waitFor({ state: "hidden" });
    // While the vault is read again, nobody is shown.
    await rowOf(page, "Today", "Ada").waitFor();
    expect(await namesIn(page, "Today")).toEqual(["Ada Lovelace", "Bo Example"]);
    await page.openSettings();
    expect(await row(page, "Pace").textContent()).toContain("10 a week");
  });

  it("tells what its rules find, and goes on telling as notes change", async () => {
    const page = await open({ files: { ...EXAMPLE, "Friends/Hal Example.md": "---\ntags: [person]\ncircle: close\n---\n" } });
    await page.openSettings();
    const folders = row(page, "People folders");
    await folders.getByText("People: 7 people.").waitFor();
    await row(page, "People tags").getByText("Now: 1 person.").waitFor();
    await row(page, "Folder").getByText("Now: 2 daily notes.").waitFor();
    await page.writeNote("People/Ivy Example.md", "# Ivy\n");
    await folders.getByText("People: 8 people.").waitFor();
    await row(page, "Circles").locator("textarea").fill("close | weekly");
    await becomes(page, { version: 1, circles: [{ name: "close", cadence: "weekly", weight: 1 }] });
    await row(page, "Circles").locator("textarea").blur();
    await row(page, "Circles").getByText("close: 1 person.").waitFor();
    await page.page.getByPlaceholder("Search settings").fill("people folders");
    await page.page.locator(".settings-search-results .setting-item", { hasText: "People folders" }).click();
    await folders.getByText("People: 8 people.").waitFor();
  });

  it("leaves a field alone while somebody is in it, and counts all the same", async () => {
    const page = await open();
    await page.openSettings();
    const field = row(page, "People folders").locator("textarea");
    await row(page, "People folders").getByText("People: 7 people.").waitFor();
    await field.focus();
    await field.pressSequentially("\nFri");
    await page.writeNote("People/Ivy Example.md", "# Ivy\n");
    await page.writeNote("Friends/Hal Example.md", "# Hal\n");
    await becomes(page, { version: 1, peopleFolders: ["People", "Fri"] });
    await row(page, "People folders").getByText("People: 8 people. Fri: 0 people.").waitFor();
    await field.pressSequentially("ends");
    expect(await field.inputValue()).toBe("People\nFriends");
    expect(await field.evaluate((el) => el === el.ownerDocument.activeElement)).toBe(true);
    await page.page.keyboard.press("Tab");
    const next = row(page, "People tags").locator("input");
    expect(await next.evaluate((el) => el === el.ownerDocument.activeElement)).toBe(true);
    await row(page, "People folders").getByText("People: 8 people. Friends: 1 person.").waitFor();
    await next.fill("contact, friend");
    await next.blur();
    await page.page.keyboard.press("Escape");
    await page.openSettings();
    await row(page, "People folders").getByText("People: 8 people. Friends: 1 person.").waitFor();
    expect(await next.inputValue()).toBe("contact, friend");
  });

  it("leaves a field alone while somebody is in it and sync brings other settings, of which none is lost", async () => {
    const page = await open({ files: { ...EXAMPLE, [DATA]: '{"version":1,"circles":[{"name":"close","cadence":"weekly"}]}' } });
    await page.openSettings();
    const field = row(page, "Circles").locator("textarea");
    await field.press("ControlOrMeta+End");
    await page.page.keyboard.type("\nwide | mont");
    await row(page, "Circles").getByRole("alert").waitFor();
    const [close, family] = [{ name: "close", cadence: "weekly", weight: 1 }, { name: "family", cadence: "yearly", weight: 1 }];
    await page.writeNote(DATA, JSON.stringify({ version: 1, pace: [2, 2, 2, 2, 2, 0, 0], circles: [close, family] }));
    await expect.poll(() => row(page, "Pace").textContent()).toContain("15 a week");
    await page.page.keyboard.type("hly");
    expect(await field.inputValue()).toBe("close | weekly\nwide | monthly");
    const wide = { name: "wide", cadence: "monthly", weight: 1 };
    await becomes(page, { version: 1, pace: [2, 2, 2, 2, 2, 0, 0], circles: [close, wide, family] });
    await page.page.keyboard.type(" | 2");
    await becomes(page, { version: 1, pace: [2, 2, 2, 2, 2, 0, 0], circles: [close, { ...wide, weight: 2 }, family] });
    await field.blur();
    await expect.poll(() => field.inputValue()).toBe("close | weekly\nwide | monthly | 2\nfamily | yearly");
    expect(await row(page, "Pace").textContent()).toContain("10 a week");
  });

  it("keeps what sync brought, where its name comes up in what is typed", async () => {
    const page = await open({ files: { ...EXAMPLE, [DATA]: '{"version":1,"circles":[{"name":"close","cadence":"weekly"}],"peopleFolders":["Crew"]}' } });
    await page.openSettings();
    const [circles, folders] = ["Circles", "People folders"].map((name) => row(page, name).locator("textarea"));
    const close = { name: "close", cadence: "weekly", weight: 1 };
    const work = { name: "work", cadence: "monthly", weight: 2 };
    const bring = async (settings: object) => {
      await page.writeNote(DATA, JSON.stringify({ version: 1, ...settings }));
      await page.page.waitForTimeout(500);
    };
    await circles?.press("ControlOrMeta+End");
    await page.page.keyboard.type("\nw");
    await becomes(page, { version: 1, circles: [close, { name: "w", cadence: "", weight: 1 }], peopleFolders: ["Crew"] });
    await bring({ circles: [close, { name: "w", cadence: "", weight: 1 }, work], peopleFolders: ["Crew"] });
    await page.page.keyboard.type("ork friends | yearly");
    const friends = { name: "work friends", cadence: "yearly", weight: 1 };
    await becomes(page, { version: 1, circles: [close, friends, work], peopleFolders: ["Crew"] });
    await circles?.blur();
    await folders?.press("ControlOrMeta+End");
    await page.page.keyboard.type("\nWorks");
    await becomes(page, { version: 1, circles: [close, friends, work], peopleFolders: ["Crew", "Works"] });
    await bring({ circles: [close, friends, work], peopleFolders: ["Crew", "Works", "Work"] });
    for (let left = "Works".length; left > 0; left--) await page.page.keyboard.press("Backspace");
    await becomes(page, { version: 1, circles: [close, friends, work], peopleFolders: ["Crew", "Work"] });
  });

  it("are those that sync brought just now for all that is written, not those under which the notes were read before", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    await page.page.getByRole("textbox", { name: "With" }).fill("Gil Example");
    const letRead = await holdReading(page);
    await page.writeNote(DATA, '{"version":1,"lastContactProperty":"talked","logHeading":"## People","anyLinkCounts":true}');
    await page.page.keyboard.press("Control+Enter");
    await page.page.waitForTimeout(500);
    expect(await page.noteText("Daily/2026-11-23.md")).toBe(EXAMPLE["Daily/2026-11-23.md"]);
    await letRead();
    await expect.poll(() => page.noteText("Daily/2026-11-23.md")).toContain("## People\n- in touch with [[Gil Example]]\n");
    await expect.poll(() => page.noteText("People/Gil Example.md")).toContain("talked: 2026-11-23");
  });

  it("says no number while notes are read, for the first time or under other settings", async () => {
    const page = await open({ files: { ...EXAMPLE, "Friends/Hal Example.md": "# Hal\n" }, cache: "cold", hidden: true });
    await page.openSettings();
    const seen: string[] = [];
    const tells = (words: string) => expect.poll(async () => {
      const told = await row(page, "People folders").locator(".setting-item-description").innerText();
      seen.push(told);
      return told;
    }, { interval: 20, timeout: 10_000 }).toContain(words);
    await tells("People: 7 people.");
    await page.writeNote(DATA, '{"version":1,"peopleFolders":["Friends"]}');
    await tells("Friends: 1 person.");
    expect(seen.filter((told) => told.includes(" 0 "))).toEqual([]);
  });

  it("run as their language does, and stand where the app's own do, where it runs from right to left", async () => {
    const page = await open({ rtl: true, files: { ...EXAMPLE, [DATA]: '{"version":1,"daysOff":[{"from":"2026-12-24","to":"2027-01-03"}]}' } });
    await page.openSettings();
    const inOrder = (of: Locator, first: string, last: string) => of.evaluate((el, parts) => {
      const node = document.createTreeWalker(el, NodeFilter.SHOW_TEXT).nextNode();
      const [one, other] = parts.map((part) => {
        const text = document.createRange();
        const at = node?.textContent?.indexOf(part) ?? 0;
        if (node !== null) {
          text.setStart(node, at);
          text.setEnd(node, at + part.length);
        }
        return text.getBoundingClientRect();
      });
      return one !== undefined && other !== undefined && one.left < other.left && Math.abs(other.right - el.getBoundingClientRect().right) < 2;
    }, [first, last]);
    expect(await inOrder(row(page, "Your own note").locator(".setting-item-description"), "You", ".")).toBe(true);
    expect(await row(page, "Pace").getByText("15 a week").evaluate((el) => getComputedStyle(el).unicodeBidi)).toBe("plaintext");
    await row(page, "Pace").click();
    expect(await row(page, "Days off").locator("textarea").evaluate((el) => [getComputedStyle(el).unicodeBidi, getComputedStyle(el).textAlign])).toEqual(["plaintext", "right"]);
  });

  it("shows a setting that cannot be read as a problem, and works on", async () => {
    const page = await open({ files: { ...EXAMPLE, [DATA]: '{"version":1,"pace":"fast"}' } });
    expect(await namesIn(page, "Today")).toHaveLength(3);
    await page.page.getByRole("button", { name: "Problems 1" }).click();
    expect(await page.page.locator(".marathon-pane").textContent()).toContain('The setting "pace" is fast');
  });
});
