/** Whether something stands in a name that would end a wikilink, or the name in it, before its time. */
export function needsMarkdownLink(name: string): boolean {
  return /[#[\]|]/.test(name);
}

/**
 * A link to the note at `path`, for any other note: `[[title]]`, or with `byPath` `[[path|title]]`. Where
 * `#`, `[`, `]` or `|` stand in the name, no wikilink can spell it: then `[A#B](People/A%23B.md)`.
 */
export function noteLink(path: string, title: string, byPath: boolean): string {
  const target = byPath ? path.replace(/\.md$/i, "") : title;
  if (!needsMarkdownLink(target + title)) return `[[${byPath ? `${target}|${title}` : title}]]`;
  const place = path.replace(/[\s"#%()<>[\]^|]/g, (mark) =>
    mark === "(" ? "%28" : mark === ")" ? "%29" : encodeURIComponent(mark));
  return `[${title.replace(/[$%*<[\]_`~]/g, "\\$&")}](${place})`;
}
