/** A key that is a text for YAML, too: `null`, `true` and the like stand for something else. */
const LINE = /^(?!(?:null|true|false):)([\p{L}_][\p{L}\p{M}\p{N}_-]{0,99}):(?: +(.*))?$/iu;
const ITEM = /^( *)- +(\S.*)$/;
const BLANK = /^ *$/;
/** Words that begin with a letter, without what may end them or stands for something else in YAML. */
const PLAIN = /^(?!(?:null|true|false)$)\p{L}[^:#\p{Cc}\u2028\u2029\uFEFF]*$/iu;
const PLAIN_IN_LIST = /^(?!(?:null|true|false)$)\p{L}[^:#\p{Cc}\u2028\u2029\uFEFF[\]{},]*$/iu;
const QUOTED = /^(?:"([^"\\\p{Cc}\u2028\u2029\uFEFF]*)"|'([^'\p{Cc}\u2028\u2029\uFEFF]*)')$/u;
const DAY = /^\d{4}-\d\d-\d\d$/;
const NUMBER = /^(?:0|[1-9]\d{0,8})$/;
const LIST = /^\[([^[\]]*)\]$/;
/** White space that belongs to the text for YAML, and to what surrounds it for JavaScript. */
const ODD_SPACE = /[^\S \t\n]/;

/** A property that may yet get a list below it. */
interface OpenList {
  readonly name: string;
  readonly items: unknown[];
  /** The blanks before each item. */
  indent: string;
}

/**
 * What YAML says of a block of the simplest kind, as nearly all are: one property a line, whose value is nothing, a word or several,
 * a whole number, a day, or a list of these. Undefined where anything else stands in it: then a parser has to be asked, which takes
 * fifty times as long. `yaml`: lines that end in `\n`.
 */
export function readFlatYaml(yaml: string): Readonly<Record<string, unknown>> | undefined {
  if (ODD_SPACE.test(yaml)) return undefined;
  const properties: Record<string, unknown> = {};
  const known = new Set<string>(["__proto__"]);
  /** Of the property above, where it has no value on its own line. */
  let open: OpenList | null = null;
  for (const line of yaml.split("\n")) {
    if (BLANK.test(line)) {
      open = null;
      continue;
    }
    const item = ITEM.exec(line);
    if (item !== null) {
      const [, indent = "", text = ""] = item;
      const value = scalar(text.trimEnd(), PLAIN);
      if (open === null || value === undefined || (open.items.length > 0 && open.indent !== indent)) return undefined;
      open.items.push(value);
      properties[open.name] = open.items;
      open.indent = indent;
      continue;
    }
    const [, name = "", written = ""] = LINE.exec(line) ?? [];
    if (name === "" || known.has(name)) return undefined;
    known.add(name);
    const text = written.trim();
    const value = text === "" ? null : listed(text) ?? scalar(text, PLAIN);
    if (value === undefined) return undefined;
    properties[name] = value;
    open = text === "" ? { name, items: [], indent: "" } : null;
  }
  return properties;
}

function scalar(text: string, plain: RegExp): string | number | undefined {
  if (plain.test(text) || DAY.test(text)) return text;
  if (NUMBER.test(text)) return Number(text);
  const quoted = QUOTED.exec(text);
  return quoted === null ? undefined : quoted[1] ?? quoted[2];
}

function listed(text: string): readonly unknown[] | undefined {
  const inside = LIST.exec(text)?.[1];
  if (inside === undefined) return undefined;
  if (inside.trim() === "") return [];
  const items = inside.split(",").map((item) => scalar(item.trim(), PLAIN_IN_LIST));
  return items.includes(undefined) ? undefined : items;
}
