import type { CivilDate } from "../core/civil-date";
import type { DateFormat } from "../core/interactions/daily-note-path";
import { findPerson } from "../core/people/find-person";
import { nameComplaint, newPersonPath, tidyName } from "../core/people/new-person";
import type { Person } from "../core/people/person";
import { conflictOriginal, isFolderNote, type PersonSources, saysPerson } from "../core/people/person-source";
import { foldPropertyName, type Properties, valuesOf } from "../core/people/property-names";
import { listedTexts } from "../core/people/property-values";
import { readBlock, type Refusal } from "../core/text/property-block";
import { setProperty } from "../core/text/property-edit";
import { bodyTags } from "../core/text/tags";
import { hasTemplater, renderTemplate } from "../core/text/template";
import { spellScalar } from "../core/text/yaml-scalar";
import { say } from "../locales/say";
import { NoteError } from "../vault/notes";
import type { ActionResult } from "./change";
import type { Now } from "./daily-note-edit";
import { type Ask, askOfPerson, cadenceFrom, circleFrom, readPerson } from "./person-edit";
import type { PersonPorts } from "./person-properties";

export interface NewPerson {
  readonly name: string;
  /** The day they met; null says nothing about it. Somebody met lately is `new`. */
  readonly met: CivilDate | null;
  /** As typed: a cadence, a circle's name or `none`; null or empty for nothing. */
  readonly cadence: string | null;
  readonly circle: string | null;
  /** Also where somebody answers to the name already: two people may bear one name. */
  readonly evenSo: boolean;
}

export interface AddPersonPorts extends PersonPorts {
  readonly sources: PersonSources;
  /** Everybody who is known. */
  readonly people: () => Iterable<Person>;
  /** Text of the template for people; null where there is none. May reject with a `NoteError`. */
  readonly template: () => Promise<string | null>;
  readonly dates: Pick<DateFormat, "format">;
}

/**
 * Makes the note of a new person in the first people folder, from the template where there is one, with
 * exactly the properties that are asked for, and with what makes it a person note where its folder does
 * not. Refused where anything of that would not be read back.
 */
export async function addPerson(request: NewPerson, ports: AddPersonPorts, now: Now): Promise<ActionResult> {
  const name = tidyName(request.name);
  const why = nameComplaint(name) ?? (request.evenSo ? null : alreadyThere(name, ports.people()));
  if (why !== null) return { kind: "refused", why };
  const path = newPersonPath(name, ports.sources);
  try {
    const made = written(await ports.template(), name, path, request, ports, now);
    if (typeof made !== "string") return { kind: "refused", why: made.refused };
    await ports.notes.create(path, made);
    return { kind: "done", changes: [{ kind: "created", path, text: made }], refused: [] };
  } catch (error) {
    if (error instanceof NoteError) return { kind: "refused", why: error.message };
    throw error;
  }
}

function alreadyThere(name: string, people: Iterable<Person>): string | null {
  const found = findPerson(people, name);
  if (found.kind === "none") return null;
  const paths = (found.kind === "one" ? [found.person] : found.people).map(({ path }) => path);
  return say.actions.person.there(name, paths.join(", "));
}

/** The text of the new note, or why there can be none. */
function written(
  template: string | null, name: string, path: string, request: NewPerson, ports: AddPersonPorts, { today, time }: Now,
): string | Refusal {
  const { met } = request;
  const { circles, dates } = ports;
  if (template !== null && hasTemplater(template)) return { refused: say.actions.person.templater };
  const cadence = cadenceFrom(request.cadence ?? "", met, circles);
  if ("refused" in cadence) return cadence;
  const circle = circleFrom(request.circle ?? "", circles);
  if ("refused" in circle) return circle;

  const format = (day: CivilDate, momentFormat: string) => dates.format(day, momentFormat, time);
  const text = asPerson(renderTemplate(template ?? "", { title: name, date: today, time, format }), path, ports);
  if (typeof text !== "string") return text;
  const note = readPerson(text, path, ports);
  if ("refused" in note) return note;
  const asks = [["met", met], ["cadence", cadence.value], ["circle", circle.value]] as const;
  const edit = askOfPerson(note, asks.flatMap(([meaning, value]): Ask[] => (value === null ? [] : [{ kind: "set", meaning, value }])), ports);
  return "refused" in edit ? edit : edit.text;
}

/** The text with what makes it a person note at `path`, where nothing does yet. */
function asPerson(text: string, path: string, { sources, parseYaml }: AddPersonPorts): string | Refusal {
  const block = readBlock(text, parseYaml);
  if ("refused" in block) return { refused: say.actions.person.template(block.refused) };
  const { bounds, properties } = block;
  const { personTypes: [type], personTags: [tag] } = sources;
  const ways: (readonly [string, Properties])[] = [[text, properties]];
  if (type !== undefined && valuesOf(properties, "type").length === 0) {
    const edit = setProperty(text, { names: ["type"], fold: foldPropertyName, write: "type", value: type }, parseYaml);
    if (!("refused" in edit)) ways.push([edit.text, { ...properties, type }]);
  }
  // As a list, for the app reads no other tags; an edit of properties writes single values only.
  if (tag !== undefined && bounds === null) ways.push([`---\ntags:\n  - ${spellScalar(tag, "")}\n---\n${text}`, { tags: [tag] }]);
  const way = ways.find(([made, says]) => {
    const tags = ["tags", "tag"].flatMap((name) => valuesOf(says, name).flatMap(listedTexts));
    return saysPerson({ path, properties: says, tags: [...tags, ...bodyTags(made)] }, sources);
  });
  if (way !== undefined && conflictOriginal(path) === null && !isFolderNote(path)) return way[0];
  return { refused: say.actions.person.noPerson(path) };
}
