import { displayName } from "../people/person";
import { type Inline, readInline } from "../text/inline";

/** Links by what they show; without fields, embeds, comments, and what is struck out. */
export function shownText(text: string, { links, fields, hidden }: Pick<Inline, "links" | "fields" | "hidden">): string {
  const parts = [
    ...links.map(({ start, end, embed, shown, target, subpath }) =>
      ({ start, end, by: embed ? "" : shown ?? (target === "" ? subpath : displayName(target)) })),
    ...fields.map(({ start, end }) => ({ start, end, by: "" })),
    ...hidden.filter(({ start }) => "%<~".includes(text.charAt(start))).map(({ start, end }) => ({ start, end, by: "" })),
  ].sort((a, b) => a.start - b.start);
  let shown = "";
  let at = 0;
  for (const { start, end, by } of parts) {
    if (start < at) continue;
    shown += text.slice(at, start) + by;
    at = end;
  }
  return shown + text.slice(at);
}

/** Links by what they show, all else as it is written. */
export function withLinksShown(text: string): string {
  return text.includes("](") || text.includes("[[") ? shownText(text, { links: readInline(text).links, fields: [], hidden: [] }) || text : text;
}
