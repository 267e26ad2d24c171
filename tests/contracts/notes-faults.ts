import { afterEach, describe, expect, it } from "vitest";
import { type LogPorts, logInteraction } from "../../src/actions/log-interaction";
import { compileVocabulary } from "../../src/core/interactions/vocabulary";
import { ENGLISH } from "../../src/core/interactions/words-english";
import { titleOf } from "../../src/core/people/note-path";
import { DEFAULT_PROPERTY_NAMES } from "../../src/core/people/property-names";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { queueEdits } from "../../src/vault/edit-queue";
import { NoteError, type NoteChange, type Notes } from "../../src/vault/notes";
import { day } from "../support/day";
import { parseYaml } from "../support/parse-yaml";

/** A vault on a host that can be made to fail. */
export interface NotesWithFaults {
  readonly notes: Notes;
  /** From now on the host fails with this code (`EACCES`, …) where `point` says; null: it works again. */
  readonly fail: (point: string | null, code: string) => void;
  /** What is stored, whatever fails; null where nothing is. */
  readonly stored: (path: string) => Promise<string | null>;
  /** The names of all files and folders that there are, hidden ones included. */
  readonly files: () => readonly string[];
  /** Waits until the host has told of everything that was done. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const CODES = ["EACCES", "ENOSPC", "EIO"] as const;
const ADA = "People/Ada Example.md";
const DAILY = "Daily/2026-11-20.md";
const PERSON = "---\r\nlast-contact: 2026-11-02 # fair\r\n---\r\n";

/**
 * What no host may do when something fails: lose text, write half of it, leave something behind, or say
 * nothing. `reading` and `writing` name the points where the host under test can be made to fail.
 */
export function notesFaultsContract(
  name: string,
  { reading, writing, making }: Readonly<Record<"reading" | "writing" | "making", readonly string[]>>,
  make: (start: Readonly<Record<string, string>>) => Promise<NotesWithFaults>,
): void {
  describe(`notes that fail: ${name}`, () => {
    let open: NotesWithFaults | null = null;
    const vault = async (start: Readonly<Record<string, string>>) => (open = await make(start));
    afterEach(async () => {
      await open?.close();
      open = null;
    });

    const reads = reading.flatMap((point) => CODES.map((code) => ({ point, code })));
    it.each(reads)("a note that cannot be read ($point, $code) is refused, is not changed, and is read when it can be", async ({ point, code }) => {
      const { notes, fail, stored } = await vault({ "A.md": "one\r\n" });
      fail(point, code);
      await expect(textOf(notes, "A.md")).rejects.toSatisfy(refusal("A.md"));
      let asked = 0;
      await expect(notes.edit("A.md", (text) => `${text}${String(++asked)}`)).rejects.toSatisfy(refusal("A.md"));
      expect(asked).toBe(0);
      fail(null, "");
      expect(await stored("A.md")).toBe("one\r\n");
      expect(await textOf(notes, "A.md")).toBe("one\r\n");
    });

    const writes = writing.flatMap((point) => CODES.map((code) => ({ point, code })));
    it.each(writes)("a note that cannot be written ($point, $code) stays as it was, and nobody is told otherwise", async ({ point, code }) => {
      const { notes, fail, stored, files, settle } = await vault({ "A.md": "one\r\n" });
      const before = files();
      const changes: NoteChange[] = [];
      await settle();
      const stop = notes.watch((change) => changes.push(change));
      fail(point, code);
      await expect(notes.edit("A.md", (text) => `${text}two`)).rejects.toSatisfy(refusal("A.md"));
      fail(null, "");
      await settle();
      expect(await stored("A.md")).toBe("one\r\n");
      expect(files()).toEqual(before);
      expect(await textOf(notes, "A.md")).toBe("one\r\n");
      expect(changes).toEqual([]);
      await notes.edit("A.md", (text) => `${text}two`);
      stop();
      expect(await stored("A.md")).toBe("one\r\ntwo");
    });

    const makings = making.flatMap((point) => CODES.map((code) => ({ point, code })));
    it.each(makings)("a note that cannot be made ($point, $code) is not there, not even in part", async ({ point, code }) => {
      const { notes, fail, stored, files } = await vault({ "A.md": "one" });
      const before = files();
      fail(point, code);
      await expect(notes.create("B.md", "two")).rejects.toSatisfy(refusal("B.md"));
      fail(null, "");
      expect(await stored("B.md")).toBeNull();
      expect(files()).toEqual(before);
      await notes.create("B.md", "two");
      expect(await stored("B.md")).toBe("two");
    });

    it("100 logs at once into one daily note are all there, in order", async () => {
      const { notes, stored } = await vault({ [ADA]: PERSON, [DAILY]: "# Friday\r\n\r\n## Interactions\r\n\r\n## Notes\r\n" });
      const results = await Promise.all(logs(100, notes));
      expect(results.map(({ kind }) => kind)).toEqual(results.map(() => "written"));
      expect(await stored(DAILY)).toBe(`# Friday\r\n\r\n## Interactions\r\n${lines(100, "\r\n")}\r\n## Notes\r\n`);
      expect(await stored(ADA)).toBe(PERSON.replace("2026-11-02", "2026-11-20"));
    });

    it("100 logs at once into a daily note that none of them finds make it once and are all there, in order", async () => {
      const { notes, stored } = await vault({ [ADA]: PERSON });
      const results = await Promise.all(logs(100, notes));
      expect(results.map(({ kind }) => kind)).toEqual(results.map(() => "written"));
      expect(await stored(DAILY)).toBe(`## Interactions\n${lines(100, "\n")}`);
    });

    it("logs around one that fails are all there, and that one says that nothing was written", async () => {
      const { notes, fail, stored } = await vault({ [ADA]: PERSON, [DAILY]: "## Interactions\n" });
      const first = await Promise.all(logs(3, notes));
      fail(writing[0] ?? "", "ENOSPC");
      const second = await Promise.all(logs(2, notes));
      fail(null, "");
      expect(await stored(DAILY)).toBe(`## Interactions\n${lines(3, "\n")}`);
      const third = await Promise.all(logs(1, notes));
      expect([...first, ...second, ...third].map(({ kind }) => kind)).toEqual(
        ["written", "written", "written", "nothing-written", "nothing-written", "written"]);
      expect(await stored(DAILY)).toBe(`## Interactions\n${lines(3, "\n")}${lines(1, "\n")}`);
    });
  });
}

async function textOf(notes: Notes, path: string): Promise<string> {
  return (await notes.open(path)).text();
}

/** A refusal that names the note and says in a sentence what is wrong. */
function refusal(path: string): (error: unknown) => boolean {
  return (error) => error instanceof NoteError && ["unreadable", "unwritable"].includes(error.kind) && error.path === path
    && /\S \S/.test(error.message);
}

const lines = (count: number, eol: string) =>
  Array.from({ length: count }, (_, index) => `- coffee with [[Ada Example]]: number ${String(index)}${eol}`).join("");

/** Logs that are asked for in one go, nobody waiting for the one before. */
function logs(count: number, notes: Notes) {
  const ports: LogPorts = {
    notes: queueEdits(notes),
    dailyNotes: {
      pathOf: (date) => `Daily/${date}.md`,
      whyUnread: () => null,
      template: () => Promise.resolve(null),
      format: "YYYY-MM-DD",
      dates: { format: (date) => date },
    },
    vocabulary: compileVocabulary([ENGLISH], DEFAULT_SETTINGS),
    heading: "## Interactions",
    linkTo: (person) => `[[${titleOf(person)}]]`,
    isPerson: () => true,
    names: DEFAULT_PROPERTY_NAMES,
    readOwnDate: () => null,
    parseYaml,
  };
  return Array.from({ length: count }, (_, index) =>
    logInteraction(
      { people: [ADA], channel: "coffee", date: day("2026-11-20"), time: null, note: `number ${String(index)}` },
      ports,
      { today: day("2026-11-23"), time: "09:05" },
    ));
}
