export interface Comment {
  readonly start: number;
  readonly end: number;
}

export interface WithoutComments {
  /** As long as the note: what was commented out is blank. */
  readonly text: string;
  readonly comments: readonly Comment[];
}

const FENCE = /^[ >\t]*(`{3,}|~{3,})/;
const COMMENT_LINE = /^ {0,3}%%/;

/**
 * Finds the `%%` comments that are blocks: they open at the start of a line and close at the end of
 * one. Markdown does not know them, so they are blanked before it reads the note. An inline comment
 * stays: the app does index the links in it.
 */
export function blankComments(note: string): WithoutComments {
  if (!note.includes("%%")) return { text: note, comments: [] };
  const comments: Comment[] = [];
  let fence = "";
  for (let start = 0; start < note.length; ) {
    const newline = note.indexOf("\n", start);
    const end = newline < 0 ? note.length : newline;
    const line = note.slice(start, end);
    const mark = FENCE.exec(line)?.[1] ?? "";
    if (fence !== "") {
      if (mark.startsWith(fence)) fence = "";
    } else if (mark !== "") {
      fence = mark;
    } else if (COMMENT_LINE.test(line)) {
      const opens = start + line.indexOf("%%");
      const closes = note.indexOf("%%", opens + 2);
      const stop = closes < 0 ? note.length : closes + 2;
      const rest = note.slice(stop).match(/^[^\n]*/)?.[0] ?? "";
      if (rest.trim() === "") {
        comments.push({ start: opens, end: stop });
        start = stop + rest.length + 1;
        continue;
      }
    }
    start = end + 1;
  }
  return { text: comments.reduce(blank, note), comments };
}

function blank(text: string, range: Comment): string {
  const hidden = text.slice(range.start, range.end).replace(/[^\r\n]/g, " ");
  return text.slice(0, range.start) + hidden + text.slice(range.end);
}
