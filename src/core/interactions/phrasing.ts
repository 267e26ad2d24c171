import type { Direction } from "./entry";
import type { Vocabulary } from "./vocabulary";

/**
 * The words before the note: `coffee with [[Ada]] and [[Charles]]`. Plain English that names the
 * channel; whether it is read back as that channel is for the writer to find out.
 */
export function phraseFor(
  channel: string | null, direction: Direction, links: readonly string[], vocabulary: Vocabulary,
): string {
  if (channel === null) return `in touch with ${listed(links)}`;
  const idiom = IDIOMS.get(`${channel} ${direction}`) ?? IDIOMS.get(channel);
  return `${idiom ?? `${channel} ${preposition(channel, direction, vocabulary)}`} ${listed(links)}`;
}

/** Where the channel's name alone is no word for it. */
const IDIOMS: ReadonlyMap<string, string> = new Map([
  ["video", "video call with"],
  ["help out", "helped"],
  ["gift out", "gave a gift to"],
]);

function preposition(channel: string, direction: Direction, vocabulary: Vocabulary): string {
  const kind = vocabulary.channelNamed(channel)?.kind;
  if (kind === "help") return direction === "in" ? "from" : "for";
  if (kind !== "message" && channel !== "call") return "with";
  return direction === "unknown" ? "with" : direction === "in" ? "from" : "to";
}

function listed(links: readonly string[]): string {
  const last = links[links.length - 1] ?? "";
  return links.length < 2 ? last : `${links.slice(0, -1).join(", ")} and ${last}`;
}
