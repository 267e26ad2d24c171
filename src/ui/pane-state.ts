import { type FilterName, type Filters, isEveryoneSort, isFilterName } from "./everyone-model";
import { type Fold, type PaneChoices, shownOf } from "./pane-model";

const FOLDS: readonly Fold[] = ["backlog", "pace", "upcoming", "everyone", "problems"];

export const FIRST_CHOICES: PaneChoices = { open: new Set(), sort: "name", filters: new Map(), search: "", shown: new Map(), oneMore: null, supposed: null };

/** As the layout keeps them. A record's names are nobody's: the build leaves them as they are. */
type Stored = Readonly<Record<"open" | "sort" | "filters", unknown>>;

/** What the layout keeps of the pane. A search is for the moment and is not kept. */
export function storedChoices({ open, sort, filters }: PaneChoices): Stored {
  return { open: FOLDS.filter((fold) => open.has(fold)), sort, filters: [...filters] };
}

/** The layout file may be of another version, or edited by hand: what cannot be read is as at first. */
export function restoredChoices(stored: unknown, choices: PaneChoices): PaneChoices {
  if (typeof stored !== "object" || stored === null) return choices;
  const { open, sort, filters } = stored as Partial<Stored>;
  return {
    ...choices,
    open: Array.isArray(open) ? new Set(FOLDS.filter((fold) => open.includes(fold))) : choices.open,
    sort: isEveryoneSort(sort) ? sort : choices.sort,
    filters: Array.isArray(filters) ? new Map(filters.flatMap(filterIn)) : choices.filters,
  };
}

function filterIn(stored: unknown): readonly (readonly [FilterName, string])[] {
  if (!Array.isArray(stored)) return [];
  const pair: readonly unknown[] = stored;
  const [name, key] = pair;
  return isFilterName(name) && typeof key === "string" && key !== "" ? [[name, key]] : [];
}

/** That filter set to a value's key; empty for none. */
export function filtered({ filters }: PaneChoices, name: FilterName, key: string): Filters {
  const next = new Map(filters);
  if (key === "") next.delete(name);
  else next.set(name, key);
  return next;
}

export function toggled({ open }: PaneChoices, fold: Fold): ReadonlySet<Fold> {
  const next = new Set(open);
  if (!next.delete(fold)) next.add(fold);
  return next;
}

/** As many more as somebody who asks would scroll through. */
const MORE = 100;

/** More rows of that fold. */
export function withMore(choices: PaneChoices, fold: Fold): PaneChoices["shown"] {
  return new Map(choices.shown).set(fold, shownOf(choices, fold) + MORE);
}

/** That fold as at first: another search, or folded and unfolded. */
export function withoutMore({ shown }: PaneChoices, fold: Fold): PaneChoices["shown"] {
  return new Map([...shown].filter(([other]) => other !== fold));
}
