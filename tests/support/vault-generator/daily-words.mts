import { type Aside, BLOCKS, CHORES } from "./asides.mjs";
import type { Encounter } from "./agenda.mjs";
import { person, plain, shown } from "./cast.mjs";
import { type Day, month, weekday } from "./days.mjs";
import { ALLOTMENT, type Filler, RUNNING, WEATHER, WORK } from "./fillers.mjs";
import { GERMAN, HOME, SLOTS, THOUGHTS, TOWN } from "./fillers-home.mjs";
import { type Channel, contact, line, type Line, none } from "./model.mjs";
import { AFTERTHOUGHTS, BARE, HEADING, LIST, type Phrase, PROSE, SUBJECTS } from "./phrases.mjs";
import { Deck, type Random } from "../random";

/** One contact in words, and when in the day it was (`HH:mm`, which the words need not say). */
export interface Told {
  readonly time: string;
  readonly lines: readonly Line[];
}

type HeadedChannel = keyof typeof HEADING;

const WRITTEN: readonly (Channel | null)[] = ["message", "email", "letter", "gift"];

/** Finds the words for one day after the other; every pool is dealt so that nothing comes again soon. */
export class DailyWords {
  readonly #decks = new Map<readonly unknown[], Deck<unknown>>();
  /** Hours of this day's meals, for nobody has lunch twice. */
  #meals = new Set<Phrase["hour"]>();
  /** Subjects of this day's fillers: one run and one kind of weather are enough. */
  #subjects: (readonly Filler[])[] = [];
  #german = false;

  constructor(readonly random: Random) {}

  /** To be called before the words of each day. */
  begin(encounters: readonly Encounter[]): void {
    this.#meals = new Set();
    this.#subjects = [];
    const german = encounters.some(({ who }) => who.some((key) => person(key).german === true));
    this.#german = german && this.random.chance(0.4);
  }

