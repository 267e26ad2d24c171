import { german } from "./de/table";
import { english, type Strings } from "./en/table";

/**
 * What Marathon says, in the language in force. Read it where something is said, never while a module is loaded: by then no language
 * was chosen.
 */
export let say: Strings = english;

/** From now on, this language: a code as the app has it (`de`, `pt-BR`). English where there is no table of it. */
export function speak(code: string): void {
  say = /^de(?:-|$)/i.test(code) ? german : english;
}
