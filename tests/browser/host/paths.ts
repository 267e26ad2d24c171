/** Vault paths: `/` between folders, no leading or trailing slash; the root is `/`. */

/** As the app does it: slashes fixed and trimmed, NBSP to space, Unicode NFC. Does not remove `..`. */
export function normalizePath(path: string): string {
  const slashed = path.replace(/[\\/]+/g, "/").replace(/^\/+|\/+$/g, "");
  return (slashed === "" ? "/" : slashed).replace(/[\u00A0\u202F]/g, " ").normalize("NFC");
}

/** The folder of `path`, `/` for the root. */
export function parentPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "/" : path.slice(0, slash);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** `folder` may be the root. */
export function joinPath(folder: string, name: string): string {
  return folder === "/" || folder === "" ? name : `${folder}/${name}`;
}

/** Lower case, without the dot; empty where the name has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** True where some segment starts with a dot: the vault does not show such files. */
export function isHidden(path: string): boolean {
  return path.startsWith(".") || path.includes("/.");
}

/** `path` itself, or anything below it. */
export function isWithin(path: string, folder: string): boolean {
  return folder === "/" || path === folder || path.startsWith(`${folder}/`);
}

/** What the app's link matching compares. */
export function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
