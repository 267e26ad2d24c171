import { Notice } from "obsidian";
import type { LogOutcome } from "../actions/log-outcome";

type Logged = Extract<LogOutcome, { kind: "logged" }>;

const LONG_ENOUGH_TO_READ_MS = 6000;
const UNTIL_DISMISSED = 0;

/** Says what became of it, where the form does not: it is gone by now, or goes with this. */
export function showOutcome(outcome: LogOutcome, open: (path: string) => void): void {
  if (outcome.kind === "logged") showLogged(outcome, open);
  else new Notice(outcome.message, UNTIL_DISMISSED);
}

/** Says that the line is written, and which half does not stand where a property was refused. */
function showLogged(logged: Logged, open: (path: string) => void): void {
  const { date, path, remarks, refused, retry } = logged;
  const isWhole = refused.length === 0;
  const content = createFragment((el) => {
    el.createDiv({ text: `Logged in ${date}.` });
    for (const message of [...remarks, ...refused]) el.createDiv({ text: message, attr: { dir: "auto" } });
    const buttons = el.createDiv({ cls: "marathon-notice-buttons" });
    if (!isWhole) {
      addButton(buttons, "Retry", () => {
        notice.hide();
        void retry().then((outcome) => {
          showOutcome(outcome, open);
        }, showError);
      });
    }
    addButton(buttons, "Open", () => {
      notice.hide();
      open(path);
    });
  });
  const notice = new Notice(content, isWhole ? LONG_ENOUGH_TO_READ_MS : UNTIL_DISMISSED);
}

function showError(error: unknown): void {
  console.error(error);
  new Notice(`Something went wrong: ${error instanceof Error ? error.message : String(error)}`, UNTIL_DISMISSED);
}

function addButton(el: HTMLElement, text: string, run: () => void): void {
  el.createEl("button", { text, type: "button" }).addEventListener("click", (event) => {
    event.stopPropagation();
    run();
  });
}
