import { type CivilDate, daysBetween, parseCivilDate } from "../core/civil-date";
import { type Digest, digestOf } from "../core/follow-ups/digest";
import type { Settings } from "../core/settings";
import type { LiveVault } from "./live-vault";

export interface RemindingPorts {
  readonly vault: Pick<LiveVault, "on" | "session">;
  readonly settings: () => Pick<Settings, "digestNotice" | "systemNotification" | "statusBar">;
  readonly today: () => CivilDate;
  /** A person's name, with the folder where somebody else bears it too. */
  readonly name: (path: string) => string;
  /** Keeps one value on this device. */
  readonly store: { readonly load: () => unknown; readonly save: (day: CivilDate) => void };
  /** Shows what is left, or nothing for null. The port is null where there is no status bar. */
  readonly statusBar: ((digest: Digest | null) => void) | null;
  /** Both show these sentences, and give the function that takes them away again. */
  readonly notice: (sentences: readonly string[]) => () => void;
  readonly notification: (sentences: readonly string[]) => () => void;
}

/**
 * Says once a day on this device what the day asks for, and keeps the status bar true. Nothing is said
 * before the vault has been read, nor while changes are still being taken in.
 */
export class Reminding {
  readonly #ports: RemindingPorts;
  #hide: readonly (() => void)[] = [];
  #isClosed = false;

  constructor(ports: RemindingPorts) {
    this.#ports = ports;
  }

  /** To be called when notes, settings or the day may be others, once things have been quiet for a moment. */
  async check(): Promise<void> {
    const { vault, settings, today: askToday, store, statusBar, notice, notification } = this.#ports;
    // Steps of the index take turns: behind an empty one, all that was under way is in.
    await vault.session?.index.apply([]);
    if (this.#isClosed) return;
    const today = askToday();
    const wished = settings();
    const isNews = !isSaid(store.load(), today);
    const bar = wished.statusBar ? statusBar : null;
    // A board for nobody to see would cost a phone its battery.
    const digest = isNews || bar !== null ? this.#digest(today) : null;
    statusBar?.(bar === null ? null : digest);
    if (digest === null || !isNews) return;
    // Also of a day with nothing to say: what somebody writes later today is no news to them.
    store.save(today);
    this.#takeAway();
    const { sentences } = digest;
    if (sentences.length === 0) return;
    this.#hide = [
      ...(wished.digestNotice ? [notice(sentences)] : []),
      ...(wished.systemNotification ? [notification(sentences)] : []),
    ];
  }

  close(): void {
    this.#isClosed = true;
    this.#takeAway();
  }

  #digest(today: CivilDate): Digest | null {
    const { vault, name } = this.#ports;
    const state = vault.on(today);
    if (state.kind !== "ready") return null;
    return digestOf(state.board.today.map(({ person }) => person.path), state.dated, name, today);
  }

  /** Yesterday's: a week away must not leave a pile. */
  #takeAway(): void {
    for (const hide of this.#hide) hide();
    this.#hide = [];
  }
}

/**
 * Whether it was said on `today`, or on the day after it: after a flight to the west a day comes twice. A day later than
 * that is from a clock that went wrong, and must not silence what follows.
 */
function isSaid(stored: unknown, today: CivilDate): boolean {
  const day = typeof stored === "string" ? parseCivilDate(stored) : null;
  const ahead = day === null ? -1 : daysBetween(today, day);
  return ahead === 0 || ahead === 1;
}
