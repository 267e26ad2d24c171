import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { shorterByType } from "./shorter-by-type.mjs";

const FILES: Readonly<Record<string, string>> = {
  "tsconfig.json": '{ "compilerOptions": { "target": "ES2021", "lib": ["ES2021"], "strict": true, "noUncheckedIndexedAccess": true, "types": [], "skipLibCheck": true } }',
  "app.d.ts": "declare interface Theirs { label: string; run(found: { score: number }): void }\ndeclare function hand(theirs: Theirs): void;\ndeclare const app: { current: Theirs };\n",
};
const APP = '/// <reference path="../app.d.ts" />\n';

/** The source as the build sees it, beside an app that has `Theirs`, `hand` and `app`. */
export function asBuilt(source: string): string {
  const root = `${mkdtempSync(join(tmpdir(), "marathon-built-")).replaceAll("\\", "/")}/`;
  for (const [path, text] of [...Object.entries(FILES), ["src/main.ts", APP + source] as const]) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, text);
  }
  const text = shorterByType("src/main.ts", root).get(`${root}src/main.ts`) ?? "";
  rmSync(root, { recursive: true });
  return text.slice(APP.length);
}
