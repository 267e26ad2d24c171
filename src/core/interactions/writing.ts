import type { CivilDate } from "../civil-date";
import { readInline } from "../text/inline";
import type { TriedInsertion } from "../text/insertion";
import { applyEdits } from "../text/text-edit";
import { UNSPECIFIED } from "./channel";
import type { Direction, Entry } from "./entry";
import { isStep, type NextStep, type StepLine, stepLines } from "./next-step";
import { bareWords, childWays, continuationWays, firstLineWays, noteLines } from "./note-layout";
import { phraseFor } from "./phrasing";
import { wholePiece } from "./piece";
import { type LogPlace, type Trial, trialsIn } from "./read-back";
import { readStatement } from "./statement";
import { detailLines, ownWords } from "./summary";

/** An interaction that a user has entered, to be written down. */
export interface LoggedInteraction {
  /** The day of the daily note that it is written into. */
  readonly date: CivilDate;
  /** `HH:mm`, 24 hours; null where it does not matter. */
  readonly time: string | null;
  /** A name from the channel table; null for contact of an unspecified kind. */
  readonly channel: string | null;
  readonly direction: Direction;
  /** Links to the participants, ready to stand in the note: `[[Ada Lovelace]]`. At least one. */
  readonly links: readonly string[];
  /** Free text; may be empty, and may run over several lines. */
  readonly note: string;
  /** Written right behind it, as a list item of its own. */
  readonly nextStep?: NextStep | null;
}

/** A daily note with an interaction written into it. */
export interface WrittenInteraction {
  readonly text: string;
  /** As written, `\n` between them. */
  readonly lines: string;
  /** What the note now says there; `line` is 1-based in `text`. */
  readonly entry: Entry;
  readonly insertion: TriedInsertion;
}

/** The lines that `appendInteraction` would write into an empty daily note. */
export function interactionLines(interaction: LoggedInteraction, style: Omit<LogPlace, "text" | "date">): string | null {
  return appendInteraction(interaction, { ...style, text: "", date: interaction.date })?.lines ?? null;
}

/**
 * Writes one honest line under the log heading, such as `- 14:30 coffee with [[Ada]]: the engine`, with
 * the further lines of the note below it.
 *
 * Every draft is tried in the note and read back. Override fields (`[contact:: yes]`) are added, Markdown
 * marks are escaped and lines laid out differently only where a plainer draft does not give back the
 * interaction: its day, time, channel, direction, participants and words, counted if its kind counts, in
 * a note that otherwise says what it said. The next step, if there is one, has to read back as an open task
 * that names its people. Null where no draft does.
 */
export function appendInteraction(interaction: LoggedInteraction, place: LogPlace): WrittenInteraction | null {
  const targets = interaction.links.map(targetOf);
  if (targets.length === 0 || targets.includes(null)) return null;
  const links = interaction.links.filter((_, index) => targets.indexOf(targets[index] ?? null) === index);
  const { nextStep = null, channel, direction } = interaction;
  for (const step of nextStep === null ? [null] : stepLines(nextStep, links, place.isPerson)) {
    const desk = new Desk({ ...interaction, links }, place, step);
    const written = desk.write(phraseFor(channel, direction, links, place.vocabulary))
      ?? desk.write(phraseFor(null, direction, links, place.vocabulary));
    if (written !== null) return written;
  }
  return null;
}

/** Null for what is not exactly one link. */
function targetOf(link: string): string | null {
  const [only, ...others] = readInline(link).links;
  return only !== undefined && others.length === 0 && only.end - only.start === link.length ? only.target : null;
}

interface Draft {
  readonly first: string;
  readonly form: "children" | "continuation";
  readonly further: readonly string[];
}

class Desk {
  private readonly tryLines: (lines: string) => Trial;
  private readonly targets: readonly (string | null)[];
  private readonly counts: boolean;
  private anyPlace = false;

  constructor(
    private readonly interaction: LoggedInteraction,
    private readonly place: LogPlace,
    private readonly step: StepLine | null,
  ) {
    this.tryLines = trialsIn(place);
    this.targets = interaction.links.map(targetOf);
    const { channelNamed, settings } = place.vocabulary;
    const kind = (interaction.channel === null ? null : channelNamed(interaction.channel))?.kind ?? UNSPECIFIED.kind;
    this.counts = kind !== "visibility" && !settings.uncountedKinds.includes(kind);
  }

  /** First where it belongs: a mark of its own can pair with one above it, and escaped it need not stand above that. */
  write(phrase: string): WrittenInteraction | null {
    const [first = "", ...further] = noteLines(this.interaction.note);
    for (this.anyPlace of [false, true]) {
      const written = this.layOut(phrase, first, further, "children") ?? this.layOut(phrase, first, further, "continuation");
      if (written !== null) return written;
    }
    return null;
  }

