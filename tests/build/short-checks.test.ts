import { describe, expect, it } from "vitest";
import { asBuilt } from "./as-built";

interface Row {
  readonly params: string;
  readonly check: string;
}

/** Each check in a function of its own, and what the build makes of it. All at once: the type checker reads the language's own types each time. */
function shortened<T extends Row>(rows: readonly T[]): readonly (T & { readonly built: string })[] {
  const source = rows.map(({ params, check }, index) => `export function check${String(index)}(${params}): unknown { return ${check}; }`).join("\n");
  const lines = asBuilt(source).split("\n");
  return rows.map((row, index) => ({ ...row, built: / \{ return (.*); \}$/.exec(lines[index] ?? "")?.[1] ?? "" }));
}

describe("checks in main.js", () => {
  it.each(shortened([
    { says: "an object that may be undefined", params: "$: Theirs | undefined", check: "$ === undefined", short: "!$" },
    { says: "an object that may be null", params: "$: Theirs | null", check: "$ !== null", short: "!!$" },
    { says: "what a map may hold", params: "$: Map<string, Theirs>", check: "$.get('') === undefined", short: "!$.get('')" },
    { says: "what is waited for", params: "$: () => Theirs | null", check: "[async () => await $() === null]", short: "[async () => !await $()]" },
    { says: "a text that may be undefined, for the empty one is not", params: "$: string | undefined", check: "$ === undefined", short: "$ == null" },
    { says: "a number that may be null, for 0 is not", params: "$: number | null", check: "$ !== null", short: "$ != null" },
    { says: "what a text would do for, for it may be the empty one", params: "$: Iterable<string> | null", check: "$ === null", short: "$ === null" },
    { says: "the empty text", params: "$: string", check: "$ === \"\"", short: "!$" },
    { says: "a text with a mark", params: "$: string & { readonly mark: 'day' }", check: "$ !== \"\"", short: "!!$" },
    { says: "the empty text, where there may be none at all", params: "$: string | undefined", check: "$ === \"\"", short: "$ == \"\"" },
    { says: "no members", params: "$: readonly number[]", check: "$.length === 0", short: "!$.length" },
    { says: "some members", params: "$: Set<number>", check: "$.size > 0", short: "!!$.size" },
    { says: "members of what may not be there", params: "$: number[] | undefined", check: "$?.length === 0", short: "$?.length == 0" },
    { says: "two texts", params: "$: 'a' | 'b' | null", check: "$ === 'a'", short: "$ == 'a'" },
    { says: "two objects", params: "$: Theirs", check: "$ !== app.current", short: "$ != app.current" },
  ]))("say $says in less", ({ built, short }) => {
    expect(built).toBe(short);
  });

  it.each(shortened([
    { says: "a number and 0, for neither is NaN", params: "$: number", check: "$ === 0", short: "$ == 0" },
    { says: "more than 0", params: "$: number", check: "$ > 0", short: "$ > 0" },
  ]))("compare $says", ({ built, short }) => {
    expect(built).toBe(short);
  });

  it.each(shortened([
    { says: "what can be null and undefined", params: "$: Theirs | null | undefined", check: "$ === undefined" },
    { says: "two values that can be null and undefined", params: "$: Theirs | null, other: Theirs | undefined", check: "$ === other" },
    { says: "a text and a number", params: "$: string | number", check: "$ === 1" },
    { says: "a switch and a number", params: "$: boolean | number", check: "$ === 1" },
    { says: "an object and a text", params: "$: Theirs | string", check: "$ === 'a'" },
    { says: "what can be anything", params: "$: unknown", check: "$ === null" },
    { says: "what the caller chooses", params: "$: <T>() => T | undefined", check: "[<T>(one: T | undefined) => one === undefined]" },
    { says: "what a function gives that gives nothing", params: "$: void", check: "$ === undefined" },
    { says: "what is compared without types", params: "$: Theirs | null | undefined", check: "$ == null" },
  ]))("stay as they are for $says", ({ built, check }) => {
    expect(built).toBe(check);
  });

  it("take a variable as it was declared, for a function may have changed it since", () => {
    const source = "export function last(all: readonly Theirs[]): boolean { let found: Theirs | null | undefined = undefined; for (const one of all) found ??= one; [() => { found = null; }][0]?.(); return found === undefined; }\n";
    expect(asBuilt(source)).toBe(source);
  });

  it("fit one into the other, and with the names in them", () => {
    expect(asBuilt("interface Own { readonly wanted: string | undefined }\nexport const check = (own: Own | null, names: string[]) => `${String(own !== null && own.wanted === undefined && names.length > 0)}`;\n"))
      .toBe("interface Own { readonly a: string | undefined }\nexport const check = (own: Own | null, names: string[]) => `${!!own && own.a == null && !!names.length}`;\n");
  });
});

describe("texts of values in main.js", () => {
  it.each(shortened([
    { says: "in a template", params: "$: number", check: "`${String($)} days`", short: "`${$} days`" },
    { says: "by itself", params: "$: number | null", check: "String($)", short: "`${$}`" },
    { says: "for what can be anything: a template spells no symbol", params: "$: unknown", check: "String($)", short: "String($)" },
  ]))("are spelled $says", ({ built, short }) => {
    expect(built).toBe(short);
  });
});
