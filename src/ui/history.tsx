import type { Interaction } from "../core/interactions/interaction";
import { say } from "../locales/say";
import { AT_END } from "./buttons";
import { HEADING } from "./heading";
import { alertLine, asLine, hintLine } from "./hint-line";
import { HISTORY_FILTERS, type HistoryFilter, type HistoryModel, type HistoryRow } from "./history-model";
import { openedBy } from "./opened-by";
import { type Part, RovingList } from "./roving-list";

const OPEN = 0;
const COUNT = 1;
const DETAILS = 2;

/** What a user can do in a history. */
export interface HistoryActions {
  readonly open: (interaction: Interaction, event: MouseEvent | KeyboardEvent) => void;
  readonly count: (row: HistoryRow, counts: boolean) => void;
  readonly choose: (filter: string) => void;
  readonly showMore: () => void;
  readonly close: () => void;
}

interface HistoryProps {
  readonly model: HistoryModel;
  readonly filter: HistoryFilter;
  /** Sentences for what was refused, by the key of its row. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly labelledBy: string;
  readonly actions: HistoryActions;
}

export function History({ model, filter, refusals, labelledBy, actions }: HistoryProps) {
  const { history: words, close } = say.dialogs;
  return (
    <>
      {asLine("p", "marathon-summary", model.facts, { role: "status" })}
      <select
        class="dropdown"
        aria-label={words.filter}
        value={filter}
        onChange={(event) => {
          actions.choose(event.currentTarget.value);
        }}
      >
        {HISTORY_FILTERS.map((each) => <option key={each} value={each}>{words.filters[each]}</option>)}
      </select>
      <RovingList
        rows={model.rows}
        keyOf={keyOf}
        labelledBy={labelledBy}
        more={model.more}
        showMore={actions.showMore}
        empty={hintLine(model.empty)}
        draw={(row, part) => <Entry row={row} part={part} refusal={refusals.get(row.key)} actions={actions} />}
      />
      <div {...AT_END}><button type="button" onClick={actions.close}>{close}</button></div>
    </>
  );
}

function keyOf({ key }: HistoryRow): string {
  return key;
}

function Entry({ row, part, refusal, actions }: {
  readonly row: HistoryRow;
  readonly part: (number: number) => Part;
  readonly refusal: string | undefined;
  readonly actions: HistoryActions;
}) {
  const { history: words } = say.dialogs;
  const { interaction, year, day, how, summary, details, place, verdict, offer, hint } = row;
  const label = offer === true ? words.count : words.discount;
  return (
    <>
      {year !== null && <div {...HEADING}>{year}</div>}
      <button
        {...part(OPEN)}
        type="button"
        class="marathon-person"
        {...openedBy((event) => {
          actions.open(interaction, event);
        })}
      >
        <span class="marathon-name">
          <bdi>{day}</bdi>
          <span class="marathon-folder">{" "}<bdi>{how}</bdi></span>
        </span>
        {summary !== "" && asLine("span", "marathon-facts", summary)}
        {asLine("span", "marathon-reason", words.entry(place, verdict))}
      </button>
      {offer !== null && (
        <button
          {...part(COUNT)}
          type="button"
          class="marathon-count-entry"
          aria-label={`${label}: ${day}, ${how}`}
          onClick={() => {
            actions.count(row, offer);
          }}
        >
          {label}
        </button>
      )}
      {details !== "" && (
        <details class="marathon-details">
          <summary {...part(DETAILS)}>{words.details}</summary>
          <p dir="auto">{details}</p>
        </details>
      )}
      {hint !== null && hintLine(hint)}
      {refusal !== undefined && alertLine(refusal)}
    </>
  );
}
