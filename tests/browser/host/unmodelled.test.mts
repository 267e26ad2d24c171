import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as host from "./obsidian";
import { startHeadless } from "./headless";
import { UnmodelledError, guardedObject } from "./unmodelled";

const API = "node_modules/obsidian/obsidian.d.ts";
const source = ts.createSourceFile(API, readFileSync(API, "utf8"), ts.ScriptTarget.Latest, true);

/** The names of the API that exist at run time. */
function valueExports(): string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement) || ts.isEnumDeclaration(statement)) {
      return statement.name ? [statement.name.text] : [];
    }
    return ts.isVariableStatement(statement) ? statement.declarationList.declarations.map((each) => each.name.getText()) : [];
  });
}

/** Methods of the classes that a plugin extends; it inherits them, so each has to exist or to refuse. */
function methodsOf(className: string): { name: string; isStatic: boolean }[] {
  const found = source.statements.filter(ts.isClassDeclaration).find((each) => each.name?.text === className);
  const methods = found ? found.members.filter((member) => ts.isMethodDeclaration(member)) : [];
  return methods.flatMap((method) => {
    const isOptional = method.questionToken !== undefined;
    const isAbstract = method.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AbstractKeyword) === true;
    const isStatic = method.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword) === true;
    return isOptional || isAbstract ? [] : [{ name: method.name.getText(), isStatic }];
  });
}

const exported: Readonly<Record<string, unknown>> = { ...host };

describe("what the host does not model", () => {
  it("has an answer, or a refusal, for every value that the API exports", () => {
    const missing = [...new Set(valueExports())].filter((name) => !(name in exported));
    expect(missing).toEqual([]);
  });

  it.each([
    "Component",
    "Plugin",
    "View",
    "ItemView",
    "FileView",
    "TextFileView",
    "MarkdownView",
    "Modal",
    "ConfirmationModal",
    "SuggestModal",
    "FuzzySuggestModal",
    "AbstractInputSuggest",
    "PopoverSuggest",
    "PluginSettingTab",
    "SettingTab",
    "SettingPage",
    "Setting",
    "SettingGroup",
    "Menu",
    "Notice",
    "Events",
    "Scope",
    "Keymap",
    "Editor",
    "MarkdownRenderer",
    "MarkdownRenderChild",
  ])("has, or refuses by name, every method that a subclass of %s inherits", (name) => {
    const type = exported[name] as { prototype: object };
    const missing = methodsOf(name).filter((method) => {
      try {
        return !(method.name in (method.isStatic ? type : type.prototype));
      } catch (error) {
        return !(error instanceof UnmodelledError);
      }
    });
    expect(missing).toEqual([]);
  });

  it.each([
    { what: "MetadataCache.getBacklinksForFile", of: (app: object) => Reflect.get(app, "metadataCache") as object },
    { what: "Vault.getConfig", of: (app: object) => Reflect.get(app, "vault") as object },
    { what: "FileManager.getAvailablePathForAttachment", of: (app: object) => Reflect.get(app, "fileManager") as object },
    { what: "Workspace.openPopoutLeaf", of: (app: object) => Reflect.get(app, "workspace") as object },
    { what: "App.secretStorage", of: (app: object) => app },
  ])("says so when $what is asked for", async ({ what, of }) => {
    const { app } = await startHeadless();
    const name = what.slice(what.indexOf(".") + 1);
    expect(() => Reflect.get(of(app), name) as unknown).toThrow(`The browser host does not model ${what}`);
  });

  it("says so for a core plugin that it lacks, and knows which ids are no core plugins", async () => {
    const { model } = await startHeadless();
    expect(() => model.internalPlugins.getPluginById("global-search")).toThrow('the core plugin "global-search"');
    expect(model.internalPlugins.getPluginById("no-such-plugin")).toBeNull();
  });

  it.each([
    { says: "called", use: () => Reflect.apply(host.requestUrl as () => unknown, undefined, []), name: "requestUrl" },
    { says: "constructed", use: () => Reflect.construct(host.ListValue as new () => object, []) as unknown, name: "ListValue" },
    { says: "extended", use: () => class extends (host.EditorSuggest as new () => object) {}, name: "EditorSuggest" },
    { says: "asked for a member", use: () => Reflect.get(host.NullValue as object, "value") as unknown, name: "NullValue" },
    { says: "used with instanceof", use: () => ({}) instanceof (host.NullValue as new () => object), name: "NullValue" },
  ])("says so when a missing export is $says", ({ use, name }) => {
    expect(use).toThrow(`The browser host does not model ${name}`);
  });

  it("lets a subclass have fields of its own that are not set yet", () => {
    class Sub extends host.Component {}
    expect(Reflect.get(new Sub(), "notSetYet")).toBeUndefined();
  });

  it("can be awaited, printed and tested for a name without a refusal", async () => {
    const { app } = await startHeadless();
    expect(await Promise.resolve(app.vault)).toBe(app.vault);
    expect(Object.prototype.toString.call(app.vault)).toBe("[object Object]");
    expect(JSON.stringify(app.metadataCache)).toBe('{"fileCache":{}}');
    expect("getConfig" in app.vault).toBe(false);
  });

  it("lets a program put a new member on an object of the host", async () => {
    const { app } = await startHeadless();
    Reflect.set(app.vault, "extra", 1);
    expect(Reflect.get(app.vault, "extra")).toBe(1);
  });

  it("refuses a missing name of a plain object, such as a module", () => {
    expect(() => Reflect.get(guardedObject("", { here: 1 }), "gone") as unknown).toThrow("does not model gone");
    expect(() => Reflect.get(host.Platform, "isToaster") as unknown).toThrow("does not model Platform.isToaster");
  });
});
