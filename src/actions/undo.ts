import { pathKey } from "../core/people/note-path";
import { say } from "../locales/say";
import type { Notes } from "../vault/notes";
import type { Now } from "./daily-note-edit";
import { type NotePart, recordingNotes } from "./recording-notes";
import { type PutSettings, recordingSettings } from "./stored-settings";
import { decodeSteps, encodeSteps, type Part, type Step } from "./stored-steps";
import { type Direction, type Obstacle, obstacleTo, turnPart, type Written } from "./turn-part";
import { outcomeOf, type UndoOutcome } from "./undo-outcome";

/** Where the steps are kept between two starts: on this device. Both may throw. */
export interface ActionStore {
  /** What was saved last, or anything else. */
  load(): unknown;
  save(data: unknown): void;
}

export interface ActionPorts extends Written {
  readonly store: ActionStore;
  /** Told where the store fails: undo works on, but not beyond this run. */
  report(error: unknown): void;
}

export interface Ran<T> {
  readonly result: T;
  /** For `undo`, to take back this action and no other; null where it wrote nothing. */
  readonly id: number | null;
}

const MOST_STEPS = 50;
/** UTF-16 units that are stored. Hosts store some five million for all plugins together. */
const MOST_TEXT = 1_000_000;

/** The latest actions on this device, so that each can be taken back, and brought back again. */
export class ActionLog {
  readonly #ports: ActionPorts;
  /** The oldest first. */
  #done: Step[] = [];
  /** The latest undone last. */
  #undone: Step[] = [];
  /** Steps that were refused because of what their notes say now: having been told, the user gets at those before. */
  readonly #passed = new Set<number>();
  #tail: Promise<unknown> = Promise.resolve();
  /** By the key of their path; null where steps came or went since. */
  #parts: Map<string, readonly NotePart[]> | null = null;
  #isToBeSaved = false;

  constructor(ports: ActionPorts) {
    this.#ports = ports;
    try {
      const stored = decodeSteps(ports.store.load());
      this.#done.push(...(stored?.done ?? []));
      this.#undone.push(...(stored?.undone ?? []));
    } catch (error) {
      ports.report(error);
    }
  }

