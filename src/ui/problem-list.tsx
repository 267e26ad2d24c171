import { asLine } from "./hint-line";
import { openedBy } from "./opened-by";
import type { PaneActions } from "./pane-actions";
import type { ProblemRow } from "./pane-model";
import { type Part, RovingList } from "./roving-list";

interface ProblemListProps {
  readonly rows: readonly ProblemRow[];
  readonly labelledBy: string;
  readonly actions: PaneActions;
  readonly more?: number;
  readonly showMore?: () => void;
}

export function ProblemList({ actions, ...list }: ProblemListProps) {
  return (
    <RovingList
      {...list}
      keyOf={keyOf}
      empty={null}
      draw={(problem, part) => <ProblemItem problem={problem} part={part} actions={actions} />}
    />
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
      {asLine("span", "marathon-name", problem.place)}
      {asLine("span", "marathon-reason", problem.message)}
    </>
  );
  // The settings file is no note, so there is nothing to open.
  if (problem.path === null) return <div {...part(0)} class="marathon-person">{words}</div>;
  return (
    <button
      {...part(0)}
      type="button"
      class="marathon-person"
      {...openedBy((event) => {
        actions.openProblem(problem, event);
      })}
    >
      {words}
    </button>
  );
}
