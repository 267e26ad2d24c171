import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, namesIn, person, rowOf, sectionOf } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const ADA = "People/Ada Lovelace.md";
const DATA = ".obsidian/plugins/marathon/data.json";
const TODAY = "Today: Ada Lovelace, Bo Example and 1 more to follow up with.";
const DATED = { ...EXAMPLE, [ADA]: person("weekly", "2026-11-02", "birthday: 1815-11-23\n") };
/** Longer than the plugin waits for quiet. In milliseconds. */
const QUIET = 1600;
const SOON = { timeout: 10_000 };

type Wishes = Parameters<typeof openPage>[0];

const openPage = onePage();

const SET_UP = { "marathon-first-start": true };

/** As on the first day on this device, unless something is remembered. */
async function open(options: Wishes = {}): Promise<HostPage> {
  return await openPage({ memory: SET_UP, hidden: true, ...options });
}

async function settings(chosen: object, options: Wishes = {}): Promise<HostPage> {
  return open({ ...options, files: { ...(options.files ?? EXAMPLE), [DATA]: JSON.stringify({ version: 1, ...chosen }) } });
}

const digest = (of: HostPage): Locator => of.page.locator(".notice", { hasText: "Today:" });
const statusBar = (of: HostPage): Locator => of.page.locator(".status-bar").getByRole("button", { name: /^Follow-ups:/ });
const quiet = (of: HostPage): Promise<void> => of.page.waitForTimeout(QUIET);
const minute = (of: HostPage): Promise<void> => of.page.evaluate(() => {
  window.host.passMinute();
});
const notifications = (of: HostPage) => of.page.evaluate(() => window.host.notifications());

/** The clock goes on without anybody noticing: no focus, no event. */
const clockSays = (of: HostPage, local: string): Promise<void> => of.page.evaluate((now) => {
  window.host.setNow(now);
}, local);

async function switchInSettings(of: HostPage, name: string): Promise<void> {
  await of.openSettings();
  const row = of.page.locator(".setting-item").filter({ has: of.page.locator(".setting-item-name", { hasText: new RegExp(`^${name}$`) }) });
  await row.locator(".checkbox-container").click();
  await of.page.keyboard.press("Escape");
}

