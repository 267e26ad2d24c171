import { setIcon } from "../icons";
import { setTooltip } from "../tooltip";

export interface ListActions {
  readonly onDelete: ((index: number) => void) | undefined;
  readonly onReorder: ((from: number, to: number) => void) | undefined;
}

/** A row that can be deleted (button, Delete, Backspace) and dragged to another place. */
export function addListActions(row: HTMLElement, index: number, actions: ListActions): void {
  const { onDelete, onReorder } = actions;
  const controlEl = row.querySelector<HTMLElement>(".setting-item-control") ?? row;
  if (onDelete) {
    const remove = (): void => {
      onDelete(index);
    };
    const button = controlEl.createDiv({ cls: "clickable-icon extra-setting-button" });
    setIcon(button, "trash-2");
    setTooltip(button, "Delete");
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      remove();
    });
    row.setAttr("tabindex", 0);
    row.addEventListener("keydown", (event) => {
      if (event.target === row && (event.key === "Delete" || event.key === "Backspace")) remove();
    });
  }
  if (onReorder) addDragging(row, index, controlEl, onReorder);
}

function addDragging(row: HTMLElement, index: number, controlEl: HTMLElement, onReorder: (from: number, to: number) => void): void {
  const handle = controlEl.createDiv({ cls: "clickable-icon setting-drag-handle" });
  setIcon(handle, "grip-vertical");
  setTooltip(handle, "Drag to rearrange");
  row.draggable = true;
  row.addEventListener("dragstart", (event) => {
    event.dataTransfer?.setData("application/x-setting-index", String(index));
  });
  row.addEventListener("dragover", (event) => {
    event.preventDefault();
  });
  row.addEventListener("drop", (event) => {
    event.preventDefault();
    const from = event.dataTransfer?.getData("application/x-setting-index") ?? "";
    if (from !== "" && Number(from) !== index) onReorder(Number(from), index);
  });
}
