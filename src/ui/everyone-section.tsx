import type { ComponentChildren } from "preact";
import { say } from "../locales/say";
import { QUIET } from "./buttons";
import { EVERYONE_FILTERS, EVERYONE_SORTS, type EveryoneWish, isEveryoneSort } from "./everyone-model";
import { Folded } from "./folded";
import { hintLine } from "./hint-line";
import type { PaneActions } from "./pane-actions";
import type { Fold, PaneModel } from "./pane-model";

interface EveryoneProps {
  readonly model: NonNullable<Extract<PaneModel, { kind: "ready" }>["everyone"]>;
  readonly wish: EveryoneWish;
  readonly open: ReadonlySet<Fold>;
  readonly id: string;
  readonly actions: PaneActions;
  /** The list of those who were found, with what is to stand in its place where there are none. */
  readonly list: (empty: ComponentChildren) => ComponentChildren;
}

/** Everybody, with what narrows the list down to those who are wanted. */
export function EveryoneSection({ model: { count, found, values }, wish, open, id, actions, list }: EveryoneProps) {
  const { search, sort, filters } = wish;
  const isNarrowed = found < count;
  const counted = say.pane.of(found, count);
  return (
    <Folded name="everyone" title={say.pane.everyone} count={isNarrowed ? counted : count} open={open} id={id} actions={actions}>
      <div class="marathon-filters">
        <label class="marathon-unseen" for={`${id}-search`}>{say.pane.search}</label>
        <input
          id={`${id}-search`}
          class="marathon-search"
          type="search"
          dir={search === "" ? undefined : "auto"}
          placeholder={say.pane.search}
          spellcheck={false}
          value={search}
          onInput={(event) => {
            actions.search(event.currentTarget.value);
          }}
        />
        <select
          class="dropdown"
          aria-label={say.pane.order}
          value={sort}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isEveryoneSort(value)) actions.sort(value);
          }}
        >
          {EVERYONE_SORTS.map((each) => <option key={each} value={each}>{say.pane.sorts[each]}</option>)}
        </select>
        {EVERYONE_FILTERS.map(({ name }) => {
          const label = say.pane.filters[name];
          const chosen = filters.get(name) ?? "";
          const spellings = values.get(name);
          // What is set stays in sight and can be taken back, also where nobody has it any more.
          const options = [...(spellings ?? []), ...(chosen === "" || spellings?.has(chosen) ? [] : [[chosen, chosen] as const])];
          return options.length > 0 && (
            <select
              key={name}
              class={`dropdown${chosen === "" ? "" : " is-set"}`}
              aria-label={label}
              value={chosen}
              onChange={(event) => {
                actions.filter(name, event.currentTarget.value);
              }}
            >
              <option value="" aria-label={say.pane.any}>{label}</option>
              {options.map(([key, spelling]) => <option key={key} value={key}>{spelling}</option>)}
            </select>
          );
        })}
      </div>
      <p class="marathon-unseen" role="status">{isNarrowed && counted}</p>
      {list(
        <div class="marathon-nobody">
          {hintLine(filters.size === 0 ? say.pane.nobodyNamed : say.pane.nobodyLeft)}
          <button
            {...QUIET}
            onClick={({ currentTarget }) => {
              // It goes with its own press.
              const field = currentTarget.closest("section")?.querySelector("input");
              actions.showEveryone();
              field?.focus();
            }}
          >
            {say.pane.showEveryone}
          </button>
        </div>,
      )}
    </Folded>
  );
}
