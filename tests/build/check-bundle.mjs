/** What `main.js` must not be: too large for a phone, or holding what a phone cannot run. */
import { readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import process from "node:process";

/** See docs/decisions/0007-the-size-of-main-js.md before raising it. */
export const LARGEST_BYTES = 418 * 1024;

/** A leak and the sentence that says why it is one. */
const FORBIDDEN = [
  [/\(\?<[=!]/, "a regex lookbehind, which older iPhones cannot even parse"],
  [/\beval\s*\(|\bnew Function\s*\(|[^.\w]Function\s*\("/, "eval"],
  [/\bBuffer\b/, "Buffer, which phones do not have"],
  [/\bprocess\.(?:env|argv|platform|cwd|exit)\b/, "process, which phones do not have"],
  [/src\/cli|tests\//, "the command line or tests"],
  [/gray-?matter/i, "gray-matter, which is for plain files only"],
  [/\bfetch\s*\(|XMLHttpRequest|WebSocket|sendBeacon/, "use of the network"],
];

/** The leaks in the text of a bundle, as sentences; empty where there are none. */
export function leaksIn(text) {
  const leaks = FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, what]) => `main.js holds ${what}.`);
  const asked = [...text.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map((match) => match[1]);
  for (const name of new Set(asked)) {
    if (name === "obsidian") continue;
    const isBuiltin = builtinModules.includes(name.replace(/^node:/, ""));
    leaks.push(`main.js asks for ${isBuiltin ? "Node's own module" : "the module"} "${name}".`);
  }
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST_BYTES) leaks.push(`main.js is ${String(bytes)} bytes long; ${String(LARGEST_BYTES)} are allowed.`);
  return leaks;
}

export async function checkBundle(path) {
  const leaks = leaksIn(await readFile(path, "utf8"));
  if (leaks.length === 0) return;
  for (const leak of leaks) process.stderr.write(`${leak}\n`);
  process.exitCode = 1;
}
