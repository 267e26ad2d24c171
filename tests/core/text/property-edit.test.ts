import { describe, expect, it } from "vitest";
import { foldPropertyName as fold } from "../../../src/core/people/property-names";
import { removeProperty, setProperty } from "../../../src/core/text/property-edit";
import { applyEdits } from "../../../src/core/text/text-edit";
import { parseYaml } from "../../support/parse-yaml";

const NAMES = ["last-contact", "last-contacted", "contacted"];

function set(text: string, value: string | number | boolean = "2026-11-20", names: readonly string[] = NAMES) {
  return setProperty(text, { names, fold, write: "last-contact", value }, parseYaml);
}

function textOf(edit: ReturnType<typeof setProperty>): string {
  return "refused" in edit ? `refused: ${edit.refused}` : edit.text;
}

function cyclic(): unknown {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

describe("writing a property", () => {
  it.each([
    {
      says: "replaces the value in its line",
      before: "---\nname: Ada\nlast-contact: 2026-01-02\ntags: [a]\n---\nBody\n",
      after: "---\nname: Ada\nlast-contact: 2026-11-20\ntags: [a]\n---\nBody\n",
    },
    {
      says: "keeps double quotes",
      before: '---\nlast-contact: "2026-01-02"\n---\n',
      after: '---\nlast-contact: "2026-11-20"\n---\n',
    },
    {
      says: "keeps single quotes",
      before: "---\nlast-contact: '2026-01-02'\n---\n",
      after: "---\nlast-contact: '2026-11-20'\n---\n",
    },
    {
      says: "keeps a comment behind the value and the blanks before it",
      before: "---\nlast-contact:   2026-01-02   # at the fair\n---\n",
      after: "---\nlast-contact:   2026-11-20   # at the fair\n---\n",
    },
    {
      says: "keeps trailing blanks and tabs",
      before: "---\nlast-contact:\t2026-01-02 \t\n---\n",
      after: "---\nlast-contact:\t2026-11-20 \t\n---\n",
    },
    {
      says: "keeps the spelling that the note has",
      before: "---\nLast Contact: 2026-01-02\n---\n",
      after: "---\nLast Contact: 2026-11-20\n---\n",
    },
    {
      says: "keeps a quoted name",
      before: "---\n\"last-contact\" : 2026-01-02\n'it''s': 1\n---\n",
      after: "---\n\"last-contact\" : 2026-11-20\n'it''s': 1\n---\n",
    },
    {
      says: "writes under another accepted name where the note has that",
      before: "---\ncontacted: 2026-01-02\n---\n",
      after: "---\ncontacted: 2026-11-20\n---\n",
    },
    {
      says: "takes the preferred of two accepted names",
      before: "---\ncontacted: 2026-01-02\nlast_contact: 2026-01-01\n---\n",
      after: "---\ncontacted: 2026-01-02\nlast_contact: 2026-11-20\n---\n",
    },
    {
      says: "takes the exact spelling before its relatives",
      before: "---\nLast_Contact: 2026-01-02\nlast-contact: 2026-01-01\n---\n",
      after: "---\nLast_Contact: 2026-01-02\nlast-contact: 2026-11-20\n---\n",
    },
    {
      says: "fills an empty value",
      before: "---\nlast-contact:\nname: Ada\n---\n",
      after: "---\nlast-contact: 2026-11-20\nname: Ada\n---\n",
    },
    {
      says: "fills an empty value before its comment",
      before: "---\nlast-contact: # ask her\n---\n",
      after: "---\nlast-contact: 2026-11-20 # ask her\n---\n",
    },
    {
      says: "replaces an explicit null",
      before: "---\nlast-contact: ~\n---\n",
      after: "---\nlast-contact: 2026-11-20\n---\n",
    },
    {
      says: "adds a missing property at the end of the block",
      before: "---\nname: Ada # the first\n---\nBody",
      after: "---\nname: Ada # the first\nlast-contact: 2026-11-20\n---\nBody",
    },
    {
      says: "adds to a block that ends in a list or a block of text",
      before: "---\ntags:\n- a\n- b\nbio: |\n  Line\n\n---\n",
      after: "---\ntags:\n- a\n- b\nbio: |\n  Line\n\nlast-contact: 2026-11-20\n---\n",
    },
    {
      says: "adds to an empty block",
      before: "---\n---\nBody",
      after: "---\nlast-contact: 2026-11-20\n---\nBody",
    },
    {
      says: "adds to a block of comments",
      before: "---\n# nothing yet\n---\nBody",
      after: "---\n# nothing yet\nlast-contact: 2026-11-20\n---\nBody",
    },
    {
      says: "adds at the block's own indentation",
      before: "---\n  name: Ada\n---\n",
      after: "---\n  name: Ada\n  last-contact: 2026-11-20\n---\n",
    },
    {
      says: "adds in the block's own line ending",
      before: "---\r\nname: Ada\r\n---\nBody\nMore\n",
      after: "---\r\nname: Ada\r\nlast-contact: 2026-11-20\r\n---\nBody\nMore\n",
    },
    {
      says: "edits and keeps mixed line endings",
      before: "---\r\nname: Ada\nlast-contact: 2026-01-02\rcircle: close\r\n---\nBody\r\n",
      after: "---\r\nname: Ada\nlast-contact: 2026-11-20\rcircle: close\r\n---\nBody\r\n",
    },
    {
      says: "gives a note without frontmatter a block",
      before: "# Ada\n\nText\n",
      after: "---\nlast-contact: 2026-11-20\n---\n# Ada\n\nText\n",
    },
    {
      says: "gives a Windows note a Windows block behind its byte order mark",
      before: "\uFEFF# Ada\r\n",
      after: "\uFEFF---\r\nlast-contact: 2026-11-20\r\n---\r\n# Ada\r\n",
    },
    {
      says: "gives an empty note a block",
      before: "",
      after: "---\nlast-contact: 2026-11-20\n---\n",
    },
    {
      says: "leaves a first line that only looks like frontmatter as the text it is",
      before: "---js\nalert(1)\n---\n",
      after: "---\nlast-contact: 2026-11-20\n---\n---js\nalert(1)\n---\n",
    },
    {
      says: "leaves anchors, tags and comments elsewhere as they are",
      before: "---\n# head\nbase: &b {x: 1}\nother: *b\nraw: !!str 12\nlast-contact: 2026-01-02\n---\n",
      after: "---\n# head\nbase: &b {x: 1}\nother: *b\nraw: !!str 12\nlast-contact: 2026-11-20\n---\n",
    },
    {
      says: "is not misled by the same words in a block of text, a comment or a nested map",
      before: "---\n# last-contact: 1\nbio: |\n  last-contact: 2\nmore:\n  last-contact: 3\nlast-contact: 4\n---\nlast-contact: 5\n",
      after: "---\n# last-contact: 1\nbio: |\n  last-contact: 2\nmore:\n  last-contact: 3\nlast-contact: 2026-11-20\n---\nlast-contact: 5\n",
    },
    {
      says: "keeps a hash that belongs to the value out of comments",
      before: "---\nlast-contact: a#b\n---\n",
      after: "---\nlast-contact: 2026-11-20\n---\n",
    },
    {
      says: "changes nothing where the value is there already",
      before: "---\nlast-contact: '2026-11-20' # kept\n---\n",
      after: "---\nlast-contact: '2026-11-20' # kept\n---\n",
    },
    {
      says: "keeps names that plain objects treat specially",
      before: "---\n__proto__: 1\nconstructor: 2\n10: ten\nlast-contact: 2026-01-02\n---\n",
      after: "---\n__proto__: 1\nconstructor: 2\n10: ten\nlast-contact: 2026-11-20\n---\n",
    },
  ])("$says", ({ before, after }) => {
    const edit = set(before);
    expect(textOf(edit)).toBe(after);
    if (!("refused" in edit)) expect(applyEdits(before, edit.edits)).toBe(after);
  });

  it.each([
    { says: "writes a number plainly", value: 14, line: "x: 14" },
    { says: "writes a yes plainly", value: true, line: "x: true" },
    { says: "quotes a text that looks like a number", value: "14", line: 'x: "14"' },
    { says: "quotes a text that looks like a yes", value: "yes", line: 'x: "yes"' },
    { says: "writes words plainly", value: "every 3 weeks on Friday", line: "x: every 3 weeks on Friday" },
    { says: "writes a recurrence rule plainly", value: "FREQ=MONTHLY;BYDAY=1MO", line: "x: FREQ=MONTHLY;BYDAY=1MO" },
    { says: "quotes a link", value: "[[Ada Lovelace]]", line: 'x: "[[Ada Lovelace]]"' },
    { says: "quotes a text with a colon", value: "a: b # c", line: 'x: "a: b # c"' },
    { says: "escapes line breaks and backslashes", value: "a\r\nb\\\u2028", line: 'x: "a\\r\\nb\\\\\\u2028"' },
    { says: "quotes the empty text", value: "", line: 'x: ""' },
    { says: "writes other alphabets plainly", value: "każdy tydzień 每周", line: "x: każdy tydzień 每周" },
  ])("$says", ({ value, line }) => {
    expect(textOf(setProperty("", { names: ["x"], fold, write: "x", value }, parseYaml))).toBe(`---\n${line}\n---\n`);
  });

  it.each([
    { says: "doubles an apostrophe within single quotes", before: "x: 'a'", value: "it's", after: "x: 'it''s'" },
    { says: "escapes a quote within double quotes", before: 'x: "a \\" b"', value: 'say "hi"', after: 'x: "say \\"hi\\""' },
    { says: "changes single quotes where only double ones can hold the text", before: "x: 'a'", value: "a\nb", after: 'x: "a\\nb"' },
    { says: "keeps the quotes around a number", before: 'x: "14"', value: 21, after: 'x: "21"' },
    { says: "keeps the quotes around a yes", before: "x: 'true'", value: false, after: "x: 'false'" },
    { says: "leaves a quoted number that is right", before: 'x: "14"', value: 14, after: 'x: "14"' },
    { says: "replaces a number with a text", before: "x: 14", value: "14", after: 'x: "14"' },
  ])("$says", ({ before, value, after }) => {
    expect(textOf(setProperty(`---\n${before}\n---\n`, { names: ["x"], fold, write: "x", value }, parseYaml)))
      .toBe(`---\n${after}\n---\n`);
  });

  it("spells a new name with quotes where YAML needs them", () => {
    expect(textOf(setProperty("", { names: ["on: day"], fold, write: "on: day", value: 1 }, parseYaml)))
      .toBe('---\n"on: day": 1\n---\n');
  });

  it.each([
    { says: "refuses a block that is not valid YAML", yaml: "a: [1\nlast-contact: 2026-01-02", why: "not valid YAML" },
    { says: "refuses a property that stands twice", yaml: "last-contact: 1\nlast-contact: 2", why: "stands twice" },
    { says: "refuses any property that stands twice", yaml: "a: 1\na: 2", why: '"a" stands twice' },
    { says: "refuses a list in brackets", yaml: "last-contact: [2026-01-02]", why: "holds a list" },
    { says: "refuses a list on the lines below", yaml: "last-contact:\n  - 2026-01-02", why: "holds a list" },
    { says: "refuses a list at the name's own indentation", yaml: "last-contact:\n- 2026-01-02", why: "holds a list" },
    { says: "refuses a link without quotes, which is a list to YAML", yaml: "last-contact: [[2026-01-02]]", why: "holds a list" },
    { says: "refuses a group", yaml: "last-contact: {a: 1}", why: "a list or a group" },
    { says: "refuses a nested map", yaml: "last-contact:\n  a: 1", why: "on the lines below" },
    { says: "refuses a block of text", yaml: "last-contact: |\n  2026-01-02", why: "a block of text" },
    { says: "refuses a folded block of text", yaml: "last-contact: >-\n  2026-01-02", why: "a block of text" },
    { says: "refuses a value on the next line", yaml: "last-contact:\n  2026-01-02", why: "on the lines below" },
    { says: "refuses a value over several lines", yaml: "last-contact: 2026\n  01", why: "over several lines" },
    { says: "refuses a quoted value over several lines", yaml: 'last-contact: "2026\n  01"', why: "cannot be edited safely" },
    { says: "refuses a value with an anchor", yaml: "last-contact: &a 2026-01-02\nb: *a", why: "anchor" },
    { says: "refuses a value that is an alias", yaml: "b: &a 2026-01-02\nlast-contact: *a", why: "anchor" },
    { says: "refuses a value with a tag", yaml: "last-contact: !!str 2026-01-02", why: "tag" },
    { says: "refuses an explicit key", yaml: "? last-contact\n: 2026-01-02", why: "line of its own" },
    { says: "refuses a key with an escape", yaml: '"last\\x2dcontact": 2026-01-02', why: "line of its own" },
    { says: "refuses a key with an anchor", yaml: "&k last-contact: 2026-01-02", why: "line of its own" },
    { says: "refuses properties in braces", yaml: "{last-contact: 2026-01-02}", why: "line of its own" },
    { says: "refuses to add to properties in braces", yaml: "{name: Ada}", why: "cannot be edited safely" },
    { says: "refuses a block that is a list", yaml: "- a\n- b", why: "not a list of properties" },
    { says: "refuses a block that is a text", yaml: "just words", why: "not a list of properties" },
    { says: "refuses to add behind the end of a document", yaml: "a: 1\n...", why: "cannot be edited safely" },
  ])("$says", ({ yaml, why }) => {
    const edit = set(`---\n${yaml}\n---\nBody\n`);
    expect("refused" in edit ? edit.refused : edit.text).toContain(why);
    expect("refused" in edit).toBe(true);
  });

  it.each([
    { says: "replaces a link without quotes by another", before: "x: [[2026-01-02]]", after: "x: [[2026-11-20]]" },
    { says: "keeps the blanks and the comment around it", before: "x:   [[2026-01-02]] \t# at the fair", after: "x:   [[2026-11-20]] \t# at the fair" },
    { says: "keeps a carriage return behind it", before: "x: [[2026-01-02]]\r", after: "x: [[2026-11-20]]\r" },
    { says: "replaces any link, whatever it shows", before: "x: [[Daily/2026-01-02|then]]", after: "x: [[2026-11-20]]" },
    { says: "replaces one that YAML takes for a number", before: "x: [[12]]", after: "x: [[2026-11-20]]" },
    { says: "changes nothing where it says so already", before: "x: [[2026-11-20]]", after: "x: [[2026-11-20]]" },
    { says: "writes a link with quotes where a text stood", before: "x: 2026-01-02", after: 'x: "[[2026-11-20]]"' },
    { says: "writes a link with quotes where nothing stood", before: "x:", after: 'x: "[[2026-11-20]]"' },
  ])("$says", ({ before, after }) => {
    const link = { names: ["x"], fold, write: "x", value: "[[2026-11-20]]" };
    expect(textOf(setProperty(`---\na: 1\n${before}\n---\nBody\n`, link, parseYaml))).toBe(`---\na: 1\n${after}\n---\nBody\n`);
  });

  it.each([
    { says: "a list of two", yaml: "last-contact: [[a, b]]" },
    { says: "two lists", yaml: "last-contact: [[a], [b]]" },
    { says: "a list of texts", yaml: 'last-contact: ["[[a]]"]' },
    { says: "a list with a text in quotes", yaml: 'last-contact: [["a"]]' },
    { says: "links on the lines below", yaml: "last-contact:\n  - [[a]]" },
    { says: "a list over several lines", yaml: "last-contact: [[a\n  ]]" },
  ])("refuses to put a link in the place of $says", ({ yaml }) => {
    const edit = set(`---\n${yaml}\n---\n`, "[[2026-11-20]]");
    expect("refused" in edit ? edit.refused : edit.text).toContain("holds a list");
  });

  it("refuses a link that would be read as something else without its quotes", () => {
    expect(set("---\nlast-contact: [[a]]\n---\n", "[[Lovelace, Ada]]")).toHaveProperty("refused");
  });

  it("refuses where the host's parser would read something else than was written", () => {
    const upperCase = (yaml: string) => parseYaml(yaml.toUpperCase());
    const edit = setProperty("---\nNAME: ADA\n---\n", { names: ["X"], fold, write: "X", value: "soon" }, upperCase);
    expect(edit).toHaveProperty("refused");
  });

  it.each([
    { says: "a quote that is never closed", yaml: 'x: "a', why: "not closed on its line" },
    { says: "text behind a closing quote", yaml: 'x: "a" b', why: "behind its closing quote" },
  ])("refuses $says, also where the host's parser does not mind", ({ yaml, why }) => {
    const edit = setProperty(`---\n${yaml}\n---\n`, { names: ["x"], fold, write: "x", value: 1 }, () => ({ ok: true, value: { x: "a" } }));
    expect("refused" in edit && edit.refused).toContain(why);
  });

  it.each([
    { says: "a value that holds itself", other: cyclic },
    { says: "a value of another kind than YAML's own", other: () => new Date(0) },
  ])("refuses beside $says, for nobody can prove that it is the same afterwards", ({ other }) => {
    const parse = (yaml: string) => ({ ok: true as const, value: { x: yaml.includes("2") ? 2 : 1, other: other() } });
    expect(setProperty("---\nx: 1\n---\n", { names: ["x"], fold, write: "x", value: 2 }, parse)).toHaveProperty("refused");
  });

  it("gives what was replaced, so that it can be taken back", () => {
    expect(set("---\nlast-contact: 2026-01-02\n---\n")).toMatchObject({
      edits: [{ at: 18, removed: "2026-01-02", inserted: "2026-11-20" }],
    });
    expect(set("---\nlast-contact: 2026-11-20\n---\n")).toMatchObject({ edits: [] });
  });
});

describe("removing a property", () => {
  const remove = (text: string) => removeProperty(text, { names: ["snooze-until", "snoozed-until"], fold }, parseYaml);

  it.each([
    {
      says: "takes out its line",
      before: "---\na: 1\nsnooze-until: 2026-12-01\nb: 2\n---\nBody\n",
      after: "---\na: 1\nb: 2\n---\nBody\n",
    },
    {
      says: "takes out every accepted spelling",
      before: "---\nSnoozed Until: 2026-12-01\na: 1\nsnooze-until:\n---\n",
      after: "---\na: 1\n---\n",
    },
    {
      says: "leaves a comment on a line of its own",
      before: "---\nsnooze-until: '2026-12-01'  # she is away\na: 1\n---\n",
      after: "---\n# she is away\na: 1\n---\n",
    },
    {
      says: "leaves the comment of an empty value",
      before: "---\nsnooze-until: # none\n---\n",
      after: "---\n# none\n---\n",
    },
    {
      says: "takes out a link without quotes, and leaves its comment",
      before: "---\nsnooze-until: [[2026-12-01]] # away\na: 1\n---\n",
      after: "---\n# away\na: 1\n---\n",
    },
    { says: "leaves an empty block", before: "---\r\nsnooze-until: 2026-12-01\r\n---\r\n", after: "---\r\n---\r\n" },
    { says: "changes nothing where it is missing", before: "---\na: 1\n---\n", after: "---\na: 1\n---\n" },
    { says: "changes nothing where there is no block", before: "snooze-until: 1\n", after: "snooze-until: 1\n" },
  ])("$says", ({ before, after }) => {
    expect(textOf(remove(before))).toBe(after);
  });

  it.each([
    { says: "refuses a list", yaml: "snooze-until: [a]", why: "list" },
    { says: "refuses an anchor that others use", yaml: "snooze-until: &a 1\nb: *a", why: "anchor" },
    { says: "refuses a value over several lines", yaml: "snooze-until: a\n  b", why: "over several lines" },
    { says: "refuses a property in braces", yaml: "{snooze-until: 1}", why: "line of its own" },
    {
      says: "refuses where a comment below would slide into a block of text above",
      yaml: "bio: |\n  x\nsnooze-until: 1\n  # about Ada",
      why: "cannot be edited safely",
    },
    { says: "refuses all where one cannot be taken out", yaml: "snoozed-until: 1\nsnooze-until: |\n  x", why: "block of text" },
    { says: "refuses a block that is not valid YAML", yaml: "snooze-until: 1\nb: [", why: "not valid YAML" },
  ])("$says", ({ yaml, why }) => {
    const edit = remove(`---\n${yaml}\n---\n`);
    expect("refused" in edit ? edit.refused : edit.text).toContain(why);
    expect("refused" in edit).toBe(true);
  });
});
