/**
 * `npm run demo [-- path/to/vault] [--write] [--no-serve] [--port N]`: prints today's follow-ups and serves a page where
 * the real plugin runs over the vault. Without a path it shows the sample vault, on the day it was made for.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { SavedLeaf } from "./host/workspace/workspace";
import { startHost } from "./serve.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const SAMPLE = join(ROOT, "tests/vaults/two-years");
/** The sample vault ends here; a year later it would show nothing but people long overdue. */
const SAMPLE_DAY = "2026-11-23";
/** The notes on the left, the follow-ups on the right: what somebody sees who uses the plugin every day. */
const LAYOUT: readonly Partial<SavedLeaf>[] = [
  { side: "left", type: "file-explorer", active: true },
  { side: "right", type: "marathon-follow-ups", active: true },
];
const USAGE = "Usage: npm run demo -- [path/to/vault] [--write] [--no-serve] [--port number]";

class UsageError extends Error {}

interface Wishes {
  readonly vault: string;
  readonly isSample: boolean;
  readonly write: boolean;
  readonly serve: boolean;
  readonly port: number;
}

function wishes(): Wishes {
  const { values, positionals } = parsed();
  const [named, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`One vault at a time: ${rest.join(" ")} is too much. ${USAGE}`);
  const port = Number(values.port ?? "0");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port takes a number from 0 to 65535. ${USAGE}`);
  // npm runs scripts in the project's folder; a path is meant from where the user stands.
  const vault = named === undefined ? SAMPLE : resolve(process.env["INIT_CWD"] ?? process.cwd(), named);
  if (!existsSync(vault) || !statSync(vault).isDirectory()) throw new UsageError(`${vault} is no folder. ${USAGE}`);
  return { vault, isSample: vault === SAMPLE, write: values.write ?? false, serve: !(values["no-serve"] ?? false), port };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { write: { type: "boolean" }, "no-serve": { type: "boolean" }, port: { type: "string" } },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`);
  }
}

async function demo(): Promise<void> {
  const { vault, isSample, write, serve, port } = wishes();
  const today = isSample ? ["--today", SAMPLE_DAY] : [];
  const due = spawnSync(process.execPath, [join(ROOT, "dist/cli.mjs"), "due", vault, ...today], { stdio: "inherit" });
  if (due.status !== 0) {
    process.exitCode = due.status ?? 1;
    return;
  }
  if (!serve) return;
  const host = await startHost({
    vaultDir: vault,
    write,
    port,
    mainJs: join(ROOT, "main.js"),
    stylesCss: join(ROOT, "styles.css"),
    manifest: join(ROOT, "manifest.json"),
  });
  const query = new URLSearchParams({ layout: JSON.stringify(LAYOUT), ...(isSample ? { now: `${SAMPLE_DAY}T09:00`, open: `Daily/${SAMPLE_DAY}.md` } : {}) });
  const page = `${host.url}?${query.toString()}`;
  const changes = write ? `Changes are written to ${vault}.` : "Changes stay in the page; nothing is written to the vault.";
  process.stdout.write(`\nThe plugin runs over ${isSample ? "the sample vault" : vault} here:\n\n  ${page}\n\n${changes} Ctrl+C ends it.\n`);
  const end = () => {
    void host.close().then(() => process.exit(0));
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

try {
  await demo();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
