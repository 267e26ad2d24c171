import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { codeOf, type Disk } from "./disk.mjs";
import { inUse } from "./refusals.mjs";

/** Milliseconds between two looks at a lock that somebody else holds. */
const PAUSE = 3;
/** Milliseconds for which a lock is waited for. */
const PATIENCE = 10_000;
/** Milliseconds after which a lock is forgotten, such as that of another machine that went down. */
const FORGOTTEN = 30_000;

/**
 * Runs `work` while no other Marathon process works on the same file: between its last look at a note
 * and its renaming, another one would lose a line. Programs of other makers know nothing of this lock.
 *
 * It is a file beside the note, as the temporary file is, so that it also holds on a shared folder.
 * A lock is broken where its process is gone, or where it is older than half a minute. `work` may ask
 * whether the lock is still its own, for a machine that slept may find it broken.
 * Throws a `NoteError` about the note at `path` where the lock is not to be had, or the disk's own error.
 */
export function whileLocked<T>(disk: Disk, path: string, file: string, work: (isOurs: () => boolean) => T): T {
  const lock = join(dirname(file), `.marathon-${shortened(basename(file))}.lock`);
  const own = `${String(process.pid)} ${hostname()}`;
  take(disk, path, lock, own);
  const isOurs = () => textOf(disk, lock) === own;
  try {
    return work(isOurs);
  } finally {
    if (isOurs()) disk.remove(lock);
  }
}

/** A name may be as long as the disk allows, so its hash stands for it (FNV-1a); two with one hash wait for each other. */
function shortened(name: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

function take(disk: Disk, path: string, lock: string, own: string): void {
  let began: number | null = null;
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    try {
      disk.writeNew(lock, new TextEncoder().encode(own));
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    began ??= timeOn(disk, lock);
    if (!brokeForgotten(disk, lock, began + waited)) disk.pause(PAUSE);
  }
  throw inUse(path);
}

/** What time the disk says it is, in milliseconds since 1970: its clock need not be this machine's. */
function timeOn(disk: Disk, lock: string): number {
  const probe = `${lock}.${String(process.pid)}`;
  disk.remove(probe);
  disk.writeNew(probe, new Uint8Array());
  const { mtime } = disk.facts(probe);
  disk.remove(probe);
  return mtime;
}

/** Breaks a lock that nobody will take away any more. False where it is held. */
function brokeForgotten(disk: Disk, lock: string, now: number): boolean {
  const text = textOf(disk, lock);
  if (text === null) return false;
  const [pid = "", host] = text.split(" ");
  const isGone = host === hostname() && !isRunning(Number(pid));
  if (!isGone && !isOld(disk, lock, now)) return false;
  // Of several that see it, one gets it out of the way; whoever got a new one instead puts it back.
  const aside = `${lock}.${String(process.pid)}`;
  try {
    disk.rename(lock, aside);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return true;
  }
  if (textOf(disk, aside) !== text) disk.rename(aside, lock);
  else disk.remove(aside);
  if (isGone) removeLeftovers(disk, dirname(lock), pid);
  return true;
}

/** What a process that was killed had begun to write. */
function removeLeftovers(disk: Disk, folder: string, pid: string): void {
  for (const { name } of disk.list(folder)) {
    if (name.startsWith(`.marathon-${pid}-`) && name.endsWith(".tmp")) disk.remove(join(folder, name));
  }
}

function isOld(disk: Disk, lock: string, now: number): boolean {
  try {
    return now - disk.facts(lock).mtime > FORGOTTEN;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

/** Who holds the lock; null where it is gone, empty where it is just being made. */
function textOf(disk: Disk, lock: string): string | null {
  try {
    return new TextDecoder().decode(disk.read(lock));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Work is done at once here, so that a lock of this very process is one of an earlier process with its number. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user, but running.
    return codeOf(error) !== "ESRCH";
  }
}
