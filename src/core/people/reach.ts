import { foldPropertyName, type Properties } from "./property-names";
import { textMembers } from "./property-values";

/** Reads one text as an address; null where it is none. */
type Reader = (text: string) => string | null;

const LONGEST = 500;
const LONGEST_PHONE = 60;
const MAIL = /^(?:mailto:)?([\p{L}\p{N}.!#$%&'*+/=^_`{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?:\?.*)?$/iu;
/** A word in brackets behind the number, such as `(work)`, is not dialled. */
const PHONE = /^(?:tel:)?\s*(\+?[\d\s()./\u2010-\u2015-]*\d)\s*(?:\([^\d()]*\))?$/i;
/** No name before the host: `https://bank.example@elsewhere.example` leads elsewhere. */
const WEB = /^https?:\/\/[^\s/?#@\\<>"]+(?:[/?#][^\s<>"]*)?$/i;
const SITE = /^[^\s/?#@:.\\<>"]+(?:\.[^\s/?#@:.\\<>"]+)+(?:[/?#][^\s<>"]*)?$/;
const HANDLE = /^(?:@|\+|in\/)?([\p{L}\p{N}_.-]+)$/u;
const MARKDOWN_LINK = /^\[[^[\]]*\]\(<?([^()<>\s]+)>?\)$/;
const IN_ANGLES = /^[^<>]*<([^<>]+)>$/;

/** By property, letter case and separators aside. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...["email", "emails", "mail"].map((name) => [name, mailAddress] as const),
  ...["phone", "phones", "phonenumber", "mobile", "tel", "telephone", "cell"].map((name) => [name, phoneNumber] as const),
  ...([
    ["url", ""], ["urls", ""], ["website", ""], ["homepage", ""],
    ["linkedin", "www.linkedin.com/in/"], ["telegram", "t.me/"], ["whatsapp", "wa.me/"], ["github", "github.com/"], ["twitter", "x.com/"],
    ["instagram", "www.instagram.com/"], ["facebook", "www.facebook.com/"], ["bluesky", "bsky.app/profile/"],
  ] as const).map(([name, home]) => [name, (text: string) => webAddress(text, home)] as const),
]);

/**
 * The ways to reach somebody that the properties of their note name: distinct addresses that are `mailto:`, `tel:`,
 * `https:` or `http:`, never of another scheme, in the order of the note. What cannot be read as one is left out.
 */
export function reachOf(properties: Properties): readonly string[] {
  const found = new Set<string>();
  for (const [spelling, value] of Object.entries(properties)) {
    const read = READERS.get(foldPropertyName(spelling));
    if (read === undefined) continue;
    for (const member of textMembers(value)) {
      // An address on the web may hold a comma, and is not taken apart.
      for (const text of /:\/\//.test(member) ? [member] : member.split(/[,;]/)) {
        const address = text.length > LONGEST ? null : read(text.trim());
        if (address !== null) found.add(address);
      }
    }
  }
  return [...found];
}

export type ReachKind = "mail" | "phone" | "link";

/** What an address of `reachOf` is, and how it is read by people: `ada@example.com`, `t.me/ada`. */
export function reachInWords(address: string): { readonly kind: ReachKind; readonly shown: string } {
  if (address.startsWith("mailto:")) return { kind: "mail", shown: decodeURIComponent(address.slice(7)) };
  if (address.startsWith("tel:")) return { kind: "phone", shown: address.slice(4) };
  return { kind: "link", shown: address.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "") };
}

function mailAddress(text: string): string | null {
  const address = MAIL.exec(bare(text))?.[1];
  // Nothing in an address may start the part that gives the letter more addresses or words.
  return address === undefined ? null : `mailto:${encodeURIComponent(address).replace(/%40/g, "@")}`;
}

function phoneNumber(text: string): string | null {
  const number = text.length > LONGEST_PHONE ? undefined : PHONE.exec(bare(text))?.[1];
  if (number === undefined) return null;
  const isWhole = number.startsWith("+");
  // In +49 (0)30 the zero is for callers in the country alone.
  const digits = (isWhole ? number.replace("(0)", "") : number).replace(/\D/g, "");
  return digits.length < 3 || digits.length > 15 ? null : `tel:${isWhole ? "+" : ""}${digits}`;
}

/** `home`: where a handle is at home; empty where there are none. */
function webAddress(text: string, home: string): string | null {
  const address = bare(text);
  if (WEB.test(address)) return address;
  if (SITE.test(address) && (home === "" || address.includes("/"))) return `https://${address}`;
  const handle = home === "" ? undefined : HANDLE.exec(address)?.[1];
  return handle === undefined ? null : `https://${home}${handle}`;
}

/** Without what a note may have around an address: `[site](https://…)`, `<https://…>`, `Ada <ada@example.com>`. */
function bare(text: string): string {
  return MARKDOWN_LINK.exec(text)?.[1] ?? IN_ANGLES.exec(text)?.[1] ?? text;
}
