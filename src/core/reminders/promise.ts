import { say } from "../../locales/say";
import type { CivilDate } from "../civil-date";
import { cannotRead, type ReadOwnDate, readDate } from "../people/property-values";
import { readInline } from "../text/inline";
import { readStructure, type Structure } from "../text/structure";
import { TASK_SIGN } from "../text/task-signs";
import { shownText } from "./shown-text";
import { lineKey, openStatus, type OpenStatus, wordsEnd } from "./task-line";

/** An open task that names somebody, or stands in somebody's note. Plain data. */
export interface OpenPromise {
  /** 1-based line of its checkbox. */
  readonly line: number;
  /** By it that line is found again: see `lineKey`. */
  readonly lineText: string;
  readonly status: OpenStatus;
  /** On one line: links by what they show, without checkbox, fields, dates of tasks and block id. */
  readonly text: string;
  readonly due: CivilDate | null;
  /** Distinct link targets as written, people or not, in the order of the text. */
  readonly links: readonly string[];
  /** What is wrong with its due date, and what to do; a problem of this line, if the task is a promise at all. */
  readonly problem: string | null;
}

/** Signs of the Tasks plugin, and the due date in words. */
const SIGNS = new RegExp(`${TASK_SIGN}|\\(due:[ \\t]*\\d{4}-\\d{2}-\\d{2}\\)`, "giu");
const DUE = /^(?:📅|📆|🗓|\()/u;
const DAY = /\d{4}-\d{2}-\d{2}/;

/**
 * The open tasks of a note that may be promises: those with a link, and in a person's own note those without one too.
 * Whether a link leads to a person is the caller's to say. Nothing in code, comments and quotes is a task, and a task
 * tagged `#follow-up` is none of these. `note`: the text's structure, where it has been read already.
 */
export function readPromises(
  text: string, inPersonNote: boolean, readOwnDate: ReadOwnDate, note?: Structure,
): readonly OpenPromise[] {
  if (!text.includes("[ ]") && !text.includes("[/]")) return [];
  const { listItems, paragraphs, lines } = note ?? readStructure(text);
  const ends = new Map<number, number>();
  for (const { item, end } of paragraphs) if (!ends.has(item)) ends.set(item, end);
  const promises: OpenPromise[] = [];
  for (const [index, item] of listItems.entries()) {
    const status = openStatus(item);
    if (status === null) continue;
    const from = item.contentStart;
    const own = text.slice(from, wordsEnd(text, from, ends.get(index) ?? from));
    const inline = readInline(own);
    const links = inline.links.filter(({ embed, target }) => !embed && target !== "").map(({ target }) => target);
    const isFollowUp = inline.tags.some(({ name }) => /^follow-up(?:\/|$)/i.test(name));
    if (isFollowUp || (links.length === 0 && !inPersonNote)) continue;
    const shown = shownText(own, inline);
    const words = shown.replace(SIGNS, " ").replace(/\s+/g, " ").trim();
    if (words === "") continue;
    const written = [
      ...[...shown.matchAll(SIGNS)].filter(([sign]) => DUE.test(sign)).map(([sign]) => DAY.exec(sign)?.[0] ?? ""),
      ...inline.fields.filter(({ key }) => key.toLowerCase() === "due").map(({ value }) => own.slice(value.start, value.end).trim()),
    ];
    const due = written.map((day) => readDate(day, readOwnDate)).find((day) => day !== null) ?? null;
    promises.push({
      line: item.line + 1, lineText: lineKey(text.slice(lines[item.line]?.start, lines[item.line]?.end)), status, due, links: [...new Set(links)],
      text: words, problem: due === null && written[0] !== undefined ? cannotRead(written[0], say.problems.day) : null,
    });
  }
  return promises;
}
