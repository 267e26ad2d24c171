/** What a `marathon` code block asks for. */
export type BlockWish =
  | { readonly kind: "today" }
  | { readonly kind: "forecast" }
  /** `name`: a link, a name or an alias; empty for the person whose note it stands in. */
  | { readonly kind: "brief"; readonly name: string }
  /** `text`: what it says instead. */
  | { readonly kind: "unknown"; readonly text: string };

/** The text between the fences. Letter case does not matter; an empty block is about today. */
export function readBlock(text: string): BlockWish {
  const words = text.trim();
  const [, word = "", rest = ""] = /^(\S*)\s*([^]*)$/.exec(words) ?? [];
  const kind = word.toLowerCase() || "today";
  if (kind === "brief") return { kind, name: rest };
  return (kind === "today" || kind === "forecast") && rest === "" ? { kind } : { kind: "unknown", text: words };
}
