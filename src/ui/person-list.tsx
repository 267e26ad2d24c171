import type { ComponentChildren, TargetedMouseEvent } from "preact";
import { icon } from "./icon";
import { openedBy } from "./opened-by";
import type { PaneActions } from "./pane-actions";
import type { PersonRow } from "./person-row-model";
import { type Part, RovingList } from "./roving-list";

const OPEN = 0;
const LOG = 1;

/** A list in a note has no preview and no menu of its own. */
type PersonActions = Pick<PaneActions, "openPerson" | "log" | "tick"> & Partial<Pick<PaneActions, "hover" | "showMenu">>;

interface PersonListProps {
  readonly rows: readonly PersonRow[];
  readonly labelledBy: string;
  readonly actions: PersonActions;
  readonly empty: ComponentChildren;
  readonly more?: number;
  readonly showMore?: () => void;
}

export function PersonList({ actions, ...list }: PersonListProps) {
  return (
    <RovingList
      {...list}
      keyOf={pathOf}
      draw={(row, part) => <Person row={row} part={part} actions={actions} />}
    />
  );
}

function pathOf({ path }: PersonRow): string {
  return path;
}

interface PersonProps {
  readonly row: PersonRow;
  readonly part: (number: number) => Part;
  readonly actions: PersonActions;
}

function Person({ row, part, actions }: PersonProps) {
  const { path, name, folder, lastContact, cadence, reason, dated } = row;
  const showMenu = (event: TargetedMouseEvent<HTMLElement>) => {
    if (actions.showMenu === undefined) return;
    event.preventDefault();
    actions.showMenu(path, event);
  };
  return (
    <>
      <button
        {...part(OPEN)}
        type="button"
        class="marathon-person"
        {...openedBy((event) => {
          actions.openPerson(path, event);
        })}
        onMouseOver={(event) => {
          actions.hover?.(path, event);
        }}
        onContextMenu={showMenu}
      >
        <span class="marathon-name">
          <bdi dir="auto">{name}</bdi>
          {folder !== null && <span class="marathon-folder">{" "}<bdi dir="auto">{folder}</bdi></span>}
        </span>
        <span class="marathon-facts"><bdi dir="auto">{`${lastContact}, ${cadence}`}</bdi></span>
        {reason !== null && <span class="marathon-reason"><bdi dir="auto">{reason}</bdi></span>}
      </button>
      <button
        {...part(LOG)}
        type="button"
        class="clickable-icon marathon-log"
        aria-label={`Log interaction with ${folder === null ? name : `${name}, ${folder}`}`}
        ref={icon("circle-check")}
        onClick={() => {
          actions.log(path);
        }}
        onContextMenu={showMenu}
      />
      {dated.map(({ thing, words }, index) => (
        <div class="marathon-dated" key={`${thing.kind} ${thing.date} ${thing.text}`}>
          {thing.kind !== "date" && (
            <button
              {...part(LOG + 1 + index)}
              type="button"
              class="clickable-icon marathon-tick"
              aria-label={`Done: ${words}, ${name}`}
              ref={icon("square")}
              onClick={() => {
                actions.tick(thing);
              }}
            />
          )}
          <bdi dir="auto">{words}</bdi>
        </div>
      ))}
    </>
  );
}
