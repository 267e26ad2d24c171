import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface TemporaryVault {
  readonly root: string;
  /** A folder beside the vault, for what must stay out of it. */
  readonly outside: string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly remove: () => void;
}

/** A vault of its own in the system's temporary folder. */
export function temporaryVault(notes: Readonly<Record<string, string | Uint8Array>> = {}): TemporaryVault {
  const base = mkdtempSync(join(tmpdir(), "marathon-test-"));
  const root = join(base, "vault");
  const outside = join(base, "outside");
  mkdirSync(root);
  mkdirSync(outside);
  const write = (path: string, content: string | Uint8Array) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [path, content] of Object.entries(notes)) write(path, content);
  return {
    root,
    outside,
    write,
    remove: () => {
      rmSync(base, { recursive: true, force: true });
    },
  };
}
