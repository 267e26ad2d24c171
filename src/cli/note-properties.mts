import matter from "gray-matter";
import { parseDocument, type YAMLError } from "yaml";
import { frontmatterBounds, frontmatterEnd, yamlIn } from "../core/text/frontmatter";
import type { YamlReading } from "../core/text/property-edit";
import { readFlatYaml } from "./flat-yaml.mjs";

export interface ReadProperties {
  readonly properties: Readonly<Record<string, unknown>>;
  /** What is wrong, as a clause with a full stop; null where they can be read, or where there are none. */
  readonly propertiesProblem: string | null;
  /** Of the note, 1-based; null where it is not known. */
  readonly propertiesLine: number | null;
}

const FINE = { propertiesProblem: null, propertiesLine: null };

/** Longer blocks are not read: gray-matter takes a time that grows with the square of their blank lines. */
const LONGEST_BLOCK = 32_000;

/**
 * The properties at the top of a note. Where the block lies is for the core to say, which writes to it;
 * gray-matter parses that block and never finds one of its own, such as `---js`.
 */
export function readProperties(text: string): ReadProperties {
  // The lines of the note's own text need not be looked for.
  const bounds = frontmatterBounds(text.slice(0, frontmatterEnd(text)));
  if (bounds === null) return { properties: {}, ...FINE };
  const yaml = yamlIn(text, bounds);
  if (yaml.length > LONGEST_BLOCK) return unreadable(`they are longer than ${String(LONGEST_BLOCK)} characters`);
  const flat = readFlatYaml(yaml);
  if (flat !== undefined) return { properties: flat, ...FINE };
  let data: unknown;
  try {
    data = parseBlock(yaml);
  } catch (error) {
    if (error instanceof UnreadableYaml) return unreadable(error.message, error.line);
    throw error;
  }
  // Prose or a list between two rules is no set of properties, in Obsidian neither.
  return { properties: isMap(data) ? data : {}, ...FINE };
}

/**
 * The YAML of a block, with dates as text; a key that stands twice is an error.
 */
export function parseYaml(yaml: string): YamlReading {
  const document = parseDocument(yaml, { uniqueKeys: true, strict: true, prettyErrors: false, logLevel: "error" });
  const error = document.errors[0];
  if (error !== undefined) return { ok: false, message: inWords(error), line: lineOf(error, yaml) };
  try {
    return { ok: true, value: document.toJS() };
  } catch (problem) {
    // An alias without its anchor, or one that stands for far too much, is found only here.
    if (problem instanceof ReferenceError) return { ok: false, message: "an alias in them (*name) cannot be followed", line: null };
    throw problem;
  }
}

class UnreadableYaml extends Error {
  constructor(message: string, readonly line: number | null) {
    super(message);
  }
}

function parseBlock(yaml: string): unknown {
  // gray-matter ends a block at the first line that begins with the closing mark, and `---x` begins with
  // `---`. A mark that stands nowhere in the block cannot end it early.
  let close = "---";
  while (yaml.includes(close)) close += "-";
  return matter(`---\n${yaml}${close}\n`, {
    language: "yaml",
    delimiters: ["---", close],
    engines: { yaml: parseOrThrow, javascript: refuseToRun, js: refuseToRun },
  }).data;
}

/** gray-matter hands the block over with the line break behind the first `---`, and without the one before the last. */
function parseOrThrow(block: string): object {
  const reading = parseYaml(`${block.replace(/^\n/, "")}\n`);
  if (!reading.ok) throw new UnreadableYaml(reading.message, reading.line);
  // gray-matter's types know maps only; what is no map comes out as it is and is judged by the caller.
  return reading.value as object;
}

function refuseToRun(): never {
  throw new UnreadableYaml("they ask to be run as a program, which Marathon never does", null);
}

const IN_WORDS: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  DUPLICATE_KEY: "a property stands for the second time",
  MULTILINE_IMPLICIT_KEY: "something is not of the form name: value",
  MISSING_CHAR: "a closing bracket, a quote, a comma or a colon is missing",
  TAB_AS_INDENT: "a tab is used to indent, where only spaces may be",
  BAD_INDENT: "the indent does not fit, or a bracket above it is not closed",
  MULTIPLE_DOCS: "a second block begins",
};

function inWords({ code, message }: YAMLError): string {
  return IN_WORDS[code] ?? `YAML does not allow this: ${message.replace(/\s+/g, " ").replace(/\.$/, "")}`;
}

function lineOf({ pos }: YAMLError, yaml: string): number {
  // What is never closed is missed at the very end, behind the last line that a user would look at.
  const end = Math.min(pos[0], yaml.trimEnd().length);
  return yaml.slice(0, end).split("\n").length + 1;
}

function unreadable(why: string, line: number | null = null): ReadProperties {
  return { properties: {}, propertiesProblem: `${why}.`, propertiesLine: line };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
