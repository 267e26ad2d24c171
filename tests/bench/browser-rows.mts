/** What `npm run bench:browser` measures of one vault: the built plugin in Chromium, its pane open, as somebody uses it. */
import process from "node:process";
import { type HostPage, openHost } from "../browser/driver.mjs";
import { benchNotes, type BenchSize } from "../support/vault-generator/bench-vault.mjs";
import { type Work, watched } from "./main-thread.mjs";

export interface BrowserRow {
  readonly what: string;
  readonly unit: "ms" | "MB" | "notes" | "nodes";
  readonly value: number;
}

const DAY = "2026-11-23";
const TIMES = 7;
const COLD_STARTS = 3;
const BURST = 300;
/** Changes settle for 0.3 s, reminders for 1 s. */
const QUIET_MS = 1600;
/** Two seconds after the pane was drawn for a change, the day on which the backlog clears is worked out; before that, nothing is left to do. */
const RESTED_MS = 1500;
/** What is shown first at the next start is stored when nobody has changed anything for a minute. */
const LEFT_MS = 65_000;
const LONG = 600_000;

/** The bench vault, its people in a folder below the people folder, so that one can be renamed. */
function filesOf(size: BenchSize): Record<string, string> {
  const files: Record<string, string> = { ".obsidian/daily-notes.json": '{"folder":"Daily"}' };
  for (const { path, text } of benchNotes(size)) files[path.replace(/^People\//, "People/Friends/")] = text;
  for (let index = 0; index < TIMES; index++) files[`Ideas ${String(index)}.md`] = "An idea about nobody.\n";
  return files;
}

export async function measure(size: BenchSize): Promise<readonly BrowserRow[]> {
  const files = filesOf(size);
  const host = await openHost({
    files,
    mainJs: "main.js",
    stylesCss: "styles.css",
    manifest: "manifest.json",
    now: `${DAY}T09:30`,
    writtenAt: Date.parse(`${DAY}T00:00`) - 86_400_000,
    lang: "en",
    memory: { "marathon-digest": DAY, "marathon-first-start": true },
  });
  const { page } = host;
  page.setDefaultTimeout(LONG);
  try {
    await opened(host);
    return [
      ...(await starts(host)),
      ...(await pane(host)),
      ...(await keys(host)),
      ...(await changes(host, files)),
      ...(await slow(host, files)),
      ...(await weight(host)),
    ];
  } finally {
    const errors = host.errors();
    await host.close();
    if (errors.length > 0) process.stderr.write(`${errors.join("\n")}\n`);
  }
}

async function opened(host: HostPage): Promise<void> {
  await host.runCommand("marathon:open-follow-ups");
  // Not by `waitForSelector`: its answer keeps the element, and with it a plugin that was switched off and all that it knew.
  await host.page.locator(".marathon-section").first().waitFor();
}

/** From off to on: how long until the pane shows today, how long until the index answers, and how many notes were opened for their text. */
async function started(host: HostPage): Promise<Omit<Start, "work">> {
  return await host.page.evaluate(async () => {
    const { app, enablePlugin, runCommand, runCli } = window.host;
    let read = 0;
    const cachedRead = app.vault.cachedRead.bind(app.vault);
    app.vault.cachedRead = (file) => {
      read++;
      return cachedRead(file);
    };
    const from = performance.now();
    await enablePlugin();
    runCommand("marathon:open-follow-ups");
    while (document.querySelector(".marathon-section") === null) await new Promise(requestAnimationFrame);
    const total = performance.now() - from;
    await runCli("marathon:check", {});
    app.vault.cachedRead = cachedRead;
    return { total, known: performance.now() - from, read };
  });
}

interface Start {
  /** Milliseconds until the pane shows today. */
  readonly total: number;
  /** Milliseconds until the index answers. */
  readonly known: number;
  readonly read: number;
  readonly work: Work;
}

async function starts(host: HostPage): Promise<readonly BrowserRow[]> {
  const { page } = host;
  const cold: Start[] = [];
  for (let time = 0; time < COLD_STARTS; time++) {
    await host.disablePlugin();
    await forgetCache(host);
    cold.push(await startOnce(host));
  }
  for (let before = 0, now = await stored(host); now === 0 || now !== before; now = await stored(host)) {
    before = now;
    await page.waitForTimeout(LEFT_MS);
  }
  const warm: Start[] = [];
  for (let time = 0; time < COLD_STARTS; time++) {
    await host.disablePlugin();
    warm.push(await startOnce(host));
  }
  const loading = await onload(host);
  await opened(host);
  return [
    { what: "own work in onload", unit: "ms", value: loading },
    ...[{ name: "cold index", all: cold }, { name: "warm start", all: warm }].flatMap(({ name, all }): BrowserRow[] => [
      { what: `${name}, until the pane is there`, unit: "ms", value: median(all.map(({ total }) => total)) },
      { what: `${name}, until the index answers`, unit: "ms", value: median(all.map(({ known }) => known)) },
      { what: `${name}, work`, unit: "ms", value: median(all.map(({ work }) => work.script)) },
      { what: `${name}, longest slice`, unit: "ms", value: median(all.map(({ work }) => work.slice)) },
      { what: `${name}, notes read`, unit: "notes", value: median(all.map(({ read }) => read)) },
    ]),
  ];
}

async function startOnce(host: HostPage): Promise<Start> {
  let outcome = { total: Number.NaN, known: Number.NaN, read: Number.NaN };
  const work = await watched(host, "all", async (begin) => {
    await begin();
    outcome = await started(host);
    await host.page.waitForTimeout(QUIET_MS);
  });
  return { ...outcome, work };
}

async function forgetCache({ page }: HostPage): Promise<void> {
  await page.evaluate(async () => {
    for (const { name = "" } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve;
      });
    }
  });
}

