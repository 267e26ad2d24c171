import { readInline } from "./inline";
import { readStructure } from "./structure";

/**
 * The distinct tags in a note's body, without `#`, in the order of the text: of headings, paragraphs,
 * list items, quotes, callouts and tables; none of code, comments, math or frontmatter.
 */
export function bodyTags(text: string): readonly string[] {
  // A heading has a blank behind its `#`, and most notes have no other.
  if (!/#[^\s#]/.test(text)) return [];
  const { headings, paragraphs, asides } = readStructure(text);
  const spans = [...headings.map(({ content }) => content), ...paragraphs, ...asides].sort((a, b) => a.start - b.start);
  const names = new Set<string>();
  for (const { start, end } of spans) {
    for (const { name } of readInline(text.slice(start, end)).tags) names.add(name);
  }
  return [...names];
}