  /** As a list item, with its details below it now and then. */
  item(encounter: Encounter, timed: number, raised: boolean): Told {
    const { remark, channel } = encounter;
    const phrase = this.#phrase(this.#listPhrases(encounter), encounter);
    const time = this.#time(phrase.hour, channel);
    const stamp = channel !== null && this.random.chance(timed) ? this.#stamp(time) : "";
    const filled = this.#filled(phrase, encounter);
    const start = `- ${stamp}${raised ? upper(filled) : filled}`;
    const told = (text: string, ...details: Line[]): Told => ({ time, lines: [facts(text, encounter), ...details] });
    const detail = remark ?? (this.random.chance(0.4) ? this.#afterthought(encounter) : null);
    if (detail === null) return told(start);
    const about = detail.startsWith("about ");
    if (!about && this.random.chance(0.18)) return told(start, line(`  - ${named(detail)}`));
    const joins = channel === "call" || channel === "message" || channel === "email";
    if (about && joins && !phrase.text.includes("about ") && this.random.chance(0.7)) {
      return told(`${start} ${named(detail)}`);
    }
    const dash = start.includes(" — ") ? ": " : this.random.pick([": ", ": ", ": ", " — ", " – "]);
    return told(`${start}${dash}${named(withoutAbout(detail))}`);
  }

  /** As a sentence, and what it was about as the next one. */
  sentence(encounter: Encounter): Told {
    const { channel, remark } = encounter;
    if (channel === null) throw new Error("A contact without a channel needs a log heading.");
    const phrase = this.#phrase(PROSE[channel], encounter);
    const first = this.#filled(phrase, encounter);
    const time = this.#time(phrase.hour, channel);
    const told = (text: string): Told => ({ time, lines: [facts(text, encounter)] });
    if (remark === null) {
      const thought = this.random.chance(0.45) ? this.#afterthought(encounter) : null;
      return told(thought === null ? first : `${first} ${sentence(thought)}`);
    }
    if (!remark.startsWith("about ")) return told(`${first} ${sentence(named(remark))}`);
    if (remark.includes("{")) return told(`${first.replace(/\.$/, "")}, mostly ${named(remark)}.`);
    const subject = this.deal(SUBJECTS[WRITTEN.includes(channel) ? "written" : "spoken"]);
    return told(`${first} ${subject.replace("{n}", withoutAbout(remark))}`);
  }

  /** Under a heading of its own, which owns the lines below it. */
  headed(encounter: Encounter): Line[] {
    const { remark, channel } = encounter;
    if (!isHeaded(channel)) throw new Error(`There is no heading for ${String(channel)}.`);
    const phrase = this.#phrase(HEADING[channel], encounter);
    const time = this.random.chance(0.2) ? `${this.#time(phrase.hour, channel)} ` : "";
    const lines = [facts(`## ${time}${this.#filled(phrase, encounter)}`, encounter), line("")];
    const said = remark === null ? null : sentence(named(withoutAbout(remark)));
    const thought = sentence(this.#afterthought(encounter));
    if (said === null) return [...lines, line(thought)];
    if (this.random.chance(0.5)) return [...lines, line(`- ${said}`), line(`- ${thought}`)];
    return [...lines, line(`${said} ${thought}`)];
  }

  /** A line that names somebody and is no contact. */
  aside(from: readonly Aside[], key: string, marker: string): Line {
    const { text, why } = this.deal(from);
    return line(`${marker}${text.replace("{p}", this.random.chance(0.5) ? plain(key) : shown(key))}`, none(key, why));
  }

  block(key: string): Line[] {
    const { lines, why } = this.deal(BLOCKS);
    return lines.map((text) => {
      if (!text.includes("{p}")) return line(text);
      const link = text.startsWith("|") ? plain(key).replace("|", "\\|") : plain(key);
      return line(text.replace("{p}", link), none(key, why));
    });
  }

  chore(): Line {
    return line(`- ${this.deal(CHORES)}`);
  }

  paragraph(day: Day): Line {
    const count = this.random.pick([1, 1, 2, 2, 3]);
    return line(Array.from({ length: count }, () => this.filler(day, false)).join(" "));
  }

  /** `item`: whether it stands alone on its line, as an inline field has to. */
  filler(day: Day, item: boolean): string {
    const deck = this.#deck(this.#pool(day));
    const dealt = deck.deal((filler) => suits(filler, day) && (item || !filler.text.includes("::")));
    if (dealt === null) return this.filler(day, item);
    const training = day > "2026-06-20" && day < "2026-10-18";
    const km = training ? this.random.whole(9, weekday(day) === 6 ? 30 : 18) : this.random.whole(4, 12);
    const minutes = Math.round(km * 5.8) + this.random.whole(-2, 4);
    const slot = (name: keyof typeof SLOTS) => () => this.deal(SLOTS[name]);
    const filled = dealt.text
      .replace("{km}", String(km))
      .replace("{min}", String(minutes))
      .replace("{dish}", slot("dish"))
      .replace("{book}", slot("book"))
      .replace("{bird}", slot("bird"));
    return filled.includes("::") ? filled : upper(filled);
  }

  deal<T>(cards: readonly T[]): T {
    const dealt = this.#deck(cards).deal();
    if (dealt === null) throw new Error("A pool of texts is empty.");
    return dealt;
  }

  #pool(day: Day): readonly Filler[] {
    if (this.#german && this.random.chance(0.6)) return GERMAN;
    const own = weekday(day) < 6 ? [WORK, WORK] : [ALLOTMENT, TOWN];
    const all = [WEATHER, WEATHER, RUNNING, HOME, HOME, TOWN, THOUGHTS, ALLOTMENT, ...own];
    const fresh = all.filter((pool) => !this.#subjects.includes(pool));
    const chosen = this.random.pick(fresh.length > 0 ? fresh : all);
    this.#subjects.push(chosen);
    return chosen;
  }

  #afterthought({ who, channel }: Encounter): string {
    if (channel === null) return this.deal(AFTERTHOUGHTS.german);
    if (WRITTEN.includes(channel)) return this.deal(AFTERTHOUGHTS.written);
    if (channel === "call" || channel === "video") return this.deal(AFTERTHOUGHTS.voice);
    const colleagues = who.every((key) => person(key).colleague === true);
    return this.deal(colleagues ? AFTERTHOUGHTS.office : AFTERTHOUGHTS.together);
  }

  #listPhrases({ channel, who }: Encounter): readonly Phrase[] {
    if (channel !== null) return LIST[channel];
    const own = BARE[who[0] ?? ""];
    if (own === undefined) throw new Error(`There are no words for ${who.join(", ")} without a channel.`);
    return own;
  }

  #phrase(from: readonly Phrase[], { who, channel }: Encounter): Phrase {
    const colleagues = who.every((key) => person(key).colleague === true);
    const fits = (phrase: Phrase) =>
      (colleagues ? phrase.forColleagues : phrase.forFriends) && (who.length === 1 || phrase.forGroups);
    const hungry = (phrase: Phrase) => channel !== "meal" || !this.#meals.has(phrase.hour);
    const deck = this.#deck(from);
    const dealt = deck.deal((phrase) => fits(phrase) && hungry(phrase)) ?? deck.deal(fits);
    if (dealt === null) throw new Error(`No phrase fits ${who.join(", ")}.`);
    if (channel === "meal") this.#meals.add(dealt.hour);
    return dealt;
  }

