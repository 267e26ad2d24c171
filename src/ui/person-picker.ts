import type { App } from "obsidian";
import { say } from "../locales/say";
import { ChoiceModal, drawSuggestion } from "./choice-modal";
import type { PeopleFieldPorts } from "./people-field";
import { type PersonSuggestion, suggestPeople } from "./people-suggestions";

/** Asks for one person; `chosen` gets the path of their note. */
export function personPicker(app: App, { people, compareNames }: PeopleFieldPorts, chosen: (path: string) => void): ChoiceModal<PersonSuggestion> {
  return new ChoiceModal(app, {
    placeholder: () => say.dialogs.log.nameOrAlias,
    empty: () => people() === null ? say.dialogs.stillReading : say.dialogs.person.nobody,
    find: (typed) => suggestPeople(people() ?? [], new Set(), typed, compareNames),
    draw: ({ person, alias, folder }, el) => drawSuggestion(el, person.name, alias ?? folder, "auto"),
    chosen: ({ person }) => chosen(person.path),
  });
}
