import type { HTMLAttributes } from "preact";

type Opening = Required<Pick<HTMLAttributes<HTMLButtonElement>, "onClick" | "onAuxClick" | "onKeyDown">>;

/** A button that opens a note: by click and Enter, and in a new tab by middle click and Enter with a modifier. */
export function openedBy(open: (event: MouseEvent | KeyboardEvent) => void): Opening {
  return {
    onClick: open,
    onAuxClick: (event) => {
      if (event.button === 1) open(event);
    },
    onKeyDown: (event) => {
      // A button makes no click of Enter with a modifier.
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open(event);
    },
  };
}
