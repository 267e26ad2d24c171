import type { Interaction, Source } from "../interactions/interaction";
import { compareTexts } from "../people/order";
import type { Person } from "../people/person";
import { readInline } from "../text/inline";

/** Who brought whom together. */
export interface Introduction {
  /** Path of a person note; null for the user. */
  readonly by: string | null;
  /** Those who were brought together, the user aside; one at least. */
  readonly people: readonly string[];
  /** Whether they were brought together with the user. */
  readonly withYou: boolean;
  readonly source: Source;
}

/** The person that a link in a note names; null for nobody. */
export type Named = (target: string, source: string) => string | null;

/** Stands for a link while words are matched; in no word of a note once it is taken out. */
const LINK = "\uFFFC";
/** Not somebody's boss or book. */
const SOMEBODY = `${LINK}(?!['’]s)`;
const LIST = `${SOMEBODY}(?:(?:,? and |, | & | with )${SOMEBODY})*`;
/**
 * `[[Ada]] introduced me to [[Bo]]`, `Introduced [[Ada]] to [[Bo]]`, `was introduced to [[Bo]] by [[Ada]]`. Whoever else
 * may have done it is not guessed: the words have to follow a link, or begin the line.
 */
const ACT = new RegExp(`(?:(${LINK}) |(^(?:I |we )?)|(?:was|were|got) )introduced (?:(me|us) )?(to )?(${LIST}(?: to ${LIST})?)( to (?:me|us)\\b)?(?: by (${LINK}))?`, "i");

/**
 * In English words and in `introduced-by` and `met-through`, each pair once, those in the notes before those in properties,
 * and these in order of path.
 */
export function introductionsOf(
  person: string, counted: readonly Interaction[], everyone: Iterable<Person>, named: Named,
): readonly Introduction[] {
  const told: Introduction[] = [];
  for (const { path, introducedBy } of everyone) {
    for (const target of introducedBy) {
      const by = named(target, path);
      if (by !== null) told.push({ by, people: [path], withYou: true, source: { path, line: null } });
    }
  }
  // Everyone comes in no promised order, and whose note was written last comes last.
  told.sort((a, b) => compareTexts(a.source.path, b.source.path));
  const found = [...counted.flatMap((interaction) => readIntroduction(interaction, named) ?? []), ...told];
  const seen = new Set<string>();
  return found.filter(({ by, people }) => {
    const key = JSON.stringify([by, ...[...people].sort()]);
    const isNews = !seen.has(key) && (by === person || people.includes(person));
    seen.add(key);
    return isNews;
  });
}

function readIntroduction({ summary, source, origin }: Interaction, named: Named): Introduction | null {
  const [line = ""] = summary.split("\n", 1);
  if (!/introduced/i.test(line)) return null;
  const { links } = readInline(line);
  let words = "";
  let at = 0;
  for (const { start, end } of links) {
    words += line.slice(at, start).replaceAll(LINK, " ") + LINK;
    at = end;
  }
  words += line.slice(at).replaceAll(LINK, " ");
  const match = ACT.exec(words);
  if (match === null) return null;
  const [, before = "", begins, me, to, list = "", toYou, after = ""] = match;
  let next = words.slice(0, match.index).split(LINK).length - 1;
  const take = (text: string) => text.split(LINK).slice(1).map(() => named(links[next++]?.target ?? "", source.path));
  const [subject = null] = take(before);
  const people = [...new Set(take(list).filter((path) => path !== null))];
  const [agent = null] = take(after);
  // "[[Ada]] introduced to [[Bo]]" may be meant either way.
  if (people.length === 0 || (before !== "" && to !== undefined && me === undefined)) return null;
  // In somebody's own log, "introduced me to [[Bo]]" is what they did.
  const owner = begins !== undefined && me !== undefined && origin === "person-log" ? source.path : null;
  const by = before === "" ? agent ?? owner : subject;
  const withYou = [me, to, toYou].some((word) => word !== undefined);
  const isYours = begins !== undefined && !withYou && after === "" && people.length > 1;
  return isYours || by !== null ? { by, people, withYou, source } : null;
}
