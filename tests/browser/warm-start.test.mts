import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { HostPage } from "./driver.mjs";
import { closeMarathon, EXAMPLE, namesIn, openMarathon } from "./marathon-page.mjs";

let host: HostPage | null = null;

afterEach(async () => {
  const errors = host?.errors() ?? [];
  await host?.close();
  host = null;
  expect(errors).toEqual([]);
});

afterAll(closeMarathon);

/** Long after the notes were written: what is read at once after it was written is not kept. */
const LATER = "2040-01-02T09:30";
const MINUTES = 120_000;

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
    host = await openMarathon({ now: LATER });
    const before = await namesIn(host, "Today");
    await untilStored(host);
    expect(await startAgain(host)).toEqual({ read: [], today: before });
  }, MINUTES);

  it("reads all notes after the cache was cleared, and where it is damaged", async () => {
    host = await openMarathon({ now: LATER });
    const before = await namesIn(host, "Today");
    await untilStored(host);
    await host.page.evaluate(async () => {
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
    const again = await startAgain(host);
    expect(again.today).toEqual(before);
    expect(again.read).toContain("Daily/2026-11-02.md");
    await host.runCommand("marathon:clear-cache");
    await expect.poll(() => host?.notices()).toContainEqual(expect.stringContaining("The cache is empty"));
    expect(await namesIn(host, "Today")).toEqual(before);
  }, MINUTES);

  it("works without a database", async () => {
    host = await openMarathon({ now: LATER });
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
    host = await openMarathon({ now: LATER, files: { ...EXAMPLE, "Diary.md": "A secret about nobody.\n" } });
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
