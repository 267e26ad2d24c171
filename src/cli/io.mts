import type { Disk } from "./disk.mjs";

export interface Screen {
  readonly write: (text: string) => void;
  /** Somebody reads along at a terminal. */
  readonly isTerminal: boolean;
  /** Characters a line; null where there is no limit to keep. */
  readonly columns: number | null;
}

/** Everything outside that the command line touches. Only `main.mts` hands in the real ones. */
export interface Io {
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly disk: Disk;
  readonly now: () => Date;
  /** Where what was read is kept for the next time; null where it is not. */
  readonly cache: CachePlace | null;
}

export interface CachePlace {
  readonly folder: string;
  /** Tells this build of the program from any other: what another one has kept is not read. */
  readonly build: string;
}

/** 0: done. 1: failed. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What ends a command before its answer: one line for standard error. */
export class Failure extends Error {
  /** `details` is what a program should be told besides, with `--json`. */
  constructor(
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
