import type { App as ObsidianApp } from "obsidian";
import { App } from "./app";
import type { DiskBackend, FileData } from "./disk";
import { parentPath } from "./paths";
import { Workspace } from "./workspace/workspace";

export interface HeadlessOptions {
  /** Vault path → text or bytes; config files too (`.obsidian/daily-notes.json`). */
  readonly files?: Readonly<Record<string, FileData>>;
  readonly folders?: readonly string[];
  readonly vaultName?: string;
  /** As on macOS and Windows. */
  readonly ignoresCase?: boolean;
  readonly backend?: DiskBackend;
  /** Warm (the default): the notes of the start are known at once. Cold: they are read after it. */
  readonly cache?: "warm" | "cold";
  /** Milliseconds for which the cache is stale after a write; 10 where it is not said. */
  readonly cacheDelay?: number;
}

/** Changes made by somebody else: another editor, a sync service. */
export interface Outside {
  readonly write: (path: string, data: FileData, mtime?: number) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
}

export interface HeadlessHost {
  /** The app as the plugin's types have it. */
  readonly app: ObsidianApp;
  /** The same app with the host's own parts. */
  readonly model: App;
  readonly outside: Outside;
  /** Ends when the metadata cache has read every change made so far. */
  readonly settled: () => Promise<void>;
}

/** Makes an app without a page, its vault not loaded yet: that is how a plugin finds it in `onload`. */
export function createHeadlessApp(options: HeadlessOptions = {}): HeadlessHost {
  const model = new App({
    vaultName: options.vaultName ?? "Example vault",
    configDir: ".obsidian",
    disk: { ignoresCase: options.ignoresCase ?? false, ...(options.backend ? { backend: options.backend } : {}) },
    metadata: { atStart: options.cache ?? "warm", delay: options.cacheDelay ?? 10 },
  });
  const { disk } = model.host;
  for (const path of options.folders ?? []) disk.seedFolder(path);
  for (const [path, data] of Object.entries(options.files ?? {})) disk.seed(path, data);
  return { app: model as unknown as ObsidianApp, model, outside: outsideOf(model), settled: () => settled(model) };
}

/** The rest of the start: the vault's files, the layout, the metadata. */
export async function startApp(model: App, beforeReady: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  model.vault.load();
  await beforeReady();
  Workspace.ready(model.workspace);
  model.metadataCache.start();
}

/** An app that has started, with nothing to wait for. */
export async function startHeadless(options: HeadlessOptions = {}): Promise<HeadlessHost> {
  const host = createHeadlessApp(options);
  await startApp(host.model);
  await host.settled();
  return host;
}

export function outsideOf(model: App): Outside {
  const { disk } = model.host;
  return {
    write: (path, data, mtime) =>
      disk.alone(async () => {
        await disk.makeFolder(parentPath(path));
        await disk.write(path, data, mtime === undefined ? {} : { mtime });
      }),
    remove: (path) => disk.alone(() => disk.remove(path)),
    rename: (from, to) => disk.alone(() => disk.rename(from, to)),
  };
}

export async function settled(model: App): Promise<void> {
  await model.host.disk.alone(() => Promise.resolve());
  if (model.metadataCache.isSettled) return;
  await new Promise<void>((resolve) => {
    const ref = model.metadataCache.on("resolved", () => {
      model.metadataCache.offref(ref);
      resolve();
    });
  });
}