/** How many texts the plugin has stored. */
async function stored({ page }: HostPage): Promise<number> {
  return await page.evaluate(async () => {
    const [{ name = "" } = {}] = await indexedDB.databases();
    if (name === "") return 0;
    return await new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = reject;
      opening.onsuccess = () => {
        const asked = opening.result.transaction("texts").objectStore("texts").count();
        asked.onerror = reject;
        asked.onsuccess = () => {
          opening.result.close();
          resolve(asked.result);
        };
      };
    });
  });
}

/** What the app waits for: a plugin that is made and loaded before the layout is ready. */
async function onload({ page }: HostPage): Promise<number> {
  return median(await page.evaluate(async (times) => {
    const { app, disablePlugin, enablePlugin } = window.host;
    const { constructor: made, manifest } = app.plugins.plugins["marathon"] ?? {};
    const spent: number[] = [];
    await disablePlugin();
    app.workspace.layoutReady = false;
    for (let time = 0; time < times; time++) {
      const from = performance.now();
      const plugin: unknown = Reflect.construct(made as new () => unknown, [app, manifest]);
      const { load, unload } = plugin as { readonly load: () => Promise<void>; readonly unload: () => void };
      await load.call(plugin);
      spent.push(performance.now() - from);
      unload.call(plugin);
    }
    app.workspace.layoutReady = true;
    await enablePlugin();
    return spent;
  }, TIMES));
}

