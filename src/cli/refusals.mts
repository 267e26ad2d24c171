import { NoteError, type NoteErrorKind } from "../vault/notes";
import { codeOf } from "./disk.mjs";

/** Sentences for what a disk refuses. The path goes along in the error and is shown beside them. */

export function missing(path: string): NoteError {
  return new NoteError("missing", path, `There is no note at ${path}.`);
}

export function exists(path: string, found: string): NoteError {
  return new NoteError("exists", path, `There is a note at ${found} already.`);
}

export function outside(path: string): NoteError {
  return new NoteError("outside", path, `${path} is no place for a note in this vault.`);
}

export function notText(path: string): NoteError {
  const message = "This file is not UTF-8 text, so it is not read. Save it as UTF-8 in the program that wrote it.";
  return new NoteError("not-text", path, message);
}

export function locked(path: string): NoteError {
  return new NoteError("unwritable", path, "This note is write-protected. Take the protection off, then try again.");
}

export function keepsChanging(path: string): NoteError {
  const message = "Another program keeps changing this note, so nothing was written. Try again when it has finished.";
  return new NoteError("unwritable", path, message);
}

export function inUse(path: string): NoteError {
  const message = "Another Marathon is writing this note and has not finished, so nothing was written. Try again in a moment.";
  return new NoteError("unwritable", path, message);
}

export function fileInTheWay(path: string, file: string): NoteError {
  const message = `A folder cannot be made, because a file stands at ${file}. Rename that file, then try again.`;
  return new NoteError("unwritable", path, message);
}

/** What the file system says, as a refusal; anything that is not the file system's comes back as it is. */
export function refusalBy(error: unknown, path: string, doing: "read" | "write"): unknown {
  const code = codeOf(error);
  if (error instanceof NoteError || code === "") return error;
  if (code === "ENOENT" || code === "ENOTDIR") return missing(path);
  const kind: NoteErrorKind = doing === "read" ? "unreadable" : "unwritable";
  return new NoteError(kind, path, `This note cannot be ${doing === "read" ? "read" : "written"}: ${reasonOf(code)}`);
}

/** Why, and what to do, for a note or a folder. */
export function reasonOf(code: string): string {
  switch (code) {
    case "EACCES":
      return "you do not have the permission. Change its permissions, then try again.";
    case "EPERM":
      // Windows says so also of a file that another program has open.
      return "the system does not permit it. Close other programs that use it and check its permissions, then try again.";
    case "EROFS":
      return "the disk can only be read. Make it writable, then try again.";
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full. Make room, then try again.";
    case "EBUSY":
    case "ETXTBSY":
      return "another program is using it. Close that program, then try again.";
    case "EHOSTDOWN":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ENOTCONN":
    case "ESTALE":
    case "ETIMEDOUT":
    case "UNKNOWN":
      return "the network drive does not answer. Check that it is connected, then try again.";
    case "ELOOP":
      return "it is a link that leads back to itself. Remove the link.";
    case "ENAMETOOLONG":
      return "its name is longer than the disk allows. Choose a shorter one.";
    default:
      return `the disk reports ${code}. Check the disk, then try again.`;
  }
}
