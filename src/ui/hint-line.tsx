/** A sentence, set apart so that it reads in its own direction and stands where those of the app do. */
export function hintLine(words: string, more?: { readonly id?: string; readonly role?: "alert" | "status" }) {
  return <p {...more} class="marathon-hint"><bdi>{words}</bdi></p>;
}

/** What went wrong, told as it comes; empty for nothing. */
export function alertLine(words: string) {
  return <p class="marathon-alert" role="alert">{words !== "" && <bdi>{words}</bdi>}</p>;
}
