/** What a property edit can write: one value that fits on one line. */
export type PropertyValue = string | number | boolean;

/** The quotes around a scalar; empty for a plain one. */
export type Quote = "" | "'" | '"';

// Fewer plain texts than YAML allows: these mean the same to YAML 1.1, 1.2 and simpler readers.
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _.,/+=;-]*[\p{L}\p{M}\p{N}])?$/u;
const RESERVED = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
const NUMBER = /^[-+]?(?:0x[\da-f_]+|0o?[0-7_]+|0b[01_]+|[\d_.]+(?:e[-+]?\d+)?)$/i;
// Control characters, line separators, a byte order mark, half a surrogate pair: YAML can only escape them.
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff]/u;

/**
 * `value` as a YAML scalar on one line, in the quotes asked for. A text that would not be read back as
 * itself without quotes, or within single quotes, gets double ones. A number or a yes/no within quotes
 * is a text to YAML; `quote` says whether the note's author wants that.
 */
export function spellScalar(value: PropertyValue, quote: Quote): string {
  const text = String(value);
  if (quote === "'" && !UNPRINTABLE.test(text)) return `'${text.replace(/'/g, "''")}'`;
  if (quote === "" && (typeof value !== "string" || isPlain(text))) return text;
  return doubleQuoted(text);
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !RESERVED.test(text) && !NUMBER.test(text);
}

/** Every JSON string is a YAML one; what JSON leaves bare and YAML would fold or refuse is escaped too. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Zl}\p{Zp}\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
