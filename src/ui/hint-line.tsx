/** A sentence, set apart so that it reads in its own direction and stands where those of the app do. */
export function hintLine(words: string, more?: { readonly id?: string; readonly role?: "alert" | "status" }) {
  return <p {...more} class="marathon-hint"><bdi>{words}</bdi></p>;
}
