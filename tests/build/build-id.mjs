/**
 * What tells one build from another: a digest of everything that the bundles are made of. A cache that was written by
 * another build is not read, for its names and its meaning may be others.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MADE_OF = ["src", "tests/build", "esbuild.config.mjs", "package-lock.json"];

export function buildId() {
  const digest = createHash("sha256");
  for (const name of MADE_OF) {
    const isFolder = statSync(ROOT + name).isDirectory();
    const below = isFolder ? readdirSync(ROOT + name, { recursive: true, encoding: "utf8" }).map((path) => `${name}/${path.replaceAll("\\", "/")}`) : [name];
    for (const path of below.sort()) {
      if (statSync(ROOT + path).isFile()) digest.update(`${path}\n`).update(readFileSync(ROOT + path));
    }
  }
  return digest.digest("hex").slice(0, 16);
}