async function pane(host: HostPage): Promise<readonly BrowserRow[]> {
  const { page } = host;
  await page.waitForTimeout(QUIET_MS);
  const painted = await page.evaluate(async (times) => {
    const spent: number[] = [];
    for (let time = 0; time < times; time++) {
      for (const leaf of window.host.app.workspace.getLeavesOfType("marathon-follow-ups")) leaf.detach();
      await new Promise((resolve) => setTimeout(resolve, 200));
      const from = performance.now();
      window.host.runCommand("marathon:open-follow-ups");
      while (document.querySelector(".marathon-section") === null) await new Promise((resolve) => setTimeout(resolve));
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      spent.push(performance.now() - from);
    }
    return spent;
  }, TIMES);
  const folds = page.locator(".marathon-pane button[aria-expanded=false]");
  const forecast = await watched(host, "all", async (begin) => {
    await begin();
    await page.getByRole("button", { name: /^Pace/ }).click();
    await page.waitForTimeout(QUIET_MS);
  });
  for (let left = await folds.count(); left > 0; left--) await folds.first().click();
  const nodes = await page.locator(".marathon-pane *").count();
  const unfolded = page.locator(".marathon-pane button[aria-expanded=true]");
  for (let left = await unfolded.count(); left > 0; left--) await unfolded.last().click();
  return [
    { what: "pane opened and painted", unit: "ms", value: median(painted) },
    { what: "pane, everything unfolded", unit: "nodes", value: nodes },
    { what: "forecast unfolded, longest slice", unit: "ms", value: forecast.slice },
  ];
}

/** One key after another, of a name that many bear. */
async function keys(host: HostPage): Promise<readonly BrowserRow[]> {
  const { page } = host;
  const typed = async (): Promise<Work> => {
    const all: Work[] = [];
    for (const key of "ada ex") {
      all.push(await watched(host, "all", async (begin) => {
        await begin();
        await page.keyboard.press(key === " " ? "Space" : key);
        await page.waitForTimeout(150);
      }));
    }
    return { script: median(all.map(({ script }) => script)), slice: Math.max(...all.map(({ slice }) => slice)), task: 0 };
  };
  await page.getByRole("button", { name: /^Everyone/ }).click();
  const search = page.locator(".marathon-search");
  await search.click();
  const everyone = await typed();
  await search.fill("");
  await page.getByRole("button", { name: /^Everyone/ }).click();
  await host.runCommand("marathon:log-interaction");
  await page.getByPlaceholder("Name or alias").click();
  const people = await typed();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  return [
    { what: "key in Everyone's search", unit: "ms", value: everyone.script },
    { what: "key in Everyone's search, the slowest", unit: "ms", value: everyone.slice },
    { what: "key in the log's people", unit: "ms", value: people.script },
    { what: "key in the log's people, the slowest", unit: "ms", value: people.slice },
  ];
}

type Files = Readonly<Record<string, string>>;

/** Some paths that begin so, spread over all. */
function some(files: Files, folder: string, count: number): readonly string[] {
  const all = Object.keys(files).filter((path) => path.startsWith(folder));
  return Array.from({ length: count }, (_, index) => all[Math.floor(((index + 0.5) * all.length) / count)] ?? "");
}

/** What the app itself does with one changed note is done when it has settled; with many, it goes on while we work. */
async function written(host: HostPage, paths: readonly string[], add: string): Promise<Work> {
  const isOne = paths.length === 1;
  return await watched(host, isOne ? "all" : "plugin", async (begin) => {
    if (!isOne) await begin();
    await host.page.evaluate(async ([all, text]) => {
      for (const path of all) await window.host.outside.write(path, `${(await window.host.noteText(path)) ?? ""}${text}`);
      await window.host.settled();
    }, [paths, add] as const);
    if (isOne) await begin();
    await host.page.waitForTimeout(QUIET_MS);
  });
}

async function oneByOne(host: HostPage, paths: readonly string[], add: string): Promise<Work> {
  const all: Work[] = [];
  for (const path of paths) all.push(await written(host, [path], add));
  return { script: median(all.map(({ script }) => script)), slice: median(all.map(({ slice }) => slice)), task: median(all.map(({ task }) => task)) };
}

