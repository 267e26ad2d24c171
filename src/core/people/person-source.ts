import { folderOf, isInFolders, pathKey, tidyFolder, titleOf } from "./note-path";
import { membersOf, type Properties } from "./property-names";
import { linkMembers, textMembers } from "./property-values";

/** Which notes are person notes. An empty list switches its source off. */
export interface PersonSources {
  readonly peopleFolders: readonly string[];
  /** Values of a type-like property, such as `person`. */
  readonly personTypes: readonly string[];
  /** Tags without `#`; nested ones are included. */
  readonly personTags: readonly string[];
  /** Folders whose notes are never people: excluded ones and the templates folder. */
  readonly excludedFolders: readonly string[];
}

const TYPE_PROPERTIES = ["type", "class", "category", "categories", "kind"];

/** What one note says of itself; the rest of the vault may still say that it is a folder note. */
export function saysPerson(
  note: { readonly path: string; readonly properties: Properties; readonly tags: readonly string[] },
  sources: PersonSources,
): boolean {
  if (isExcluded(note.path, sources) || isUnrendered(note.properties)) return false;
  return (
    (inPeopleFolder(note.path, sources) && !isPeopleFolderNote(note.path, sources)) ||
    typeMembers(note.properties).some((type) => isPersonType(type, sources)) ||
    hasPersonTag(note.tags, sources)
  );
}

export function inPeopleFolder(path: string, sources: PersonSources): boolean {
  return isInFolders(path, sources.peopleFolders);
}

export function isExcluded(path: string, sources: PersonSources): boolean {
  return isInFolders(path, sources.excludedFolders);
}

/** `People/People.md`: the note about the people folder itself. */
function isPeopleFolderNote(path: string, sources: PersonSources): boolean {
  return isFolderNote(path) && sources.peopleFolders.some((folder) => pathKey(folderOf(path)) === pathKey(tidyFolder(folder)));
}

/** `People/Ada/Ada.md`: named as its own folder. It is a person only while it is alone there. */
export function isFolderNote(path: string): boolean {
  const folder = folderOf(path);
  return folder !== "" && pathKey(titleOf(path)) === pathKey(titleOf(folder));
}

/**
 * The targets of links in the note's type-like properties that mean "person". The note that such a
 * link names is the category, not somebody. A plain text names no note.
 */
export function categoryLinks(properties: Properties, sources: PersonSources): readonly string[] {
  return membersOf(properties, TYPE_PROPERTIES, linkMembers).filter((target) => isPersonType(target, sources));
}

function typeMembers(properties: Properties): readonly string[] {
  return membersOf(properties, TYPE_PROPERTIES, textMembers);
}

function isPersonType(type: string, sources: PersonSources): boolean {
  const key = pathKey(titleOf(type));
  return sources.personTypes.some((name) => pathKey(name.trim()) === key);
}

/** `tags` with or without `#`. */
export function hasPersonTag(tags: readonly string[], sources: PersonSources): boolean {
  return tags.some((tag) => isPersonTag(tag, sources));
}

function isPersonTag(tag: string, sources: PersonSources): boolean {
  const key = pathKey(tag.replace(/^#/, ""));
  return sources.personTags.some((name) => {
    const wanted = pathKey(name.trim().replace(/^#/, ""));
    return wanted !== "" && (key === wanted || key.startsWith(`${wanted}/`));
  });
}

/**
 * Whether a template's placeholders still stand in the properties. YAML reads `{{title}}` as a map in
 * a map, so its keys are looked at too.
 */
export function isUnrendered(properties: unknown): boolean {
  if (typeof properties === "string") return properties.includes("{{") || properties.includes("<%");
  if (Array.isArray(properties)) return properties.some(isUnrendered);
  if (typeof properties !== "object" || properties === null) return false;
  return Object.entries(properties).some(
    ([key, value]) => isUnrendered(key) || isPlaceholderMap(key, value) || isUnrendered(value),
  );
}

function isPlaceholderMap(key: string, value: unknown): boolean {
  return /^\{.*\}$/.test(key.trim()) || (key === "[object Object]" && value === null);
}

/**
 * The path that a sync conflict copy was made of, or null where the name is no conflict copy.
 * The forms are those of Obsidian Sync, Syncthing, Dropbox and their like.
 */
export function conflictOriginal(path: string): string | null {
  // Nearly no path holds the word, and the patterns take their time.
  if (!/conflict/i.test(path)) return null;
  const folder = folderOf(path);
  const title = titleOf(path);
  const match = /^(.*?)\s*\([^()]*conflicted copy[^()]*\)$/i.exec(title) ?? /^(.*?)\.sync-conflict-.*$/i.exec(title);
  if (match === null) return null;
  return `${folder === "" ? "" : `${folder}/`}${match[1] ?? ""}.md`;
}
