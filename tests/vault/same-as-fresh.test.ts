import fc from "fast-check";
import { expect, it } from "vitest";
import { lastOf } from "../../src/core/pace/steps";
import type { DatedPerson } from "../../src/vault/dated-things";
import { areParts } from "../../src/vault/left-part";
import { markOf, pack, sealOf, unpack } from "../../src/vault/note-cache";
import type { NoteChange } from "../../src/vault/notes";
import type { VaultSession } from "../../src/vault/vault-session";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { cases, LAW_TIMEOUT } from "../support/runs";
import { CacheUnderTest } from "../support/cache-under-test";
import { sessionOver, sessionWith } from "../support/sessions";
import { told } from "../support/told";

const TODAY = day("2026-11-23");
const PATHS = [
  "People/Ada.md", "People/Bo.md", "People/Work/Ada.md", "People/Ada/Ada.md", "Ada.md", "Countess.md", "Notes/Bo.md", "People/Person.md",
  "Daily/2026-11-01.md", "Daily/2026-11-02.md", "Daily/2026-11-03.md", "Archive/Daily/2026-11-01.md", "Meetings/2026-10-01 Plan.md",
];
const TEXTS = [
  "", "---\naliases: [Countess]\n---\n", "---\naliases: [Countess, Bo]\ncadence: weekly\n---\n", "---\ntype: person\n---\n", "---\ntype: \"[[Person]]\"\n---\n",
  "---\nbroken: [\n---\n", "- call with [[Ada]]\n- coffee with [[Bo]] about [[Countess]]\n", "- lunch with [[Work/Ada]] and [[Countess]]\n",
  "Talked to [[People/Ada]] about [[Ada]]'s thesis. Emailed [[Bo]].\n", "---\nattendees: [\"[[Ada]]\", \"[[Bo]]\"]\n---\n",
  "- coffee with [[Ada]] [date:: soon]\n- [x] call [[Countess]] ✅ 2026-02-30\n", "---\ndate: 2026-02-30\npeople: \"[[Bo]]\"\n---\n", "# Log\n- 2026-13-01 lunch\n  - 2026-09-03 call\n",
  "- [ ] send [[Ada]] it 📅 2026-11-20\n- [/] ask [[Bo]] and [[Countess]]\n- [ ] tell [[Work/Ada]] [due:: soon]\n", "- [ ] a call 📅 2026-11-21\n- [ ] ask [[Bo]] 📅 2026-12-20\n#person\n",
  "---\nbirthday: 11-25\nreminders: [2026-11-20 send it, soon]\nanniversary: never\n---\n- [ ] ask [[Countess]] (due: 2026-11-02)\n",
  "---\nbirthday: 11-25\ndo-not-contact: true\naliases: Bo\n---\n", "---\nattendees: [\"[[Ada]]\"]\ndate: 2026-10-01\n---\n- [ ] write to [[Countess]] 📅 2026-11-02\n",
  "---\ncadence: now and then\nlast-contact: 2027-01-01\n---\n", "---\ncadence: weekly\nlast-contact: 2026-11-01\n---\n",
  "## Log\n- 2026-09-01 — lunch\n- [[2026-09-02]] call with [[Bo]]\n", "---\nlast-contact: 2026-11-02\n---\n#person\n",
];

const path = fc.constantFrom(...PATHS);
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("write" as const), path, text: fc.constantFrom(...TEXTS) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("delete" as const), path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("rename" as const), path, to: path }) },
);
const bursts = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
/** What a front end asks between two bursts. */
const looks = fc.constantFrom("at everybody", "at nobody", "under other circles", "on another day");
const DAYS = [TODAY, day("2026-11-24"), day("2026-12-10"), day("2026-11-20")];
const CIRCLES = { circles: [{ name: "inner", cadence: "weekly", weight: 2 }], defaultCadence: "monthly", datesLead: 9, readLastContact: false, pace: [1, 1, 1, 1, 1, 1, 1] };

