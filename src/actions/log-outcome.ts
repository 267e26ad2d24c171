import type { CivilDate } from "../core/civil-date";

/** What became of an interaction that was to be logged, as a front end tells it. */
export type LogOutcome =
  /** Nothing was written. `offer` is what would help, and what it is called. */
  | {
      readonly kind: "refused";
      readonly message: string;
      readonly offer: { readonly label: string; readonly run: () => void } | null;
    }
  | {
      readonly kind: "logged";
      readonly date: CivilDate;
      /** The daily note that holds the line. */
      readonly path: string;
      /** Takes it back; of a retry, what that did. Null where nothing was written. */
      readonly id: number | null;
      /** What there is to know besides; empty for nothing. */
      readonly remarks: readonly string[];
      /** Whose last contact could not be raised, as sentences; empty where all is done. */
      readonly refused: readonly string[];
      /** Tries the refused ones again; the line is not written twice. */
      readonly retry: () => Promise<LogOutcome>;
    };

/** What logging would do, before it is done. */
export interface LogPreview {
  /** As they would be written, `\n` between them; null where nothing would be. */
  readonly lines: string | null;
  /** Where they go, and what else would change or not, as sentences. */
  readonly says: readonly string[];
}
