import { describe, expect, it } from "vitest";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, holdReading, namesIn, rowOf } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const open = onePage();

/** Long after the notes were written: what is read at once after it was written is not kept. */
const LATER = "2040-01-02T09:30";
const MINUTES = 120_000;
/** What is left of a vault lies in so many texts beside those of its notes. */
const LEFT_PARTS = 16;

/** As many texts as the database holds. */
function stored(of: HostPage): Promise<number> {
  return of.page.evaluate(async () => {
    const [{ name = "" } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error("closed"));
      };
    });
    if (!database.objectStoreNames.contains("texts")) return 0;
    const count = await new Promise<number>((resolve) => {
      const request = database.transaction("texts").objectStore("texts").count();
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    database.close();
    return count;
  });
}

async function untilStored(of: HostPage): Promise<void> {
  await expect.poll(() => stored(of), { timeout: 20_000, interval: 500 }).toBeGreaterThan(0);
}

/** Of what is stored of single notes, nothing can be believed any more. */
async function spoil({ page }: HostPage): Promise<void> {
  await page.evaluate(async () => {
    const [{ name = "" } = {}] = await indexedDB.databases();
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        const database = request.result;
        const transaction = database.transaction("texts", "readwrite");
        for (let key = 0; key < 128; key++) transaction.objectStore("texts").put("damaged", key);
        transaction.oncomplete = () => {
          database.close();
          resolve();
        };
      };
    });
  });
}

/** Switches the plugin off and on again, and gives the notes whose text it asks for then, and what the pane shows. */
async function startAgain(of: HostPage): Promise<{ readonly read: readonly string[]; readonly today: readonly string[] }> {
  await of.disablePlugin();
  await of.page.evaluate(() => {
    const { vault } = window.host.app;
    const read: string[] = [];
    Object.assign(window, { readNotes: read });
    const cachedRead = vault.cachedRead.bind(vault);
    vault.cachedRead = (file) => {
      read.push(file.path);
      return cachedRead(file);
    };
  });
  await of.enablePlugin();
  await of.runCommand("marathon:open-follow-ups");
  await of.page.waitForSelector(".marathon-section");
  const read = await of.page.evaluate(() => [...(Reflect.get(window, "readNotes") as string[])]);
  return { read: read.sort(), today: await namesIn(of, "Today") };
}

describe("a start after an earlier one", () => {
  it("reads none of the notes that have not changed, and shows the same", async () => {
    const host = await open({ now: LATER });
    const before = await namesIn(host, "Today");
    await untilStored(host);
    expect(await startAgain(host)).toEqual({ read: [], today: before });
  }, MINUTES);

  it("reads all notes after the cache was cleared, and where it is damaged", async () => {
    const host = await open({ now: LATER });
    const before = await namesIn(host, "Today");
    await untilStored(host);
    await spoil(host);
    const again = await startAgain(host);
    expect(again.today).toEqual(before);
    expect(again.read).toContain("Daily/2026-11-02.md");
    await host.runCommand("marathon:clear-cache");
    await expect.poll(() => host.notices()).toContainEqual(expect.stringContaining("The cache is empty"));
    expect(await namesIn(host, "Today")).toEqual(before);
  }, MINUTES);

  it("shows what was left of the vault before its notes are known again, to be looked at alone", async () => {
    const host = await open({ now: LATER });
    const before = await namesIn(host, "Today");
    const [first = ""] = before;
    await host.disablePlugin();
    await host.page.evaluate(() => {
      // A minute of quiet takes less.
      const set = window.setTimeout.bind(window);
      const soon = (job: TimerHandler, delay = 0) => set(job, delay === 60_000 ? 100 : delay);
      Object.assign(window, { setTimeout: soon });
    });
    await host.enablePlugin();
    await host.runCommand("marathon:open-follow-ups");
    await host.page.waitForSelector(".marathon-section");
    await expect.poll(() => stored(host), { timeout: 20_000, interval: 500 }).toBeGreaterThan(LEFT_PARTS);
    await host.disablePlugin();
    // All notes are to be read again, and none can be.
    await spoil(host);
    const letRead = await holdReading(host);
    await host.enablePlugin();
    await host.runCommand("marathon:open-follow-ups");
    await host.page.waitForSelector(".marathon-section");
    expect(await namesIn(host, "Today")).toEqual(before);
    const inert = host.page.locator(".marathon-pane [inert]");
    expect(await inert.count()).toBeGreaterThan(0);
    const status = host.page.locator(".marathon-pane [role=status]:not([inert], [inert] *)");
    expect(await status.allTextContents()).toEqual(["Reading notes…"]);
    // Neither a tap nor the keyboard reaches what nothing can be asked of.
    const [x, y] = await rowOf(host, "Today", first).evaluate((el) => {
      const { left, top, width, height } = el.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    });
    await host.page.mouse.click(x, y, { button: "right" });
    expect(await host.page.locator(".menu-item").count()).toBe(0);
    // What stands above it waits for the notes by itself.
    await host.page.getByRole("button", { name: "Log interaction", exact: true }).first().click();
    for (const open of [".suggestion-container", ".modal"]) {
      await host.page.waitForSelector(open);
      await host.page.keyboard.press("Escape");
      await host.page.waitForSelector(open, { state: "detached" });
    }
    await letRead();
    await expect.poll(() => inert.count()).toBe(0);
    expect(await status.allTextContents()).not.toContain("Reading notes…");
    await rowOf(host, "Today", first).click({ button: "right" });
    await host.page.locator(".menu-item", { hasText: "Brief" }).click();
    expect(await host.page.locator(".modal").textContent()).toContain(first);
    expect(await namesIn(host, "Today")).toEqual(before);
  }, MINUTES);

  it("works without a database", async () => {
    const host = await open({ now: LATER });
    const before = await namesIn(host, "Today");
    await host.page.evaluate(() => {
      indexedDB.open = () => {
        throw new DOMException("No databases in this window.", "SecurityError");
      };
    });
    expect((await startAgain(host)).today).toEqual(before);
    expect(host.errors().join()).toContain("No databases in this window.");
  }, MINUTES);

  it("keeps no text of a note that says nothing about people", async () => {
    const host = await open({ now: LATER, files: { ...EXAMPLE, "Diary.md": "A secret about nobody.\n" } });
    await untilStored(host);
    const texts = await host.page.evaluate(async () => {
      const [{ name = "" } = {}] = await indexedDB.databases();
      return new Promise<string>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          const all = request.result.transaction("texts").objectStore("texts").getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.join("\n"));
          };
        };
      });
    });
    expect(texts).toContain("Ada Lovelace");
    expect(texts).not.toMatch(/A secret|An idea|Some thoughts/);
  }, MINUTES);
});
