import { BLOCK_HEADINGS, ITEMS, LOG_ITEMS, PLAN_HEADINGS, PLANS, SENTENCES } from "./asides.mjs";
import type { Encounter } from "./agenda.mjs";
import { type DailyWords, isHeaded, type Told } from "./daily-words.mjs";
import { type Day, longDay, numberOf } from "./days.mjs";
import { line, type Line } from "./model.mjs";

type Style = "prose" | "bullets" | "headings" | "sections";

/**
 * One daily note, in one of Robin's habits. `ahead`: whom Robin will be in touch with within days, for
 * the wishes and misses that come before it.
 */
export function writeDay(
  words: DailyWords,
  day: Day,
  encounters: readonly Encounter[],
  ahead: readonly string[],
): Line[] {
  words.begin(encounters);
  const style = chooseStyle(words, day, encounters);
  const aside = ahead.length > 0 && words.random.chance(0.4) ? words.random.pick(ahead) : null;
  return WRITERS[style](words, day, encounters, aside);
}

const FIRST_HEADINGS = ["Morning", "Today", "Notes", "Work and weather", "This and that"];
const LOG_HEADINGS = ["Interactions", "Interactions", "People", "🤝 Interactions", "Contacts"];
const LAST_HEADINGS = ["Evening", "Later", "And", "Small things", "Otherwise", "Before bed"];

type Writer = (words: DailyWords, day: Day, encounters: readonly Encounter[], aside: string | null) => Line[];

const WRITERS: Readonly<Record<Style, Writer>> = {
  prose: (words, day, encounters, aside) => {
    const { random } = words;
    const paragraphs = inOrder(encounters.map((encounter) => words.sentence(encounter)));
    if (encounters.length === 0 || random.chance(0.75)) paragraphs.unshift(words.paragraph(day));
    if (random.chance(0.4)) paragraphs.push(words.paragraph(day));
    if (aside === null) return [...front(words, day, 0.12), ...spaced(paragraphs)];
    if (random.chance(0.75)) {
      paragraphs.splice(random.whole(0, paragraphs.length), 0, words.aside(SENTENCES, aside, ""));
      return [...front(words, day, 0.12), ...spaced(paragraphs)];
    }
    return [...front(words, day, 0.12), ...spaced(paragraphs), line(""), ...words.block(aside)];
  },

  bullets: (words, day, encounters, aside) => {
    const { random } = words;
    const raised = random.chance(0.3);
    const items = ordered(encounters.map((encounter) => words.item(encounter, 0.5, raised)));
    const slip = (lines: Line[]) => items.splice(random.whole(0, items.length), 0, lines);
    for (let count = random.whole(1, 3); count > 0; count -= 1) slip([line(`- ${words.filler(day, true)}`)]);
    if (aside !== null) slip([words.aside(ITEMS, aside, "- ")]);
    if (random.chance(0.2)) items.push([words.chore()]);
    return [...front(words, day, 0.2), ...items.flat()];
  },

  headings: (words, day, encounters, aside) => {
    const first = encounters.find(({ channel }) => isHeaded(channel));
    const others = encounters.filter((other) => other !== first);
    const before = [words.paragraph(day), ...inOrder(others.map((encounter) => words.sentence(encounter)))];
    if (aside !== null) before.push(words.aside(SENTENCES, aside, ""));
    const lines = [...front(words, day, 0.15), ...spaced(before)];
    if (first !== undefined) lines.push(line(""), ...words.headed(first));
    if (words.random.chance(0.4)) section(lines, words.deal(LAST_HEADINGS), [words.paragraph(day)]);
    return lines;
  },

  sections: (words, day, encounters, aside) => {
    const { random } = words;
    const template = day >= "2025-09-01" && random.chance(0.7);
    const raised = random.chance(0.25);
    const items = ordered(encounters.map((encounter) => words.item(encounter, 0.4, raised)));
    const spot = random.pick(["log", "log", "log", "plan", "plan", "plan", "task", "block", "block"] as const);
    if (aside !== null && spot === "log") {
      items.splice(random.whole(0, items.length), 0, [words.aside(LOG_ITEMS, aside, "- ")]);
    }

    const lines: Line[] = template ? [line(`# ${longDay(day)}`)] : front(words, day, 0.2);
    section(lines, template ? "Notes" : words.deal(FIRST_HEADINGS), notes(words, day));
    if (items.length > 0 || template) section(lines, template ? "Interactions" : random.pick(LOG_HEADINGS), items.flat());
    if (template || random.chance(0.25)) {
      const tasks = Array.from({ length: random.whole(0, 2) }, () => words.chore());
      if (aside !== null && spot === "task") tasks.push(words.aside(PLANS, aside, "- "));
      section(lines, "Tasks", tasks);
    }
    if (aside !== null && spot === "plan") {
      section(lines, words.deal(PLAN_HEADINGS), [words.aside(PLANS, aside, "- ")]);
    }
    if (aside !== null && spot === "block") section(lines, words.deal(BLOCK_HEADINGS), words.block(aside));
    return lines;
  },
};

/** Robin begins with prose, and comes to like sections. */
function chooseStyle({ random }: DailyWords, day: Day, encounters: readonly Encounter[]): Style {
  if (encounters.some(({ channel }) => channel === null)) return "sections";
  const early = day < "2025-05-01";
  const [prose, bullets, headings] = early ? [50, 82, 96] : day < "2026-01-01" ? [28, 52, 66] : [16, 32, 44];
  const roll = random.whole(0, 99);
  const style = roll < prose ? "prose" : roll < bullets ? "bullets" : roll < headings ? "headings" : "sections";
  return style === "headings" && !encounters.some(({ channel }) => isHeaded(channel)) ? "prose" : style;
}

function section(lines: Line[], heading: string, content: readonly Line[]): void {
  const blank = lines.length === 0 || lines[lines.length - 1]?.text === "" || lines[lines.length - 1]?.text === "---";
  if (!blank) lines.push(line(""));
  lines.push(line(`## ${heading}`), line(""), ...content);
}

function notes(words: DailyWords, day: Day): Line[] {
  if (words.random.chance(0.5)) return [words.paragraph(day)];
  return Array.from({ length: words.random.whole(1, 3) }, () => line(`- ${words.filler(day, true)}`));
}

/** Properties or a heading, on some days. */
function front({ random }: DailyWords, day: Day, probability: number): Line[] {
  if (!random.chance(probability)) return [];
  if (random.chance(0.5)) return [line(`# ${longDay(day)}`), line("")];
  const mood = String(random.whole(2, 5));
  const properties = random.pick([
    ["tags: [daily]", `mood: ${mood}`],
    [`weather: ${random.pick(["fog", "rain", "sun", "wind", "cloud"])}`],
    ["tags:", "  - daily", "  - short"],
    [`mood: ${mood} # of five`, `day: ${String(numberOf(day) - numberOf("2024-11-22"))}`],
  ]);
  return [line("---"), ...properties.map((text) => line(text)), line("---")];
}

function ordered(told: readonly Told[]): Line[][] {
  return [...told].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)).map(({ lines }) => [...lines]);
}

function inOrder(told: readonly Told[]): Line[] {
  return ordered(told).flat();
}

function spaced(paragraphs: readonly Line[]): Line[] {
  return paragraphs.flatMap((paragraph, index) => (index === 0 ? [paragraph] : [line(""), paragraph]));
}