/** What follows a log once the app has read the note; the weeks ahead, which rest until it is quiet, are `after` it by so many milliseconds. */
async function logged(host: HostPage, files: Files, after = 0): Promise<Work> {
  const all: Work[] = [];
  for (const path of some(files, "People/", TIMES)) {
    await host.page.waitForTimeout(2 * QUIET_MS);
    await host.runCli("marathon:log", { with: path, channel: "coffee", note: "the bench" });
    await host.settled();
    await host.page.waitForTimeout(after);
    all.push(await watched(host, "all", async (begin) => {
      await begin();
      await host.page.waitForTimeout(QUIET_MS);
    }));
  }
  return { script: median(all.map(({ script }) => script)), slice: median(all.map(({ slice }) => slice)), task: median(all.map(({ task }) => task)) };
}

async function changes(host: HostPage, files: Files): Promise<readonly BrowserRow[]> {
  const [somebody = ""] = some(files, "People/", 1);
  const line = `- coffee with [[${somebody.replace(/^.*\/|\.md$/g, "")}]]\n`;
  const daily = some(files, "Daily/", TIMES);
  const once = await oneByOne(host, daily, line);
  const again = await oneByOne(host, daily, line);
  const rows: BrowserRow[] = [
    { what: "one daily note changed", unit: "ms", value: once.script },
    { what: "one daily note changed (A/A)", unit: "ms", value: again.script },
    { what: "one daily note changed, longest slice", unit: "ms", value: once.slice },
    { what: "one daily note changed, longest slice (A/A)", unit: "ms", value: again.slice },
  ];
  const note = (what: string, work: Work) => {
    rows.push({ what, unit: "ms", value: work.script }, { what: `${what}, longest slice`, unit: "ms", value: work.slice });
  };
  note("one person changed", await oneByOne(host, some(files, "People/", TIMES), "\nA line about nobody.\n"));
  note("a note about nobody changed", await oneByOne(host, some(files, "Ideas", TIMES), "And another.\n"));
  note("pane after a log", await logged(host, files));
  note("weeks ahead after a log", await logged(host, files, RESTED_MS));
  note(`${String(BURST)} notes at once`, await written(host, some(files, "Daily/", BURST), line));
  note("people folder renamed", await watched(host, "plugin", async (begin) => {
    await begin();
    await host.renameNote("People/Friends", "People/Old friends");
    await host.page.waitForTimeout(2 * QUIET_MS);
  }));
  await host.renameNote("People/Old friends", "People/Friends");
  await host.page.waitForTimeout(2 * QUIET_MS);
  return rows;
}

/** With a processor four times slower, as on a phone. */
async function slow(host: HostPage, files: Files): Promise<readonly BrowserRow[]> {
  const { page } = host;
  const session = await page.context().newCDPSession(page);
  const rows: BrowserRow[] = [];
  const note = (what: string, { slice, task }: Work) => {
    rows.push({ what: `4× slower: ${what}, longest slice`, unit: "ms", value: slice }, { what: `4× slower: ${what}, longest task`, unit: "ms", value: task });
  };
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  note("one daily note changed", await oneByOne(host, some(files, "Daily/", 3), "- tea, alone\n"));
  note("pane after a log", await logged(host, files));
  note("weeks ahead after a log", await logged(host, files, RESTED_MS));
  note("forecast", await watched(host, "all", async (begin) => {
    await begin();
    await page.getByRole("button", { name: /^Pace/ }).click();
    await page.waitForTimeout(4 * QUIET_MS);
  }));
  await page.getByRole("button", { name: /^Pace/ }).click();
  await host.disablePlugin();
  await forgetCache(host);
  note("cold index", (await startOnce(host)).work);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return rows;
}

/** What the page holds with the plugin, and no more without it. */
async function weight(host: HostPage): Promise<readonly BrowserRow[]> {
  const session = await host.page.context().newCDPSession(host.page);
  const used = async () => {
    await host.page.waitForTimeout(QUIET_MS);
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize / 1024 / 1024;
  };
  const on = await used();
  await host.disablePlugin();
  return [{ what: "heap held by the plugin", unit: "MB", value: on - (await used()) }];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
