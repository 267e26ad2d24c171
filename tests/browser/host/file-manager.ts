import type { App } from "./app";
import { type TAbstractFile, type TFile, TFolder } from "./abstract-file";
import { ConfirmationModal } from "./confirmation-modal";
import { getFrontMatterInfo } from "./front-matter";
import { type MovedLinks, rewriteLinks } from "./link-rewriter";
import { getLinkpath } from "./links";
import { isWithin, parentPath } from "./paths";
import { modelled } from "./unmodelled";
import type { WriteTimes } from "./disk";
import { parseYaml, stringifyYaml } from "./yaml";

export class FileManager {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Where the user wants new notes: the vault's root, the folder of the source, or a folder of their choice. */
  getNewFileParent(sourcePath: string): TFolder {
    const { vault } = this.#app;
    const location = this.#app.host.configFile("app.json")["newFileLocation"];
    if (location === "current") return vault.getFolderByPath(parentPath(sourcePath)) ?? vault.getRoot();
    const folder = this.#app.host.configFile("app.json")["newFileFolderPath"];
    if (location === "folder" && typeof folder === "string") return vault.getFolderByPath(folder) ?? vault.getRoot();
    return vault.getRoot();
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = "", alias = ""): string {
    const { metadataCache } = this.#app;
    const embed = file.extension === "md" ? "" : "!";
    const isSelf = file.path === sourcePath && subpath !== "";
    if (this.#app.host.linkStyle().markdown) {
      const target = isSelf ? "" : metadataCache.fileToLinktext(file, sourcePath, false);
      const address = encodeURI(target + subpath).replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"));
      return `${embed}[${alias === "" ? file.basename : alias}](${address})`;
    }
    const target = isSelf ? "" : metadataCache.fileToLinktext(file, sourcePath);
    return `${embed}[[${target}${subpath}${alias === "" ? "" : `|${alias}`}]]`;
  }

  /**
   * The whole block is written anew: comments go, quotes and lists take the writer's form. An error
   * of the callback, or of the YAML, leaves the note as it was.
   */
  async processFrontMatter(
    file: TFile,
    change: (frontmatter: Record<string, unknown>) => void,
    times: WriteTimes = {},
  ): Promise<void> {
    await this.#app.vault.process(
      file,
      (text) => {
        const info = getFrontMatterInfo(text);
        const read = parseYaml(info.frontmatter);
        const properties = typeof read === "object" && read !== null ? (read as Record<string, unknown>) : {};
        change(properties);
        const body = text.slice(info.contentStart);
        if (Object.keys(properties).length === 0) return body;
        return `---\n${stringifyYaml(properties)}---\n${body}`;
      },
      times,
    );
  }

  /** Moves the file and rewrites the links that led to it and would not any more. */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const moved = this.#linksInto(file);
    await this.#app.vault.rename(file, newPath);
    for (const { source, links } of moved) {
      const { path } = source;
      await this.#app.vault.process(source, (text) =>
        rewriteLinks(text, links, {
          stillLeadsThere: (linkpath, target) =>
            this.#app.metadataCache.getFirstLinkpathDest(linkpath, path) === target,
          linktext: (target, omitExtension) => this.#app.metadataCache.fileToLinktext(target, path, omitExtension),
        }),
      );
    }
  }

  /** As the user wishes files to be deleted; here always into the vault's `.trash`. */
  async trashFile(file: TAbstractFile): Promise<void> {
    await this.#app.vault.trash(file, false);
  }

  async promptForDeletion(file: TAbstractFile): Promise<boolean> {
    return new Promise((resolve) => {
      const modal = new ConfirmationModal(this.#app);
      let deleted = false;
      modal
        .setTitle(`Delete ${file instanceof TFolder ? "folder" : "file"}`)
        .setContent(`Are you sure you want to delete "${file.name}"? It will be moved to the vault's trash.`)
        .setCloseCallback(() => {
          resolve(deleted);
        });
      modal.addButton((button) =>
        button.setButtonText("Delete").setDestructive().onClick(async () => {
          await this.trashFile(file);
          deleted = true;
        }),
      );
      modal.addCancelButton();
      modal.open();
    });
  }

  #linksInto(moved: TAbstractFile): { source: TFile; links: MovedLinks }[] {
    const { vault, metadataCache } = this.#app;
    const found: { source: TFile; links: MovedLinks }[] = [];
    for (const [sourcePath, targets] of Object.entries(metadataCache.resolvedLinks)) {
      if (!Object.keys(targets).some((target) => isWithin(target, moved.path))) continue;
      const source = vault.getFileByPath(sourcePath);
      const cache = metadataCache.getCache(sourcePath);
      if (!source || !cache) continue;
      const links = new Map<string, TFile>();
      for (const { link } of [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])]) {
        const linkpath = getLinkpath(link);
        const target = linkpath === "" ? null : metadataCache.getFirstLinkpathDest(linkpath, sourcePath);
        if (target && isWithin(target.path, moved.path)) links.set(linkpath, target);
      }
      found.push({ source, links });
    }
    return found;
  }
}

modelled("FileManager", FileManager);
