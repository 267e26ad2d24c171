import { parseCivilDate } from "../core/civil-date";
import type { Trace } from "../core/text/inverse";
import type { Now } from "./daily-note-edit";
import type { NotePart } from "./recording-notes";
import type { SettingPart } from "./stored-settings";

/** What one action did to one note or to one setting. */
export type Part = NotePart | SettingPart;

/** One action, as it is remembered. */
export interface Step {
  readonly id: number;
  /** What the user did, in the past: "Logged coffee with Ada Lovelace". */
  readonly label: string;
  readonly at: Now;
  /** None: there was too much to be kept beyond the run in which it was done. */
  readonly parts: readonly Part[];
}

export interface Steps {
  /** Oldest first. */
  readonly done: readonly Step[];
  /** Those taken back, the latest last; their parts lead back to what was done. */
  readonly undone: readonly Step[];
}

const VERSION = 1;

/**
 * Rows, not records: the names of our properties differ from build to build. As many of the latest as take `most` UTF-16
 * units; of a step that alone takes more, only that it was done, so that nobody is told that there is nothing to undo.
 */
export function encodeSteps({ done, undone }: Steps, most: number): unknown {
  let left = most;
  const rows = (steps: readonly Step[]) => {
    const kept: unknown[] = [];
    for (const step of [...steps].reverse()) {
      let row = stepRow(step);
      let size = sizeOf(row);
      if (size > most) {
        row = stepRow({ ...step, parts: [] });
        size = sizeOf(row);
      }
      left -= size;
      if (left < 0) break;
      kept.unshift(row);
    }
    return kept;
  };
  const undoneRows = rows(undone);
  return [VERSION, rows(done), undoneRows];
}

/** With the comma behind it. */
function sizeOf(row: unknown): number {
  return JSON.stringify(row).length + 1;
}

/** Null where the data is not what this version stores. */
export function decodeSteps(data: unknown): Steps | null {
  const [version, ...lists] = rowOf(data);
  const [done, undone] = lists.map((list) => listOf(list, readStep));
  return version === VERSION && done && undone ? { done, undone } : null;
}

function stepRow({ id, label, at, parts }: Step): unknown {
  return [id, label, at.today, at.time, parts.map(partRow)];
}

/** A setting has no path. */
function partRow(part: Part): unknown {
  if ("setting" in part) return [null, part.setting, part.was, part.is];
  return [part.path, part.made, part.edits.map((traces) => traces.map(traceRow))];
}

function traceRow({ at, removed, inserted, before, after, line, told }: Trace): unknown {
  return [at, removed, inserted, before, after, line, told];
}

function readStep(value: unknown): Step | null {
  const [id, label, day, time, rows] = rowOf(value);
  const today = typeof day === "string" ? parseCivilDate(day) : null;
  const parts = listOf(rows, readPart);
  if (!isWhole(id) || typeof label !== "string" || today === null || typeof time !== "string" || parts === null) return null;
  return { id, label, at: { today, time }, parts };
}

function readPart(value: unknown): Part | null {
  const [path, made, rows, is = null] = rowOf(value);
  if (path === null && typeof made === "string") return { setting: made, was: rows ?? null, is };
  const edits = listOf(rows, (traces) => listOf(traces, readTrace));
  if (typeof path !== "string" || (typeof made !== "string" && made !== null) || edits === null) return null;
  return { path, made, edits };
}

function readTrace(value: unknown): Trace | null {
  const [at, removed, inserted, before, after, line, told] = rowOf(value);
  if (!isWhole(at) || at < 0 || typeof removed !== "string" || typeof inserted !== "string") return null;
  if (!isWhole(before) || !isWhole(after) || !isWhole(line) || (told !== 0 && told !== 1 && told !== 2)) return null;
  return { at, removed, inserted, before, after, line, told };
}

function listOf<T>(value: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map((item: unknown) => read(item));
  return items.every((item): item is NonNullable<typeof item> => item !== null) ? items : null;
}

function rowOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}
