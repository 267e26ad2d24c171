import { peopleJson } from "../../vault/answers-json";
import type { Answer } from "../answer.mjs";
import type { OpenVault } from "../open-vault.mjs";
import { shownNames } from "../../core/people/shown-names";
import { printable, table } from "../text-layout.mjs";

/** Name, standing, last contact and due; the other columns only where there is room. */
const ALWAYS_SHOWN = 4;

/** Everybody, in order of name, with their standing. */
export function people({ session, today }: OpenVault): Answer {
  const everyone = session.board(today).everyone.map((followUp) => ({
    followUp,
    interactions: session.facts.historyOf(followUp.person.path, today).filter(({ counted }) => counted).length,
  }));
  const nameOf = shownNames(session.index.people());
  const head = ["Name", "Standing", "Last contact", "Due", "Cadence", "Circle", "Contacts"];
  const rows = everyone.map(({ followUp, interactions }) => {
    const { person, standing, last, due, cadence, circle } = followUp;
    return [nameOf(person.path), standing, last?.date ?? "", due ?? "", cadence ?? "", circle ?? "", String(interactions)].map(printable);
  });
  return {
    json: peopleJson(today, everyone),
    text: (page) =>
      rows.length === 0
        ? ["Nobody yet. A note in the people folder, with type: person, or with the tag #person is a person."]
        : table([head, ...rows], ALWAYS_SHOWN, page),
    exit: 0,
    refusal: null,
  };
}
