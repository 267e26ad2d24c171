const FORBIDDEN = "script, style, link, meta, base, iframe, frame, object, embed, form, template, noscript, svg, math";
const SAFE_ADDRESS = /^(?:https?:|mailto:|obsidian:|app:|#|[^:]*$)/i;

/** What `html` shows, without anything that runs, loads or styles. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const el of Array.from(parsed.body.querySelectorAll(FORBIDDEN))) el.remove();
  for (const el of Array.from(parsed.body.querySelectorAll("*"))) {
    for (const { name, value } of Array.from(el.attributes)) {
      const isAddress = name === "href" || name === "src" || name.endsWith(":href");
      if (name.startsWith("on") || name === "style" || name === "srcdoc" || (isAddress && !SAFE_ADDRESS.test(value.trim()))) {
        el.removeAttribute(name);
      }
    }
  }
  const fragment = document.createDocumentFragment();
  for (const node of Array.from(parsed.body.childNodes)) fragment.appendChild(document.adoptNode(node));
  return fragment;
}
