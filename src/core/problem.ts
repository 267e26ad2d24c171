/**
 * Something in the vault that Marathon cannot read. A problem never stops the rest: it is collected
 * and shown with the note, the line or property, what is wrong and what to do.
 */
export interface Problem {
  /** Vault path of the note (or settings file). */
  readonly path: string;
  /** 1-based; null where the problem is not of one line. */
  readonly line: number | null;
  /** The property as the note spells it; null where the problem is not of one property. */
  readonly property: string | null;
  /** One or two plain sentences: what is wrong, and what to do. */
  readonly message: string;
}

/** What whatever was thrown says, as a part of a message. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
