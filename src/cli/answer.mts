import type { ExitCode } from "./io.mjs";
import type { Page } from "./text-layout.mjs";

/** What a command answers, for programs and for people. */
export interface Answer {
  readonly json: unknown;
  readonly text: (page: Page) => readonly string[];
  readonly exit: ExitCode;
  /** One line for standard error, where something was refused; null where all went well. */
  readonly refusal: string | null;
}
