import type { Plugin } from "obsidian";

export interface CommandPorts {
  /** Opens the form; with nobody in mind where `path` is null. */
  readonly log: (path: string | null) => void;
  readonly openFollowUps: () => void;
  /** Whether the note at this path is about a person. */
  readonly isPerson: (path: string) => boolean;
  /** Asks for somebody. */
  readonly pick: (chosen: (path: string) => void) => void;
  readonly snooze: (path: string) => void;
  readonly setCadence: (path: string) => void;
  readonly setCircle: (path: string) => void;
  readonly pauseOrResume: (path: string) => void;
  readonly history: (path: string) => void;
  readonly addPerson: () => void;
  readonly insertFollowUps: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The ids are for good: keyboard shortcuts hang on them. */
export function addCommands(plugin: Plugin, ports: CommandPorts): void {
  const add = (id: string, name: string, icon: string, callback: () => void) => plugin.addCommand({ id, name, icon, callback });
  const activePerson = (): string | null => {
    const path = plugin.app.workspace.getActiveFile()?.path;
    return path !== undefined && ports.isPerson(path) ? path : null;
  };
  /** About the person whose note is active, else about one who is asked for. */
  const addAbout = (id: string, name: string, icon: string, run: (path: string) => void) => {
    add(id, name, icon, () => {
      const path = activePerson();
      if (path === null) ports.pick(run);
      else run(path);
    });
  };
  add("log-interaction", "Log interaction", "circle-check", () => {
    ports.log(null);
  });
  plugin.addCommand({
    id: "log-interaction-with-current-person",
    name: "Log interaction with current person",
    icon: "user-round-check",
    checkCallback: (checking) => {
      const path = activePerson();
      if (path === null) return false;
      if (!checking) ports.log(path);
      return true;
    },
  });
  add("open-follow-ups", "Open follow-ups", "heart-handshake", ports.openFollowUps);
  addAbout("snooze", "Snooze", "alarm-clock", ports.snooze);
  addAbout("set-cadence", "Set cadence", "calendar-clock", ports.setCadence);
  addAbout("set-circle", "Set circle", "users", ports.setCircle);
  addAbout("pause-or-resume", "Pause or resume", "circle-pause", ports.pauseOrResume);
  addAbout("show-history", "Show history", "history", ports.history);
  add("add-person", "Add person", "user-plus", ports.addPerson);
  add("insert-follow-ups", "Insert today's follow-ups", "list-checks", ports.insertFollowUps);
  add("undo-last-change", "Undo last change", "undo-2", ports.undo);
  add("redo-last-change", "Redo last change", "redo-2", ports.redo);
}
