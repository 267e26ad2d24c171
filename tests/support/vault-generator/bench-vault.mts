import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Day, plus } from "./days.mjs";
import { type Random, randomFrom } from "../random";

export interface BenchSize {
  readonly people: number;
  /** One a day, going back from 2026-11-23. */
  readonly dailyNotes: number;
  readonly seed: number;
}

export interface BenchNote {
  readonly path: string;
  readonly text: string;
}

const LAST_DAY: Day = "2026-11-23";
const FIRST_NAMES = (
  "Ada Bela Cato Dora Edda Finn Gita Hugo Ines Juno Kalle Lida Milo Nora Otis Pia Quinn Rhea Sami Tova Ulla Vera " +
  "Wim Xenia Yara Zeno Alma Bosse Cleo Dario Elio Fenna Gero Hedi Ilka Jarl Kira Levi Maja Nils Oona Per Runa Sven"
).split(" ");
const LAST_NAMES = (
  "Example Sample Specimen Muster Placeholder Fictive Invented Doe Bloggs Beispiel Modell Pattern Dummy Fixture Figment " +
  "Nonesuch Nemo Proxy Stencil Template Mockup Draft Sketch Outline Notional Made Upton Standin Prototype Imago " +
  "Fable Parable Legend Mythos Chimera Phantom Mirage Echo Shadow Lorem Quidam Somebody Whoever Anyone"
).split(" ");
const CADENCES = [
  "weekly", "every 2 weeks", "monthly", "14", "every 6 weeks", "quarterly", "twice a year", "every 3 weeks on Friday",
  "every month on the last Friday", "FREQ=MONTHLY;INTERVAL=2", "none",
];
const CONTACTS = [
  "coffee with {p}: the move is on", "call with {p} about the tickets", "lunch with {p} and {q}", "{p}: long talk on the stairs",
  "texted {p} — back on Thursday", "met {p} at the market hall", "video call with {p} (45 min)", "email from {p}",
  "18:30 dinner with {p} and {q}: old stories", "walk with {p}, wind from everywhere", "📞 {p}", "[x] call {p} about the key",
];
const MENTIONS = [
  "should call {p} again", "[ ] write to {p} 📅 2026-12-01", "the umbrella belongs to {p}", "tried to call {p}, no answer",
  "coffee with {p} tomorrow", "lunch with {p}?",
];
const SENTENCES = [
  "Coffee with {p} by the weir, until it rained.", "Called {p} on the way home.", "Ran into {p} at the ferry.",
  "Had lunch with {p} and {q}, soup again.", "Heard from {p} at last.", "Tea with {p}, and then another pot.",
];
const LINES = [
  "Fog down to the lock, with only the church above it.", "Names along the coast, all morning.", "Bread like a paving stone.",
  "Eleven kilometres, easy, with the wind in the back for once.", "Index cards until the letters swam; then tea, then more cards.",
  "Two hours of budget. I drew a small island in the margin.", "The radio played the piece from the boathouse.",
  "Watered, weeded, sat.", "Read thirty pages in the bath, carefully.", "The ferry bell was out of tune.",
  "Sorted the drawer of cables and kept all of them, as one does, in case a machine from 1998 should come to the door.",
];

/** People first, then the days from the newest to the oldest. The same notes for the same size and seed. */
export function* benchNotes({ people, dailyNotes, seed }: BenchSize): Iterable<BenchNote> {
  const random = randomFrom(`bench ${String(seed)}`);
  const names = Array.from({ length: people }, (_, index) => nameOf(index));
  for (const name of names) yield { path: `People/${name}.md`, text: personText(random) };
  for (let back = 0; back < dailyNotes; back += 1) {
    const day = plus(LAST_DAY, -back);
    yield { path: `Daily/${day}.md`, text: dailyText(random, names) };
  }
}

/** The same notes as files, with the settings of the daily notes. `dir` is made where it is missing. */
export async function writeBenchVault(dir: string, size: BenchSize): Promise<void> {
  const daily = { folder: "Daily", format: "YYYY-MM-DD" };
  const files = [...benchNotes(size), { path: ".obsidian/daily-notes.json", text: JSON.stringify(daily) }];
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) await mkdir(join(dir, folder), { recursive: true });
  const atOnce = 64;
  for (let start = 0; start < files.length; start += atOnce) {
    await Promise.all(files.slice(start, start + atOnce).map(({ path, text }) => writeFile(join(dir, path), text)));
  }
}

/** Distinct for every index; past the pool of names a number is added. */
function nameOf(index: number): string {
  const first = FIRST_NAMES[index % FIRST_NAMES.length] ?? "";
  const round = Math.floor(index / FIRST_NAMES.length);
  const last = LAST_NAMES[(round + index) % LAST_NAMES.length] ?? "";
  const lap = Math.floor(round / LAST_NAMES.length);
  return lap === 0 ? `${first} ${last}` : `${first} ${last} ${String(lap + 1)}`;
}

function personText(random: Random): string {
  const properties = [`cadence: ${random.pick(CADENCES)}`];
  if (random.chance(0.4)) properties.push(`last-contact: ${plus(LAST_DAY, -random.whole(1, 400))}`);
  if (random.chance(0.3)) properties.push(`birthday: 19${String(random.whole(50, 99))}-0${String(random.whole(1, 9))}-12`);
  if (random.chance(0.3)) properties.push(`phone: "+1 555 01${String(random.whole(10, 99))}"`);
  const body = Array.from({ length: random.whole(2, 6) }, () => random.pick(LINES)).join("\n\n");
  const log = Array.from({ length: random.chance(0.15) ? random.whole(1, 8) : 0 }, (_, index) =>
    `- ${plus(LAST_DAY, -random.whole(30, 60) * (index + 1))} — lunch, ${random.pick(LINES)}`);
  const section = log.length > 0 ? `\n## Log\n\n${log.join("\n")}\n` : "";
  return `---\n${properties.join("\n")}\n---\n\n${body}\n${section}`;
}

function dailyText(random: Random, names: readonly string[]): string {
  // The square makes regulars of the first names, as in life: few people often, many people seldom.
  const somebody = () => `[[${names[Math.floor(names.length * random.next() ** 2)] ?? "Nobody"}]]`;
  const filled = (text: string) => text.replace("{p}", somebody).replace("{q}", somebody);
  const some = (count: number, from: readonly string[]) => Array.from({ length: count }, () => filled(random.pick(from)));
  const items = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join("\n");
  // At most 3 entries and 2 mentions: 8 people, where every entry names two.
  const talk = random.whole(0, 3);
  const parts = [`# Day ${String(random.whole(1, 999))}`, some(random.whole(9, 20), LINES).join(" ")];
  if (random.chance(0.5)) parts.push("## Interactions", items(some(talk, CONTACTS)));
  else parts.push(...some(Math.min(talk, 1), SENTENCES), items(some(Math.min(talk, 2), CONTACTS)));
  if (random.chance(0.4)) parts.push("## Notes", items(some(random.whole(3, 12), LINES)));
  if (random.chance(0.2)) parts.push("```js\nconst tea = `[[not a link]]`;\n```");
  if (random.chance(0.15)) parts.push("> A town is a list of doors.", some(random.whole(5, 16), LINES).join("\n\n"));
  if (random.chance(0.3)) parts.push("## Tasks", items(some(random.whole(1, 2), MENTIONS)));
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
