/** Words that were understood, but say nothing that Marathon can keep. */
export interface Refusal {
  readonly kind: "refused";
  /** A whole sentence. */
  readonly message: string;
  /** Cadences that may have been meant, in words that can be read; none where nothing is near. */
  readonly meant: readonly string[];
}

export function refused(message: string, ...meant: readonly string[]): Refusal {
  return { kind: "refused", message, meant };
}
