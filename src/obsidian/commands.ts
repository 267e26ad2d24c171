import type { Plugin } from "obsidian";
import { say } from "../locales/say";

export interface CommandPorts {
  /** Opens the form for these people; with nobody in mind where there are none. */
  readonly log: (people: readonly string[]) => void;
  readonly openFollowUps: () => void;
  readonly whoNext: () => void;
  /** Whether the note at this path is about a person. */
  readonly isPerson: (path: string) => boolean;
  /** Asks for somebody. */
  readonly pick: (chosen: (path: string) => void) => void;
  readonly snooze: (path: string) => void;
  readonly setCadence: (path: string) => void;
  readonly setCircle: (path: string) => void;
  readonly pauseOrResume: (path: string) => void;
  readonly history: (path: string) => void;
  readonly brief: (path: string) => void;
  readonly addPerson: () => void;
  readonly setUp: () => void;
  readonly triage: () => void;
  readonly insertFollowUps: () => void;
  readonly exportCalendar: () => void;
  readonly clearCache: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The ids are for good: keyboard shortcuts hang on them. */
export function addCommands(plugin: Plugin, ports: CommandPorts): void {
  const names = say.app.commands;
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
  add("log-interaction", names.log, "circle-check", () => {
    ports.log([]);
  });
  plugin.addCommand({
    id: "log-interaction-with-current-person",
    name: names.logCurrent,
    icon: "user-round-check",
    checkCallback: (checking) => {
      const path = activePerson();
      if (path === null) return false;
      if (!checking) ports.log([path]);
      return true;
    },
  });
  add("open-follow-ups", names.open, "heart-handshake", ports.openFollowUps);
  add("who-next", names.whoNext, "user-round-search", ports.whoNext);
  addAbout("snooze", names.snooze, "alarm-clock", ports.snooze);
  addAbout("set-cadence", names.setCadence, "calendar-clock", ports.setCadence);
  addAbout("set-circle", names.setCircle, "users", ports.setCircle);
  addAbout("pause-or-resume", names.pauseOrResume, "circle-pause", ports.pauseOrResume);
  addAbout("brief", names.brief, "book-user", ports.brief);
  addAbout("show-history", names.history, "history", ports.history);
  add("add-person", names.addPerson, "user-plus", ports.addPerson);
  add("set-up", names.setUp, "settings-2", ports.setUp);
  add("give-cadences", say.firstStart.cadences, "calendar-plus", ports.triage);
  add("insert-follow-ups", names.insert, "list-checks", ports.insertFollowUps);
  add("export-calendar", names.calendar, "calendar-arrow-down", ports.exportCalendar);
  add("clear-cache", names.clearCache, "eraser", ports.clearCache);
  add("undo-last-change", names.undo, "undo-2", ports.undo);
  add("redo-last-change", names.redo, "redo-2", ports.redo);
}
