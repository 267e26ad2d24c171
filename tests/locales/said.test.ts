import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Texts that look like words and are none that anybody is told, each with what it is. */
const KEPT: readonly RegExp[] = [
  // Cadences as they can be written, and lines as they are.
  /^every |^- \[ \] |^(?:in touch with|video call with|help out|gift out|gave a gift to|tomorrow\/)/,
  // Folders, headings and formats to begin with.
  /^(?:People|Contacts|Interactions|Meetings|Calls|Networking|To ?do|Tasks|Plan|Agenda|Tomorrow|Next|Follow-ups|Log|History)$/,
  /^(?:Interaction log|Contact log|MM MMMM|Marathon\.ics)$/,
  // Names within the program: blocks of a note, filters, plugins, classes, what goes wrong.
  /^(?:fenced code|indented code|thematic break|All|Counted|Not counted|Daily notes|Periodic Notes|(?:clickable-icon|marathon-).*|\[object Object\])$/,
  /^(?:Notification|Marathon|StoppedError|NoteError|The reading of the vault was stopped\.|There is no setting "…"\.)$/,
  // Keys.
  /^(?:Mod|Enter|Backspace|Home|End|Arrow(?:Up|Down|Left|Right))$/,
];

const SRC = resolve(dirname(fileURLToPath(import.meta.url)), "../../src");

/** What is read in notes, written into them or answered to programs; the command line speaks English alone. */
const NOT_SAID = [/^locales\//, /^cli\//, /^core\/interactions\/words-/, /^core\/cadence\/words\.ts$/];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:ts|tsx)$/.test(name) && !NOT_SAID.some((pattern) => pattern.test(name))).sort();

interface Found {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** What `visit` finds in every source that says something to people. */
function inSources(visit: (node: ts.Node) => string | null): readonly Found[] {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(SRC, file), "utf8"), ts.ScriptTarget.Latest, true,
      file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
    const found: Found[] = [];
    const look = (node: ts.Node): void => {
      const text = visit(node);
      if (text !== null) found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
      node.forEachChild(look);
    };
    look(source);
    return found;
  });
}

/** The fixed text of a literal; null for what is none, for a name of a module or a type, and for an error that only we see. */
function literalText(node: ts.Node): string | null {
  const { parent } = node;
  if (ts.isJsxText(node)) return node.text;
  const isLiteral = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
  if (!isLiteral && !ts.isTemplateExpression(node)) return null;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return null;
  if (ts.isNewExpression(parent) && /^(?:Range|Type)?Error$/.test(parent.expression.getText())) return null;
  return isLiteral ? node.text : [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join("…");
}

/** Two words side by side, or a capital that begins one: what is shown. */
function looksSaid(text: string): boolean {
  return /\p{L}{2,} +\p{L}{2,}|^\p{Lu}\p{Ll}{2,}/u.test(text) && !KEPT.some((pattern) => pattern.test(text));
}

describe("what Marathon says", () => {
  it("stands in the tables alone", () => {
    expect(inSources((node) => {
      const text = literalText(node);
      return text !== null && looksSaid(text) ? text : null;
    })).toEqual([]);
  });
});
