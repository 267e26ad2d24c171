import type { ComponentChildren } from "preact";
import { HEADING } from "./heading";
import { hintLine } from "./hint-line";
import { icon } from "./icon";
import type { PaneActions } from "./pane-actions";
import type { Fold } from "./pane-model";

interface FoldedProps {
  readonly name: Fold;
  readonly title: string;
  readonly count?: number | string;
  /** Told also while it is folded. */
  readonly note?: string;
  /** Under the note. */
  readonly offer?: ComponentChildren;
  readonly open: ReadonlySet<Fold>;
  readonly id: string;
  readonly actions: PaneActions;
  readonly children: ComponentChildren;
}

/** A section of one line until it is unfolded. */
export function Folded({ name, title, count, note, offer, open, id, actions, children }: FoldedProps) {
  const isOpen = open.has(name);
  return (
    <section class="marathon-section" aria-labelledby={`${id}-${name}`}>
      <div {...HEADING}>
        <button
          type="button"
          class="marathon-fold"
          aria-expanded={isOpen}
          aria-controls={`${id}-${name}-rows`}
          onClick={() => {
            actions.toggle(name);
          }}
        >
          <span class={`marathon-chevron${isOpen ? " is-open" : ""}`} aria-hidden="true" ref={icon("chevron-right")} />
          <span id={`${id}-${name}`}>{title}</span>
          {count !== undefined && <span class="marathon-count">{count}</span>}
        </button>
      </div>
      {note !== undefined && hintLine(note)}
      {offer}
      <div id={`${id}-${name}-rows`} hidden={!isOpen}>{isOpen && children}</div>
    </section>
  );
}
