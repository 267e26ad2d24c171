import type { App } from "./app";
import type { KeymapEventHandler, Modifier } from "./keymap";
import { modelled } from "./unmodelled";
import { MarkdownView } from "./views/markdown-view";
import type { Editor } from "./views/editor";

export interface Command {
  id: string;
  name: string;
  icon?: string;
  mobileOnly?: boolean;
  repeatable?: boolean;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => unknown;
  editorCallback?: (editor: Editor, context: MarkdownView) => unknown;
  editorCheckCallback?: (checking: boolean, editor: Editor, context: MarkdownView) => unknown;
  hotkeys?: { modifiers: Modifier[]; key: string }[];
}

/** `app.commands`: not in the API, but what hotkeys, the palette and other plugins go through. */
export class Commands {
  readonly commands: Record<string, Command> = {};
  readonly #hotkeys = new Map<string, KeymapEventHandler[]>();
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  addCommand(command: Command): void {
    this.commands[command.id] = command;
    const handlers = (command.hotkeys ?? []).map(({ modifiers, key }) =>
      this.#app.scope.register(modifiers, key, () => {
        this.executeCommandById(command.id);
        return false;
      }),
    );
    this.#hotkeys.set(command.id, handlers);
  }

  removeCommand(id: string): void {
    Reflect.deleteProperty(this.commands, id);
    for (const handler of this.#hotkeys.get(id) ?? []) this.#app.scope.unregister(handler);
    this.#hotkeys.delete(id);
  }

  findCommand(id: string): Command | undefined {
    return this.commands[id];
  }

  /** Those that can be run now. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.#run(command, true));
  }

  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    return command !== undefined && this.#run(command, true) && this.#run(command, false);
  }

  /** With `checking`, says whether the command could run; an editor command needs a note in the editor. */
  #run(command: Command, checking: boolean): boolean {
    const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
    if (editorCheckCallback || editorCallback) {
      const view = this.#app.workspace.activeEditor;
      if (!(view instanceof MarkdownView) || view.getMode() !== "source") return false;
      if (editorCheckCallback) return editorCheckCallback(checking, view.editor, view) === true || !checking;
      if (!checking) editorCallback?.(view.editor, view);
      return true;
    }
    if (checkCallback) return checkCallback(checking) === true || !checking;
    if (!checking) callback?.();
    return callback !== undefined;
  }
}

modelled("Commands", Commands);
