import { CAST, person, titleOf } from "./cast.mjs";
import type { Day } from "./days.mjs";
import type { Fact } from "./model.mjs";

/** One fact with the place where it stands. */
export interface Placed {
  readonly path: string;
  /** 1-based; null where the whole note or a property says it. */
  readonly line: number | null;
  /** The line as written; null where there is no line. */
  readonly text: string | null;
  readonly date: Day;
  readonly fact: Fact;
}

/** The truth table: what was written, told by the one who wrote it. */
export function truth(placed: readonly Placed[], today: Day): string {
  const inOrder = [...placed].sort(
    (a, b) => compare(a.date, b.date) || compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0),
  );
  const people = CAST.map((who) => {
    const own = inOrder.filter(({ fact }) => fact.who === who.key);
    const plain = own.filter(({ fact }) => fact.tricky !== true);
    const entries = [...plain.filter(({ fact }) => fact.verdict === "contact"), ...property(who.key, own)]
      .sort((a, b) => compare(a.date, b.date) || compare(a.path, b.path));
    const last = lastContact(who.key, own, today);
    if (last !== who.expected.lastContact) {
      const planned = String(who.expected.lastContact);
      throw new Error(`${who.path}: the last contact written is ${String(last)}, but ${planned} was planned.`);
    }
    return block(who.path, {
      name: titleOf(who.path).replace(/^@/, ""),
      ...who.expected,
      interactions: entries.map(place),
      visibility: plain.filter(({ fact }) => fact.verdict === "visibility").map(place),
      notCounted: plain.filter(({ fact }) => fact.verdict === "none").map(refused),
    });
  });
  const tricky = inOrder.filter(({ fact }) => fact.tricky === true).map(verdict);
  const rest = { ...DATED, ...PROBLEMS, ...NOT_PEOPLE };
  return [
    "{",
    `  "today": ${JSON.stringify(today)},`,
    `  "people": {\n${people.join(",\n")}\n  },`,
    `  "tricky": [\n${rows(tricky, "    ")}\n  ],`,
    ...Object.entries(rest).map(([name, list], index, all) =>
      `  ${JSON.stringify(name)}: [\n${rows(list, "    ")}\n  ]${index < all.length - 1 ? "," : ""}`),
    "}",
    "",
  ].join("\n").replace(/[\u0300-\u036f]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The property is a contact of its own only where nothing else tells of that day. */
function property(key: string, own: readonly Placed[]): Placed[] {
  const { path, property: date } = person(key);
  if (date === undefined || own.some((other) => other.date === date && other.fact.verdict === "contact")) return [];
  return [{ path, line: null, text: null, date, fact: { who: key, verdict: "contact", channel: null } }];
}

function lastContact(key: string, own: readonly Placed[], today: Day): Day | null {
  const contacts = [...own.filter(({ fact }) => fact.verdict === "contact"), ...property(key, own)];
  const days = contacts.map(({ date }) => date).filter((day) => day <= today);
  return days.sort().pop() ?? null;
}

function place({ date, fact, path, line }: Placed) {
  return { date, channel: fact.channel, path, line };
}

function refused({ date, fact, path, line }: Placed) {
  return { date, path, line, why: fact.why ?? "" };
}

function verdict({ date, fact, path, line, text }: Placed) {
  const counted = fact.verdict === "contact";
  return { path, line, text, person: person(fact.who).path, date, counted, channel: fact.channel, why: fact.why ?? "" };
}

function block(name: string, fields: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(fields).map(([key, value]) =>
    Array.isArray(value) && value.length > 0
      ? `      ${JSON.stringify(key)}: [\n${rows(value, "        ")}\n      ]`
      : `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `    ${JSON.stringify(name)}: {\n${lines.join(",\n")}\n    }`;
}

function rows(list: readonly unknown[], indent: string): string {
  return list.map((row) => indent + JSON.stringify(row)).join(",\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Shown on 2026-11-23, worked out by hand; birthdays of people who are silent are not. */
const DATED = {
  dated: [
    { kind: "date", person: "People/Ada Lovelace.md", date: "2026-11-26", why: "Her birthday, within the 7 days before it." },
    { kind: "reminder", person: "People/Charles Babbage.md", date: "2026-11-23", why: "A reminder for today." },
    { kind: "promise", person: "People/Charles Babbage.md", date: "2026-11-23", why: "A dated task in today's note." },
    { kind: "reminder", person: "People/Family/Marta Sample.md", date: "2026-06-01", why: "Of every 1 June the latest; nobody has marked it as done." },
    { kind: "reminder", person: "People/Priya Example.md", date: "2026-08-16", why: "Of every 16 August the latest; nobody has marked it as done." },
  ],
};

/** What has to be reported, by hand: any one of the paths may carry it. */
const PROBLEMS = {
  problems: [
    { paths: ["People/Beatrix Muster.md"], property: null, about: "Frontmatter that is not YAML." },
    { paths: ["People/Oskar Placeholder.md"], property: null, about: "The key cadence stands twice." },
    { paths: ["People/Fiona Specimen.md"], property: "last-contact", about: "2026-02-30 is no day." },
    { paths: ["People/Lorenz Example.md"], property: "cadence", about: "A cadence that nobody can read." },
    { paths: ["People/Yusuf Invented.md"], property: "last-contact", about: "A last contact in the future." },
    { paths: ["People/Nina Placeholder.md"], property: "last-contact", about: "A list where one value belongs." },
    {
      paths: ["People/Ada Lovelace (Conflicted copy phone 202609141210).md"],
      property: null, about: "A sync conflict copy.",
    },
    { paths: ["People/Rene Doe.md"], property: null, about: "The file is not UTF-8." },
    {
      paths: ["Daily/2026-05-22.md", "People/Nina Fictive.md", "People/Nina Placeholder.md"],
      property: null, about: "The alias Nina is claimed twice, and a link uses it.",
    },
    {
      paths: ["Daily/2026-05-22.md", "People/Club/Alex Muster.md", "People/Work/Alex Muster.md"],
      property: null, about: "A link to Alex Muster names two notes equally well.",
    },
  ],
};

const NOT_PEOPLE = {
  notPeople: [
    { path: "People/People.md", why: "The people folder's own note, and the category that Rosa's property links to." },
    { path: "People/Work/Work.md", why: "The folder note of a folder with other people in it." },
    { path: "People/Ada Lovelace (Conflicted copy phone 202609141210).md", why: "A sync conflict copy." },
    { path: "People/Robin Sample.md", why: "That's me." },
    { path: "Templates/Person.md", why: "A template." },
  ],
};
