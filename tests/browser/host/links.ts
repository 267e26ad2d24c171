/** `Note#Heading` is a linktext; `Note` its path, `#Heading` its subpath. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const hash = linktext.indexOf("#");
  const path = hash < 0 ? linktext : linktext.slice(0, hash);
  return { path: path.replace(/\u00A0/g, " ").normalize("NFC").trim(), subpath: hash < 0 ? "" : linktext.slice(hash) };
}

export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path;
}

/** Headings compare without punctuation that a link cannot hold. */
export function stripHeading(heading: string): string {
  return heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

export function stripHeadingForLink(heading: string): string {
  return heading
    .replace(/([:#|^\\\r\n]|%%|\[\[|\]\])/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
