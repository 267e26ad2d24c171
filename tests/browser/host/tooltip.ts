export interface TooltipOptions {
  placement?: "top" | "bottom" | "left" | "right";
  classes?: string[];
  gap?: number;
  delay?: number;
}

const options = new WeakMap<Element, TooltipOptions>();
let shown: HTMLElement | null = null;
let timer = 0;

/** A tooltip is the element's `aria-label`, so it names an icon button as well. */
export function setTooltip(el: HTMLElement, tooltip: string, settings: TooltipOptions = {}): void {
  if (tooltip === "") el.removeAttribute("aria-label");
  else el.setAttribute("aria-label", tooltip);
  options.set(el, settings);
}

/** Shows one at once, over `target`. */
export function displayTooltip(target: HTMLElement, content: string | DocumentFragment, settings: TooltipOptions = {}): void {
  hideTooltip();
  const tip = target.doc.body.createDiv({ cls: ["tooltip", ...(settings.classes ?? [])], text: content });
  shown = tip;
  const box = target.getBoundingClientRect();
  const gap = settings.gap ?? 4;
  const { innerWidth, innerHeight } = target.win;
  const width = tip.offsetWidth;
  const height = tip.offsetHeight;
  const below = settings.placement !== "top" && box.bottom + gap + height < innerHeight;
  let left = box.left + box.width / 2 - width / 2;
  let top = below ? box.bottom + gap : box.top - gap - height;
  if (settings.placement === "left") left = box.left - gap - width;
  if (settings.placement === "right") left = box.right + gap;
  if (settings.placement === "left" || settings.placement === "right") top = box.top + box.height / 2 - height / 2;
  left = Math.min(Math.max(4, left), innerWidth - width - 4);
  tip.setCssProps({ "--tooltip-x": `${String(left)}px`, "--tooltip-y": `${String(top)}px` });
}

function hideTooltip(): void {
  window.clearTimeout(timer);
  shown?.remove();
  shown = null;
}

/** Watches the pointer over everything that has an `aria-label`. */
export function installTooltips(doc: Document): void {
  doc.addEventListener("mouseover", (event) => {
    const target = event.target instanceof Element ? event.target.closest("[aria-label]") : null;
    hideTooltip();
    if (!(target instanceof HTMLElement) || target.hasClass("no-tooltip")) return;
    const settings = options.get(target) ?? {};
    timer = window.setTimeout(() => {
      const text = target.getAttribute("aria-label");
      if (text !== null && text !== "" && target.isConnected) displayTooltip(target, text, settings);
    }, settings.delay ?? 300);
  });
  doc.addEventListener("mousedown", hideTooltip, true);
  doc.addEventListener("keydown", hideTooltip, true);
}
