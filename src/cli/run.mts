import { NoteError } from "../vault/notes";
import type { Answer } from "./answer.mjs";
import { parseArguments, type Request, WrongUsage } from "./arguments.mjs";
import { calendar } from "./commands/calendar.mjs";
import { check } from "./commands/check.mjs";
import { due } from "./commands/due.mjs";
import { forecast } from "./commands/forecast.mjs";
import { history } from "./commands/history.mjs";
import { log } from "./commands/log.mjs";
import { people } from "./commands/people.mjs";
import { helpText } from "./help.mjs";
import { type ExitCode, Failure, type Io } from "./io.mjs";
import { type ListedVault, listVault } from "./open-vault.mjs";
import { PLAIN, printable, STYLED } from "./text-layout.mjs";
import { VERSION } from "./version.mjs";

/** One command from its words to its exit code. Every error that a user can mend is one line on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const parsed = parseArguments(argv);
    switch (parsed.kind) {
      case "help":
        print(io, helpText(parsed.command, io.stdout.columns));
        return 0;
      case "version":
        print(io, [VERSION]);
        return 0;
      case "run":
        return await carryOut(parsed.request, io);
    }
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    complain(io, error.message);
    return 2;
  }
}

async function carryOut(request: Request, io: Io): Promise<ExitCode> {
  try {
    const vault = await listVault(request, io);
    const answer = await answerTo(request, vault, io);
    if (request.json) printJson(io, answer.json);
    else print(io, answer.text({ columns: io.stdout.columns, style: isStyled(io) ? STYLED : PLAIN }));
    if (answer.refusal !== null) complain(io, answer.refusal);
    vault.keep();
    return answer.exit;
  } catch (error) {
    if (!(error instanceof Failure) && !(error instanceof NoteError)) throw error;
    const message = error instanceof Failure ? error.message : `${error.path}: ${error.message}`;
    if (request.json) printJson(io, { error: message, ...(error instanceof Failure ? error.details : {}) });
    complain(io, message);
    return 1;
  }
}

async function answerTo(request: Request, vault: ListedVault, io: Io): Promise<Answer> {
  switch (request.command) {
    case "due":
      return due(await vault.day());
    case "people":
      return people(await vault.day());
    case "history":
      return history(request, await vault.read());
    case "log":
      return log(request, await vault.read(), io);
    case "forecast":
      return forecast(request, await vault.day());
    case "calendar":
      return calendar(request, await vault.day(), io);
    case "check":
      return check(await vault.day());
  }
}

function isStyled({ stdout, env }: Io): boolean {
  return stdout.isTerminal && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
}

function print({ stdout }: Io, lines: readonly string[]): void {
  stdout.write(`${lines.join("\n")}\n`);
}

function printJson({ stdout }: Io, value: unknown): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

function complain({ stderr }: Io, message: string): void {
  stderr.write(`${printable(message)}\n`);
}
