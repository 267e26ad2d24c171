import { ObsidianNotes } from "../../src/obsidian/obsidian-notes";
import { startHeadless } from "../browser/host/headless";
import { notesFaultsContract } from "../contracts/notes-faults";

notesFaultsContract(
  "Obsidian",
  { reading: ["read"], writing: ["write"], making: ["write"] },
  async (files) => {
    let fault: { readonly point: string; readonly code: string } | null = null;
    const refuse = (point: string) => {
      if (fault?.point === point) throw new Error(`${fault.code}: injected`);
    };
    const tryWrite = () => new Promise<void>((resolve) => {
      refuse("write");
      resolve();
    });
    const host = await startHeadless({
      files,
      backend: {
        write: tryWrite,
        makeFolder: tryWrite,
        remove: () => Promise.resolve(),
        rename: () => Promise.resolve(),
      },
    });
    const { disk } = host.model.host;
    const file = disk.file.bind(disk);
    disk.file = (path) => {
      refuse("read");
      return file(path);
    };
    const notes = new ObsidianNotes(host.app);
    notes.start();
    return {
      notes,
      fail: (point, code) => { fault = point === null ? null : { point, code }; },
      stored: async (path) => ((await host.app.vault.adapter.exists(path)) ? host.app.vault.adapter.read(path) : null),
      files: () => host.model.vault.getAllLoadedFiles().map(({ path }) => path).sort(),
      settle: () => host.settled(),
      close() {
        notes.stop();
        return Promise.resolve();
      },
    };
  },
);
