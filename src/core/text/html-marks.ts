/** HTML blocks by CommonMark 0.31, section 4.6. */

const RAW = /<(?:script|pre|style|textarea)(?:\s|>|$)/iy;
const BLOCK = new RegExp(
  "</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl" +
    "|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main" +
    "|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead" +
    "|title|tr|track|ul)(?:\\s|/?>|$)",
  "iy",
);
const RAW_CLOSE = /<\/(?:script|pre|style|textarea)>/i;
const NAME = "[A-Za-z][A-Za-z0-9-]*";
const ATTRIBUTE = "\\s+[A-Za-z_:][A-Za-z0-9:._-]*(?:\\s*=\\s*(?:[^\"'=<>`\\u0000-\\u0020]+|'[^']*'|\"[^\"]*\"))?";
const TAG_SOURCE = `<${NAME}(?:${ATTRIBUTE})*\\s*/?>|</${NAME}\\s*>`;
const TAG = new RegExp(TAG_SOURCE, "y");
const LONE_TAG = new RegExp(`(?:${TAG_SOURCE})[ \\t]*$`, "y");

/** How an HTML block ends: at a line that holds the text, or before a blank line (null). */
export interface HtmlMark {
  readonly closes: (line: string) => boolean;
  /** Ends before the first blank line. */
  readonly untilBlank: boolean;
}

const never = () => false;
const holds = (text: string): HtmlMark => ({ closes: (line) => line.includes(text), untilBlank: false });

const RAW_MARK: HtmlMark = { closes: (line) => RAW_CLOSE.test(line), untilBlank: false };
const COMMENT_MARK = holds("-->");
const INSTRUCTION_MARK = holds("?>");
const CDATA_MARK = holds("]]>");
const DECLARATION_MARK = holds(">");
const BLANK_MARK: HtmlMark = { closes: never, untilBlank: true };

/** `line` begins with `<`. `interrupts`: the line would end a paragraph, which a lone unknown tag may not. */
export function htmlMark(line: string, interrupts: boolean): HtmlMark | null {
  if (line.startsWith("<!--")) return COMMENT_MARK;
  if (line.startsWith("<?")) return INSTRUCTION_MARK;
  if (line.startsWith("<![CDATA[")) return CDATA_MARK;
  if (/^<![A-Za-z]/.test(line)) return DECLARATION_MARK;
  if (matches(RAW, line)) return RAW_MARK;
  if (matches(BLOCK, line)) return BLANK_MARK;
  return !interrupts && matches(LONE_TAG, line) ? BLANK_MARK : null;
}

/** The end, exclusive, of the HTML tag that starts at `at`; `at` where there is none. */
export function tagEnd(text: string, at: number): number {
  TAG.lastIndex = at;
  return TAG.test(text) ? TAG.lastIndex : at;
}

function matches(sticky: RegExp, line: string): boolean {
  sticky.lastIndex = 0;
  return sticky.test(line);
}