/** Everything that a front end can ask. */
function answers(session: VaultSession, today = TODAY) {
  const people = [...session.index.people()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    people,
    histories: people.map((person) => session.facts.historyOf(person.path, today)),
    facts: session.facts.all(today),
    dates: people.map((person) => session.facts.datesOf(person.path)),
    dated: session.facts.dated(today),
    board: told(session.board(today)),
    problems: session.problems(today),
  };
}

it("an index that followed every change says what a fresh one says", async () => {
  const runs = cases(200, 6000);
  await fc.assert(
    fc.asyncProperty(bursts, fc.array(looks, { minLength: 12, maxLength: 12 }), async (steps, asked) => {
      const notes = new MemoryNotes();
      const followed = sessionOver(notes);
      await followed.index.build();
      // Over the same index, as after a change of settings that says nothing of what a note means.
      const other = sessionOver(notes, CIRCLES, undefined, followed);
      for (const [turn, burst] of steps.entries()) {
        const changes = doneTo(notes, burst);
        const before = answers(followed);
        const isOther = await followed.index.apply(changes);
        const look = asked[turn];
        if (look === "at everybody") for (const pause of followed.facts.gather(TODAY)) expect(pause).toBeUndefined();
        if (look === "under other circles") answers(other);
        if (look === "on another day") answers(followed, DAYS[turn % DAYS.length]);
        if (look !== "at nobody" && !isOther) expect(answers(followed)).toEqual(before);
      }
      const fresh = sessionOver(notes);
      await fresh.index.build();
      for (const today of DAYS) {
        const all = answers(followed, today);
        expect(all).toEqual(answers(fresh, today));
        expect(all.facts.map(({ contacts }) => contacts)).toEqual(all.histories.map((history) => history.filter(({ counted }) => counted).length));
      }
      const freshOther = sessionOver(notes, CIRCLES);
      await freshOther.index.build();
      expect(answers(other)).toEqual(answers(freshOther));
    }),
    { numRuns: runs },
  );
}, LAW_TIMEOUT);

it("a start from the cache says what a fresh one says", async () => {
  const runs = cases(100, 1000);
  const longBursts = fc.array(fc.record({ acts: fc.array(act, { minLength: 1, maxLength: 4 }), then: fc.constantFrom("go on", "store", "start again") }), {
    minLength: 1, maxLength: cases(12, 200), size: "max",
  });
  await fc.assert(
    fc.asyncProperty(longBursts, fc.integer(), async (steps, salt) => {
      const notes = new MemoryNotes();
      const cache = new CacheUnderTest(notes);
      let session = sessionOver(notes, {}, cache);
      await session.index.build();
      for (const { acts, then } of steps) {
        const changes = doneTo(notes, acts);
        // What changes while the program is not running, it is not told.
        if (then !== "start again") await session.index.apply(changes);
        if (then === "go on") continue;
        cache.wait();
        // Of some chunks the storing may never come about.
        cache.store(session.index, (chunk) => (chunk + salt) % 5 !== 0);
        if (then === "store") continue;
        session = sessionOver(notes, {}, cache);
        await session.index.build();
        for (const pause of session.facts.gather(TODAY)) expect(pause).toBeUndefined();
        expectSame(session, notes, await fresh(notes));
      }
      const last = sessionOver(notes, {}, cache);
      await last.index.build();
      expectSame(last, notes, await fresh(notes));
    }),
    { numRuns: runs },
  );
}, LAW_TIMEOUT);

