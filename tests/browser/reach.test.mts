import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { speak } from "../../src/locales/say";
import type { HostPage } from "./driver.mjs";
import { closeMarathon } from "./marathon-page.mjs";
import { CHOICES, EMPTY, leave, NOTHING_YET, openViews, SETTINGS, type View, VIEWS } from "./views.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a theme of high contrast sets: black and white, and one colour that stands out on both. */
const HIGH_CONTRAST: Readonly<Record<string, string>> = {
  "--color-base-00": "#000000",
  "--color-base-10": "#000000",
  "--color-base-20": "#000000",
  "--color-base-25": "#000000",
  "--color-base-30": "#ffffff",
  "--color-base-35": "#ffffff",
  "--color-base-40": "#ffffff",
  "--color-base-50": "#ffffff",
  "--color-base-70": "#ffffff",
  "--color-base-100": "#ffffff",
  "--background-modifier-hover": "#000000",
  "--interactive-normal": "#000000",
  "--interactive-hover": "#000000",
  "--interactive-accent": "#ffff00",
  "--interactive-accent-hover": "#ffff00",
  "--text-on-accent": "#000000",
  "--text-accent": "#ffff00",
};

interface Look {
  readonly says: string;
  readonly theme: "light" | "dark";
  readonly isHighContrast: boolean;
  /** Whether all rules are asked; a theme changes colours alone, so one time will do. */
  readonly isWhole: boolean;
}

const LIGHT: Look = { says: "light", theme: "light", isHighContrast: false, isWhole: true };
const LOOKS: readonly Look[] = [
  { says: "high contrast", theme: "dark", isHighContrast: true, isWhole: false },
  { says: "dark", theme: "dark", isHighContrast: false, isWhole: false },
  LIGHT,
];

async function look(host: HostPage, { theme, isHighContrast }: Look): Promise<void> {
  await host.setTheme(theme);
  await host.page.evaluate(([variables, isSet]) => {
    for (const [name, value] of Object.entries(variables)) {
      if (isSet) document.body.style.setProperty(name, value);
      else document.body.style.removeProperty(name);
    }
  }, [HIGH_CONTRAST, isHighContrast] as const);
}

/** Rule → what the app draws by itself, in its own colours and with its own markup: not ours to change. */
const THE_APPS: Readonly<Record<string, string>> = {
  "color-contrast": "button.mod-cta",
  "scrollable-region-focusable": ".prompt-results",
  label: ".setting-item[class] .setting-item-control *",
};

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly element: Element; readonly any: readonly { readonly message: string }[] }[];
}

declare global {
  interface Window {
    readonly axe: { run(on: Element, options: object): Promise<{ readonly violations: readonly Finding[] }> };
  }
}

/** What axe has against an element, a line each: its usual rules and those that one has to ask for, or those about colour alone. */
async function violations(within: Locator, wanted: Look): Promise<string[]> {
  return await within.evaluate(async (el, [theApps, { isWhole, isHighContrast }]) => {
    const asked = ["target-size", "focus-order-semantics", "label-content-name-mismatch", "table-fake-caption", "td-has-header"];
    const rules = Object.fromEntries([...asked, ...(isHighContrast ? ["color-contrast-enhanced"] : [])].map((id) => [id, { enabled: true }]));
    const some = isWhole ? { rules } : { runOnly: ["color-contrast", "link-in-text-block", ...(isHighContrast ? ["color-contrast-enhanced"] : [])] };
    const { violations: all } = await window.axe.run(el, { resultTypes: ["violations"], elementRef: true, ...some });
    return all.flatMap(({ id, nodes }) => nodes
      .filter(({ element }) => theApps[id] === undefined || !element.matches(theApps[id]))
      .map(({ html, any }) => `${id}: ${html.slice(0, 300)} ${any.map(({ message }) => message).join("; ")}`));
  }, [THE_APPS, wanted] as const);
}

let host: HostPage;

/** All views of a block in one page: a page takes longer to open than all of them to look at. */
function eachView(options: Parameters<typeof openViews>[0], test: (view: Locator) => Promise<void>, views: readonly View[] = VIEWS): void {
  beforeAll(async () => {
    speak(options?.lang ?? "en");
    host = await openViews(options);
    await host.page.evaluate(AXE);
  }, 60_000);
  afterAll(() => host.close());
  it.each(views)("$says", async ({ show }) => {
    try {
      await test(await show(host));
    } finally {
      await leave(host);
    }
    expect(host.errors()).toEqual([]);
  });
}

afterAll(closeMarathon);

