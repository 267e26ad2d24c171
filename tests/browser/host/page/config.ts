import type { PluginManifest } from "../plugins/plugin";

/** What the server tells the page about itself. */
export interface PageConfig {
  readonly manifest: PluginManifest;
  readonly vaultName: string;
  readonly configDir: string;
  /** Where changes go: the folder's path, or null where they stay in the page. */
  readonly writesTo: string | null;
}

/** One file of the vault: text, base64 where the bytes are no UTF-8, or only its size where it was left out. */
export interface PageFile {
  readonly path: string;
  readonly text?: string;
  readonly base64?: string;
  readonly unreadSize?: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  readonly ctime: number;
}

export interface PageFiles {
  readonly files: readonly PageFile[];
  readonly folders: readonly string[];
}

/** A change that the page asks the server to make. */
export type PageChange =
  | { readonly kind: "write"; readonly path: string; readonly text?: string; readonly base64?: string }
  | { readonly kind: "folder" | "remove"; readonly path: string }
  | { readonly kind: "rename"; readonly path: string; readonly to: string };
