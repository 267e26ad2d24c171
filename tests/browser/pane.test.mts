import { describe, expect, it } from "vitest";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, namesIn, person, rowOf, rowsIn, sectionOf, unfold } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const open = onePage();

async function focused(of: HostPage): Promise<string> {
  return await of.page.evaluate(() => {
    const active = document.activeElement;
    return active?.getAttribute("aria-label") ?? active?.querySelector(".marathon-name")?.textContent ?? active?.textContent ?? "";
  });
}

describe("the follow-up pane", { timeout: 60_000 }, () => {
  it("shows the few for today, each with a reason that tells last contact and cadence", async () => {
    const page = await open();
    expect(await namesIn(page, "Today")).toEqual(["Ada Lovelace", "Bo Example", "Cy Example"]);
    const row = rowsIn(page, "Today").first();
    expect(await row.locator(".marathon-facts").count()).toBe(0);
    expect(await row.locator(".marathon-reason").textContent()).toBe(
      "Due since 9 November because every week; last talked 2 November (coffee, daily note line 4)",
    );
    expect(await sectionOf(page, "Today").getByRole("status").textContent()).toBe("3 people");
  });

  it("folds the backlog to one line with its count, and keeps what was unfolded", async () => {
    const page = await open();
    const backlog = page.page.getByRole("button", { name: "Backlog 2" });
    expect(await backlog.getAttribute("aria-expanded")).toBe("false");
    expect(await namesIn(page, "Backlog")).toEqual([]);
    await backlog.click();
    expect(await namesIn(page, "Backlog")).toEqual(["Di Example", "Ed Example"]);
    const layout = await page.layout();
    await page.close();
    const again = await open({ layout });
    expect(await namesIn(again, "Backlog")).toEqual(["Di Example", "Ed Example"]);
  });

  it("finds and orders everyone", async () => {
    const page = await open();
    await unfold(page, "Everyone");
    expect(await namesIn(page, "Everyone")).toHaveLength(7);
    await page.page.getByLabel("Search people").fill("count");
    expect(await namesIn(page, "Everyone")).toEqual(["Ada Lovelace"]);
    await page.page.getByLabel("Search people").fill("nobody");
    expect(await sectionOf(page, "Everyone").textContent()).toContain("Nobody of that name.");
    await page.page.getByLabel("Search people").fill("");
    await page.page.getByLabel("Order").selectOption("Longest without contact");
    expect((await namesIn(page, "Everyone"))[0]).toBe("Gil Example");
  });

  it("shows problems quietly, and leads to the note", async () => {
    const files = { ...EXAMPLE, "People/Hal Example.md": "---\ncadence: now and then\n---\n" };
    const page = await open({ files });
    await unfold(page, "Problems");
    const problem = rowsIn(page, "Problems").first();
    expect(await problem.textContent()).toContain('Marathon cannot read "now and then".');
    await problem.getByRole("button").click();
    await page.page.waitForFunction(() => window.host.app.workspace.getActiveFile()?.path === "People/Hal Example.md");
  });

  it("has no problems section where there are none", async () => {
    const page = await open();
    expect(await page.page.getByRole("button", { name: /^Problems/ }).count()).toBe(0);
  });

  it("opens a note by click, in a new tab by middle click, and offers the app's own menu", async () => {
    const page = await open();
    const leaves = () => page.page.evaluate(() => window.host.app.workspace.getLeavesOfType("markdown").length);
    await rowOf(page, "Today", "Ada").click();
    await page.page.waitForFunction(() => window.host.app.workspace.getActiveFile()?.path === "People/Ada Lovelace.md");
    expect(await leaves()).toBe(1);
    await rowOf(page, "Today", "Bo").click({ button: "middle" });
    await page.page.waitForFunction(() => window.host.app.workspace.getActiveFile()?.path === "People/Bo Example.md");
    expect(await leaves()).toBe(2);
    await rowOf(page, "Today", "Cy").click({ button: "right" });
    const items = await page.page.locator(".menu .menu-item-title").allTextContents();
    expect(items).toEqual(expect.arrayContaining(["Open in new tab", "Log interaction"]));
    await page.page.keyboard.press("Escape");
  });

  it("shows a preview of the note under the pointer", async () => {
    const page = await open();
    await page.page.keyboard.down("Control");
    await rowOf(page, "Today", "Ada").hover();
    const popover = page.page.locator(".hover-popover");
    await popover.waitFor();
    expect(await popover.textContent()).toContain("Notes");
    await page.page.keyboard.up("Control");
  });

  it("asks for whoever is due when the day changes, also after a sleep of days", async () => {
    const page = await open({ now: "2026-11-22T23:00" });
    // A Sunday has no capacity.
    expect(await sectionOf(page, "Today").getByRole("status").textContent()).toBe("Nothing planned for today.");
    await page.setNow("2026-11-24T08:00");
    await rowOf(page, "Today", "Ada").waitFor();
    expect(await namesIn(page, "Today")).toHaveLength(3);
  });

  it("says that today is done, and asks no further", async () => {
    const files = { ...EXAMPLE, "Daily/2026-11-23.md": "## Interactions\n- [[Ada Lovelace]]\n- [[Bo Example]]\n- [[Cy Example]]\n" };
    const page = await open({ files });
    expect(await sectionOf(page, "Today").getByRole("status").textContent()).toBe("Done for today.");
    expect(await namesIn(page, "Today")).toEqual([]);
    await page.page.getByRole("button", { name: "Backlog 2" }).waitFor();
  });

  it("tells a new user what a person note is", async () => {
    const page = await open({ files: { "Ideas.md": "" } });
    expect(await sectionOf(page, "Today").textContent()).toContain("There are no person notes yet.");
  });

  it("reads the vault also where the app has not parsed it yet", async () => {
    const page = await open({ cache: "cold" });
    await rowOf(page, "Today", "Ada").waitFor();
    expect(await namesIn(page, "Today")).toEqual(["Ada Lovelace", "Bo Example", "Cy Example"]);
  });
});