describe("the digest", { timeout: 120_000 }, () => {
  it("comes at the start, once; stays until it is selected, and opens the pane", async () => {
    const page = await open({ files: DATED });
    await digest(page).waitFor();
    expect(await digest(page).locator(".notice-message > div").allTextContents()).toEqual(
      expect.arrayContaining([TODAY, "Dated: Ada Lovelace's birthday (turns 211)."]),
    );
    await page.writeNote(ADA, `${DATED[ADA]}\nMore.\n`);
    await quiet(page);
    expect(await digest(page).count()).toBe(1);
    await digest(page).getByRole("button", { name: "Open follow-ups" }).press("Enter");
    await rowOf(page, "Today", "Ada").waitFor();
    expect(await page.notices()).toEqual([]);
  });

  it("does not come again after a restart on that day, and comes on the next", async () => {
    const page = await open();
    await digest(page).waitFor();
    await page.disablePlugin();
    expect(await page.notices()).toEqual([]);
    await page.enablePlugin();
    await statusBar(page).waitFor();
    await quiet(page);
    expect(await page.notices()).toEqual([]);
    await page.setNow("2026-11-24T08:00");
    await digest(page).waitFor();
    await quiet(page);
    expect(await digest(page).count()).toBe(1);
  });

  it("comes at the turn of a day while the app is open, in place of yesterday's", async () => {
    const page = await open({ now: "2026-11-23T23:58" });
    await digest(page).waitFor();
    await page.writeNote(ADA, person("yearly", "2026-11-23"));
    await clockSays(page, "2026-11-24T00:00");
    await minute(page);
    await digest(page).filter({ hasText: "Today: Bo Example, Cy Example and 1 more" }).waitFor();
    expect(await digest(page).count()).toBe(1);
  });

  it.each([
    { says: "does not come where it is switched off", chosen: { digestNotice: false }, files: EXAMPLE },
    { says: "does not come where nothing is asked for", chosen: {}, files: { "People/Fay Example.md": person("yearly", "2026-11-05") } },
  ])("$says", async ({ chosen, files }) => {
    const page = await settings(chosen, { files });
    await statusBar(page).waitFor();
    await quiet(page);
    expect(await page.notices()).toEqual([]);
  });

  it("does not come before the vault has been read", async () => {
    const many = Array.from({ length: 2500 }, (_, index) => [`People/P${String(index)} Example.md`, person("weekly", "2026-11-02")]);
    const files = { ...EXAMPLE, ...(Object.fromEntries(many) as Record<string, string>) };
    const page = await open({ files, memory: { ...SET_UP, "marathon-digest": "2026-11-23" } });
    await page.disablePlugin();
    await page.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      window.host.app.saveLocalStorage("marathon-digest", null);
      const look = (): void => {
        const isReading = document.querySelector(".marathon-waiting") !== null;
        const speaks = document.querySelector(".notice") !== null || document.querySelector<HTMLElement>(".marathon-status")?.offsetParent != null;
        seen.push(`${isReading ? "reading" : "read"}, ${speaks ? "speaks" : "quiet"}`);
        window.requestAnimationFrame(look);
      };
      look();
    });
    await page.enablePlugin();
    await digest(page).waitFor();
    const seen = await page.page.evaluate(() => Reflect.get(window, "seen") as string[]);
    expect(new Set(seen)).toEqual(new Set(["reading, quiet", "read, quiet", "read, speaks"]));
  });

  it("is not said over the pane and the first steps of whoever starts, and waits until a later set-up is done with", async () => {
    const page = await open({ memory: {} });
    await digest(page).waitFor();
    await page.disablePlugin();
    const forget = () => page.page.evaluate(() => {
      window.host.app.saveLocalStorage("marathon-digest", null);
    });
    await forget();
    await page.enablePlugin();
    const setUp = page.page.locator(".marathon-set-up");
    await setUp.waitFor();
    await quiet(page);
    await page.page.keyboard.press("Escape");
    await quiet(page);
    expect(await page.notices()).toEqual([]);
    await page.runCommand("marathon:set-up");
    await setUp.waitFor();
    await forget();
    await page.writeNote(ADA, person("weekly", "2026-11-03"));
    await quiet(page);
    expect(await page.notices()).toEqual([]);
    await page.page.keyboard.press("Escape");
    await digest(page).waitFor();
  });

  it("comes on a phone, which has no status bar", async () => {
    const page = await open({ device: "phone" });
    await digest(page).waitFor();
    expect(await page.page.locator(".marathon-status").count()).toBe(0);
  });

  it("leaves nothing behind", async () => {
    const page = await open();
    await digest(page).waitFor();
    await page.disablePlugin();
    const gone = await page.footprint();
    expect([gone.notices, gone.statusBarItems, gone.intervals, gone.notifications]).toEqual([0, 0, 0, 0]);
  });
});

describe("the notification of the system", { timeout: 120_000 }, () => {
  it("comes where it is wished for, says the same, and opens the pane", async () => {
    const page = await open({ memory: { "marathon-digest": "2026-11-23" } });
    await statusBar(page).waitFor();
    await switchInSettings(page, "System notification");
    await expect.poll(() => page.noteText(DATA), SOON).toContain("systemNotification");
    await page.setNow("2026-11-24T08:00");
    await expect.poll(() => notifications(page), SOON).toEqual([{ title: "Marathon", body: TODAY }]);
    expect(await digest(page).count()).toBe(1);
    await page.page.evaluate(() => {
      window.host.selectNotification();
    });
    await rowOf(page, "Today", "Ada").waitFor();
    expect(await notifications(page)).toEqual([]);
  });

  it("is not asked for by itself, and not shown where nobody allowed it", async () => {
    const page = await settings({ systemNotification: true });
    await digest(page).waitFor();
    expect(await notifications(page)).toEqual([]);
  });

  it("says how to allow it where the system does not", async () => {
    const page = await open({ notifications: "denied", memory: { "marathon-digest": "2026-11-23" } });
    await statusBar(page).waitFor();
    await switchInSettings(page, "System notification");
    await page.page.locator(".notice", { hasText: "Allow them for this app in its settings." }).waitFor();
    await page.setNow("2026-11-24T08:00");
    await digest(page).waitFor();
    expect(await notifications(page)).toEqual([]);
  });

  it("is not asked for on a phone", async () => {
    const page = await open({ device: "phone", memory: { "marathon-digest": "2026-11-23" } });
    await switchInSettings(page, "System notification");
    await expect.poll(() => page.noteText(DATA), SOON).toContain("systemNotification");
    await page.setNow("2026-11-24T08:00");
    await digest(page).waitFor();
  });
});

