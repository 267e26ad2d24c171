/** `#️⃣` and its like begin with an ordinary character, which is part of the emoji. */
const KEYCAP = /[0-9#*]\ufe0f?\u20e3/gu;
const NOT_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
const VARIATION = /[\ufe00-\ufe0f]/gu;

/**
 * Two headings with one key are one heading to us: emoji, punctuation and letter case do not matter.
 * A heading without any word is its own key, so that it equals no other.
 */
export function headingKey(text: string): string {
  const words = text.normalize("NFC").replace(KEYCAP, " ").replace(VARIATION, "").replace(NOT_WORDS, " ");
  return words.trim().toLowerCase() || text.trim();
}
