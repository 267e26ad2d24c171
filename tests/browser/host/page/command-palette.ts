import type { App } from "../app";
import type { Command } from "../commands";
import { setIcon } from "../icons";
import { type FuzzyMatch, FuzzySuggestModal } from "../suggest-modal";

export class CommandPalette extends FuzzySuggestModal<Command> {
  /** Where the commands would run: opening the palette does not change it. */
  readonly #commands: readonly Command[];

  constructor(app: App) {
    super(app);
    this.#commands = app.commands.listCommands().filter((command) => command.id !== "command-palette:open");
    this.setPlaceholder("Select a command...");
    this.emptyStateText = "No commands found.";
    this.setInstructions([
      { command: "↑↓", purpose: "to navigate" },
      { command: "↵", purpose: "to use" },
      { command: "esc", purpose: "to dismiss" },
    ]);
  }

  getItems(): Command[] {
    return [...this.#commands].sort((a, b) => a.name.localeCompare(b.name));
  }

  getItemText(command: Command): string {
    return command.name;
  }

  override renderSuggestion(found: FuzzyMatch<Command>, el: HTMLElement): void {
    el.addClass("mod-complex");
    const content = el.createDiv({ cls: "suggestion-content" });
    super.renderSuggestion(found, content.createDiv({ cls: "suggestion-title" }));
    const aux = el.createDiv({ cls: "suggestion-aux" });
    for (const { modifiers, key } of found.item.hotkeys ?? []) {
      aux.createSpan({ cls: "suggestion-hotkey", text: [...modifiers.map(spell), key].join(" + ") });
    }
    if (found.item.icon !== undefined) setIcon(aux.createDiv({ cls: "suggestion-flair" }), found.item.icon);
  }

  onChooseItem(command: Command): void {
    this.app.commands.executeCommandById(command.id);
  }
}

function spell(modifier: string): string {
  return modifier === "Mod" ? "Ctrl" : modifier;
}
