import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator } from "playwright-core";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { say, speak } from "../../src/locales/say";
import type { HostPage } from "./driver.mjs";
import { closeMarathon } from "./marathon-page.mjs";
import { CHOICES, EMPTY, leave, NOTHING_YET, openViews, SETTINGS, type View, VIEWS } from "./views.mjs";

speak("de");

const LOCALES = join(resolve(dirname(fileURLToPath(import.meta.url)), "../.."), "src/locales");

/** What the tables of a language say, word by word, in small letters. */
function wordsOf(language: string): Set<string> {
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
      for (const word of isKey ? [] : wordsIn(node.text)) words.add(word);
    }
    ts.forEachChild(node, visit);
  };
  const folder = join(LOCALES, language);
  for (const name of readdirSync(folder)) {
    visit(ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.ES2021, true));
  }
  return words;
}

function wordsIn(text: string): readonly string[] {
  return (text.match(/\p{L}{2,}/gu) ?? []).map((word) => word.toLowerCase());
}

/** Hardly an English sentence is without one of them, also where no table has it. */
const COMMON = "the of is are with for to by not this that every and from you your there no on at it has have its who";

const german = wordsOf("de");
for (let day = 1; day <= 7; day += 1) german.add(say.intl.shortWeekday(day).toLowerCase());
const english = new Set([...wordsOf("en"), ...COMMON.split(" ")].filter((word) => !german.has(word)));

/** What the notes of the vault say in their own words. */
const THE_VAULTS = [
  "https://example.com/a/place/with/a/name/that/nobody/could/ever/break", "send the plans of the engine", "Ada Lovelace will send the draft",
  "send Ada Lovelace the paper", "introduced me to", "lunch with Ada Lovelace and", "lunch with", "coffee with", "the place at the river", "talked to",
  "called", "close", "introduced-by", "example.com", "Example", "People",
];
/** Channels, and cadences as they can be written: the same in every language. */
const WRITTEN = ["Meeting", "meeting", "Event", "Follow-up", "twice a year"];
/** The page's stand-in for the app speaks English. */
const THE_APPS = ["Clear search", "Back"];

/** What is shown, and what is read out: texts and labels. Not what stands in a field, is about to be written, or stands in a note. */
async function textsIn(view: Locator): Promise<string[]> {
  return await view.evaluate((root) => {
    const notOurs = "pre, textarea, .marathon-first-lines, .marathon-words, .modal-close-button";
    return [root, ...Array.from(root.querySelectorAll("*"))].filter((el) => el.closest(notOurs) === null).flatMap((el) => [
      ...["aria-label", "placeholder", "title", "alt"].map((name) => el.getAttribute(name) ?? ""),
      ...Array.from(el.childNodes, (node) => (node.nodeType === Node.TEXT_NODE ? node.textContent ?? "" : "")),
    ]).map((text) => text.trim()).filter((text) => text !== "");
  });
}

/** The texts with an English word in them. What stands in quotation marks is somebody else's word. */
function leftovers(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].flatMap((text) => {
    let own = text.replace(/„[^“]*“|"[^"]*"/g, "");
    for (const theirs of [...THE_VAULTS, ...WRITTEN, ...THE_APPS]) own = own.replaceAll(theirs, "");
    const left = wordsIn(own).filter((word) => english.has(word));
    return left.length === 0 ? [] : [`${text} (${left.join(", ")})`];
  });
}

let host: HostPage;

function noneOf(views: readonly View[], options: Parameters<typeof openViews>[0]): void {
  beforeAll(async () => {
    host = await openViews({ lang: "de", ...options });
  }, 60_000);
  afterAll(() => host.close());
  it.each(views)("$says", async ({ show }) => {
    try {
      expect(leftovers(await textsIn(await show(host)))).toEqual([]);
    } finally {
      await leave(host);
    }
    expect(host.errors()).toEqual([]);
  });
}

afterAll(closeMarathon);

describe("nothing is left in English", { timeout: 60_000 }, () => {
  noneOf([...VIEWS, ...CHOICES, ...SETTINGS], {});
});

describe("nothing is left in English where there is nobody yet", { timeout: 60_000 }, () => {
  noneOf(EMPTY, { files: NOTHING_YET });
});

it("finds English where it is: in whole texts, in labels, and in the middle of German", () => {
  expect(leftovers(["Log interaction", "Begegnung notieren", "Heute: 3 people waiting", "„the engine“", "Ada Lovelace"])).toEqual([
    expect.stringContaining("Log interaction ("), expect.stringContaining("Heute: 3 people waiting"),
  ]);
});
