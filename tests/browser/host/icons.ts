import { createSvgElement } from "./dom/create";

/** The parts of one Lucide icon: tag and attributes. */
export type IconNode = [tag: string, attributes: Record<string, string>];

/** Names that Lucide has since changed. The app still takes the old ones. */
const RENAMED: Readonly<Record<string, string>> = {
  "alert-circle": "circle-alert",
  "alert-triangle": "triangle-alert",
  "check-circle": "circle-check-big",
  "check-circle-2": "circle-check",
  "check-square": "square-check-big",
  edit: "square-pen",
  "edit-2": "pen",
  "edit-3": "pen-line",
  "help-circle": "circle-help",
  home: "house",
  "loader-2": "loader-circle",
  "minus-circle": "circle-minus",
  "more-horizontal": "ellipsis",
  "more-vertical": "ellipsis-vertical",
  "plus-circle": "circle-plus",
  "sort-asc": "arrow-up-narrow-wide",
  "sort-desc": "arrow-down-wide-narrow",
  unlock: "lock-open",
  "user-2": "user-round",
  "user-circle": "circle-user",
  "users-2": "users-round",
  "x-circle": "circle-x",
};

const lucide = new Map<string, IconNode[]>();
const added = new Map<string, string>();

/** Called once by the page; without it no icon is known. */
export function setLucideIcons(icons: Readonly<Record<string, IconNode[]>>): void {
  for (const [id, nodes] of Object.entries(icons)) lucide.set(id, nodes);
}

export function addIcon(id: string, svgContent: string): void {
  added.set(id, svgContent);
}

export function removeIcon(id: string): void {
  added.delete(id);
}

export function getIconIds(): string[] {
  return [...added.keys(), ...[...lucide.keys()].map((id) => `lucide-${id}`)];
}

export function addedIconCount(): number {
  return added.size;
}

/** Null for an id that nobody knows. */
export function getIcon(id: string): SVGSVGElement | null {
  const own = added.get(id);
  if (own !== undefined) return drawAdded(id, own);
  const bare = id.replace(/^lucide-/, "");
  const nodes = lucide.get(bare) ?? lucide.get(RENAMED[bare] ?? "");
  if (!nodes) return null;
  const svg = drawing(`svg-icon lucide-${bare}`, "0 0 24 24", {
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
  for (const [tag, attributes] of nodes) svg.appendChild(createSvgElement(document, tag, { attr: attributes }));
  return svg;
}

/** Replaces what is in `parent`; an unknown id leaves it empty. */
export function setIcon(parent: HTMLElement, id: string): void {
  const icon = getIcon(id);
  parent.empty();
  if (icon) parent.appendChild(icon);
}

function drawAdded(id: string, content: string): SVGSVGElement {
  const svg = drawing(`svg-icon ${id}`, "0 0 100 100", { fill: "currentColor", stroke: "currentColor" });
  const source = `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
  for (const node of Array.from(parsed.documentElement.childNodes)) svg.appendChild(document.importNode(node, true));
  return svg;
}

function drawing(cls: string, viewBox: string, attributes: Record<string, string>): SVGSVGElement {
  return createSvgElement(document, "svg", {
    cls,
    attr: { xmlns: "http://www.w3.org/2000/svg", width: "24", height: "24", viewBox, ...attributes },
  }) as SVGSVGElement;
}
