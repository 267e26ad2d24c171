import type { Io } from "./io.mjs";

export interface ProgressLine {
  /** `done` of `total` notes are behind us. */
  readonly show: (doing: string, done: number, total: number) => void;
  readonly clear: () => void;
}

/** Milliseconds before the line appears, and between two changes of it. */
const PATIENCE = 1000;
const BETWEEN = 100;

/** One line on a terminal that says how far the reading is, if it takes its time; gone when it is done. */
export function progressLine({ stderr, now }: Io): ProgressLine {
  const start = now().getTime();
  let shown: number | null = null;
  return {
    show: (doing, done, total) => {
      if (!stderr.isTerminal) return;
      const time = now().getTime();
      if (time < (shown === null ? start + PATIENCE : shown + BETWEEN)) return;
      shown = time;
      stderr.write(`\r\u001B[K${doing}: ${String(done)} of ${String(total)}`);
    },
    clear: () => {
      if (shown !== null) stderr.write("\r\u001B[K");
    },
  };
}
