import { isEveryoneSort } from "./everyone-model";
import { type Fold, type PaneChoices, SHOWN_AT_FIRST, shownOf } from "./pane-model";

const FOLDS: readonly Fold[] = ["backlog", "pace", "upcoming", "everyone", "problems"];

export const FIRST_CHOICES: PaneChoices = { open: new Set(), sort: "name", search: "", shown: new Map(), oneMore: null, supposed: null };

/** What the layout keeps of the pane. A search is for the moment and is not kept. */
export function storedChoices({ open, sort }: PaneChoices): Record<string, unknown> {
  return { open: FOLDS.filter((fold) => open.has(fold)), sort };
}

/** The layout file may be of another version, or edited by hand: what cannot be read is as at first. */
export function restoredChoices(stored: unknown, choices: PaneChoices): PaneChoices {
  if (typeof stored !== "object" || stored === null) return choices;
  const { open, sort } = stored as { readonly open?: unknown; readonly sort?: unknown };
  return {
    ...choices,
    open: Array.isArray(open) ? new Set(FOLDS.filter((fold) => open.includes(fold))) : choices.open,
    sort: isEveryoneSort(sort) ? sort : choices.sort,
  };
}

export function toggled({ open }: PaneChoices, fold: Fold): ReadonlySet<Fold> {
  const next = new Set(open);
  if (!next.delete(fold)) next.add(fold);
  return next;
}

/** As many more rows of that fold as there were at first. */
export function withMore(choices: PaneChoices, fold: Fold): PaneChoices["shown"] {
  return new Map(choices.shown).set(fold, shownOf(choices, fold) + SHOWN_AT_FIRST);
}

/** That fold as at first: another search, or folded and unfolded. */
export function withoutMore({ shown }: PaneChoices, fold: Fold): PaneChoices["shown"] {
  return new Map([...shown].filter(([other]) => other !== fold));
}
