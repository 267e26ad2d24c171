import { parseDocument } from "yaml";
import { type NoteChange, NoteError, type Notes, type OpenNote } from "../../src/vault/notes";

/** A vault that lives in memory: for tests, and the plainest implementation of the port. */
export class MemoryNotes implements Notes {
  readonly #texts = new Map<string, { text: string; mtime: number }>();
  readonly #failing = new Map<string, NoteError>();
  readonly #listeners = new Set<(change: NoteChange) => void>();
  #clock = 0;
  /** How often each note's text was asked for: the measure of work. */
  readonly reads = new Map<string, number>();

  constructor(notes: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(notes)) this.#texts.set(path, { text, mtime: ++this.#clock });
  }

  list() {
    return Promise.resolve(
      [...this.#texts]
        .filter(([path]) => path.endsWith(".md"))
        .map(([path, { text, mtime }]) => ({ path, mtime, size: new TextEncoder().encode(text).length })),
    );
  }

  open(path: string): Promise<OpenNote> {
    const failure = this.#failing.get(path);
    if (failure !== undefined) return Promise.reject(failure);
    const stored = this.#texts.get(path);
    if (stored === undefined) return Promise.reject(missing(path));
    return Promise.resolve({
      path,
      ...readProperties(stored.text),
      size: new TextEncoder().encode(stored.text).length,
      mtime: stored.mtime,
      tags: null,
      mayLink: true,
      headings: null,
      text: () => {
        this.reads.set(path, (this.reads.get(path) ?? 0) + 1);
        return Promise.resolve(stored.text);
      },
    });
  }

  edit(path: string, change: (text: string) => string): Promise<void> {
    const failure = this.#failing.get(path);
    if (failure !== undefined) return Promise.reject(failure);
    const stored = this.#texts.get(path);
    if (stored === undefined) return Promise.reject(missing(path));
    try {
      const text = change(stored.text);
      if (text !== stored.text) this.write(path, text);
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
    return Promise.resolve();
  }

  create(path: string, text: string): Promise<void> {
    if (path.startsWith("/") || path.split("/").includes("..")) {
      return Promise.reject(new NoteError("outside", path, `${path} lies outside the vault.`));
    }
    const key = path.normalize("NFC").toLowerCase();
    for (const other of this.#texts.keys()) {
      if (other.normalize("NFC").toLowerCase() === key) {
        return Promise.reject(new NoteError("exists", path, `There is a note at ${other} already.`));
      }
    }
    this.write(path, text);
    return Promise.resolve();
  }

  async remove(path: string, onlyIf: (text: string) => boolean): Promise<boolean> {
    const answers: boolean[] = [];
    await this.edit(path, (text) => {
      answers.push(onlyIf(text));
      return text;
    });
    const may = answers.pop() === true;
    if (may) this.delete(path);
    return may;
  }

  watch(listener: (change: NoteChange) => void) {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** What another program does to the vault. */
  write(path: string, text: string): void {
    this.#texts.set(path, { text, mtime: ++this.#clock });
    this.#tell({ kind: "written", path });
  }

  /** As out of the trash: with the time that it had. */
  restore(path: string, text: string, mtime: number): void {
    this.#texts.set(path, { text, mtime });
    this.#tell({ kind: "written", path });
  }

  delete(path: string): void {
    this.#texts.delete(path);
    this.#tell({ kind: "deleted", path });
  }

  rename(from: string, path: string): void {
    const stored = this.#texts.get(from);
    if (stored === undefined) throw missing(from);
    this.#texts.delete(from);
    this.#texts.set(path, stored);
    this.#tell({ kind: "renamed", path, from });
  }

  /** From now on the host cannot read or write this note. */
  fail(path: string, error: NoteError): void {
    this.#failing.set(path, error);
  }

  paths(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** Lets time pass: as many milliseconds without a change. */
  wait(milliseconds: number): void {
    this.#clock += milliseconds;
  }

  /** What its clock says. */
  get now(): number {
    return this.#clock;
  }

  has(path: string): boolean {
    return this.#texts.has(path);
  }

  textOf(path: string): string {
    const stored = this.#texts.get(path);
    if (stored === undefined) throw missing(path);
    return stored.text;
  }

  #tell(change: NoteChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function missing(path: string): NoteError {
  return new NoteError("missing", path, `There is no note at ${path}.`);
}

function readProperties(text: string): { properties: Record<string, unknown>; propertiesProblem: string | null; propertiesLine: number | null } {
  const match = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:^|[\r\n])---[ \t]*(?:\r\n|\n|\r|$)/.exec(text);
  if (match === null) return { properties: {}, propertiesProblem: null, propertiesLine: null };
  const document = parseDocument(match[1] ?? "", { uniqueKeys: true, logLevel: "error" });
  const error = document.errors[0];
  if (error !== undefined) {
    const message = error.message.split(" at line ")[0] ?? "It cannot be read.";
    return { properties: {}, propertiesProblem: message, propertiesLine: (error.linePos?.[0].line ?? 0) + 1 };
  }
  const value: unknown = document.toJS();
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  return { properties: isMap ? (value as Record<string, unknown>) : {}, propertiesProblem: null, propertiesLine: null };
}
