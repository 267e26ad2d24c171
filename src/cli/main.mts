import { homedir } from "node:os";
import { cacheFolder } from "./cache-file.mjs";
import { nodeDisk } from "./disk.mjs";
import type { Screen } from "./io.mjs";
import { run } from "./run.mjs";

/** The same for the same sources, set by the build; empty while it watches them, as they may change under a running program. */
declare const MARATHON_BUILD: string;

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

const folder = MARATHON_BUILD === "" ? null : cacheFolder(process.env, process.platform, homedir());

try {
  process.exitCode = await run(process.argv.slice(2), {
    stdout: screen(process.stdout),
    stderr: screen(process.stderr),
    env: process.env,
    disk: nodeDisk,
    now: () => new Date(),
    cache: folder === null ? null : { folder, build: `${MARATHON_BUILD} ${process.version}` },
  });
} catch (error) {
  // A mistake of the program itself: where it happened is what its makers need to know.
  const [what = "", where = ""] = (error instanceof Error ? error.stack ?? error.message : String(error)).split("\n");
  process.stderr.write(`Marathon stopped because of a mistake of its own: ${what.trim()} ${where.trim()}\n`);
  process.exitCode = 1;
}
