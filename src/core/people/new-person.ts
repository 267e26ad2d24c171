import { say } from "../../locales/say";
import { tidyFolder } from "./note-path";
import type { PersonSources } from "./person-source";

/** What no file name may hold on one system or another, and what means something else in a link. */
const NOT_IN_NAMES = /[\\/:*?"<>#^[\]|\p{Cc}]|^\.|\.$/u;

/** A name as a user may type it, without stray blanks, composed as most systems write it. */
export function tidyName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ");
}

/** Why no note can bear this tidy name, in a sentence for the user; null where one can. */
export function nameComplaint(name: string): string | null {
  if (name === "") return say.problems.person.noName;
  if (!NOT_IN_NAMES.test(name)) return null;
  return say.problems.person.badName(name);
}

/** Where the note of a new person goes: into the first people folder, or to the top of the vault where there is none. */
export function newPersonPath(name: string, { peopleFolders }: PersonSources): string {
  const folder = peopleFolders.map(tidyFolder).find((each) => each !== "");
  return `${folder === undefined ? "" : `${folder}/`}${name}.md`;
}
