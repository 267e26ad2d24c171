import type { ActionResult } from "./change";

/** What a user did, and what became of it, as a front end tells it. */
export interface Acted {
  /** In the past, without a full stop: "Snoozed Ada Lovelace until 30 November". */
  readonly label: string;
  readonly result: ActionResult;
  /** What there is to know besides, as sentences. */
  readonly remarks: readonly string[];
  /** Takes this action back; null where it wrote nothing that could be. */
  readonly id: number | null;
  /** Does it once more: what stands already is not written twice. */
  readonly again: () => Promise<Acted>;
}
