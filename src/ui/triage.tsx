import { say } from "../locales/say";
import { AT_END } from "./buttons";
import { alertLine, asLine } from "./hint-line";
import { RovingList } from "./roving-list";
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

/** One person and how often: a letter or a digit does what each button does, and arrows walk the answers. */
export function Triage({ model: { facts, choices }, progress, complaint, isBusy, canGoBack, choose, skip, back }: TriageProps) {
  const { back: backWord, triage: words } = say.firstStart;
  return (
    <div aria-busy={isBusy}>
      {asLine("p", "marathon-facts", facts)}
      <div class="marathon-choices">
        <span class="marathon-unseen" id="marathon-how-often">{words.howOften}</span>
        <RovingList
          // The next one is asked about from the top.
          key={progress}
          rows={choices}
          keyOf={({ label }) => label}
          labelledBy="marathon-how-often"
          empty={null}
          draw={(choice, part) => {
            const place = choices.indexOf(choice) + 1;
            const digit = place > 9 ? undefined : String(place);
            return (
              <button
                {...part(0)}
                type="button"
                aria-keyshortcuts={digit}
                onClick={() => {
                  choose(choice);
                }}
              >
                <bdi>{choice.label}</bdi>
                {digit !== undefined && <kbd aria-hidden="true">{digit}</kbd>}
              </button>
            );
          }}
        />
      </div>
      {alertLine(complaint)}
      <div {...AT_END}>
        {asLine("span", "marathon-progress", progress)}
        <button type="button" aria-keyshortcuts="b" disabled={!canGoBack} onClick={back}>{backWord} <kbd aria-hidden="true">B</kbd></button>
        <button type="button" aria-keyshortcuts="s" onClick={skip}>{words.skip} <kbd aria-hidden="true">S</kbd></button>
      </div>
    </div>
  );
}
