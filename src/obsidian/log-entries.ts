import type { Editor, Menu, Plugin, TAbstractFile } from "obsidian";
import { readPassage } from "../core/interactions/passage";
import { say } from "../locales/say";

export interface LogEntriesPorts {
  /** Opens the form for these people, with this in its note. */
  readonly log: (people: readonly string[], note: string) => void;
  readonly isPerson: (path: string) => boolean;
  /** The path of the person that a link written in the note at `source` leads to; null where it leads to none. */
  readonly personAt: (target: string, source: string) => string | null;
  readonly name: (path: string) => string;
  /** The source of menus that have such an item of their own. */
  readonly ownSource: string;
}

/** The ways to the form from an editor and from the menus of files. */
export function addLogEntries(plugin: Plugin, ports: LogEntriesPorts): void {
  const { workspace } = plugin.app;
  const { log, isPerson } = ports;
  const fromEditor = (editor: Editor, source: string): void => {
    const selected = editor.getSelection();
    const { links } = readPassage(selected === "" ? editor.getLine(editor.getCursor().line) : selected);
    const named = [...new Set(links.flatMap((target) => ports.personAt(target, source) ?? []))];
    // Who writes in somebody's own note speaks of them.
    log(named.length === 0 && isPerson(source) ? [source] : named, readPassage(selected).words);
  };
  const addItem = (menu: Menu, title: string, run: () => void) =>
    menu.addItem((item) => item.setSection("action").setTitle(title).setIcon("circle-check").onClick(run));
  const addForFiles = (menu: Menu, files: readonly TAbstractFile[], source: string): void => {
    const people = files.map(({ path }) => path).filter(isPerson);
    const [first] = people;
    if (first === undefined || source === ports.ownSource) return;
    const whom = people.length === 1 ? ports.name(first) : say.followUps.people(people.length);
    addItem(menu, say.app.logWith(whom), () => {
      log(people, "");
    });
  };
  plugin.addCommand({
    id: "log-interaction-from-editor",
    name: say.app.commands.logFromEditor,
    icon: "text-cursor-input",
    editorCallback: (editor, { file }) => {
      fromEditor(editor, file?.path ?? "");
    },
  });
  plugin.registerEvent(workspace.on("editor-menu", (menu, editor, { file }) => {
    addItem(menu, say.app.commands.log, () => {
      fromEditor(editor, file?.path ?? "");
    });
  }));
  plugin.registerEvent(workspace.on("file-menu", (menu, file, source) => {
    addForFiles(menu, [file], source);
  }));
  plugin.registerEvent(workspace.on("files-menu", addForFiles));
}
