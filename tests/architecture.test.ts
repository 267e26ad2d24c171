import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const SRC = join(ROOT, "src");

interface Import {
  /** The importing file, from `src`. */
  readonly file: string;
  readonly from: string;
  /** What is imported: a file from `src`, or a package. */
  readonly to: string;
}

/** Every import of every form: values, types, re-exports, `import()`, `import x = require()`, type queries. */
function importsOf(path: string): readonly Import[] {
  const text = readFileSync(path, "utf8");
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const specifiers: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) specifiers.push(unquoted(node.moduleSpecifier));
    if (ts.isExternalModuleReference(node)) specifiers.push(unquoted(node.expression));
    if (ts.isImportTypeNode(node)) specifiers.push(unquoted(node.argument));
    if (ts.isCallExpression(node)) {
      const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
      const argument = node.arguments[0];
      if ((isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword) && argument) specifiers.push(unquoted(argument));
    }
    node.forEachChild(visit);
  };
  visit(source);
  const file = relative(SRC, path);
  return specifiers.map((from) => ({ file, from, to: from.startsWith(".") ? relative(SRC, resolve(dirname(path), from)) : from }));
}

function unquoted(node: ts.Node): string {
  return node.getText().replace(/^["'`]|["'`]$/g, "");
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:ts|tsx|mts)$/.test(name)).sort();
const imports = files.flatMap((file) => importsOf(join(SRC, file)));
const room = (path: string) => path.split("/")[0] ?? "";
const coreRoom = (path: string) => path.split("/")[1] ?? "";

/** Who may import whom. A room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  locales: [],
  core: ["locales"],
  vault: ["locales", "core"],
  actions: ["locales", "core", "vault"],
  obsidian: ["locales", "core", "vault", "actions"],
  ui: ["locales", "core", "vault", "actions"],
  cli: ["locales", "core", "vault", "actions"],
  "main.ts": ["locales", "core", "vault", "actions", "obsidian", "ui"],
};

const CORE_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "civil-date": [],
  problem: [],
  text: ["civil-date", "problem"],
  people: ["civil-date", "problem"],
  cadence: ["civil-date", "problem"],
  interactions: ["civil-date", "problem", "text", "people", "cadence"],
  reminders: ["civil-date", "problem", "text", "people", "cadence"],
  pace: ["civil-date"],
  "follow-ups": ["civil-date", "problem", "text", "people", "cadence", "interactions", "reminders", "pace"],
  brief: ["civil-date", "text", "people", "interactions", "reminders", "follow-ups"],
  calendar: ["civil-date", "problem", "text", "people", "cadence", "interactions", "reminders", "pace", "follow-ups"],
  settings: ["civil-date", "problem", "text", "people", "cadence", "interactions", "reminders", "pace", "follow-ups"],
};

/** Packages, and the only places that may import them. */
const PACKAGES: Readonly<Record<string, (file: string) => boolean>> = {
  obsidian: (file) => file === "main.ts" || ["obsidian", "ui"].includes(room(file)),
  rrule: (file) => file.startsWith("core/cadence/"),
  "ts-ics": (file) => file.startsWith("core/calendar/"),
  preact: (file) => room(file) === "ui",
  "gray-matter": (file) => room(file) === "cli",
  yaml: (file) => room(file) === "cli",
  "app-moment": (file) => room(file) === "cli",
};

describe("imports run one way", () => {
  it("finds the rooms that the map of the code names", () => {
    expect([...new Set(files.map(room))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
    expect(imports.length).toBeGreaterThan(100);
  });

  it("between rooms", () => {
    const wrong = imports.filter(({ file, from, to }) =>
      from.startsWith(".") && room(to) !== room(file) && !(MAY_IMPORT[room(file)] ?? []).includes(room(to)),
    );
    expect(wrong).toEqual([]);
  });

  it("inside core", () => {
    const wrong = imports.filter(({ file, from, to }) => {
      if (!from.startsWith(".") || room(file) !== "core") return false;
      const [here, there] = [coreRoom(file).replace(/\.ts$/, ""), coreRoom(to)];
      return room(to) === "core" && here !== there && !(CORE_MAY_IMPORT[here] ?? []).includes(there);
    });
    expect(wrong).toEqual([]);
  });

  it("without circles between files", () => {
    const graph = new Map<string, string[]>();
    for (const { file, from, to } of imports) {
      if (from.startsWith(".")) graph.set(stem(file), [...(graph.get(stem(file)) ?? []), stem(to)]);
    }
    expect(circlesIn(graph)).toEqual([]);
  });

  it("from packages only where their room is", () => {
    const wrong = imports.filter(({ file, from }) => {
      if (from.startsWith(".")) return false;
      const name = from.split("/")[0] ?? "";
      const allowed = PACKAGES[name];
      return from.startsWith("node:") ? room(file) !== "cli" : allowed === undefined || !allowed(file);
    });
    expect(wrong).toEqual([]);
  });

  it("never from outside src", () => {
    expect(imports.filter(({ from, to }) => from.startsWith(".") && to.startsWith(".."))).toEqual([]);
  });

  it("with one default export, the plugin's own", () => {
    const withDefault = files.filter((file) => /^export default|\bas default\b/m.test(readFileSync(join(SRC, file), "utf8")));
    expect(withDefault).toEqual(["main.ts"]);
  });

  it("and no room puts text into the page as HTML, or runs it", () => {
    const risky = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|eval)\b|new Function\b|document\.write\b/;
    expect(files.filter((file) => risky.test(readFileSync(join(SRC, file), "utf8")))).toEqual([]);
  });

  it("and only the two entries read the clock or throw dice", () => {
    const reading = files.filter((file) =>
      /\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bcrypto\b/.test(readFileSync(join(SRC, file), "utf8")),
    );
    expect(reading.filter((file) => file !== "main.ts" && file !== "cli/main.mts")).toEqual([]);
  });
});

function stem(path: string): string {
  return path.replace(/\.(?:ts|tsx|mts|js|mjs)$/, "");
}

/** Each circle once, as the files on it. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(file);
    if (seen >= 0) circles.push([...trail.slice(seen), file]);
    if (seen >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return circles;
}
