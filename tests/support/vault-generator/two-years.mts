/**
 * Writes `tests/vaults/two-years` and its truth table: `npx tsx tests/support/vault-generator/two-years.mts`.
 * Everything in the vault but its README.md is replaced.
 */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { twoYears } from "./two-years-vault.mjs";

const vaults = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "vaults");
const vault = join(vaults, "two-years");
const { files, expected } = twoYears();

await mkdir(vault, { recursive: true });
for (const name of await readdir(vault)) {
  if (name !== "README.md") await rm(join(vault, name), { recursive: true });
}
for (const [path, bytes] of files) {
  await mkdir(dirname(join(vault, path)), { recursive: true });
  await writeFile(join(vault, path), bytes);
}
await writeFile(join(vaults, "two-years.expected.json"), expected);
