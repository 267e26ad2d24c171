import { Notice } from "obsidian";
import type { Acted } from "../actions/acted";
import { MOST_NAMED, type UndoOutcome } from "../actions/undo-outcome";
import { displayName } from "../core/people/person";
import { reasonOf } from "../core/problem";
import { say } from "../locales/say";
import { sayIn } from "./say-in";

/** A button, and what it does. */
export interface Offer {
  readonly label: string;
  readonly run: () => void;
}

/** What a notice about an action offers to do. */
export interface NoticePorts {
  readonly openNote: (path: string) => void;
  /** One action, or the latest where `id` is null. */
  readonly undo: (id: number | null) => Promise<UndoOutcome>;
  readonly undoRest: (id: number) => Promise<UndoOutcome>;
}

const LONG_ENOUGH_TO_READ_MS = 8000;
const UNTIL_DISMISSED = 0;

/** Says a few sentences, a line each; until they are dismissed where it `stays`. */
export function tell(sentences: readonly string[], offers: readonly Offer[], stays: boolean): Notice {
  const content = createFragment((el) => {
    for (const text of sentences) sayIn(el.createDiv(), text);
    if (offers.length === 0) return;
    const buttons = el.createDiv({ cls: "marathon-notice-buttons" });
    for (const { label, run } of offers) {
      buttons.createEl("button", { text: label, type: "button" }).addEventListener("click", (event) => {
        event.stopPropagation();
        notice.hide();
        run();
      });
    }
  });
  const notice = new Notice(content, stays ? UNTIL_DISMISSED : LONG_ENOUGH_TO_READ_MS);
  return notice;
}

/** Waits for an action, and says what became of it. */
export function tellWhenDone(acting: Promise<Acted>, ports: NoticePorts): void {
  acting.then((acted) => {
    tellActed(acted, ports);
  }, tellError);
}

export function tellActed({ label, result, remarks, id, again }: Acted, ports: NoticePorts): void {
  if (result.kind === "refused") {
    tell([say.dialogs.notDone(label), result.why], [], true);
    return;
  }
  const { changes, refused } = result;
  const isWhole = refused.length === 0;
  const done = changes.length > 0 ? `${label}.` : isWhole ? say.dialogs.stoodSo : say.dialogs.unchanged;
  const why = refused.slice(0, MOST_NAMED).map((each) => `${displayName(each.path)}: ${each.why}`);
  if (refused.length > MOST_NAMED) why.push(say.dialogs.andMore(refused.length - MOST_NAMED));
  const offers = changes.flatMap((change) => (change.kind === "created" ? [openOffer(change.path, ports)] : []));
  if (!isWhole) offers.push({ label: say.dialogs.retry, run: () => tellWhenDone(again(), ports) });
  tell([done, ...remarks, ...why], [...offers, ...undoOffers(id, ports)], !isWhole);
}

export function openOffer(path: string, { openNote }: NoticePorts): Offer {
  return { label: say.dialogs.open, run: () => openNote(path) };
}

/** None where nothing was written. */
export function undoOffers(id: number | null, { undo, undoRest }: NoticePorts): readonly Offer[] {
  return id === null ? [] : [{ label: say.dialogs.undo, run: () => tellTurn(() => undo(id), undoRest) }];
}

/** Takes something back, or brings it back, and says what became of it. `turn` gets null for the latest. */
export function tellTurn(turn: (id: number | null) => Promise<UndoOutcome>, rest: NoticePorts["undoRest"] | null, id: number | null = null): void {
  turn(id).then((told) => {
    const offers: Offer[] = [];
    if (told.kind === "refused" && told.rest && rest !== null) {
      offers.push({ label: say.dialogs.undoRest, run: () => tellTurn(() => rest(told.id), rest) });
    }
    if (told.kind === "half") offers.push({ label: say.dialogs.retry, run: () => tellTurn(turn, rest, told.id) });
    tell([told.message], offers, told.kind === "refused" || told.kind === "half");
  }, tellError);
}

export function tellError(error: unknown): void {
  console.error(error);
  tell([say.dialogs.wentWrong(reasonOf(error))], [], true);
}

/** For a form that stays open, where something failed that nobody expected: it is told in the console too. */
export function unfinished(error: unknown): string {
  console.error(error);
  return say.dialogs.unfinished(reasonOf(error));
}
