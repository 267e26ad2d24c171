import type { Interaction } from "../../core/interactions/interaction";
import { historyJson } from "../../vault/answers-json";
import type { Answer } from "../answer.mjs";
import type { HistoryRequest } from "../arguments.mjs";
import type { OpenVault } from "../open-vault.mjs";
import { shownNames } from "../../core/people/shown-names";
import { type Page, printable, wrapped } from "../text-layout.mjs";
import { whoIs } from "../who-is.mjs";

/** All that is known of one person's interactions, counted or not, newest first. */
export function history({ person: query }: HistoryRequest, { session, today }: OpenVault): Answer {
  const person = whoIs(query, session.index.people());
  const interactions = session.facts.historyOf(person.path, today);
  const names = new Map([...session.index.people()].map(({ path, name }) => [path, name]));
  const shown = shownNames(session.index.people());
  return {
    json: historyJson(person, interactions, (path) => names.get(path) ?? path),
    text: (page) => [
      page.style.bold(printable(person.name)),
      ...wrapped(countLine(interactions, person.path), page.columns),
      ...interactions.flatMap((interaction) => ["", ...interactionText(interaction, person.path, shown, page)]),
    ],
    exit: 0,
    refusal: null,
  };
}

function countLine(interactions: readonly Interaction[], path: string): string {
  const counted = interactions.filter((interaction) => interaction.counted).length;
  const count = interactions.length === 1 ? "1 entry" : `${String(interactions.length)} entries`;
  return `${printable(path)}: ${interactions.length === 0 ? "nothing is known yet" : `${count}, ${String(counted)} counted`}`;
}

function interactionText(
  { date, time, channel, kind, direction, participants, topics, summary, counted, why, source }: Interaction,
  person: string,
  nameOf: (path: string) => string,
  { columns, style }: Page,
): readonly string[] {
  const initiative = direction === "unknown" ? "" : direction === "out" ? " (you)" : " (they)";
  const verdict = counted ? "" : `, not counted: ${why ?? "no contact"}`;
  const when = time === null ? date : `${date} ${time}`;
  const names = (paths: readonly string[]) => paths.filter((path) => path !== person).map(nameOf).map(printable).join(", ");
  const [others, subjects] = [names(participants), names(topics)];
  const details = [
    ...summary.split("\n").map(printable).filter((line) => line.trim() !== ""),
    ...(others === "" ? [] : [`with ${others}`]),
    ...(subjects === "" ? [] : [`about ${subjects}`]),
  ];
  const line = source.line === null ? "" : `, line ${String(source.line)}`;
  return [
    style.bold(`${when}  ${printable(channel ?? kind)}${initiative}${verdict}`),
    ...details.flatMap((detail) => wrapped(detail, columns, "  ")),
    ...wrapped(`${printable(source.path)}${line}`, columns, "  ").map(style.dim),
  ];
}
