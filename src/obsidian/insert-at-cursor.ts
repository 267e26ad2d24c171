import type { Editor, EditorPosition } from "obsidian";
import type { ActionResult } from "../actions/change";
import { type FollowUpLinks, followUpLines } from "../actions/insert-follow-ups";
import { say } from "../locales/say";

const LIST_ITEM = /^\s*(?:[-*+]|\d+[.)])\s/;

/**
 * Writes follow-ups as tasks on the cursor's line where that is blank, else below it. It is the editor's own
 * change, and its own undo takes it back. Refused where they would not be read there as open tasks.
 */
export function insertAtCursor(editor: Editor, path: string, people: readonly string[], ports: FollowUpLinks): ActionResult {
  const before = editor.getValue();
  const { lines, refused } = followUpLines(people, before, path, ports);
  if (lines.length === 0) return { kind: "done", changes: [], refused };
  const { line } = editor.getCursor();
  const own = editor.getLine(line);
  const indent = /^\s*/.exec(own)?.[0] ?? "";
  const next = line < editor.lastLine() ? editor.getLine(line + 1) : "";
  const isGlued = next.trim() !== "" && !LIST_ITEM.test(next);
  // Text right below a task would be read as part of it.
  const inserted = `${own.trim() === "" ? "" : `\n${indent}`}${lines.join(`\n${indent}`)}${isGlued ? "\n" : ""}`;
  const end: EditorPosition = { line, ch: own.length };
  const at = editor.posToOffset(end);
  const after = before.slice(0, at) + inserted + before.slice(at);
  if (followUpLines(people, after, path, ports).lines.length > 0) {
    return { kind: "refused", why: say.app.told.noPlace };
  }
  editor.replaceRange(inserted, end);
  return { kind: "done", changes: [{ kind: "edited", path, edits: [{ at, removed: "", inserted }] }], refused };
}
