import { type CivilDate, civilDateAt } from "../core/civil-date";

/**
 * Which day it is, by the user's own day boundary. Timers stop while a machine sleeps, so ticks are
 * never counted: whoever wakes calls `check`, and the listeners hear of it if the day is another one.
 */
export class DayClock {
  readonly #now: () => Date;
  readonly #boundaryHours: () => number;
  readonly #listeners = new Set<() => void>();
  #told: CivilDate;

  constructor(now: () => Date, boundaryHours: () => number) {
    this.#now = now;
    this.#boundaryHours = boundaryHours;
    this.#told = this.today();
  }

  today(): CivilDate {
    return civilDateAt(this.#now(), this.#boundaryHours());
  }

  /** The time of day, `HH:mm`. */
  time(): string {
    const now = this.#now();
    return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  }

  check(): void {
    const today = this.today();
    if (today === this.#told) return;
    this.#told = today;
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