  #filled(phrase: Phrase, { who, places }: Encounter): string {
    const at = places.length > 0 && this.random.chance(0.55) ? ` ${this.random.pick(places)}` : "";
    const km = String(this.random.whole(7, 18));
    const possessive = phrase.text.includes("{p}'s");
    const links = who.map((key) => (possessive ? shown(key) : this.#link(key)));
    const last = links.pop() ?? "";
    const people = links.length === 0 ? last : `${links.join(", ")} and ${last}`;
    return phrase.text.replace("{p}", people).replace("{w}", at).replace("{km}", km);
  }

  #link(key: string): string {
    const who = person(key);
    const roll = this.random.whole(0, 99);
    if (who.nicknames !== undefined && roll < 35) return `[[${this.random.pick(who.nicknames)}]]`;
    if (roll < 4) return `[${who.calls}](${encodeURI(who.path.normalize("NFC"))})`;
    return roll < 62 ? plain(key) : shown(key);
  }

  #stamp(time: string): string {
    const hour = Number(time.slice(0, 2));
    const next = `${String(hour + 1).padStart(2, "0")}:00`;
    const spoken = hour < 12 && time.endsWith("00") ? `${String(hour)}am ` : `${time} `;
    const plainly = `${time} `;
    return this.random.pick([plainly, plainly, plainly, `**${time}** `, `${time}: `, `${time}-${next} `, spoken]);
  }

  #time(hour: Phrase["hour"], channel: Channel | null): string {
    const elsewise = channel === "meal" ? "n" : this.random.pick(["m", "a"] as const);
    const usual = channel === "call" || channel === "video" ? "e" : elsewise;
    const hours = { m: [7, 10], n: [12, 13], a: [14, 17], e: [18, 21], "*": [9, 20] } as const;
    const [from, to] = hours[hour === "*" ? usual : hour];
    const minute = this.random.pick(["00", "10", "15", "30", "40", "45"]);
    return `${String(this.random.whole(from, to)).padStart(2, "0")}:${minute}`;
  }

  #deck<T>(cards: readonly T[]): Deck<T> {
    const known = this.#decks.get(cards) as Deck<T> | undefined;
    if (known !== undefined) return known;
    const fresh = new Deck(cards, this.random);
    this.#decks.set(cards, fresh);
    return fresh;
  }
}

export function isHeaded(channel: Channel | null): channel is HeadedChannel {
  return channel !== null && channel in HEADING;
}

function suits({ months, weekdays, era: [from, until] }: Filler, day: Day): boolean {
  return (
    (months.length === 0 || months.includes(month(day))) &&
    (weekdays.length === 0 || weekdays.includes(weekday(day))) &&
    day >= from && day <= until
  );
}

function facts(text: string, { who, channel }: Encounter): Line {
  return line(text, ...who.map((key) => contact(key, channel)));
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function sentence(text: string): string {
  return upper(/[.!?]$/.test(text) ? text : `${text}.`);
}

function withoutAbout(remark: string): string {
  return remark.startsWith("about ") ? remark.slice("about ".length) : remark;
}

/** `{key}` becomes a link to somebody who is only talked about. */
function named(text: string): string {
  return text.replace(/\{([a-z-]+)\}/g, (_, key: string) => shown(key));
}
