import type { ComponentChildren } from "preact";
import { EVERYONE_SORTS, type EveryoneSort, isEveryoneSort } from "./everyone-model";
import { icon } from "./icon";
import type { PaneActions } from "./pane-actions";
import type { Fold, PaneModel, ProblemRow } from "./pane-model";
import { PersonList } from "./person-list";
import { type Part, RovingList } from "./roving-list";

interface PaneProps {
  readonly model: PaneModel;
  readonly search: string;
  readonly sort: EveryoneSort;
  readonly open: ReadonlySet<Fold>;
  /** Makes the ids of this pane unlike those of another one. */
  readonly id: string;
  readonly actions: PaneActions;
}

export function Pane(props: PaneProps) {
  const { model, id, actions } = props;
  return (
    <>
      <div class="nav-header">
        <div class="nav-buttons-container">
          <button
            type="button"
            class="clickable-icon nav-action-button"
            aria-label="Log interaction"
            ref={icon("plus")}
            onClick={() => {
              actions.log(null);
            }}
          />
        </div>
      </div>
      {model.kind === "ready" ? <Sections {...props} model={model} /> : <Waiting model={model} id={id} actions={actions} />}
    </>
  );
}

function Waiting({ model, id, actions }: {
  readonly model: Exclude<PaneModel, { kind: "ready" }>;
  readonly id: string;
  readonly actions: PaneActions;
}) {
  if (model.kind === "failed") {
    return (
      <div class="marathon-waiting" role="alert">
        <p><bdi>The notes could not be read. Nothing in them was changed.</bdi></p>
        <p class="marathon-hint"><bdi dir="auto">{model.message}</bdi></p>
        <button type="button" onClick={actions.tryAgain}>Try again</button>
      </div>
    );
  }
  return (
    <div class="marathon-waiting">
      <p id={`${id}-reading`}><bdi>{model.text}</bdi></p>
      <progress aria-labelledby={`${id}-reading`} max={model.total ?? 1} value={model.done ?? undefined} />
    </div>
  );
}

type ReadyModel = Extract<PaneModel, { kind: "ready" }>;

function Sections({ model, search, sort, open, id, actions }: PaneProps & { readonly model: ReadyModel }) {
  const { today, backlog, everyone, problems } = model;
  return (
    <>
      <section class="marathon-section" aria-labelledby={`${id}-today`}>
        <div class="marathon-heading" role="heading" aria-level={2} id={`${id}-today`} tabIndex={-1}>Today</div>
        <p class="marathon-summary" role="status"><bdi>{today.summary}</bdi></p>
        <PersonList
          rows={today.rows}
          labelledBy={`${id}-today`}
          actions={actions}
          empty={today.hint !== null && <p class="marathon-hint"><bdi dir="auto">{today.hint}</bdi></p>}
        />
      </section>
      {backlog !== null && (
        <Folded name="backlog" title="Backlog" count={backlog.count} open={open} id={id} actions={actions}>
          <p class="marathon-hint"><bdi>Due, and waiting for a later day.</bdi></p>
          <PersonList rows={backlog.rows} labelledBy={`${id}-backlog`} actions={actions} empty={null} />
        </Folded>
      )}
      {everyone !== null && (
        <Folded name="everyone" title="Everyone" count={everyone.count} open={open} id={id} actions={actions}>
          <div class="marathon-filters">
            <label class="marathon-unseen" for={`${id}-search`}>Search people</label>
            <input
              id={`${id}-search`}
              class="marathon-search"
              type="search"
              dir={search === "" ? undefined : "auto"}
              placeholder="Search people"
              spellcheck={false}
              value={search}
              onInput={(event) => {
                actions.search(event.currentTarget.value);
              }}
            />
            <label class="marathon-unseen" for={`${id}-sort`}>Order</label>
            <select
              id={`${id}-sort`}
              class="dropdown"
              value={sort}
              onChange={(event) => {
                const { value } = event.currentTarget;
                if (isEveryoneSort(value)) actions.sort(value);
              }}
            >
              {EVERYONE_SORTS.map((each) => <option key={each.sort} value={each.sort}>{each.label}</option>)}
            </select>
          </div>
          <PersonList
            rows={everyone.rows}
            labelledBy={`${id}-everyone`}
            actions={actions}
            empty={<p class="marathon-hint"><bdi>{everyone.empty}</bdi></p>}
          />
          {everyone.more > 0 && (
            <button type="button" class="marathon-more" onClick={actions.showMore}>
              {`Show more (${String(everyone.more)} left)`}
            </button>
          )}
        </Folded>
      )}
      {problems !== null && (
        <Folded name="problems" title="Problems" count={problems.count} open={open} id={id} actions={actions}>
          <p class="marathon-hint"><bdi>What could not be read in your notes. Everything else works.</bdi></p>
          <RovingList
            rows={problems.rows}
            keyOf={keyOf}
            labelledBy={`${id}-problems`}
            empty={null}
            draw={(problem, part) => <ProblemItem problem={problem} part={part} actions={actions} />}
          />
        </Folded>
      )}
    </>
  );
}

function keyOf({ key }: ProblemRow): string {
  return key;
}

function ProblemItem({ problem, part, actions }: {
  readonly problem: ProblemRow;
  readonly part: (number: number) => Part;
  readonly actions: PaneActions;
}) {
  const words = (
    <>
      <span class="marathon-name"><bdi dir="auto">{problem.place}</bdi></span>
      <span class="marathon-reason"><bdi dir="auto">{problem.message}</bdi></span>
    </>
  );
  // The settings file is no note, so there is nothing to open.
  if (problem.path === null) return <div {...part(0)} class="marathon-person">{words}</div>;
  return (
    <button
      {...part(0)}
      type="button"
      class="marathon-person"
      onClick={(event) => {
        actions.openProblem(problem, event);
      }}
      onAuxClick={(event) => {
        if (event.button === 1) actions.openProblem(problem, event);
      }}
    >
      {words}
    </button>
  );
}

interface FoldedProps {
  readonly name: Fold;
  readonly title: string;
  readonly count: number;
  readonly open: ReadonlySet<Fold>;
  readonly id: string;
  readonly actions: PaneActions;
  readonly children: ComponentChildren;
}

/** A section of one line until it is unfolded. */
function Folded({ name, title, count, open, id, actions, children }: FoldedProps) {
  const isOpen = open.has(name);
  return (
    <section class="marathon-section" aria-labelledby={`${id}-${name}`}>
      <div class="marathon-heading" role="heading" aria-level={2}>
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
          <span class="marathon-count">{count}</span>
        </button>
      </div>
      <div id={`${id}-${name}-rows`} hidden={!isOpen}>{isOpen && children}</div>
    </section>
  );
}