describe("the keyboard", { timeout: 60_000 }, () => {
  it("enters a list in one step, walks it with the arrow keys, and leaves it in one", async () => {
    const page = await open();
    const { keyboard } = page.page;
    await page.page.locator(".marathon-pane .nav-action-button").last().focus();
    await keyboard.press("Tab");
    expect(await focused(page)).toBe("Ada Lovelace");
    await keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("Bo Example");
    await keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("Log interaction with Bo Example");
    await keyboard.press("End");
    expect(await focused(page)).toBe("Log interaction with Cy Example");
    await keyboard.press("ArrowLeft");
    await keyboard.press("Home");
    expect(await focused(page)).toBe("Ada Lovelace");
    await keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("Ada Lovelace");
    await keyboard.press("Tab");
    expect(await focused(page)).toBe("Backlog2");
    await keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe("Ada Lovelace");
    await keyboard.press("Enter");
    await page.page.waitForFunction(() => window.host.app.workspace.getActiveFile()?.path === "People/Ada Lovelace.md");
  });

  it("shows where it is", async () => {
    const page = await open();
    await page.page.locator(".marathon-pane .nav-action-button").last().focus();
    await page.page.keyboard.press("Tab");
    const outline = await page.page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(outline).toBe("solid");
  });

  it("stays on its person when somebody else's note changes", async () => {
    const page = await open();
    await rowOf(page, "Today", "Bo").focus();
    await page.writeNote("People/Zed Example.md", person("weekly", "2026-10-01"));
    await page.page.waitForFunction(() => document.querySelector(".marathon-name")?.textContent === "Zed Example");
    expect(await namesIn(page, "Today")).toEqual(["Zed Example", "Ada Lovelace", "Bo Example"]);
    expect(await focused(page)).toBe("Bo Example");
    await page.page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("Ada Lovelace");
  });

  it("goes to the next person when its own leaves the list, and to the heading when all have", async () => {
    const page = await open();
    await rowOf(page, "Today", "Bo").focus();
    await page.writeNote("Daily/2026-11-23.md", "## Interactions\n- [[Bo Example]]\n");
    await page.page.waitForFunction(() => !document.body.textContent.includes("3 people"));
    expect(await namesIn(page, "Today")).toEqual(["Ada Lovelace", "Cy Example"]);
    expect(await focused(page)).toBe("Cy Example");
    await page.writeNote("Daily/2026-11-23.md", "## Interactions\n- [[Ada Lovelace]], [[Bo Example]] and [[Cy Example]]\n");
    await page.page.getByText("Done for today.").waitFor();
    expect(await focused(page)).toBe("Today");
  });

  it("leaves the scrolled place alone when the pane is drawn again", async () => {
    const page = await open({ viewport: { width: 900, height: 420 } });
    await unfold(page, "Everyone");
    const content = page.page.locator(".marathon-pane");
    await content.evaluate((el) => {
      el.scrollTop = 240;
    });
    await page.writeNote("People/Fay Example.md", person("weekly", "2026-11-20"));
    await page.page.getByText("last in touch 20 November").first().waitFor();
    expect(await content.evaluate((el) => el.scrollTop)).toBe(240);
  });
});

