import { setIcon, setTooltip } from "obsidian";
import type { Digest } from "../core/follow-ups/digest";
import { say } from "../locales/say";

/** Makes a button of a status bar item. Gives the function that shows what is left; null hides it. */
export function statusBarButton(el: HTMLElement, iconId: string, open: () => void): (digest: Digest | null) => void {
  el.addClasses(["mod-clickable", "marathon-status"]);
  el.setAttrs({ role: "button", tabindex: "0" });
  setIcon(el.createSpan(), iconId);
  const count = el.createSpan();
  el.addEventListener("click", open);
  el.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open();
  });
  el.hide();
  return (digest) => {
    el.toggle(digest !== null);
    if (digest === null) return;
    count.setText(String(digest.left));
    setTooltip(el, say.pane.status(digest.leftInWords), { placement: "top" });
  };
}
