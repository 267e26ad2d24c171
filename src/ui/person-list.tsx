import type { ComponentChildren, TargetedMouseEvent } from "preact";
import { say } from "../locales/say";
import { IN_ROW } from "./buttons";
import { asLine } from "./hint-line";
import { icon } from "./icon";
import { openedBy } from "./opened-by";
import type { PaneActions } from "./pane-actions";
import type { DatedLine, PersonRow } from "./person-row-model";
import { type Part, RovingList } from "./roving-list";

/** A list in a note has no preview, no menu and no addresses of its own. */
type PersonActions =
  & Pick<PaneActions, "openPerson" | "log" | "tick">
  & Partial<Pick<PaneActions, "hover" | "showMenu" | "reach">>;

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

function Person({ row, part, actions: { openPerson, hover, showMenu, log, tick, reach } }: PersonProps) {
  const { path, name, folder, facts, reason, lastWords, dated, undated } = row;
  const who = folder === null ? name : `${name}, ${folder}`;
  // Right walks the buttons in the order of the page, and some rows have more of them.
  let parts = 0;
  const nextPart = () => {
    parts += 1;
    return part(parts - 1);
  };
  const openMenu = (event: TargetedMouseEvent<HTMLElement>) => {
    if (showMenu === undefined) return;
    event.preventDefault();
    showMenu(path, event);
  };
  const line = ({ key, words, tick: item }: DatedLine, look = "") => (
    <div class={`marathon-dated${look}`} key={key}>
      {item !== null && (
        <button
          {...nextPart()}
          type="button"
          class="clickable-icon marathon-tick"
          aria-label={say.pane.tick(words, name)}
          ref={icon("square")}
          onClick={() => {
            tick(item);
          }}
        />
      )}
      <span><bdi>{words}</bdi></span>
    </div>
  );
  return (
    <>
      <button
        {...nextPart()}
        type="button"
        class="marathon-person"
        {...openedBy((event) => {
          openPerson(path, event);
        })}
        onMouseOver={(event) => {
          hover?.(path, event);
        }}
        onContextMenu={openMenu}
      >
        <span class="marathon-name">
          <bdi>{name}</bdi>
          {folder !== null && <span class="marathon-folder">{" "}<bdi>{folder}</bdi></span>}
        </span>
        {facts !== null && asLine("span", "marathon-facts", facts)}
        {reason !== null && asLine("span", "marathon-reason", reason)}
        {lastWords !== null && <bdi class="marathon-words" title={lastWords.all}>{lastWords.about}</bdi>}
      </button>
      <div class="marathon-side">
        <button
          {...nextPart()}
          {...IN_ROW}
          aria-label={say.pane.logWith(who)}
          ref={icon("circle-check")}
          onClick={() => {
            log(path);
          }}
          onContextMenu={openMenu}
        />
        {showMenu !== undefined && (
          <button
            {...nextPart()}
            {...IN_ROW}
            aria-label={say.pane.moreFor(who)}
            aria-haspopup="menu"
            ref={icon("ellipsis")}
            onClick={openMenu}
            onContextMenu={openMenu}
          />
        )}
      </div>
      {reach !== undefined && row.reach.length > 0 && (
        <div class="marathon-reach">
          {row.reach.map(({ address, icon: drawn, words }) => (
            <button
              {...nextPart()}
              key={drawn}
              {...IN_ROW}
              aria-label={`${words}, ${name}`}
              ref={icon(drawn)}
              onClick={() => {
                reach(address);
              }}
            />
          ))}
        </div>
      )}
      {dated.map((each) => line(each))}
      {undated.map((each) => line(each, " is-quiet"))}
    </>
  );
}
