interface More {
  readonly id?: string;
  readonly role?: "alert" | "status";
  readonly "aria-live"?: "polite";
}

/** Words set apart, so that they read in their own direction and stand where those of the app do. */
export function asLine(Tag: "p" | "span", kind: string, words: string, more?: More) {
  return <Tag {...more} class={kind}><bdi>{words}</bdi></Tag>;
}

/** A sentence on what stands there. */
export function hintLine(words: string, more?: More) {
  return asLine("p", "marathon-hint", words, more);
}

/** What went wrong, told as it comes; empty for nothing. */
export function alertLine(words: string) {
  return <p class="marathon-alert" role="alert">{words !== "" && <bdi>{words}</bdi>}</p>;
}