/** The app shows an `aria-label` as a tooltip, over whatever lies in the element that has it. */
async function inTheWay(within: Locator): Promise<string[]> {
  const controls = "button, input, select, option, textarea, svg, .clickable-icon, .marathon-preview, .setting-item *";
  return await within.locator(`[aria-label]:not(${controls})`).evaluateAll((all) => all.map((el) => el.outerHTML.slice(0, 200)));
}

describe("axe finds nothing, in light, dark and high contrast, and no group has a tooltip", { timeout: 60_000 }, () => {
  eachView({}, async (view) => {
    const found: string[] = [];
    for (const each of LOOKS) {
      await look(host, each);
      found.push(...(await violations(view, each)).map((line) => `${each.says}: ${line}`));
    }
    expect(found).toEqual([]);
    expect(await inTheWay(view)).toEqual([]);
  }, [...VIEWS, ...CHOICES, ...SETTINGS]);
});

describe("axe finds nothing in German", { timeout: 60_000 }, () => {
  eachView({ lang: "de" }, async (view) => {
    expect(await violations(view, LIGHT)).toEqual([]);
  }, [...VIEWS, ...CHOICES, ...SETTINGS]);
});

/** Where the keyboard has been, and whether one could see it there. */
interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
}

declare global {
  interface Window {
    stops: Stop[];
    unfollow?: () => void;
  }
}

interface Controls {
  /** Names of all that one can use, in the order of the page. */
  readonly all: readonly string[];
  /** Of those, the ones that Tab should come to. */
  readonly tabbed: readonly string[];
  /** How often arrows have to be pressed at most: the rows of the longest list. */
  readonly lists: readonly { readonly rows: number; readonly parts: number }[];
}

/** Names what the keyboard can use, remembers how it looks at rest, and writes down whatever gets the focus from now on. */
async function follow(within: Locator): Promise<Controls> {
  // Who pressed a key last is shown where the focus is.
  await host.page.keyboard.press("F9");
  return await within.evaluate((root) => {
    const lookOf = (el: Element): string => {
      const { outlineStyle, outlineColor, outlineWidth, boxShadow, borderWidth, borderColor } = getComputedStyle(el);
      const outline = outlineStyle === "none" ? "" : `${outlineWidth} ${outlineColor}`;
      // A text field has its caret beside the colour of its border.
      const border = el.matches("textarea, input:not([type=checkbox])") && borderWidth !== "0px" ? borderColor : "";
      return [outline, boxShadow, border].join(" / ");
    };
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const usable = Array.from(root.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']"))
      .filter((el) => el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !el.matches(":disabled, .modal-close-button"));
    const named = usable.map((el, index) => {
      const words = (el.getAttribute("aria-label") ?? el.textContent).trim().slice(0, 60);
      return { el, name: `${String(index)} ${el.tagName.toLowerCase()} ${words}`, atRest: lookOf(el) };
    });
    window.stops = [];
    window.unfollow?.();
    const listen = ({ target }: FocusEvent): void => {
      const found = named.find(({ el }) => el === target);
      if (found !== undefined) window.stops.push({ name: found.name, isSeen: lookOf(found.el) !== found.atRest });
    };
    document.addEventListener("focusin", listen);
    window.unfollow = () => {
      document.removeEventListener("focusin", listen);
    };
    const tabbed = named.filter(({ el }) => el.tabIndex >= 0);
    tabbed[0]?.el.focus();
    return {
      all: named.map(({ name }) => name),
      tabbed: tabbed.map(({ name }) => name),
      lists: Array.from(root.querySelectorAll(".marathon-list:has([data-part]), [role=radiogroup]"), (list) => ({
        rows: list.children.length,
        parts: Math.max(0, ...Array.from(list.querySelectorAll("[data-part]"), (el) => Number(el.getAttribute("data-part")))),
      })),
    };
  });
}

async function stopsOf({ page }: HostPage): Promise<readonly Stop[]> {
  return await page.evaluate(() => window.stops);
}

/** Tab from the first to the last control; gives the names in the order in which they came. */
async function tabThrough({ page }: HostPage, { tabbed }: Controls): Promise<string[]> {
  const last = tabbed[tabbed.length - 1];
  // A field for a day or a time takes several.
  for (let left = tabbed.length * 4; left > 0; left -= 1) {
    const now = await stopsOf(host);
    if (now[now.length - 1]?.name === last) break;
    await page.keyboard.press("Tab");
  }
  return (await stopsOf(host)).map(({ name }) => name);
}

/** Arrows through each list and each group of radio buttons: down the rows, along each row and back. */
async function walk({ page }: HostPage, within: Locator, { lists }: Controls): Promise<void> {
  for (const [index, { rows, parts }] of lists.entries()) {
    await within.locator(".marathon-list:has([data-part]), [role=radiogroup]").nth(index).locator("[tabindex='0']").focus();
    for (const key of ["Home", "ArrowLeft", "ArrowLeft"]) await page.keyboard.press(key);
    for (let row = 0; row < rows; row += 1) {
      for (let part = 0; part < parts; part += 1) await page.keyboard.press("ArrowRight");
      for (let part = 0; part < parts; part += 1) await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowDown");
    }
  }
}

describe.each([
  { where: "on a desktop", device: "desktop", forcedColors: "none" },
  { where: "in forced colours", device: "desktop", forcedColors: "active" },
  { where: "of a tablet", device: "tablet", forcedColors: "none" },
] as const)("the keyboard $where", { timeout: 60_000 }, ({ device, forcedColors }) => {
  eachView({ device }, async (view) => {
    await host.page.emulateMedia({ forcedColors });
    const controls = await follow(view);
    expect(await tabThrough(host, controls)).toEqual(controls.tabbed);
    await walk(host, view, controls);
    const stops = await stopsOf(host);
    const reached = new Set(stops.map(({ name }) => name));
    expect(controls.all.filter((name) => !reached.has(name)), "reached by no key").toEqual([]);
    expect([...new Set(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name))], "does not show the focus").toEqual([]);
  });
});