describe("the status bar", { timeout: 120_000 }, () => {
  it("counts what is left, says it in words, and follows the notes", async () => {
    const page = await open({ files: DATED, memory: { "marathon-digest": "2026-11-23" } });
    await statusBar(page).waitFor();
    expect(await statusBar(page).textContent()).toBe("4");
    expect(await statusBar(page).getAttribute("aria-label")).toBe("Follow-ups: 3 people to follow up with, 1 dated thing");
    await statusBar(page).hover();
    await page.page.locator(".tooltip", { hasText: "3 people to follow up with, 1 dated thing" }).waitFor();
    await page.writeNote("Daily/2026-11-23.md", "## Interactions\n- [[Ada Lovelace]]\n- [[Bo Example]]\n- [[Cy Example]]\n");
    await expect.poll(() => statusBar(page).textContent(), SOON).toBe("1");
    await page.writeNote(ADA, person("weekly", "2026-11-02"));
    await expect.poll(() => statusBar(page).getAttribute("aria-label"), SOON).toBe("Follow-ups: nothing left for today");
  });

  it.each(["Enter", "Space"])("opens the pane with %s, and by pointer", async (key) => {
    const page = await open({ memory: { "marathon-digest": "2026-11-23" } });
    await statusBar(page).waitFor();
    await statusBar(page).focus();
    await page.page.keyboard.press(key);
    await rowOf(page, "Today", "Ada").waitFor();
    await page.runCommand("app:toggle-right-sidebar");
    await statusBar(page).click();
    await rowOf(page, "Today", "Ada").waitFor();
  });

  it("goes and comes with its setting", async () => {
    const page = await settings({ statusBar: false }, { memory: { "marathon-digest": "2026-11-23" } });
    await quiet(page);
    expect(await statusBar(page).isVisible()).toBe(false);
    await switchInSettings(page, "Status bar");
    await statusBar(page).waitFor();
    await switchInSettings(page, "Status bar");
    await statusBar(page).waitFor({ state: "hidden" });
  });
});

describe("the day's turn", { timeout: 120_000 }, () => {
  const summary = (of: HostPage): Promise<string | null> => sectionOf(of, "Today").getByRole("status").textContent();
  /** Nobody is planned on a Sunday. */
  const SUNDAY = "Nothing planned for today.";

  it.each([
    { says: "midnight", now: "2026-11-22T23:59", then: "2026-11-23T00:00", wake: minute },
    { says: "days of sleep, upon the focus", now: "2026-11-22T22:00", then: "2026-11-24T08:00", wake: (of: HostPage) => of.page.evaluate(() => window.dispatchEvent(new Event("focus"))) },
    { says: "days of sleep, upon being seen", now: "2026-11-22T22:00", then: "2026-11-24T08:00", wake: (of: HostPage) => of.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange"))) },
  ])("is in the pane within a minute of $says", async ({ now, then, wake }) => {
    const page = await open({ now, hidden: false });
    expect(await summary(page)).toBe(SUNDAY);
    await clockSays(page, then);
    await wake(page);
    await expect.poll(() => namesIn(page, "Today"), SOON).toHaveLength(3);
    await expect.poll(() => statusBar(page).textContent(), SOON).toBe("3");
  });

  it("is later with a later boundary, at once when that is set", async () => {
    const page = await open({ now: "2026-11-23T02:00", hidden: false });
    await rowOf(page, "Today", "Ada").waitFor();
    await page.writeNote(DATA, JSON.stringify({ version: 1, dayBoundary: 4 }));
    await expect.poll(() => summary(page), SOON).toBe(SUNDAY);
    await clockSays(page, "2026-11-23T04:00");
    await minute(page);
    await expect.poll(() => namesIn(page, "Today"), SOON).toHaveLength(3);
  });

  it("follows the machine into another time zone and back", async () => {
    const page = await open({ now: "2026-11-22T20:00", hidden: false });
    const cdp = await page.page.context().newCDPSession(page.page);
    const flyTo = async (timezoneId: string): Promise<void> => {
      await cdp.send("Emulation.setTimezoneOverride", { timezoneId });
      await minute(page);
    };
    await cdp.send("Emulation.setTimezoneOverride", { timezoneId: "Europe/London" });
    await clockSays(page, "2026-11-22T20:00");
    await minute(page);
    expect(await summary(page)).toBe(SUNDAY);
    await flyTo("Asia/Tokyo");
    await expect.poll(() => namesIn(page, "Today"), SOON).toHaveLength(3);
    await flyTo("America/New_York");
    await expect.poll(() => summary(page), SOON).toBe(SUNDAY);
  });
});
