import { folderOf, pathKey, titleOf } from "./note-path";
import { compareTexts } from "./order";
import { isFolderNote } from "./person-source";
import { ALSO_READ, foldPropertyName, isEmptyValue, type Properties } from "./property-names";

export interface PeopleFolder {
  /** As it is spelled, without slashes at its ends. */
  readonly folder: string;
  /** Its notes that are nobody yet, those of folders below included. */
  readonly notes: number;
}

const NAMES = "person|persons|people|contact|contacts|crm|friends|personas|contactos|personnes|persone|contatti".split("|");
const GERMAN_NAMES = "personen|kontakte|menschen|leute|freunde".split("|");

/** Properties that only a note about somebody has. Aliases are not among them: any note may have those. */
const PERSONAL = new Set([
  "email", "emails", "phone", "phones", "mobile", "telefon", "birthday", "geburtstag", "last-contact", "contact-frequency", "keep-in-touch",
  ...ALSO_READ.lastContact,
].map(foldPropertyName));

/** Fewer notes are no folder of people. */
const FEWEST = 3;

/**
 * Folders that seem to hold people although nothing says so: by their name, or because at least half of their notes have
 * a property such as `email`. The largest first; of one inside another the outer. `notes`: those that are nobody yet.
 */
export function detectFolders(notes: Iterable<{ readonly path: string; readonly properties: Properties }>): readonly PeopleFolder[] {
  const tallies = new Map<string, { readonly folder: string; notes: number; personal: number }>();
  for (const { path, properties } of notes) {
    if (isFolderNote(path)) continue;
    const isPersonal = Object.entries(properties).some(([name, value]) => PERSONAL.has(foldPropertyName(name)) && !isEmptyValue(value));
    for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
      const tally = tallies.get(pathKey(folder)) ?? { folder, notes: 0, personal: 0 };
      tally.notes += 1;
      if (isPersonal) tally.personal += 1;
      tallies.set(pathKey(folder), tally);
    }
  }
  const found = new Map([...tallies].filter(([, { folder, notes: all, personal }]) =>
    all >= FEWEST && (personal * 2 >= all || NAMES.includes(nameKey(folder)) || isGermanFolder(folder))));
  const isInside = (key: string): boolean => {
    const outer = folderOf(key);
    return outer !== "" && (found.has(outer) || isInside(outer));
  };
  return [...found].filter(([key]) => !isInside(key)).map(([, { folder, notes: all }]) => ({ folder, notes: all }))
    .sort((a, b) => b.notes - a.notes || compareTexts(a.folder, b.folder));
}

export function isGermanFolder(folder: string): boolean {
  return GERMAN_NAMES.includes(nameKey(folder));
}

/** `02 People` and `👥 People` are named alike. */
function nameKey(folder: string): string {
  return pathKey(titleOf(folder)).replace(/[^\p{L}]+/gu, "");
}
