import { contactsBy, peopleJson } from "../../vault/answers-json";
import type { Answer } from "../answer.mjs";
import type { OpenDay } from "../open-vault.mjs";
import { shownNames } from "../../core/people/shown-names";
import { printable, table } from "../text-layout.mjs";

/** Name, standing, last contact and due; the other columns only where there is room. */
const ALWAYS_SHOWN = 4;

/** Everybody, in order of name, with their standing. */
export function people({ board, facts }: OpenDay): Answer {
  const contacts = contactsBy(facts);
  const nameOf = shownNames(facts.map(({ person }) => person));
  const head = ["Name", "Standing", "Last contact", "Due", "Cadence", "Circle", "Contacts"];
  const rows = board.everyone.map(({ person, standing, last, due, cadence, circle }) =>
    [nameOf(person.path), standing, last?.date ?? "", due ?? "", cadence ?? "", circle ?? "", String(contacts.get(person.path) ?? 0)].map(printable));
  return {
    json: peopleJson(board, facts),
    text: (page) =>
      rows.length === 0
        ? ["Nobody yet. A note in the people folder, with type: person, or with the tag #person is a person."]
        : table([head, ...rows], ALWAYS_SHOWN, page),
    exit: 0,
    refusal: null,
  };
}
