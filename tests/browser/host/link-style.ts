/** The user's choice under Files and links. */
export interface LinkStyle {
  readonly path: "shortest" | "relative" | "absolute";
  readonly markdown: boolean;
}

/** From the text of `app.json` in the config folder; defaults where it says nothing. */
export function readLinkStyle(json: string | null): LinkStyle {
  const options: unknown = json === null ? {} : JSON.parse(json);
  const read = (key: string): unknown => (typeof options === "object" && options !== null ? Reflect.get(options, key) : undefined);
  const path = read("newLinkFormat");
  return {
    path: path === "relative" || path === "absolute" ? path : "shortest",
    markdown: read("useMarkdownLinks") === true,
  };
}
