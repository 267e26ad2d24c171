/**
 * Another Marathon, in a process of its own: `child-notes.mjs append ROOT PATH NAME COUNT` adds that many
 * lines to a note, one edit each, `append-at-once` without waiting for a lock; `log ROOT WHO NAME COUNT` logs that often; `die ROOT PATH WHERE` is
 * killed in the midst of an edit.
 */
import { nodeDisk } from "../../src/cli/disk.mjs";
import { FolderNotes } from "../../src/cli/folder-notes.mjs";
import { runHere } from "./run-here.mjs";

const [task = "", root = "", subject = "", name = "", count = "0"] = process.argv.slice(2);

function die(): never {
  process.kill(process.pid, "SIGKILL");
  // The signal ends the process before anything else is done.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

switch (task) {
  case "append":
  case "append-at-once": {
    const notes = new FolderNotes(root, task === "append" ? nodeDisk : { ...nodeDisk, pause: () => undefined });
    for (let line = 0; line < Number(count); line += 1) await notes.edit(subject, (text) => `${text}${name} ${String(line)}\n`);
    break;
  }
  case "log":
    for (let line = 0; line < Number(count); line += 1) {
      const note = `${name} ${String(line)}`;
      const { exit, stderr } = await runHere(["log", root, "--with", subject, "--channel", "coffee", "--note", note]);
      if (exit !== 0) throw new Error(stderr);
    }
    break;
  case "die": {
    const rename = (from: string, to: string) => {
      if (name === "after renaming") nodeDisk.rename(from, to);
      die();
    };
    await new FolderNotes(root, { ...nodeDisk, rename }).edit(subject, (text) => `${text}never\n`);
    break;
  }
  default:
    throw new Error(`"${task}" is no task.`);
}
