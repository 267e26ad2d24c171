import type { App } from "obsidian";
import { call, member } from "./undocumented";

/** Commands that make today's note with everything the user has set up for it, the preferred one first. */
const COMMANDS = ["periodic-notes:open-daily-note", "daily-notes"];

/** Opens today's note, made by the app; null where the app has no command for that. */
export function openTodaysNote(app: App): (() => void) | null {
  const commands = member(app, "commands");
  const id = COMMANDS.find((command) => member(commands, "commands", command) !== undefined);
  if (id === undefined) return null;
  return () => {
    call(commands, "executeCommandById", id);
  };
}
