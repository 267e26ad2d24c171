import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { speak } from "../../src/locales/say";
import type { HostPage } from "./driver.mjs";
import { closeMarathon } from "./marathon-page.mjs";
import { CHOICES, leave, openViews, VIEWS } from "./views.mjs";

let host: HostPage;

/** In CSS pixels: the least that the app allows a pane, to more than a tablet held upright. */
const WIDTHS = Array.from({ length: 25 }, (_, index) => 200 + index * 25);
const HEIGHT = 800;

/** What is wider than its place or sticks out of its view, by more than a pixel. `width`: of the window around a dialog, else of the view. */
async function tooWide(within: Locator, width: number): Promise<string[]> {
  const isOver = await within.evaluate((root) => root.closest(".modal-container, .notice") !== null);
  if (isOver) await host.page.setViewportSize({ width, height: HEIGHT });
  return await within.evaluate((root, [wide, isDialog]) => {
    if (!isDialog) root.setCssStyles({ inlineSize: `${String(wide)}px`, flex: "none" });
    const own = root.getBoundingClientRect();
    const found: string[] = [];
    const say = (el: Element, what: string): void => {
      found.push(`${String(wide)} px: ${what}: ${el.outerHTML.slice(0, 160)}`);
    };
    const check = (el: Element, { left, right, width: size }: DOMRect): void => {
      if (size > 0 && (left < own.left - 1 || right > own.right + 1)) say(el, "sticks out");
    };
    if (isDialog && (own.left < -1 || own.right > window.innerWidth + 1)) say(root, "out of the window");
    for (const el of [root, ...Array.from(root.querySelectorAll<HTMLElement>("*"))]) {
      if (el.closest(".marathon-unseen, svg, option") !== null || !el.checkVisibility()) continue;
      check(el, el.getBoundingClientRect());
      const { textOverflow, display } = getComputedStyle(el);
      if (textOverflow === "ellipsis" || el.matches("input, select, textarea")) continue;
      for (const node of Array.from(el.childNodes)) {
        if (node.nodeType !== Node.TEXT_NODE || el.closest(".marathon-words") !== null) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        check(el, range.getBoundingClientRect());
      }
      // The name of a month runs on over the weeks behind it, which have none.
      const runsOn = el.closest(".marathon-months") !== null;
      if (!runsOn && display !== "inline" && el.clientWidth > 0 && el.scrollWidth > el.clientWidth + 1) say(el, "wider than its place");
    }
    return found;
  }, [width, isOver] as const);
}

afterAll(closeMarathon);

describe.each([
  { way: "from left to right", lang: "en", rtl: false, widths: WIDTHS, text: 1 },
  { way: "from right to left", lang: "en", rtl: true, widths: [200, 300, 400, 600, 800], text: 1 },
  { way: "in text of twice the size", lang: "en", rtl: false, widths: [320, 400, 600, 800], text: 2 },
  { way: "in German, whose words are longer", lang: "de", rtl: false, widths: [200, 250, 300, 350, 400, 500, 600, 800], text: 1 },
])("nothing is wider than its place, $way", { timeout: 60_000 }, ({ lang, rtl, widths, text }) => {
  beforeAll(async () => {
    speak(lang);
    host = await openViews({ lang, rtl });
    await host.page.evaluate((times) => {
      for (const name of ["--font-ui-smaller", "--font-ui-small", "--font-ui-medium", "--font-ui-large", "--font-text-size", "--input-height"]) {
        const size = Number.parseFloat(getComputedStyle(document.body).getPropertyValue(name));
        document.body.style.setProperty(name, `${String(size * times)}px`);
      }
    }, text);
  }, 60_000);
  afterAll(async () => {
    speak("en");
    await host.close();
  });
  it.each([...VIEWS, ...CHOICES])("$says", async ({ show }) => {
    try {
      const view = await show(host);
      const found: string[] = [];
      for (const width of widths) found.push(...(await tooWide(view, width)));
      await view.evaluate((root) => {
        root.setCssStyles({ inlineSize: "", flex: "" });
      });
      expect(found).toEqual([]);
    } finally {
      await host.page.setViewportSize({ width: 1280, height: HEIGHT });
      await leave(host);
    }
  });
});

/** Controls that cannot be brought to where a click would meet them. */
async function outOfReach(within: Locator): Promise<string[]> {
  return await within.evaluate((root) =>
    Array.from(root.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary"))
      .filter((el) => el.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((el) => {
        el.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = el.getBoundingClientRect();
        const met = document.elementFromPoint(left + width / 2, top + height / 2);
        return met === null || !(el.contains(met) || met.contains(el));
      })
      .map((el) => el.outerHTML.slice(0, 200)));
}

describe("every control can be clicked where the window is zoomed to 200 %", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    // A window of 1280 × 800 has half as many pixels of CSS each way.
    host = await openViews({ viewport: { width: 640, height: 400 } });
    await host.page.evaluate(() => {
      window.host.app.workspace.leftSplit.collapse();
    });
  }, 60_000);
  afterAll(() => host.close());
  it.each([...VIEWS, ...CHOICES])("$says", async ({ show }) => {
    try {
      expect(await outOfReach(await show(host))).toEqual([]);
    } finally {
      await leave(host);
    }
  });
});
