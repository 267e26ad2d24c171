import { AbstractInputSuggest, type App, setIcon } from "obsidian";
import { findPerson } from "../core/people/find-person";
import { folderOf } from "../core/people/note-path";
import { displayName, type Person } from "../core/people/person";
import { say } from "../locales/say";
import { drawSuggestion, suggestAgain } from "./choice-modal";
import { type Newcomer, newcomerNamed, partsOf, type PersonSuggestion, suggestPeople } from "./people-suggestions";

export interface PeopleFieldPorts {
  /** Null while the notes are being read for the first time; the same list until somebody changes. */
  readonly people: () => readonly Person[] | null;
  readonly compareNames: (a: string, b: string) => number;
}

/** What becomes of what is done in the field. */
export interface PeopleFieldEvents {
  readonly changed: () => void;
  /** Somebody was chosen from the list. */
  readonly chose: () => void;
  /** Makes the note of a new person; gives its path once they are known, or null where it was not made, which is said. */
  readonly add: (name: string) => Promise<string | null>;
}

/** A field for several people: those chosen as pills, and an input that suggests the others, or to add whom it names. */
export class PeopleField {
  readonly inputEl: HTMLInputElement;
  readonly #ports: PeopleFieldPorts;
  readonly #pillsEl: HTMLElement;
  readonly #events: PeopleFieldEvents;
  readonly #suggest: PersonSuggest;
  /** Among whom the last suggestions were found. */
  #known: readonly Person[] | null = null;
  #chosen: readonly string[];
  #adding: Promise<void> = Promise.resolve();

  constructor(app: App, el: HTMLElement, chosen: readonly string[], ports: PeopleFieldPorts, events: PeopleFieldEvents) {
    this.#ports = ports;
    this.#chosen = chosen;
    this.#events = events;
    el.addClass("marathon-people");
    this.#pillsEl = el.createEl("ul", { cls: "marathon-pills", attr: { role: "list" } });
    this.inputEl = el.createEl("input", {
      type: "text",
      placeholder: say.dialogs.log.nameOrAlias,
      attr: { dir: "auto", spellcheck: "false", autocapitalize: "words", autocomplete: "off" },
    });
    this.inputEl.addEventListener("keydown", (event) => {
      if (event.key !== "Backspace" || event.isComposing || this.inputEl.value !== "") return;
      const last = this.#chosen[this.#chosen.length - 1];
      if (last !== undefined) this.#remove(last);
    });
    // Before others are suggested for what stands there.
    this.inputEl.addEventListener("input", () => {
      this.#takeNamed();
    });
    const suggest = this.#suggest = new PersonSuggest(app, this.inputEl, () => this.#suggestions());
    suggest.onSelect((suggestion) => {
      if (typeof suggestion === "string") return;
      suggest.close();
      // What stands behind a comma is somebody else, as is what is typed while somebody is being added.
      [, this.typed] = partsOf(ports.people() ?? [], this.typed);
      if ("person" in suggestion) this.#choose(suggestion.person.path);
      else this.#adding = this.#add(suggestion.newcomer);
      events.chose();
    });
    this.#draw();
  }

  get chosen(): readonly string[] {
    return this.#chosen;
  }

  get typed(): string {
    return this.inputEl.value;
  }

  set typed(text: string) {
    this.inputEl.value = text;
  }

  /** Others may be known by now. */
  suggest(): void {
    if (this.#known !== this.#ports.people()) suggestAgain(this.inputEl, this.#suggest.listEl);
  }

  /** Resolves when whoever is being added is chosen. */
  get settled(): Promise<void> {
    return this.#adding;
  }

  /** The note of somebody is elsewhere. */
  renamed(from: string, to: string): void {
    if (!this.#chosen.includes(from)) return;
    this.#chosen = this.#chosen.map((path) => (path === from ? to : path));
    this.#draw();
    this.#events.changed();
  }

  #suggestions(): Suggestion[] {
    const people = this.#known = this.#ports.people();
    if (people === null) return [say.pane.reading];
    const [name] = partsOf(people, this.typed);
    const found = suggestPeople(people, new Set(this.#chosen), name, this.#ports.compareNames, MOST_SHOWN + 1);
    const shown: Suggestion[] = found.slice(0, MOST_SHOWN);
    if (found.length > MOST_SHOWN) shown.push(say.dialogs.log.typeOn);
    const newcomer = newcomerNamed(people, name, found.length);
    return newcomer === null ? shown : [...shown, newcomer];
  }

  /** Whoever stands before a comma and can only mean one person is chosen by that. */
  #takeNamed(): void {
    const people = this.#ports.people();
    if (people === null) return;
    const [name, rest] = partsOf(people, this.typed);
    if (name === this.typed) return;
    const found = findPerson(people, name);
    if (found.kind !== "one") return;
    this.typed = rest;
    this.#choose(found.person.path);
    this.#takeNamed();
  }

  #choose(path: string): void {
    if (!this.#chosen.includes(path)) this.#chosen = [...this.#chosen, path];
    this.#draw();
    this.#events.changed();
  }

  async #add(name: string): Promise<void> {
    const path = await this.#events.add(name);
    if (path !== null) this.#choose(path);
    else this.typed = [name, this.typed].filter((text) => text !== "").join(", ");
  }

  /** With the folder where another one chosen bears the same name. */
  #nameOf(path: string): string {
    const name = displayName(path);
    const isShared = this.#chosen.some((other) => other !== path && displayName(other) === name);
    return isShared ? `${name} (${folderOf(path)})` : name;
  }

  #remove(path: string): void {
    this.#chosen = this.#chosen.filter((other) => other !== path);
    this.#draw();
    this.#events.changed();
    this.inputEl.focus();
  }

  #draw(): void {
    this.#pillsEl.empty();
    this.#pillsEl.toggle(this.#chosen.length > 0);
    for (const path of this.#chosen) {
      const name = this.#nameOf(path);
      const pill = this.#pillsEl.createEl("li", { cls: "marathon-pill" });
      pill.createSpan({ text: name, attr: { dir: "auto" } });
      const remove = pill.createEl("button", {
        cls: "clickable-icon marathon-pill-remove",
        type: "button",
        attr: { "aria-label": say.dialogs.log.remove(name) },
      });
      setIcon(remove, "x");
      remove.addEventListener("click", () => {
        this.#remove(path);
      });
    }
  }
}

/** A text is told, and cannot be chosen. */
type Suggestion = PersonSuggestion | Newcomer | string;

/** Each key press draws all of them. */
const MOST_SHOWN = 12;

class PersonSuggest extends AbstractInputSuggest<Suggestion> {
  /** What they stand in; null before there were any. */
  listEl: HTMLElement | null = null;
  readonly #suggestions: () => Suggestion[];

  constructor(app: App, inputEl: HTMLInputElement, suggestions: () => Suggestion[]) {
    super(app, inputEl);
    this.#suggestions = suggestions;
    this.limit = 0;
  }

  protected override getSuggestions(): Suggestion[] {
    return this.#suggestions();
  }

  override renderSuggestion(suggestion: Suggestion, el: HTMLElement): void {
    this.listEl = el.parentElement;
    if (typeof suggestion === "string") {
      drawSuggestion(el, suggestion, null);
      el.setAttr("aria-disabled", "true");
      return;
    }
    if ("person" in suggestion) {
      const { person, alias, folder } = suggestion;
      drawSuggestion(el, person.name, alias ?? folder, "auto");
      return;
    }
    const { newcomer, near } = suggestion;
    drawSuggestion(el, say.dialogs.log.add(newcomer), near.length === 0 ? null : say.dialogs.log.near(near.join(", ")));
  }
}
