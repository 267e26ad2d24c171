/** The port to a vault of notes, in our words. Every implementation passes `tests/contracts/notes.ts`. */

/** Vault paths: relative to the vault, `/` between folders, no leading slash, extension included. */
export interface NoteStat {
  readonly path: string;
  /** When it was last changed, in milliseconds since 1970. A later change may bear the same time if it follows at once. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

export interface OpenNote {
  readonly path: string;
  /** The frontmatter, parsed; empty where there is none or where it cannot be read. Dates stay text. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Why the frontmatter cannot be read, in one sentence; null where it can, or where there is none. */
  readonly propertiesProblem: string | null;
  /** The line of the note on which that shows, 1-based; null where it is not known. */
  readonly propertiesLine: number | null;
  /** Bytes. */
  readonly size: number;
  /** As in `NoteStat`, and never later than the text; null where the host would have to ask again. */
  readonly mtime: number | null;
  /** The tags of frontmatter and body, where the host knows them without reading; null where it does not. */
  readonly tags: readonly string[] | null;
  /** False only where the host knows without reading that the body holds no link: then its text is not needed. */
  readonly mayLink: boolean;
  /** The texts of the headings, where the host knows them without reading; null where it does not. */
  readonly headings: readonly string[] | null;
  /** The whole note. Line endings and a byte order mark are as stored. */
  text(): Promise<string>;
}

export type NoteChange =
  | { readonly kind: "written"; readonly path: string }
  | { readonly kind: "deleted"; readonly path: string }
  | { readonly kind: "renamed"; readonly path: string; readonly from: string };

export interface Notes {
  /** Every Markdown note that the user can see; nothing in dot-folders. Order is not promised. */
  list(): Promise<readonly NoteStat[]>;
  /** Rejects with a `NoteError` where there is no such note, or where it cannot be read as UTF-8 text. */
  open(path: string): Promise<OpenNote>;
  /**
   * One atomic read-modify-write. `change` is synchronous, may run more than once, and gets the text
   * as it is stored at that moment; where it returns the same text, nothing is written; where it
   * throws, nothing is written and the error comes back unchanged. Rejects with a `NoteError` where
   * there is no such note or it cannot be written.
   */
  edit(path: string, change: (text: string) => string): Promise<void>;
  /**
   * Makes a note, and its folders. Rejects with a `NoteError` of kind `exists` where a note with this
   * path is there already, in any letter case; the one that is there is left alone. `base` is what of the text is not
   * the caller's own doing, such as a template: whoever takes the writing back leaves that be. Hosts need not care.
   */
  create(path: string, text: string, base?: string): Promise<void>;
  /**
   * Puts a note into the user's trash if `onlyIf` says so of its text as it is stored at that moment; false
   * where it stays. `onlyIf` is synchronous and may run more than once; where it throws, the note stays and
   * the error comes back unchanged. Rejects with a `NoteError` where there is no such note or it cannot be moved.
   */
  remove(path: string, onlyIf: (text: string) => boolean): Promise<boolean>;
  /** Tells of every change by anyone, this program included. Returns the function that stops it. */
  watch(listener: (change: NoteChange) => void): () => void;
}

export type NoteErrorKind = "missing" | "exists" | "unreadable" | "not-text" | "unwritable" | "outside";

/** A refusal by the host: which note, and what to do, in a sentence for the user. */
export class NoteError extends Error {
  constructor(
    readonly kind: NoteErrorKind,
    readonly path: string,
    message: string,
  ) {
    super(message);
    this.name = "NoteError";
  }
}
