/** `npm run install-into -- path/to/vault`: puts the three files where the app looks for a plugin. */
import { copyFile, mkdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import process from "node:process";

const FILES = ["main.js", "manifest.json", "styles.css"];

async function isFolder(path) {
  return stat(path).then((found) => found.isDirectory(), () => false);
}

const [target, ...rest] = process.argv.slice(2);
if (target === undefined || rest.length > 0) {
  process.stderr.write("Name one vault folder: npm run install-into -- path/to/vault\n");
  process.exit(2);
}
// npm runs scripts in the project's folder; a path is meant from where the user stands.
const vault = resolve(process.env["INIT_CWD"] ?? process.cwd(), target);
if (!(await isFolder(join(vault, ".obsidian")))) {
  process.stderr.write(`${vault} holds no .obsidian folder, so it is no Obsidian vault. Name the folder that Obsidian opens.\n`);
  process.exit(1);
}
const folder = join(vault, ".obsidian", "plugins", "marathon");
await mkdir(folder, { recursive: true });
for (const file of FILES) await copyFile(file, join(folder, file));
process.stdout.write(`Marathon is in ${folder}.\nIn Obsidian: Settings → Community plugins → reload the list, then switch on Marathon.\n`);