/** What a finger has to hit and is smaller than 44 px; for a field in a label that is the label. */
async function tooSmall(within: Locator): Promise<string[]> {
  return await within.evaluate((root) =>
    Array.from(root.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [role=button]"))
      .filter((el) => el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !el.matches(".modal-close-button"))
      .map((el) => ({ el, box: (el.matches("[type=checkbox]") ? el.closest("label") ?? el : el).getBoundingClientRect() }))
      .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
      .map(({ el, box }) => `${box.width.toFixed(0)} × ${box.height.toFixed(0)}: ${el.outerHTML.slice(0, 200)}`));
}

describe.each(["phone", "tablet"] as const)("a finger, on a %s", { timeout: 60_000 }, (device) => {
  eachView({ device }, async (view) => {
    expect(await tooSmall(view)).toEqual([]);
    expect(await violations(view, LIGHT)).toEqual([]);
  });
});

/**
 * What cannot be seen where the system gives a few colours of its own, as Windows does: there backgrounds and shadows go.
 * Axe is no help there: it is told the colours that texts would have had.
 */
async function unseen(within: Locator): Promise<string[]> {
  return await within.evaluate((root) => {
    const shown = (selector: string): Element[] => Array.from(root.querySelectorAll(selector)).filter((el) => el.checkVisibility());
    const system = (name: string): string => {
      const probe = document.body.createDiv();
      probe.setCssStyles({ color: name, forcedColorAdjust: "none" });
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const ink = [system("CanvasText"), system("Highlight")];
    const plain = "select, button:not(.clickable-icon, .marathon-person, .marathon-fold, .marathon-quiet)";
    const drawn: readonly (readonly [string, string | null, (look: CSSStyleDeclaration) => string])[] = [
      [".marathon-planned", null, ({ fill }) => fill],
      [".marathon-asked, .marathon-capacity", null, ({ stroke }) => stroke],
      [".marathon-bar", null, ({ backgroundColor }) => backgroundColor],
      [".marathon-key:not(.is-capacity)", "::before", ({ borderBottomColor }) => borderBottomColor],
      [".marathon-key.is-planned", "::before", ({ backgroundColor }) => backgroundColor],
      [".marathon-key.is-capacity", "::before", ({ borderTopColor }) => borderTopColor],
      [".marathon-chip[aria-checked=true]", null, ({ backgroundColor }) => backgroundColor],
    ];
    return [...new Set([
      ...shown(plain).filter((el) => Number.parseFloat(getComputedStyle(el).borderTopWidth) < 1).map((el) => `no edge: ${el.outerHTML.slice(0, 160)}`),
      ...drawn.flatMap(([selector, part, colour]) =>
        shown(selector).map((el) => colour(getComputedStyle(el, part))).filter((own) => !ink.includes(own)).map((own) => `${selector} in ${own}`)),
    ])];
  });
}

describe("in forced colours buttons and menus have an edge, and pictures the system's colours", { timeout: 60_000 }, () => {
  eachView({}, async (view) => {
    await host.page.emulateMedia({ forcedColors: "active" });
    expect(await unseen(view)).toEqual([]);
  });
});

describe("an empty vault", { timeout: 60_000 }, () => {
  eachView({ files: NOTHING_YET }, async (view) => {
    expect(await violations(view, LIGHT)).toEqual([]);
    const controls = await follow(view);
    expect(await tabThrough(host, controls)).toEqual(controls.tabbed);
  }, EMPTY);
});