it("what was left of a vault is shown only where a fresh start says the same", async () => {
  const runs = cases(150, 3000);
  const days = fc.constantFrom(...DAYS, day("2026-11-02"), day("2026-11-03"));
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(bursts, bursts, fc.boolean(), days, days, async (steps, later, isWaited, leftOn, today) => {
      const notes = new MemoryNotes();
      const cache = new CacheUnderTest(notes);
      const session = sessionOver(notes, {}, cache);
      await session.index.build();
      for (const burst of steps) await session.index.apply(doneTo(notes, burst));
      cache.wait();
      if (isWaited) await session.index.apply(session.index.unsettled().map((path): NoteChange => ({ kind: "written", path })));
      const parts = await session.index.between(() => Promise.resolve(lastOf(session.leave(leftOn))));
      // What comes after that is not always another note than the one before.
      for (const burst of later.slice(0, later.length % 3)) doneTo(notes, burst);
      const stored = (parts ?? []).flatMap((part) => unpack(pack([part], sealOf("rules")), sealOf("rules"), areParts));
      const ahead = sessionOver(notes, {}, cache);
      const day = lastOf(ahead.asLeft(stored, lastOf(markOf(await notes.list())), today));
      const other = await fresh(notes);
      if (day === null) return;
      shown += 1;
      const { board, dated, problems, facts } = day;
      const expected = answers(other, today);
      expect({ board: told(board), dated, problems, facts })
        .toEqual({ board: expected.board, dated: expected.dated, problems: expected.problems, facts: expected.facts });
      for (const path of PATHS) {
        expect(day.undated(path), path).toEqual(other.facts.undatedOf(path, today));
        expect(day.datesOf(path) ?? UNDATED, path).toMatchObject(withoutPerson(other.facts.datesOf(path)) ?? UNDATED);
      }
    }),
    { numRuns: runs },
  );
  // A law about nothing would hold as well.
  expect(shown).toBeGreaterThan(runs / 20);
}, LAW_TIMEOUT);

it("facts that are gathered in steps know of what changed between any two of them", async () => {
  const daily = "Daily/2026-11-20.md";
  for (let at = 0; at < 20; at++) {
    const { session, notes } = await sessionWith({ "People/Ada.md": "", "People/Bo.md": "", [daily]: "- call with [[Ada]]\n" });
    const gathering = session.facts.gather(TODAY);
    for (let step = 0; step < at; step++) gathering.next();
    notes.write(daily, "- call with [[Bo]]\n");
    await session.index.apply([{ kind: "written", path: daily }]);
    for (const pause of gathering) expect(pause).toBeUndefined();
    expect(session.facts.all(TODAY).map(({ last }) => last?.date ?? null), String(at)).toEqual([null, "2026-11-20"]);
  }
});

/** Nobody, or somebody about whom nothing is dated. */
const UNDATED = { reminders: [], dates: [], promises: [] };

function withoutPerson(dated: DatedPerson | null): Omit<DatedPerson, "person"> | null {
  return dated === null ? null : { reminders: dated.reminders, dates: dated.dates, promises: dated.promises };
}

/** Does so, and gives the changes that the program is told of. */
function doneTo(notes: MemoryNotes, burst: readonly Parameters<typeof perform>[0][]): readonly NoteChange[] {
  const changes: NoteChange[] = [];
  const stop = notes.watch((change) => changes.push(change));
  for (const step of burst) perform(step, notes);
  stop();
  return changes;
}

async function fresh(notes: MemoryNotes): Promise<VaultSession> {
  const session = sessionOver(notes);
  await session.index.build();
  return session;
}

function expectSame(session: VaultSession, notes: MemoryNotes, other: VaultSession): void {
  expect(answers(session)).toEqual(answers(other));
  expect(notes.paths().map((path) => session.index.interactionsOf(path))).toEqual(notes.paths().map((path) => other.index.interactionsOf(path)));
}

function perform(step: { kind: "write"; path: string; text: string } | { kind: "delete"; path: string } | { kind: "rename"; path: string; to: string }, notes: MemoryNotes): void {
  const exists = (path: string) => notes.has(path);
  if (step.kind === "write") notes.write(step.path, step.text);
  else if (step.kind === "delete" && exists(step.path)) notes.delete(step.path);
  else if (step.kind === "rename" && exists(step.path) && !exists(step.to)) notes.rename(step.path, step.to);
}
