import type { Problem } from "../../core/problem";
import { checkJson } from "../../vault/answers-json";
import type { Answer } from "../answer.mjs";
import type { OpenDay } from "../open-vault.mjs";
import { type Page, printable, wrapped } from "../text-layout.mjs";

/** Every problem, by note. Exits 1 where there are any. */
export function check({ problems }: OpenDay): Answer {
  return {
    json: checkJson(problems),
    text: (page) => checkText(problems, page),
    exit: problems.length === 0 ? 0 : 1,
    refusal: null,
  };
}

function checkText(problems: readonly Problem[], { columns, style }: Page): readonly string[] {
  const notes = new Map<string, Problem[]>();
  for (const problem of problems) notes.set(problem.path, [...(notes.get(problem.path) ?? []), problem]);
  const lines = [...notes].flatMap(([path, ofNote]) => [
    style.bold(printable(path)),
    ...ofNote.flatMap(({ line, message }) =>
      wrapped(`${line === null ? "" : `Line ${String(line)}: `}${printable(message)}`, columns, "  "),
    ),
    "",
  ]);
  return [...lines, total(problems.length, notes.size)];
}

function total(problems: number, notes: number): string {
  if (problems === 0) return "No problems.";
  const found = problems === 1 ? "1 problem" : `${String(problems)} problems`;
  return notes === 1 ? `${found} in 1 file.` : `${found} in ${String(notes)} files.`;
}
