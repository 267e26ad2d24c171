import type { BriefModel } from "./brief-model";

/** A brief where nothing can be drawn, in lines. */
export function briefText(name: string, { headline, since, sections }: BriefModel): readonly string[] {
  const told = sections.flatMap(({ title, lines }) =>
    [title, ...lines.map((line) => `  ${[line.name, line.side, line.facts, line.place].filter((words) => words !== "").join(" · ")}`)]);
  return [name, headline, since, ...told].filter((words) => words !== "");
}
