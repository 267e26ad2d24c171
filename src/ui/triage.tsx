import { say } from "../locales/say";
import type { CadenceChoice, TriageModel } from "./triage-model";

interface TriageProps {
  readonly model: TriageModel;
  /** `3 of 40` */
  readonly progress: string;
  /** Why the last answer was not written; empty where it was. */
  readonly complaint: string;
  readonly isBusy: boolean;
  readonly canGoBack: boolean;
  readonly choose: (choice: CadenceChoice) => void;
  readonly skip: () => void;
  readonly back: () => void;
}

/** One person and how often: a letter or a digit does what each button does. */
export function Triage({ model: { facts, choices }, progress, complaint, isBusy, canGoBack, choose, skip, back }: TriageProps) {
  const { back: backWord, triage: words } = say.firstStart;
  return (
    <div aria-busy={isBusy}>
      <p class="marathon-facts"><bdi>{facts}</bdi></p>
      <div class="marathon-choices" role="group" aria-label={words.howOften}>
        {choices.map((choice, index) => (
          <button
            key={choice.label}
            type="button"
            aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
            onClick={() => {
              choose(choice);
            }}
          >
            <bdi dir="auto">{choice.label}</bdi>
            {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
          </button>
        ))}
      </div>
      <p class="marathon-alert" role="alert">{complaint}</p>
      <div class="modal-button-container">
        <span class="marathon-progress"><bdi>{progress}</bdi></span>
        <button type="button" aria-keyshortcuts="b" disabled={!canGoBack} onClick={back}>{backWord} <kbd aria-hidden="true">B</kbd></button>
        <button type="button" aria-keyshortcuts="s" onClick={skip}>{words.skip} <kbd aria-hidden="true">S</kbd></button>
      </div>
    </div>
  );
}
