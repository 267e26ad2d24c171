/** `visible` and `disabled` may be a value or a function. One that throws counts as its default, and is logged. */
export type Predicate = boolean | (() => boolean) | undefined;

export function evaluate(predicate: Predicate, otherwise: boolean): boolean {
  if (typeof predicate !== "function") return predicate ?? otherwise;
  try {
    return predicate();
  } catch (error) {
    console.error("A settings predicate failed.", error);
    return otherwise;
  }
}

/** Something drawn whose state is taken anew: a row, a group, an entry to a page. */
export interface Stateful {
  /** Returns whether it is shown. */
  refresh(): boolean;
}
