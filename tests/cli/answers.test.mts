import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { COMMANDS } from "../../src/cli/arguments.mjs";
import { buildBundle, type Bundle } from "./bundle.mjs";
import { runHere } from "./run-here.mjs";

const TODAY = ["--today", "2026-11-23"];
/** As wide as a page of the documentation. */
const COLUMNS = 100;

let program: Bundle;
beforeAll(async () => {
  program = await buildBundle();
});
afterAll(() => {
  program.remove();
});

interface Answer {
  /** The approved answer, in `tests/cli/approved`. */
  readonly file: string;
  readonly argv: readonly string[];
  readonly exit: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A vault for each convention, and somebody in it of whom much is written. What is true of them stands in their pages. */
const CONVENTIONS = [
  { vault: "category-links", person: "Bela Sample", check: 1 },
  { vault: "person-logs", person: "Ada Lamplight", check: 1 },
  { vault: "at-names", person: "Fox", check: 1 },
  { vault: "nested-days", person: "jörg vorlage", check: 0, env: { LC_ALL: "de_DE.UTF-8" } },
];

const ANSWERS: readonly Answer[] = [
  { file: "help.txt", argv: ["--help"], exit: 0 },
  { file: "help-log.txt", argv: ["log", "--help"], exit: 0 },
  { file: "small-due.txt", argv: ["due", "tests/vaults/small", ...TODAY], exit: 0 },
  { file: "small-due.json", argv: ["due", "tests/vaults/small", ...TODAY, "--json"], exit: 0 },
  { file: "small-people.txt", argv: ["people", "tests/vaults/small", ...TODAY], exit: 0 },
  { file: "small-people.json", argv: ["people", "tests/vaults/small", ...TODAY, "--json"], exit: 0 },
  { file: "small-history.txt", argv: ["history", "tests/vaults/small", "Charles Babbage", ...TODAY], exit: 0 },
  { file: "small-history.json", argv: ["history", "tests/vaults/small", "Charles Babbage", ...TODAY, "--json"], exit: 0 },
  { file: "help-forecast.txt", argv: ["forecast", "--help"], exit: 0 },
  { file: "small-forecast.txt", argv: ["forecast", "tests/vaults/small", "--weeks", "4", ...TODAY], exit: 0 },
  { file: "small-forecast.json", argv: ["forecast", "tests/vaults/small", "--weeks", "4", ...TODAY, "--json"], exit: 0 },
  { file: "two-years-forecast-at-pace-1.txt", argv: ["forecast", "tests/vaults/two-years", "--pace", "1", ...TODAY], exit: 0 },
  {
    file: "two-years-forecast-what-if.txt",
    argv: ["forecast", "tests/vaults/two-years", "--add", "10 monthly", "--off", "2026-12-20..2027-01-03", ...TODAY],
    exit: 0,
  },
  { file: "help-calendar.txt", argv: ["calendar", "--help"], exit: 0 },
  { file: "small-calendar.txt", argv: ["calendar", "tests/vaults/small", ...TODAY], exit: 0 },
  { file: "small-calendar.json", argv: ["calendar", "tests/vaults/small", ...TODAY, "--json"], exit: 0 },
  { file: "two-years-calendar.txt", argv: ["calendar", "tests/vaults/two-years", ...TODAY], exit: 0 },
  { file: "small-check.txt", argv: ["check", "tests/vaults/small", ...TODAY], exit: 0 },
  { file: "small-check.json", argv: ["check", "tests/vaults/small", ...TODAY, "--json"], exit: 0 },
  { file: "two-years-due.txt", argv: ["due", "tests/vaults/two-years", ...TODAY], exit: 0 },
  { file: "two-years-due.json", argv: ["due", "tests/vaults/two-years", ...TODAY, "--json"], exit: 0 },
  { file: "two-years-due-at-pace-1.txt", argv: ["due", "tests/vaults/two-years", ...TODAY, "--pace", "1"], exit: 0 },
  { file: "two-years-due-on-sunday.txt", argv: ["due", "tests/vaults/two-years", "--today", "2026-11-22"], exit: 0 },
  { file: "two-years-people.txt", argv: ["people", "tests/vaults/two-years", ...TODAY], exit: 0 },
  { file: "two-years-people.json", argv: ["people", "tests/vaults/two-years", ...TODAY, "--json"], exit: 0 },
  { file: "two-years-history.txt", argv: ["history", "tests/vaults/two-years", "Ingrid Invented", ...TODAY], exit: 0 },
  { file: "two-years-history.json", argv: ["history", "tests/vaults/two-years", "Ingrid Invented", ...TODAY, "--json"], exit: 0 },
  { file: "two-years-check.txt", argv: ["check", "tests/vaults/two-years", ...TODAY], exit: 1 },
  { file: "two-years-check.json", argv: ["check", "tests/vaults/two-years", ...TODAY, "--json"], exit: 1 },
  ...CONVENTIONS.flatMap(({ vault, person, check, env = {} }) => {
    const folder = `tests/vaults/${vault}`;
    const commands = [
      { name: "people", argv: ["people", folder, ...TODAY], exit: 0, env },
      { name: "history", argv: ["history", folder, person, ...TODAY], exit: 0, env },
      { name: "check", argv: ["check", folder, ...TODAY], exit: check, env },
    ];
    return commands.flatMap(({ name, argv, ...row }) => [
      { ...row, file: `${vault}-${name}.txt`, argv },
      { ...row, file: `${vault}-${name}.json`, argv: [...argv, "--json"] },
    ]);
  }),
];

describe("the help text", () => {
  const asked = [["--help"], ...COMMANDS.map((command) => [command, "--help"])];

  it.each([80, 60, 40].flatMap((columns) => asked.map((argv) => ({ columns, argv }))))("of $argv fits into $columns columns", async ({ columns, argv }) => {
    const [narrow, wide] = [await runHere(argv, { columns }), await runHere(argv)];
    expect(narrow.stdout.split("\n").filter((line) => line.length > columns)).toEqual([]);
    expect(narrow.stdout.split(/\s+/)).toEqual(wide.stdout.split(/\s+/));
  });

  it("keeps what an option does in its column, where there is room", async () => {
    const { stdout } = await runHere(["--help"], { columns: 80 });
    expect(stdout).toContain(`
  --pace <n>       follow-ups per working day, or seven numbers from Monday to
                   Sunday: 3,3,3,3,3,0,0
`);
    expect((await runHere(["--help"], { columns: 40 })).stdout).toContain(`
  log <vault> --with <person>
      writes an interaction into the
      daily note
`);
  });
});

describe("what the command line answers", () => {
  it.each(ANSWERS)("is what $file says", async ({ file, argv, exit, env = {} }) => {
    const ran = await runHere(argv, { columns: file.endsWith(".txt") ? COLUMNS : null, env });
    expect(ran).toMatchObject({ exit, stderr: "" });
    await expect(ran.stdout).toMatchFileSnapshot(`approved/${file}`);
  });

  it("is the same in another language of the machine", async () => {
    const { stdout } = await runHere(["due", "tests/vaults/two-years", ...TODAY], { columns: COLUMNS, env: { LC_ALL: "ar_EG.UTF-8" } });
    await expect(stdout).toMatchFileSnapshot("approved/two-years-due.txt");
  });
});

describe("the program as it ships", () => {
  it.each(ANSWERS.filter(({ file }) => file.startsWith("small")))("answers what $file says", async ({ file, argv, exit }) => {
    const ran = await program.run(argv, { COLUMNS: String(COLUMNS) });
    expect(ran).toMatchObject({ exit, stderr: "" });
    await expect(ran.stdout).toMatchFileSnapshot(`approved/${file}`);
  });

  it.each(["UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata", "Europe/London"])("answers the same in the time zone %s", async (zone) => {
    for (const { file, argv } of ANSWERS.filter(({ file }) => /^two-years-(?:(?:due|people)\.json|calendar\.txt)$/.test(file))) {
      const { stdout } = await program.run(argv, { TZ: zone });
      await expect(stdout).toMatchFileSnapshot(`approved/${file}`);
    }
  });

  it("tells the version of its package", async () => {
    expect(await program.run(["--version"])).toEqual({ exit: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("how the program ends", () => {
  it.each([
    { says: "wrong usage with 2", argv: ["due"], exit: 2, stderr: "The folder of the vault is missing: due <vault>. See --help.\n" },
    {
      says: "a command of tomorrow with 2",
      argv: ["frobnicate", "tests/vaults/small"],
      exit: 2,
      stderr: "There is no command \"frobnicate\". The commands are due, people, history, log, forecast, calendar and check. See --help.\n",
    },
    {
      says: "a missing vault with 1",
      argv: ["due", "tests/vaults/nowhere"],
      exit: 1,
      stderr: "There is no folder tests/vaults/nowhere. Give the folder of a vault.\n",
    },
    {
      says: "somebody unknown with 1",
      argv: ["history", "tests/vaults/small", "Babage"],
      exit: 1,
      stderr: "There is no person \"Babage\". The command people lists everybody.\n",
    },
    {
      says: "somebody who is not quite known with 1",
      argv: ["history", "tests/vaults/small", "Charles Babage"],
      exit: 1,
      stderr: "There is no person \"Charles Babage\". Near it: Charles Babbage (People/Charles Babbage.md).\n",
    },
  ])("$says and one line", async ({ argv, exit, stderr }) => {
    expect(await program.run(argv)).toEqual({ exit, stdout: "", stderr });
  });

  it("quietly, where nobody reads to the end", async () => {
    const { spawnSync } = await import("node:child_process");
    const { stderr, stdout } = spawnSync(
      "bash",
      ["-c", `set -o pipefail; "${process.execPath}" "${program.file}" people tests/vaults/two-years --json | head -c 10`],
      { encoding: "utf8" },
    );
    expect({ stdout: stdout.length, stderr }).toEqual({ stdout: 10, stderr: "" });
  });
});

describe("at a terminal", () => {
  it("sets off what matters, unless the user wants no colour", async () => {
    const argv = ["due", "tests/vaults/small", ...TODAY];
    const around = { isTerminal: true, columns: 60 };
    expect((await runHere(argv, around)).stdout).toContain("\u001B[1mToday\u001B[22m");
    expect((await runHere(argv, { ...around, env: { NO_COLOR: "1" } })).stdout).not.toContain("\u001B");
    expect((await runHere(argv, { ...around, env: { TERM: "dumb" } })).stdout).not.toContain("\u001B");
    expect((await runHere(argv)).stdout).not.toContain("\u001B");
  });

  it("keeps within its width", async () => {
    for (const command of ["due", "people", "check"]) {
      const { stdout } = await runHere([command, "tests/vaults/two-years", ...TODAY], { columns: 60 });
      expect(stdout.split("\n").filter((line) => line.length > 60)).toEqual([]);
    }
  });

  it("shows how far the reading is where it takes longer than a second", async () => {
    let time = Date.UTC(2026, 10, 23);
    const around = { now: () => new Date((time += 100)), isTerminal: true };
    const { stderr, stdout } = await runHere(["due", "tests/vaults/small", ...TODAY], around);
    expect(stderr).toMatch(/^\r\u001B\[KOpening notes: \d+ of 15.*\r\u001B\[KReading notes: 15 of 15\r\u001B\[K$/s);
    expect(stdout).not.toContain("notes:");
    expect((await runHere(["due", "tests/vaults/small", ...TODAY], { ...around, isTerminal: false })).stderr).toBe("");
  });
});
