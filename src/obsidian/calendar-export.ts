import { feedText, mayBecomeFeed, stampAt } from "../core/calendar/feed";
import type { CivilDate } from "../core/civil-date";
import type { DayBoard } from "../core/follow-ups/follow-ups";
import { reasonOf } from "../core/problem";
import { say } from "../locales/say";
import { NoteError, type Notes } from "../vault/notes";
import type { VaultSession } from "../vault/vault-session";
import type { Later } from "./live-vault";

export interface CalendarExportPorts {
  readonly notes: Pick<Notes, "edit" | "create">;
  /** The vault path of the file that is kept current; empty for none. */
  readonly keptPath: () => string;
  readonly now: () => Date;
  readonly today: () => CivilDate;
  /** The vault under the settings of this moment; rejects where it cannot be read. */
  readonly session: () => Promise<VaultSession>;
  /** What is known already; null while the vault is being read. */
  readonly known: () => { readonly session: VaultSession; readonly board: DayBoard } | null;
  readonly later: (job: () => void) => Later;
  /** Why the file could not be kept current. */
  readonly complain: (why: string) => void;
}

const DEFAULT_PATH = "Marathon.ics";

/** The calendar feed as a file in the vault: on demand, and kept current where the user wants that. */
export class CalendarExport {
  readonly #ports: CalendarExportPorts;
  readonly #keep: Later;
  /** The last complaint: the same one is not told with every change of a note. */
  #told = "";

  constructor(ports: CalendarExportPorts) {
    this.#ports = ports;
    this.#keep = ports.later(() => void this.#keepCurrent());
  }

  /** Writes the file and says so; rejects with a sentence where that was not possible. */
  async now(): Promise<string> {
    const session = await this.#ports.session();
    const path = this.#ports.keptPath() || DEFAULT_PATH;
    const { count, written } = await this.#write(path, session, session.board(this.#ports.today()));
    const { exported, current } = say.app.calendar;
    return (written ? exported : current)(count, path);
  }

  /** To be called when something may have changed. */
  changed(): void {
    if (this.#ports.keptPath() !== "") this.#keep();
  }

  close(): void {
    this.#keep.cancel();
  }

  async #keepCurrent(): Promise<void> {
    const path = this.#ports.keptPath();
    const known = this.#ports.known();
    // Half a vault would take its events out of the user's calendar.
    if (path === "" || known === null) return;
    let complaint = "";
    try {
      await this.#write(path, known.session, known.board);
    } catch (error) {
      complaint = say.app.calendar.failed(reasonOf(error));
    }
    if (complaint !== "" && complaint !== this.#told) this.#ports.complain(complaint);
    this.#told = complaint;
  }

  async #write(path: string, session: VaultSession, board: DayBoard): Promise<{ readonly count: number; readonly written: boolean }> {
    const { notes, now } = this.#ports;
    const events = session.calendar(board);
    const stamp = stampAt(now());
    let written = true;
    try {
      await notes.edit(path, (before) => {
        if (!mayBecomeFeed(before)) {
          throw new NoteError("exists", path, say.app.calendar.other(path));
        }
        const after = feedText(events, before, stamp);
        written = after !== before;
        return after;
      });
    } catch (error) {
      if (!(error instanceof NoteError) || error.kind !== "missing") throw error;
      await notes.create(path, feedText(events, "", stamp));
    }
    return { count: events.length, written };
  }
}
