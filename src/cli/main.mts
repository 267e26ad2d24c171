import { nodeDisk } from "./disk.mjs";
import type { Screen } from "./io.mjs";
import { run } from "./run.mjs";

function screen(stream: NodeJS.WriteStream): Screen {
  // Whoever reads our output may stop early (`| head`); there is nobody left to tell.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : columnsAsked(),
  };
}

/** Without a terminal there is no width to keep, unless the user sets one. */
function columnsAsked(): number | null {
  const columns = Number(process.env["COLUMNS"]);
  return Number.isInteger(columns) && columns > 0 ? columns : null;
}

try {
  process.exitCode = await run(process.argv.slice(2), {
    stdout: screen(process.stdout),
    stderr: screen(process.stderr),
    env: process.env,
    disk: nodeDisk,
    now: () => new Date(),
  });
} catch (error) {
  // A mistake of the program itself: where it happened is what its makers need to know.
  const [what = "", where = ""] = (error instanceof Error ? error.stack ?? error.message : String(error)).split("\n");
  process.stderr.write(`Marathon stopped because of a mistake of its own: ${what.trim()} ${where.trim()}\n`);
  process.exitCode = 1;
}
