import { arrayBufferToBase64 } from "../binary";
import type { DiskBackend, FileData } from "../disk";
import type { PageChange } from "./config";

/** Sends every change to the server, which makes it on the real disk. */
export const serverBackend: DiskBackend = {
  write: (path, data) => send({ kind: "write", path, ...content(data) }),
  makeFolder: (path) => send({ kind: "folder", path }),
  remove: (path) => send({ kind: "remove", path }),
  rename: (from, to) => send({ kind: "rename", path: from, to }),
};

function content(data: FileData): { text: string } | { base64: string } {
  return typeof data === "string" ? { text: data } : { base64: arrayBufferToBase64(data.slice().buffer) };
}

async function send(change: PageChange): Promise<void> {
  const response = await fetch("change", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(change),
  });
  if (!response.ok) throw new Error(await response.text());
}
