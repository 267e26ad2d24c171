import type { CDPSession } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HostPage } from "./driver.mjs";
import { closeMarathon } from "./marathon-page.mjs";
import { leave, openViews, VIEWS } from "./views.mjs";

const CYCLES = 50;
/** What the browser keeps of its own for a cycle, in bytes: compiled code and its feedback. One plugin that stayed is 300 KB. */
const NOISE = 4 * 1024;
/** Until what was under way as it was switched off has ended, in milliseconds. */
const SETTLED = 500;

let host: HostPage;
let devtools: CDPSession;

beforeEach(async () => {
  host = await openViews();
  devtools = await host.page.context().newCDPSession(host.page);
  await devtools.send("Performance.enable");
}, 60_000);

afterEach(async () => {
  const errors = host.errors();
  await host.close();
  expect(errors).toEqual([]);
});

afterAll(closeMarathon);

interface Memory {
  readonly heap: number;
  /** In the page and beside it. */
  readonly nodes: number;
  readonly listeners: number;
}

/** What the browser still keeps when all that can go has gone. */
async function memory(): Promise<Memory> {
  await host.page.waitForTimeout(SETTLED);
  // The first time frees what has a finalizer, and that lets go of more.
  for (let times = 0; times < 3; times += 1) {
    await devtools.send("HeapProfiler.collectGarbage");
    await host.page.waitForTimeout(50);
  }
  const { metrics } = await devtools.send("Performance.getMetrics");
  const valueOf = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { heap: valueOf("JSHeapUsedSize"), nodes: valueOf("Nodes"), listeners: valueOf("JSEventListeners") };
}

interface Traces {
  /** Type of event → listeners on the window, the document and every element. */
  readonly listeners: Readonly<Record<string, number>>;
  readonly elements: number;
  readonly ours: readonly string[];
  readonly styles: number;
  readonly bodyClass: string;
  readonly bodyStyle: string;
}

/** What can be found in the page, by looking at all of it. */
async function traces(): Promise<Traces> {
  const { result } = await devtools.send("Runtime.evaluate", {
    includeCommandLineAPI: true,
    returnByValue: true,
    expression: `(() => {
      const listeners = {};
      for (const target of [window, document, ...document.querySelectorAll("*")]) {
        for (const [type, all] of Object.entries(getEventListeners(target))) listeners[type] = (listeners[type] ?? 0) + all.length;
      }
      return {
        listeners,
        elements: document.querySelectorAll("*").length,
        ours: Array.from(document.querySelectorAll('[class*="marathon"], [id*="marathon"]'), (el) => el.outerHTML.slice(0, 200)),
        styles: document.styleSheets.length + document.adoptedStyleSheets.length + document.querySelectorAll("style").length,
        bodyClass: document.body.className,
        bodyStyle: document.body.style.cssText,
      };
    })()`,
  });
  return result.value as Traces;
}

describe("switched off", { timeout: 120_000 }, () => {
  it("after every view was shown, it leaves no listener, element, interval or style behind", async () => {
    // Whatever the app itself opens stays open: a note in its tab, and the right side.
    for (const { show } of VIEWS) {
      await show(host);
      await leave(host);
    }
    await host.disablePlugin();
    await host.settled();
    const before = { ...(await traces()), ...(await host.footprint()) };
    expect(before.ours).toEqual([]);
    await host.enablePlugin();
    await host.settled();
    for (const { show } of VIEWS) {
      await show(host);
      await leave(host);
    }
    // The last one is open when it is switched off.
    await host.runCommand("marathon:log-interaction");
    await host.disablePlugin();
    await host.settled();
    expect({ ...(await traces()), ...(await host.footprint()) }).toEqual(before);
  });

  it(`and on again, ${String(CYCLES)} times, it grows by nothing`, async () => {
    const cycle = async (): Promise<void> => {
      await host.enablePlugin();
      await host.runCommand("marathon:open-follow-ups");
      // Not `waitForSelector`: the handle that it gives would keep the pane.
      await host.page.locator(".marathon-section").first().waitFor();
      await host.disablePlugin();
    };
    await host.disablePlugin();
    // What is made once stays: compiled code, and the pools of the browser.
    for (let times = 0; times < 10; times += 1) await cycle();
    const before = await memory();
    for (let times = 0; times < CYCLES; times += 1) await cycle();
    const after = await memory();
    expect({ nodes: after.nodes, listeners: after.listeners }).toEqual({ nodes: before.nodes, listeners: before.listeners });
    expect(after.heap - before.heap).toBeLessThan(CYCLES * NOISE);
  });
});
