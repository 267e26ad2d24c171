import { AbstractInputSuggest, type App, setIcon } from "obsidian";
import { folderOf } from "../core/people/note-path";
import { displayName, type Person } from "../core/people/person";
import { drawSuggestion } from "./choice-modal";
import { type PersonSuggestion, suggestPeople } from "./people-suggestions";

export interface PeopleFieldPorts {
  /** Null while the notes are being read for the first time. */
  readonly people: () => Iterable<Person> | null;
  readonly compareNames: (a: string, b: string) => number;
}

/** A field for several people: those chosen as pills, and an input that suggests the others. */
export class PeopleField {
  readonly inputEl: HTMLInputElement;
  readonly #ports: PeopleFieldPorts;
  readonly #pillsEl: HTMLElement;
  readonly #changed: () => void;
  #chosen: readonly string[];

  constructor(app: App, el: HTMLElement, chosen: readonly string[], ports: PeopleFieldPorts, changed: () => void) {
    this.#ports = ports;
    this.#chosen = chosen;
    this.#changed = changed;
    el.addClass("marathon-people");
    this.#pillsEl = el.createEl("ul", { cls: "marathon-pills", attr: { role: "list" } });
    this.inputEl = el.createEl("input", {
      type: "text",
      placeholder: "Name or alias",
      attr: { dir: "auto", spellcheck: "false", autocapitalize: "words", autocomplete: "off" },
    });
    this.inputEl.addEventListener("input", changed);
    this.inputEl.addEventListener("keydown", (event) => {
      if (event.key !== "Backspace" || event.isComposing || this.inputEl.value !== "") return;
      const last = this.#chosen[this.#chosen.length - 1];
      if (last !== undefined) this.#remove(last);
    });
    const suggest = new PersonSuggest(app, this.inputEl, () => this.#suggestions());
    suggest.onSelect(({ person }) => {
      this.#chosen = [...this.#chosen, person.path];
      suggest.setValue("");
      suggest.close();
      this.#draw();
      changed();
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

  #suggestions(): PersonSuggestion[] {
    const chosen = new Set(this.#chosen);
    return [...suggestPeople(this.#ports.people() ?? [], chosen, this.typed, this.#ports.compareNames)];
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
    this.#changed();
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
        attr: { "aria-label": `Remove ${name}` },
      });
      setIcon(remove, "x");
      remove.addEventListener("click", () => {
        this.#remove(path);
      });
    }
  }
}

class PersonSuggest extends AbstractInputSuggest<PersonSuggestion> {
  readonly #suggestions: () => PersonSuggestion[];

  constructor(app: App, inputEl: HTMLInputElement, suggestions: () => PersonSuggestion[]) {
    super(app, inputEl);
    this.#suggestions = suggestions;
    this.limit = 50;
  }

  protected override getSuggestions(): PersonSuggestion[] {
    return this.#suggestions();
  }

  override renderSuggestion({ person, alias, folder }: PersonSuggestion, el: HTMLElement): void {
    drawSuggestion(el, person.name, alias ?? folder);
  }
}
