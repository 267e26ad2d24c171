import type { OpenPromise } from "../reminders/promise";
import { readInline } from "../text/inline";

const CHECKBOX = /^\S+[ \t]+\[.\][ \t]*/;
const WAITING = /^(?:waiting|wait) (?:for|on) $/i;
const DOES = /^(?:['’]ll| (?:will|to|promised|offered|owes|has to|is to|is going to|wants to|sends|gives|brings|writes|calls|asks|introduces))\b/i;

/**
 * Whether the other one is to keep it: it begins with a link to them and goes on with what they do (`[[Ada]] sends me the
 * draft`, `[[Ada]] to write back`), or waits for them (`Waiting for [[Ada]]: the draft`). Anything else is the user's own:
 * a promise wrongly taken for one's own is looked at, one wrongly taken for somebody else's is forgotten.
 */
export function isTheirs({ lineText }: OpenPromise, isThem: (target: string) => boolean): boolean {
  const words = lineText.replace(CHECKBOX, "");
  const [first] = readInline(words).links;
  if (first === undefined || !isThem(first.target)) return false;
  const before = words.slice(0, first.start);
  return WAITING.test(before) || (before === "" && DOES.test(words.slice(first.end)));
}
