import { readInline } from "../../src/core/text/inline";
import { readStructure } from "../../src/core/text/structure";
import { bodyTags } from "../../src/core/text/tags";
import { frontmatterBounds, yamlIn } from "../../src/core/text/frontmatter";
import { isRecord } from "../../src/core/text/record";
import { NoteError, type Notes, type NoteStat, type OpenNote } from "../../src/vault/notes";
import { parseYaml } from "../support/parse-yaml";

type Lent = Omit<OpenNote, "text">;

/** A note and what is lent of it. */
export interface Stored {
  readonly lent: Lent;
  readonly text: string;
}

/**
 * Notes in memory that lend what the app's metadata cache lends: parsed properties, tags, headings, and whether there is
 * a link. So that what is measured is what Marathon itself does in the app, without disk and YAML.
 */
export class LentNotes implements Notes {
  readonly #notes = new Map<string, Stored>();
  readonly #fresh: boolean;
  #clock = 0;
  /** How often a text was asked for. */
  reads = 0;

  /** `fresh`: every text is handed out as a copy, so that whoever keeps a piece of one is seen to keep all of it. */
  constructor(notes: Iterable<Stored>, fresh = false) {
    this.#fresh = fresh;
    for (const { lent, text } of notes) this.#notes.set(lent.path, { lent: { ...lent, mtime: ++this.#clock }, text: copyOf(text) });
  }

  list(): Promise<readonly NoteStat[]> {
    return Promise.resolve([...this.#notes.values()].map(({ lent: { path, size, mtime } }) => ({ path, size, mtime: mtime ?? 0 })));
  }

  open(path: string): Promise<OpenNote> {
    const { lent: { properties, propertiesProblem, propertiesLine, size, mtime, tags, mayLink, headings }, text } = this.#stored(path);
    // Not by spreading: engines take as long for it as for much of what is measured.
    return Promise.resolve({
      path, properties, propertiesProblem, propertiesLine, size, mtime, tags, mayLink, headings,
      text: () => {
        this.reads++;
        return Promise.resolve(this.#fresh ? copyOf(text) : text);
      },
    });
  }

  /** The time that its notes bear, in its own milliseconds. */
  get now(): number {
    return this.#clock;
  }

  wait(milliseconds: number): void {
    this.#clock += milliseconds;
  }

  paths(): readonly string[] {
    return [...this.#notes.keys()];
  }

  textOf(path: string): string {
    return this.#stored(path).text;
  }

  write(path: string, text: string): void {
    this.#notes.set(path, { lent: { ...lentOf(path, text), mtime: ++this.#clock }, text: copyOf(text) });
  }

  rename(from: string, path: string): void {
    const { lent, text } = this.#stored(from);
    this.#notes.delete(from);
    this.#notes.set(path, { lent: { ...lent, path }, text });
  }

  edit(path: string): Promise<void> {
    return Promise.reject(readOnly(path));
  }

  create(path: string): Promise<void> {
    return Promise.reject(readOnly(path));
  }

  remove(path: string): Promise<boolean> {
    return Promise.reject(readOnly(path));
  }

  watch(): () => void {
    return () => undefined;
  }

  #stored(path: string): Stored {
    const stored = this.#notes.get(path);
    if (stored === undefined) throw new NoteError("missing", path, `There is no note at ${path}.`);
    return stored;
  }
}

export function lentOf(path: string, text: string): Lent {
  const bounds = frontmatterBounds(text);
  const reading = bounds === null ? null : parseYaml(yamlIn(text, bounds));
  const { headings, paragraphs } = readStructure(text);
  const spans = [...headings.map(({ content }) => content), ...paragraphs];
  return {
    path,
    properties: reading?.ok === true && isRecord(reading.value) ? reading.value : {},
    propertiesProblem: reading?.ok === false ? reading.message : null,
    propertiesLine: reading?.ok === false ? reading.line : null,
    size: Buffer.byteLength(text),
    mtime: null,
    tags: bodyTags(text),
    mayLink: text.includes("[[") && spans.some(({ start, end }) => readInline(text.slice(start, end)).links.length > 0),
    headings: headings.map(({ content: { start, end } }) => text.slice(start, end)),
  };
}

/** As read from a disk: in one piece, and no piece of any other text. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

function readOnly(path: string): NoteError {
  return new NoteError("unwritable", path, `${path} is only read here.`);
}
