import { say } from "../locales/say";
import { QUIET } from "./buttons";
import type { EveryoneWish } from "./everyone-model";
import { EveryoneSection } from "./everyone-section";
import { Folded } from "./folded";
import { HEADING } from "./heading";
import { asLine, hintLine } from "./hint-line";
import { icon } from "./icon";
import { PaceSection } from "./pace-section";
import type { PaneActions } from "./pane-actions";
import type { Fold, FoldedRows, PaneModel } from "./pane-model";
import { PersonList } from "./person-list";
import { ProblemList } from "./problem-list";

interface PaneProps {
  readonly model: PaneModel;
  readonly wish: EveryoneWish;
  readonly open: ReadonlySet<Fold>;
  /** Makes the ids of this pane unlike those of another one. */
  readonly id: string;
  readonly actions: PaneActions;
  /** What is said of the pane while nothing below its buttons can be used; empty where it can. */
  readonly status: string;
}

export function Pane(props: PaneProps) {
  const { model, status, id, actions } = props;
  return (
    <>
      <div class="nav-header">
        <div class="nav-buttons-container">
          <button
            type="button"
            class="clickable-icon nav-action-button"
            aria-label={say.pane.log}
            ref={icon("plus")}
            onClick={() => {
              actions.log(null);
            }}
          />
          <button
            type="button"
            class="clickable-icon nav-action-button"
            aria-label={say.dialogs.whoNext.title}
            ref={icon("circle-arrow-right")}
            onClick={actions.whoNext}
          />
        </div>
      </div>
      {/* What is only shown is not there for a screen reader, which would else hear of nothing. */}
      <p class="marathon-unseen" role="status">{status}</p>
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
        <p><bdi>{say.pane.failed}</bdi></p>
        {hintLine(model.message)}
        <button type="button" onClick={actions.tryAgain}>{say.pane.tryAgain}</button>
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

function Sections({ model, wish, open, id, actions }: PaneProps & { readonly model: ReadyModel }) {
  const { pane: words } = say;
  const { today, dated, backlog, pace, upcoming, everyone, problems } = model;
  const list = <Row,>(name: Fold, { rows, more }: FoldedRows<Row>) => ({
    rows,
    more,
    labelledBy: `${id}-${name}`,
    showMore: () => {
      actions.showMore(name);
    },
  });
  return (
    <>
      <section class="marathon-section" aria-labelledby={`${id}-today`}>
        <div {...HEADING} id={`${id}-today`} tabIndex={-1}>{words.today}</div>
        {asLine("p", "marathon-summary", today.summary, { role: "status" })}
        {today.offersMore && (
          <button
            {...QUIET}
            onClick={({ currentTarget }) => {
              // It goes with its own press: the keyboard goes on to whom it brings.
              const section = currentTarget.closest("section");
              actions.oneMore();
              section?.querySelector<HTMLElement>(".marathon-person")?.focus();
            }}
          >
            {words.oneMore}
          </button>
        )}
        <PersonList
          rows={today.rows}
          labelledBy={`${id}-today`}
          actions={actions}
          empty={today.hint !== null && (
            <>
              {hintLine(today.hint)}
              <button {...QUIET} onClick={everyone === null ? actions.setUp : actions.triage}>
                {everyone === null ? words.setUp : say.firstStart.cadences}
              </button>
            </>
          )}
        />
      </section>
      {dated.length > 0 && (
        <section class="marathon-section" aria-labelledby={`${id}-dated`}>
          <div {...HEADING} id={`${id}-dated`}>{words.dated}</div>
          <PersonList rows={dated} labelledBy={`${id}-dated`} actions={actions} empty={null} />
        </section>
      )}
      {backlog !== null && (
        <Folded name="backlog" title={words.backlog} count={backlog.count} note={backlog.note} open={open} id={id} actions={actions}>
          <PersonList {...list("backlog", backlog)} actions={actions} empty={null} />
        </Folded>
      )}
      {pace !== null && (
        <PaceSection
          model={pace}
          open={open}
          id={id}
          weekdays={Array.from({ length: 7 }, (_, index) => say.intl.shortWeekday(index + 1))}
          actions={actions}
        />
      )}
      {upcoming !== null && (
        <Folded name="upcoming" title={words.upcoming} count={upcoming.count} open={open} id={id} actions={actions}>
          <PersonList {...list("upcoming", upcoming)} actions={actions} empty={null} />
        </Folded>
      )}
      {everyone !== null && (
        <EveryoneSection
          model={everyone}
          wish={wish}
          open={open}
          id={id}
          actions={actions}
          list={(empty) => <PersonList {...list("everyone", everyone)} actions={actions} empty={empty} />}
        />
      )}
      {problems !== null && (
        <Folded name="problems" title={words.problems} count={problems.count} open={open} id={id} actions={actions}>
          {hintLine(words.problemsHint)}
          <ProblemList {...list("problems", problems)} actions={actions} />
        </Folded>
      )}
    </>
  );
}
