import { say } from "../locales/say";
import { Brief } from "./brief";
import type { BriefLine, BriefModel } from "./brief-model";
import { AT_END } from "./buttons";
import { asLine } from "./hint-line";

type Opening = MouseEvent | KeyboardEvent;

interface WhoNextProps {
  readonly path: string;
  readonly name: string;
  /** `2 of 3`. */
  readonly progress: string;
  /** Why now. */
  readonly reason: string;
  /** Null where they are no person any more. */
  readonly brief: BriefModel | null;
  readonly open: (line: BriefLine, event: Opening) => void;
  readonly does: WhoNextDoes;
}

/** What each button does, and its key. */
export interface WhoNextDoes {
  readonly log: () => void;
  readonly snooze: () => void;
  readonly skip: () => void;
  readonly openNote: (event: Opening) => void;
}

/** One person: why now, what to know before a word is said, and what can be done. */
export function WhoNext({ path, name, progress, reason, brief, open, does }: WhoNextProps) {
  const { whoNext: words } = say.dialogs;
  const buttons = [
    ["L", say.pane.log, does.log, "mod-cta"],
    ["S", say.pane.snooze, does.snooze, ""],
    ["N", words.skip, does.skip, ""],
    ["O", words.openNote, does.openNote, ""],
  ] as const;
  return (
    <>
      <div aria-live="polite">
        <p class="marathon-hint"><bdi>{progress}</bdi><span class="marathon-unseen"> <bdi>{name}</bdi></span></p>
        {asLine("p", "marathon-why", reason)}
      </div>
      {brief !== null && (
        <Brief key={path} model={brief} id="marathon-who-next" open={open}>
          <span class="marathon-unseen" id="marathon-from-note">{words.fromNote}</span>
          <div class="marathon-first-lines" role="group" aria-labelledby="marathon-from-note" />
        </Brief>
      )}
      <div {...AT_END}>
        {buttons.map(([key, text, run, look]) => (
          <button key={key} type="button" class={look} aria-keyshortcuts={key} onClick={run}>
            {text}<kbd aria-hidden="true">{key}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}

interface RoundOverProps {
  /** What there is to say of today. */
  readonly words: string;
  /** Whether somebody waits; null for nobody. */
  readonly oneMore: (() => void) | null;
  readonly close: () => void;
}

/** Behind the last one. One more is offered, never demanded. */
export function RoundOver({ words, oneMore, close }: RoundOverProps) {
  return (
    <>
      {asLine("p", "marathon-why", words, { "aria-live": "polite" })}
      <div {...AT_END}>
        <button type="button" class="mod-cta" onClick={close}>{say.dialogs.close}</button>
        {oneMore !== null && <button type="button" onClick={oneMore}>{say.pane.oneMore}</button>}
      </div>
    </>
  );
}