describe("room and direction", { timeout: 60_000 }, () => {
  it("holds everything in a pane of 200 px", async () => {
    const page = await open({ width: 200 });
    await unfold(page, "Backlog");
    await unfold(page, "Everyone");
    const tooWide = await page.page.locator(".marathon-pane").evaluate((pane) => {
      const edge = pane.getBoundingClientRect().right + 1;
      const inside = Array.from(pane.querySelectorAll<HTMLElement>("*:not(.marathon-unseen)"));
      return inside.filter((el) => el.getBoundingClientRect().right > edge).map((el) => el.outerHTML);
    });
    expect(tooWide).toEqual([]);
    expect(await page.page.locator(".marathon-pane").evaluate((pane) => pane.scrollWidth <= pane.clientWidth)).toBe(true);
  });

  it("gives every target 44 px on a phone", async () => {
    const page = await open({ device: "phone" });
    await unfold(page, "Backlog");
    await unfold(page, "Everyone");
    const small = await page.page.locator(".marathon-pane").evaluate((pane) => {
      const targets = Array.from(pane.querySelectorAll<HTMLElement>("button, input, select"));
      const boxes = targets.map((el) => ({ html: el.outerHTML, box: el.getBoundingClientRect() }));
      return boxes.filter(({ box }) => box.width < 44 || box.height < 44).map(({ html }) => html);
    });
    expect(small).toEqual([]);
    const type = await page.page.getByLabel("Search people").evaluate((el) => Number.parseFloat(getComputedStyle(el).fontSize));
    expect(type).toBeGreaterThanOrEqual(16);
  });

  it("closes the drawer of a phone when a note opens under it", async () => {
    const page = await open({ device: "phone" });
    await rowOf(page, "Today", "Ada").click();
    await page.page.waitForFunction(() => window.host.app.workspace.rightSplit.collapsed);
  });

  it("is mirrored for languages that run from right to left, arrow keys included", async () => {
    const page = await open({ rtl: true });
    const [name, log] = await Promise.all([
      rowOf(page, "Today", "Ada").boundingBox(),
      page.page.getByRole("button", { name: "Log interaction with Ada Lovelace" }).first().boundingBox(),
    ]);
    expect((log?.x ?? 0) + (log?.width ?? 0)).toBeLessThanOrEqual((name?.x ?? 0) + 1);
    await rowOf(page, "Today", "Ada").focus();
    await page.page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe("Log interaction with Ada Lovelace");
  });
});

describe("what a note says", { timeout: 60_000 }, () => {
  it("is text, never a part of the page", async () => {
    const name = '<img src=x onerror="document.title=1">';
    const files = {
      ...EXAMPLE,
      [`People/${name}.md`]: person("weekly", "2026-10-01"),
      "People/Hal Example.md": '---\ncadence: "<img src=x onerror=document.title=1>"\n---\n',
    };
    const page = await open({ files });
    await unfold(page, "Problems");
    expect((await namesIn(page, "Today"))[0]).toBe(name);
    expect(await page.page.locator(".marathon-pane img").count()).toBe(0);
    expect(await page.page.title()).not.toBe("1");
  });

  it("keeps two people of one name apart", async () => {
    const page = await open({ files: { ...EXAMPLE, "People/Old/Ada Lovelace.md": person("weekly", "2026-11-02") } });
    const folders = await page.page.locator(".marathon-folder > bdi").allTextContents();
    expect([...folders].sort()).toEqual(["People", "People/Old"]);
  });
});

describe("coming and going", { timeout: 60_000 }, () => {
  it("leaves nothing behind when the plugin is switched off", async () => {
    const page = await open({ hidden: true });
    await page.disablePlugin();
    const before = await page.footprint();
    await page.enablePlugin();
    await page.page.waitForSelector(".marathon-section");
    await page.runCommand("marathon:log-interaction");
    expect((await page.footprint()).commands).toBeGreaterThan(before.commands);
    await page.disablePlugin();
    expect(await page.footprint()).toEqual(before);
  });

  it("waits behind another tab until it is looked at", async () => {
    const first = await open();
    const layout = await first.layout();
    await first.close();
    const hidden = layout.map((leaf) => ({ ...leaf, active: false, isCurrent: false }));
    const page = await open({ layout: hidden, hidden: true });
    await page.openNote("Ideas.md");
    await page.writeNote("People/Bo Example.md", person("weekly", "2026-11-22"));
    await page.runCommand("marathon:open-follow-ups");
    await rowOf(page, "Today", "Di").waitFor();
    expect(await page.page.locator(".marathon-pane").count()).toBe(1);
    expect(await namesIn(page, "Today")).toEqual(["Ada Lovelace", "Cy Example", "Di Example"]);
  });
});
