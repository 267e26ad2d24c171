import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const SOURCES = new URL("../../src/", import.meta.url);
const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((path) => /\.m?tsx?$/.test(path));

/** Where `say` is read while a module is loaded: by then no language was chosen, so it would stay English for ever. */
function readAtOnce(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isLater = ts.isFunctionLike(node) || (ts.isPropertyDeclaration(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) !== true);
    if (isLater || ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && node.text === "say") found.push(`${source.fileName}:${String(source.getLineAndCharacterOfPosition(node.pos).line + 1)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const parsed = (name: string, text: string) => ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);

describe("what is said", () => {
  it("is never read while a module is loaded", () => {
    const speaking = files.map((path) => [path, readFileSync(new URL(path.split("\\").join("/"), SOURCES), "utf8")] as const)
      .filter(([, text]) => text.includes("locales/say\""));
    expect(speaking.length).toBeGreaterThan(30);
    expect(speaking.flatMap(([path, text]) => readAtOnce(parsed(path, text)))).toEqual([]);
  });

  it.each([
    { says: "a text", code: "const A = say.pane.title;", early: 1 },
    { says: "a table", code: "const A = { a: [say.pane.title] };", early: 1 },
    { says: "a static member", code: "class A { static a = say.pane.title; }", early: 1 },
    { says: "a member", code: "class A { a = say.pane.title; }", early: 0 },
    { says: "a function", code: "const a = () => say.pane.title;", early: 0 },
    { says: "a default", code: "function a(b = say.pane.title) { return b; }", early: 0 },
  ])("would be found: $says", ({ code, early }) => {
    expect(readAtOnce(parsed("a.ts", code))).toHaveLength(early);
  });
});
