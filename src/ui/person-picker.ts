import type { App } from "obsidian";
import { ChoiceModal, drawSuggestion } from "./choice-modal";
import type { PeopleFieldPorts } from "./people-field";
import { type PersonSuggestion, suggestPeople } from "./people-suggestions";

/** Asks for one person; `chosen` gets the path of their note. */
export function personPicker(app: App, { people, compareNames }: PeopleFieldPorts, chosen: (path: string) => void): ChoiceModal<PersonSuggestion> {
  return new ChoiceModal(app, {
    placeholder: "Name or alias",
    empty: people() === null ? "The notes are still being read. Try again in a moment." : "Nobody goes by that name.",
    find: (typed) => suggestPeople(people() ?? [], new Set(), typed, compareNames),
    draw: ({ person, alias, folder }, el) => drawSuggestion(el, person.name, alias ?? folder),
    chosen: ({ person }) => chosen(person.path),
  });
}
