import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HostPage, closeBrowser, openHost } from "../driver.mjs";
import { type BuiltFixture, buildFixture } from "../fixture/build.mjs";
import { mergeEdits } from "./views/merge";

let fixture: BuiltFixture;
let host: HostPage;
let page: Page;

beforeAll(async () => {
  fixture = await buildFixture();
  host = await openHost({ ...fixture.plugin, files: { "A.md": "one\ntwo words\n", "Windows.md": "one\r\ntwo\r\n" } });
  page = host.page;
});

afterAll(async () => {
  const errors = host.errors();
  await host.close();
  await closeBrowser();
  await fixture.remove();
  expect(errors).toEqual([]);
});

describe("what the host adds to the page", () => {
  it("makes elements from a description", async () => {
    const html = await page.evaluate(() => {
      const box = createDiv({ cls: "a b", attr: { "data-x": 1, hidden: null } });
      box.createEl("input", { type: "text", value: "v", placeholder: "p" });
      box.createSpan("first", (el) => { el.setText("text"); });
      box.createEl("a", { text: "link", href: "#x", cls: ["c", "d"], prepend: true });
      box.createSvg("svg", { cls: "e" });
      return box.outerHTML;
    });
    expect(html).toBe(
      '<div class="a b" data-x="1"><a class="c d" href="#x">link</a><input type="text" placeholder="p"><span class="first">text</span><svg class="e"></svg></div>',
    );
  });

  it("has the app's helpers on elements", async () => {
    const seen = await page.evaluate(() => {
      const clicks: string[] = [];
      const box = document.body.createDiv();
      box.toggleClass(["x", "y"], true);
      box.removeClass("y");
      box.setCssProps({ "--z": "1px" });
      box.onClickEvent((event) => clicks.push(event.type));
      box.click();
      box.dispatchEvent(new MouseEvent("auxclick", { button: 1 }));
      const child = box.createDiv({ cls: "child" });
      const found = [box.find(".child") === child, child.matchParent("body div") === child, child.doc === document, child.win === window];
      const kinds = [child.instanceOf(HTMLElement), child.instanceOf(SVGElement)];
      box.hide();
      const shown = [box.isShown(), box.hasClass("x"), box.hasClass("y"), box.getCssPropertyValue("--z")];
      box.empty();
      const empty = box.childNodes.length;
      box.detach();
      return { clicks, found, kinds, shown, empty, attached: box.isConnected };
    });
    expect(seen).toEqual({
      clicks: ["click", "auxclick"],
      found: [true, true, true, true],
      kinds: [true, false],
      shown: [false, true, false, "1px"],
      empty: 0,
      attached: false,
    });
  });

  it("refuses helpers that it lacks, by name", async () => {
    const message = await page.evaluate(() => {
      try {
        document.body.onWindowMigrated(() => undefined);
        return "";
      } catch (error) {
        return error instanceof Error ? error.message : "";
      }
    });
    expect(message).toBe("The browser host does not model HTMLElement.onWindowMigrated");
  });

  it("draws real icons, by their old names too, and nothing for a name that nobody knows", async () => {
    const drawn = await page.evaluate(() => {
      const { setIcon, addIcon, removeIcon, getIcon, getIconIds } = window.host.obsidian;
      const shapes = (id: string) => {
        const el = createDiv();
        setIcon(el, id);
        return el.querySelectorAll("svg > *").length;
      };
      addIcon("own", '<circle cx="50" cy="50" r="40"/>');
      const own = getIcon("own")?.getAttribute("viewBox");
      removeIcon("own");
      return { known: ["users", "lucide-users", "more-vertical", "cake"].map(shapes), unknown: shapes("no-such-icon"), own, gone: getIcon("own"), many: getIconIds().length > 1000 };
    });
    expect(drawn).toEqual({ known: [4, 4, 3, 9], unknown: 0, own: "0 0 100 100", gone: null, many: true });
  });

  it("knows every icon that the platform reference names", async () => {
    const missing = await page.evaluate(() => {
      const ids =
        "users user user-plus contact heart-handshake message-circle phone mail calendar calendar-clock clock bell bell-off check circle-check alarm-clock history search settings more-vertical refresh-cw chevron-right plus x cake gift";
      return ids.split(" ").filter((id) => window.host.obsidian.getIcon(id) === null);
    });
    expect(missing).toEqual([]);
  });

  it("takes what runs, loads or styles out of HTML", async () => {
    const html = await page.evaluate(() => {
      const dirty =
        '<b onclick="x()" style="color:red">hi</b><script>x()</script><img src="javascript:x()" onerror="x()"><a href="javascript:x()">a</a><a href="https://example.com">b</a><iframe></iframe>';
      const box = createDiv();
      box.appendChild(window.host.obsidian.sanitizeHTMLToDom(dirty));
      return box.innerHTML;
    });
    expect(html).toBe('<b>hi</b><img><a>a</a><a href="https://example.com">b</a>');
    // The page's own policy speaks up as well, already when such HTML is read.
    expect(host.errors().filter((error) => !error.includes("Content Security Policy"))).toEqual([]);
  });

  it("names an element with its tooltip, and shows it under the pointer", async () => {
    await page.evaluate(() => {
      const el = document.body.createDiv({ cls: "with-tip" });
      el.setCssStyles({ position: "fixed", top: "200px", left: "400px", width: "20px", height: "20px" });
      window.host.obsidian.setTooltip(el, "What it does", { delay: 1 });
    });
    expect(await page.locator(".with-tip").getAttribute("aria-label")).toBe("What it does");
    await page.locator(".with-tip").hover({ force: true });
    await page.waitForSelector(".tooltip >> text=What it does");
    await page.mouse.move(0, 0);
    await page.waitForSelector(".tooltip", { state: "detached" });
  });

  it("edits the text of a note by lines and columns", async () => {
    await host.openNote("A.md");
    const seen = await page.evaluate(() => {
      const editor = window.host.app.workspace.activeEditor?.editor;
      if (!editor) return null;
      editor.replaceRange("2", { line: 1, ch: 0 }, { line: 1, ch: 3 });
      editor.setCursor({ line: 1, ch: 4 });
      const word = editor.wordAt(editor.getCursor());
      editor.setSelection({ line: 0, ch: 0 }, { line: 0, ch: 3 });
      const selected = editor.getSelection();
      editor.replaceSelection("ONE");
      return { value: editor.getValue(), lines: editor.lineCount(), word, selected, cursor: editor.getCursor() };
    });
    expect(seen).toEqual({
      value: "ONE\n2 words\n",
      lines: 3,
      word: { from: { line: 1, ch: 2 }, to: { line: 1, ch: 7 } },
      selected: "one",
      cursor: { line: 0, ch: 3 },
    });
    await page.keyboard.press("Control+s");
    await expect.poll(() => host.noteText("A.md")).toBe("ONE\n2 words\n");
  });

  it("keeps Windows line breaks, and writes nothing where nothing was typed", async () => {
    await host.openNote("Windows.md");
    const modified = () => page.evaluate(() => window.host.app.vault.getFileByPath("Windows.md")?.stat.mtime);
    const before = await modified();
    await page.keyboard.press("Control+s");
    expect(await modified()).toBe(before);
    await page.locator("textarea.markdown-source-view").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("three");
    await page.keyboard.press("Control+s");
    await expect.poll(() => host.noteText("Windows.md")).toBe("one\r\ntwo\r\nthree");
  });

  it.each([
    { says: "changes in different places", mine: "a!\nb\nc", theirs: "a\nb\nc!", merged: "a!\nb\nc!" },
    { says: "two additions at the end", mine: "a\nb\ncM", theirs: "a\nb\ncT", merged: "a\nb\ncTM" },
    { says: "the same change", mine: "x", theirs: "x", merged: "x" },
    { says: "no change of one's own", mine: "a\nb\nc", theirs: "new", merged: "new" },
    { says: "nothing where both changed the same words", mine: "a\nM\nc", theirs: "a\nT\nc", merged: null },
  ])("merges $says", ({ mine, theirs, merged }) => {
    expect(mergeEdits("a\nb\nc", mine, theirs)).toBe(merged);
  });
});
