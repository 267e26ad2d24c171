/** Text for a terminal: widths, wrapping, columns. */

export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Where text goes: how wide it may be, and whether it may be emphasised. */
export interface Page {
  /** Null for no limit. */
  readonly columns: number | null;
  readonly style: Style;
}

export const PLAIN: Style = { bold: (text) => text, dim: (text) => text };
export const STYLED: Style = { bold: (text) => `\u001B[1m${text}\u001B[22m`, dim: (text) => `\u001B[2m${text}\u001B[22m` };

/**
 * Text from notes on one line and without control characters: a name or a summary must not be able to
 * steer the terminal.
 */
export function printable(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ").replace(/\p{Cc}/gu, " ");
}

const NO_WIDTH = /[\p{Mn}\p{Me}\u200B-\u200D\uFE0E\uFE0F\u{1F3FB}-\u{1F3FF}]/u;
const WIDE = /[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** Columns that `text` takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  let isJoined = false;
  for (const character of text) {
    if (!isJoined && !NO_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
    isJoined = character === "\u200D";
  }
  return width;
}

export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** `text` in lines of at most `columns`, each behind `indent`. A longer word has a line of its own. */
export function wrapped(text: string, columns: number | null, indent = ""): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    if (columns === null) return [indent + paragraph];
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && widthOf(indent + longer) > columns) {
        lines.push(indent + line);
        line = word;
      } else line = longer;
    }
    return [...lines, indent + line];
  });
}

const NAMED = /^ {2}\S.*? {2,}/;
const LEAST_BESIDE = 24;

/**
 * A line in lines of at most `columns`. What it says of a name (`  --json   the answer as JSON`) stays in its column,
 * or stands below the name where that leaves it too narrow.
 */
export function besideName(line: string, columns: number | null): readonly string[] {
  const [name = ""] = NAMED.exec(line) ?? [];
  const said = line.slice(name.length);
  if (columns !== null && name !== "" && columns - name.length < LEAST_BESIDE) return [name.trimEnd(), ...wrapped(said, columns, "      ")];
  const [first = "", ...others] = wrapped(said, columns, " ".repeat(name.length));
  return [name + first.slice(name.length), ...others];
}

/**
 * Rows in columns, two blanks between them, the first row as the head. Where that is too wide, columns
 * are left out from the end, but none of the first `least`; where even those are too wide, every row
 * becomes a name with its other values below it.
 */
export function table(rows: readonly (readonly string[])[], least: number, { columns, style }: Page): readonly string[] {
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const widths = head.map((_, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ""))));
  const fits = (count: number) => columns === null || widths.slice(0, count).reduce((sum, width) => sum + width + 2, -2) <= columns;
  let shown = head.length;
  while (shown > least && !fits(shown)) shown--;
  if (!fits(shown)) return body.flatMap((row) => stacked(head, row, columns, style));
  const line = (row: readonly string[]) =>
    row.slice(0, shown).map((cell, index) => padded(cell, widths[index] ?? 0)).join("  ").trimEnd();
  return [style.bold(line(head)), ...body.map(line)];
}

function stacked(head: readonly string[], row: readonly string[], columns: number | null, style: Style): readonly string[] {
  const [first = "", ...others] = row;
  const facts = others.flatMap((value, index) => (value === "" ? [] : [`${(head[index + 1] ?? "").toLowerCase()} ${value}`]));
  return [style.bold(first), ...wrapped(facts.join(", "), columns, "  ")];
}
