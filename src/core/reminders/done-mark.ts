/** A reminder's line, apart from the done marks at its end. */
export interface Marked {
  /** Trimmed. */
  readonly rest: string;
  /** The day behind `✅` as written, of several marks the latest; null where there is none. It may be no real day. */
  readonly written: string | null;
}

const MARK = /^✅\uFE0F?\s*(\d{4}-\d{2}-\d{2})$/;

/** Two devices may each have left a mark, so all of those at the end are taken off. */
export function withoutDoneMark(line: string): Marked {
  let rest = line.trim();
  let written: string | null = null;
  for (;;) {
    const at = rest.lastIndexOf("✅");
    const day = at < 0 ? undefined : MARK.exec(rest.slice(at))?.[1];
    if (day === undefined) return { rest, written };
    rest = rest.slice(0, at).trimEnd();
    if (written === null || day > written) written = day;
  }
}