  /**
   * The plainest draft that reads back right: all as typed; else each line in the plainest way that is
   * right for it alone; else, where lines only together mean something else, all of them escaped.
   */
  private layOut(
    phrase: string, first: string, further: readonly string[], form: Draft["form"],
  ): WrittenInteraction | null {
    const [top, ...below] = [firstLineWays(first), ...further.map(form === "children" ? childWays : continuationWays)];
    const plain = this.attempt(phrase, { first, form, further: below.map(([way]) => way) });
    if (plain !== null) return plain;
    const chosenFirst = top.find((way) => this.attempt(phrase, { first: way, form, further: [] }) !== null);
    if (chosenFirst === undefined) return null;
    const chosen: string[] = [];
    for (const ways of below) {
      const way = ways.find((one) => this.attempt(phrase, { first: chosenFirst, form, further: [one] }) !== null);
      if (way === undefined) return null;
      chosen.push(way);
    }
    return this.attempt(phrase, { first: chosenFirst, form, further: chosen })
      ?? this.attempt(phrase, { first: top[top.length - 1] ?? first, form, further: below.map((ways) => ways[ways.length - 1] ?? ways[0]) });
  }

  /**
   * Overrides stand at the end of the line, where people look for them last; at its start where the note
   * has fields of its own, for the first field decides.
   */
  private attempt(phrase: string, draft: Draft): WrittenInteraction | null {
    return this.attemptWith(phrase, draft, "end") ?? this.attemptWith(phrase, draft, "start");
  }

  /** Adds the overrides that the draft needs, one after the other, for one can make another needless. */
  private attemptWith(phrase: string, draft: Draft, side: "start" | "end"): WrittenInteraction | null {
    let overrides: readonly string[] = [];
    for (;;) {
      const own = this.ownLine(phrase, draft.first, overrides, side);
      const lines = [`- ${own}`, ...draft.further, ...(this.step === null ? [] : [this.step.line])].join("\n");
      const trial = this.tryLines(lines);
      const [entry, ...others] = trial.entries;
      if (entry === undefined || entry.line !== trial.line || !this.areRight(others, trial, draft)) return null;
      const override = this.overrideFor(entry);
      if (override === null) {
        const isPlaced = trial.keepsOthers && (this.anyPlace || trial.insertion.isInPlace);
        return isPlaced && this.isRight(entry, own, draft) ? this.finish(lines, trial, entry) : null;
      }
      if (overrides.includes(override)) return null;
      overrides = [...overrides, override];
    }
  }

  /** Whether what is read below the interaction is its next step, and nothing else. */
  private areRight(others: readonly Entry[], { line }: Trial, { further }: Draft): boolean {
    const { step, interaction: { nextStep } } = this;
    const [next, ...more] = others;
    if (step === null || next === undefined) return step === null && next === undefined;
    return more.length === 0 && next.line === line + 1 + further.length && isStep(next, step, nextStep?.due ?? null);
  }

  private ownLine(phrase: string, first: string, overrides: readonly string[], side: "start" | "end"): string {
    const { time } = this.interaction;
    const words = first === "" ? phrase : `${phrase}: ${first}`;
    const parts = side === "start" ? [...overrides, words] : [words, ...overrides];
    return [...(time === null ? [] : [time]), ...parts].join(" ");
  }

  /** The first field that the entry needs to say what was logged; null where it says it. */
  private overrideFor(entry: Entry): string | null {
    const { channel, direction, date } = this.interaction;
    if (entry.channel !== channel) return `[channel:: ${channel ?? UNSPECIFIED.kind}]`;
    if (entry.date !== date) return `[date:: ${date}]`;
    if (entry.direction !== direction) return `[direction:: ${direction}]`;
    return this.counts && !entry.counted ? "[contact:: yes]" : null;
  }

  private isRight(entry: Entry, own: string, { form, further }: Draft): boolean {
    const { vocabulary, isPerson } = this.place;
    const text = form === "children" ? own : [own, ...further].join("\n");
    const statement = readStatement(wholePiece(text), { vocabulary, isPerson, dateOfLink: undefined, implied: false });
    const words = [ownWords(statement), ...(form === "children" ? further.flatMap(detailLines) : [])];
    return (
      entry.time === this.interaction.time &&
      sameTexts(entry.participants, this.targets) &&
      sameTexts(entry.summary.split("\n").map(bareWords), words.map(bareWords))
    );
  }

  private finish(lines: string, { insertion }: Trial, entry: Entry): WrittenInteraction {
    return { text: applyEdits(this.place.text, [insertion]), lines, entry, insertion };
  }
}

function sameTexts(a: readonly (string | null)[], b: readonly (string | null)[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
