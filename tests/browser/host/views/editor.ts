import { modelled, unmodelledMembers } from "../unmodelled";

export interface EditorPosition {
  line: number;
  ch: number;
}

export interface EditorRange {
  from: EditorPosition;
  to: EditorPosition;
}

export interface EditorChange {
  text: string;
  from: EditorPosition;
  to?: EditorPosition;
}

/** The modelled part of the editor: one selection over the text of a text area. */
export class Editor {
  readonly #area: HTMLTextAreaElement;
  readonly #changed: () => void;

  /** `changed` is called after every edit that is made through the editor. */
  constructor(area: HTMLTextAreaElement, changed: () => void) {
    this.#area = area;
    this.#changed = changed;
  }

  getDoc(): this {
    return this;
  }

  getValue(): string {
    return this.#area.value;
  }

  setValue(content: string): void {
    this.#replace(0, this.getValue().length, content);
  }

  getLine(line: number): string {
    return this.#lines()[line] ?? "";
  }

  setLine(line: number, text: string): void {
    this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
  }

  lineCount(): number {
    return this.#lines().length;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getSelection(): string {
    return this.getValue().slice(this.#area.selectionStart, this.#area.selectionEnd);
  }

  somethingSelected(): boolean {
    return this.#area.selectionStart !== this.#area.selectionEnd;
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.getValue().slice(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string): void {
    const { selectionStart, selectionEnd } = this.#area;
    this.#replace(selectionStart, selectionEnd, replacement);
    this.#area.setSelectionRange(selectionStart + replacement.length, selectionStart + replacement.length);
  }

  replaceRange(replacement: string, from: EditorPosition, to: EditorPosition = from): void {
    this.#replace(this.posToOffset(from), this.posToOffset(to), replacement);
  }

  getCursor(side: "from" | "to" | "head" | "anchor" = "head"): EditorPosition {
    const { selectionStart, selectionEnd, selectionDirection } = this.#area;
    const backward = selectionDirection === "backward";
    const atStart = side === "from" || (side === "anchor" ? !backward : side === "head" && backward);
    return this.offsetToPos(atStart ? selectionStart : selectionEnd);
  }

  listSelections(): { anchor: EditorPosition; head: EditorPosition }[] {
    return [{ anchor: this.getCursor("anchor"), head: this.getCursor("head") }];
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof position === "number" ? { line: position, ch } : position);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    const from = this.posToOffset(anchor);
    const to = this.posToOffset(head);
    this.#area.setSelectionRange(Math.min(from, to), Math.max(from, to), from <= to ? "forward" : "backward");
  }

  transaction(change: { changes?: EditorChange[]; replaceSelection?: string; selection?: { from: EditorPosition; to?: EditorPosition } }): void {
    const edits = (change.changes ?? []).map(({ text, from, to = from }) => ({
      text,
      start: this.posToOffset(from),
      end: this.posToOffset(to),
    }));
    for (const edit of edits.sort((a, b) => b.start - a.start)) this.#replace(edit.start, edit.end, edit.text);
    if (change.replaceSelection !== undefined) this.replaceSelection(change.replaceSelection);
    if (change.selection) this.setSelection(change.selection.from, change.selection.to);
  }

  wordAt(position: EditorPosition): EditorRange | null {
    const text = this.getLine(position.line);
    for (const match of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
      const end = match.index + match[0].length;
      if (match.index <= position.ch && position.ch <= end) {
        return { from: { line: position.line, ch: match.index }, to: { line: position.line, ch: end } };
      }
    }
    return null;
  }

  posToOffset(position: EditorPosition): number {
    const lines = this.#lines();
    let offset = 0;
    for (let line = 0; line < Math.min(position.line, lines.length); line += 1) offset += (lines[line] ?? "").length + 1;
    return Math.min(offset + position.ch, this.getValue().length);
  }

  offsetToPos(offset: number): EditorPosition {
    const before = this.getValue().slice(0, offset).split("\n");
    return { line: before.length - 1, ch: (before[before.length - 1] ?? "").length };
  }

  focus(): void {
    this.#area.focus();
  }

  blur(): void {
    this.#area.blur();
  }

  hasFocus(): boolean {
    return this.#area.isActiveElement();
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.#area.scrollTop, left: this.#area.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    this.#area.scrollTo(x ?? this.#area.scrollLeft, y ?? this.#area.scrollTop);
  }

  scrollIntoView(range: EditorRange, center = false): void {
    const lineHeight = parseFloat(getComputedStyle(this.#area).lineHeight);
    const top = range.from.line * lineHeight;
    this.#area.scrollTo(0, center ? top - this.#area.clientHeight / 2 : top);
  }

  #replace(start: number, end: number, text: string): void {
    this.#area.setRangeText(text, start, end, "preserve");
    this.#changed();
  }

  #lines(): string[] {
    return this.getValue().split("\n");
  }
}

modelled("Editor", Editor);
unmodelledMembers("Editor", Editor, ["refresh", "setSelections", "undo", "redo", "exec", "processLines"]);