  /**
   * Runs an action and remembers what it wrote, also where it fails half-way. It has to write through the notes
   * and the settings that it is handed, and before it ends. `label` says what the user did: "Logged coffee with Ada
   * Lovelace"; as a function it is asked when all is written.
   */
  async run<T>(label: string | (() => string), at: Now, action: (notes: Notes, put: PutSettings) => Promise<T>): Promise<Ran<T>> {
    const recording = recordingNotes(this.#ports.notes);
    const settings = recordingSettings(this.#ports.settings);
    let id: number | null = null;
    let result: T;
    try {
      result = await action(recording.notes, settings.put);
    } finally {
      id = this.#record(label, at, [...recording.end(), ...settings.end()]);
    }
    return { result, id };
  }

  /** What `undo()` or `redo()` would try; null for nothing. */
  next(direction: Direction): Step | null {
    return this.#find(direction, null) ?? null;
  }

  /** Takes back one action, that of `id` or else the latest one: in all that it wrote, or in nothing. */
  undo(id: number | null = null): Promise<UndoOutcome> {
    return this.#inTurn(() => this.#turn("undo", id, false));
  }

  /** Takes back of an action what stands unaltered. The rest cannot be undone any more. */
  undoRest(id: number): Promise<UndoOutcome> {
    return this.#inTurn(() => this.#turn("undo", id, true));
  }

  /** Brings back what was taken back last. A new action puts an end to that. */
  redo(): Promise<UndoOutcome> {
    return this.#inTurn(() => this.#turn("redo", null, false));
  }

  /** To be told of every note that gets another path. */
  renamed(from: string, to: string): void {
    this.#parts ??= byPath([...this.#done, ...this.#undone].flatMap((step) => step.parts));
    const moved = this.#parts.get(pathKey(from)) ?? [];
    if (moved.length === 0) return;
    for (const part of moved) part.path = to;
    this.#parts.delete(pathKey(from));
    this.#parts.set(pathKey(to), [...(this.#parts.get(pathKey(to)) ?? []), ...moved]);
    this.#saveSoon();
  }

  #record(label: string | (() => string), at: Now, parts: readonly Part[]): number | null {
    if (parts.length === 0) return null;
    const id = Math.max(0, ...[...this.#done, ...this.#undone].map((step) => step.id)) + 1;
    this.#done = [...this.#done, { id, label: typeof label === "string" ? label : label(), at, parts }].slice(-MOST_STEPS);
    this.#undone = [];
    this.#parts = null;
    this.#save();
    return id;
  }

  #find(direction: Direction, id: number | null): Step | undefined {
    const steps = this.#stepsFor(direction);
    if (id !== null) return steps.find((step) => step.id === id);
    const others = steps.filter((step) => !this.#passed.has(step.id));
    // With none left, those that were refused get another try: their notes may be as they were.
    return others.pop() ?? steps[steps.length - 1];
  }

  #stepsFor(direction: Direction): Step[] {
    return direction === "undo" ? this.#done : this.#undone;
  }

  async #turn(direction: Direction, wanted: number | null, isRest: boolean): Promise<UndoOutcome> {
    const step = this.#find(direction, wanted);
    if (step === undefined) return { kind: "nothing", message: say.actions.undo.nothing(direction) };
    const obstacles = new Map<Part, Obstacle>();
    for (const part of step.parts) {
      const obstacle = await obstacleTo(direction, part, this.#ports);
      if (obstacle !== null) obstacles.set(part, obstacle);
    }
    const ready = isRest || obstacles.size === 0 ? step.parts.filter((part) => !obstacles.has(part)).reverse() : [];
    const given = step.parts.filter((part) => isRest && obstacles.get(part)?.isLasting === true);
    const turned = new Map<Part, Part>();
    try {
      for (const part of ready) {
        const result = await turnPart(direction, part, this.#ports);
        if ("why" in result) {
          obstacles.set(part, result);
          break;
        }
        turned.set(part, result);
      }
    } finally {
      // What was written is remembered, whatever came after.
      if (turned.size > 0) this.#settle(direction, step, turned, given);
    }
    if (turned.size === 0 && [...obstacles.values()].every(({ isLasting }) => isLasting)) this.#passed.add(step.id);
    return outcomeOf({ direction, step, turned, obstacles, isStopped: turned.size < ready.length });
  }

  /** Moves what was turned to the other side; of the rest, `given` up is forgotten. */
  #settle(direction: Direction, step: Step, turned: ReadonlyMap<Part, Part>, given: readonly Part[]): void {
    const from = this.#stepsFor(direction);
    const to = this.#stepsFor(direction === "undo" ? "redo" : "undo");
    const left = step.parts.filter((part) => !turned.has(part) && !given.includes(part));
    const place = from.indexOf(step);
    // A new action may have made an end of what could be redone meanwhile.
    if (place >= 0) from.splice(place, 1, ...(left.length > 0 ? [{ ...step, parts: left }] : []));
    const there = to.find(({ id }) => id === step.id);
    const parts = [...(there?.parts ?? []), ...turned.values()];
    to.splice(there === undefined ? to.length : to.indexOf(there), 1, { ...step, parts });
    this.#passed.delete(step.id);
    this.#parts = null;
    this.#save();
  }

  /** A renamed folder renames its notes one by one, and there may be thousands of them in one action. */
  #saveSoon(): void {
    if (this.#isToBeSaved) return;
    this.#isToBeSaved = true;
    void Promise.resolve().then(() => {
      this.#isToBeSaved = false;
      this.#save();
    });
  }

  #save(): void {
    try {
      this.#ports.store.save(encodeSteps({ done: this.#done, undone: this.#undone }, MOST_TEXT));
    } catch (error) {
      this.#ports.report(error);
    }
  }

  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(job);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }
}

function byPath(parts: readonly Part[]): Map<string, readonly NotePart[]> {
  const found = new Map<string, readonly NotePart[]>();
  for (const part of parts) {
    if ("setting" in part) continue;
    const key = pathKey(part.path);
    found.set(key, [...(found.get(key) ?? []), part]);
  }
  return found;
}
