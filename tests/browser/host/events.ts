import { modelled } from "./unmodelled";

export type Listener = (...data: never[]) => unknown;

export interface EventRef {
  readonly emitter: Events;
  readonly name: string;
  readonly callback: Listener;
  readonly context: unknown;
}

export class Events {
  readonly #refs = new Map<string, EventRef[]>();

  on(name: string, callback: Listener, context?: unknown): EventRef {
    const ref: EventRef = { emitter: this, name, callback, context };
    const refs = this.#refs.get(name);
    if (refs) refs.push(ref);
    else this.#refs.set(name, [ref]);
    return ref;
  }

  off(name: string, callback: Listener): void {
    this.#keep(name, (ref) => ref.callback !== callback);
  }

  offref(ref: EventRef): void {
    this.#keep(ref.name, (other) => other !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of [...(this.#refs.get(name) ?? [])]) this.tryTrigger(ref, data);
  }

  /** One failing listener must not silence the others: its error surfaces on a later tick. */
  tryTrigger(ref: EventRef, data: unknown[]): void {
    try {
      Reflect.apply(ref.callback, ref.context, data);
    } catch (error) {
      setTimeout(() => {
        throw error;
      }, 0);
    }
  }

  #keep(name: string, wanted: (ref: EventRef) => boolean): void {
    const kept = (this.#refs.get(name) ?? []).filter(wanted);
    if (kept.length > 0) this.#refs.set(name, kept);
    else this.#refs.delete(name);
  }

  /** How many listeners there are, for the check that a plugin leaves nothing behind. */
  static listenerCount(emitter: Events): number {
    let count = 0;
    for (const refs of emitter.#refs.values()) count += refs.length;
    return count;
  }
}

modelled("Events", Events);
