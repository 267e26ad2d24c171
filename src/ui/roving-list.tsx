import { Component, type ComponentChildren } from "preact";
import { say } from "../locales/say";

/** Where the keyboard stands: a row, and which of its buttons. */
interface TabStop {
  readonly key: string;
  /** Where the row was, so that the next one can take over when it goes. */
  readonly index: number;
  readonly part: number;
}

/** What makes a button of a row part of the list's one tab stop. */
export interface Part {
  readonly tabIndex: 0 | -1;
  readonly "data-part": number;
}

export interface RovingListProps<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The id of the element that names the list. */
  readonly labelledBy: string;
  /** Draws one row; `part(n)` belongs on its n-th button, counted from 0. */
  readonly draw: (row: Row, part: (number: number) => Part) => ComponentChildren;
  /** Drawn in place of an empty list. */
  readonly empty: ComponentChildren;
  /** How many more there are than `rows`. Where there are any, a button under the list asks for them. */
  readonly more?: number;
  /** Draws the list again, with more rows, before it returns. */
  readonly showMore?: () => void;
}

/**
 * A list that Tab enters and leaves in one step. Up, Down, Home and End walk its rows, Left and Right
 * the buttons of a row. However it is drawn again, the keyboard stays on the row it was on; where that
 * row has gone, it goes to the one that took its place. Asked for more rows, it goes to the first new one.
 */
export class RovingList<Row> extends Component<RovingListProps<Row>> {
  #list: HTMLElement | null = null;
  #stop: TabStop | null = null;

  readonly #takeList = (el: HTMLElement | null) => {
    this.#list = el;
  };

  readonly #focused = ({ target }: FocusEvent) => {
    const stop = this.#stopOf(target as Element);
    if (stop === null || (stop.key === this.#stop?.key && stop.part === this.#stop.part)) return;
    this.#stop = stop;
    this.setState({});
  };

  readonly #pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stop = this.#stopOf(event.target as Element);
    if (stop === null) return;
    const next = this.#step(event.key, stop);
    if (next === null) return;
    event.preventDefault();
    const button = this.#buttonAt(next.index, next.part);
    // The row above or below may have fewer buttons.
    (button ?? (next.index === stop.index ? null : this.#buttonAt(next.index, 0)))?.focus();
  };

  readonly #askForMore = () => {
    const { rows, showMore } = this.props;
    showMore?.();
    this.#buttonAt(rows.length, 0)?.focus();
  };

  /** Called before the page is changed: whether the keyboard is in here. */
  override getSnapshotBeforeUpdate(): boolean {
    const list = this.#list;
    return list !== null && list.contains(list.ownerDocument.activeElement);
  }

  override componentDidUpdate(_props: RovingListProps<Row>, _state: unknown, hadFocus: boolean): void {
    const list = this.#list;
    const stop = this.#current();
    if (list === null || stop === null) return;
    let button = this.#buttonAt(stop.index, stop.part);
    if (button === null && stop.part !== 0) {
      // The row has lost that button, or the heir has none: without a tab stop nobody could enter the list.
      button = this.#buttonAt(stop.index, 0);
      this.#stop = { ...stop, part: 0 };
      this.setState({});
    }
    if (hadFocus && !list.contains(list.ownerDocument.activeElement)) button?.focus({ preventScroll: true });
  }

  override render(): ComponentChildren {
    const { rows, keyOf, labelledBy, draw, empty, more = 0 } = this.props;
    if (rows.length === 0) return empty;
    const stop = this.#current();
    return (
      <>
        <ul
          class="marathon-list"
          role="list"
          aria-labelledby={labelledBy}
          ref={this.#takeList}
          onFocusIn={this.#focused}
          onKeyDown={this.#pressed}
        >
          {rows.map((row, index) => (
            <li key={keyOf(row)} class="marathon-row">
              {draw(row, (number) => ({
                tabIndex: stop?.index === index && stop.part === number ? 0 : -1,
                "data-part": number,
              }))}
            </li>
          ))}
        </ul>
        {more > 0 && (
          <button type="button" class="marathon-more" onClick={this.#askForMore}>{say.pane.more(more)}</button>
        )}
      </>
    );
  }

  /** The tab stop among the rows as they are now. */
  #current(): TabStop | null {
    const { rows, keyOf } = this.props;
    const before = this.#stop;
    const first = rows[0];
    if (first === undefined) return null;
    if (before === null) return { key: keyOf(first), index: 0, part: 0 };
    const index = rows.findIndex((row) => keyOf(row) === before.key);
    if (index >= 0) return { ...before, index };
    const last = Math.min(before.index, rows.length - 1);
    const heir = rows[last] ?? first;
    // On its name: what the next key press does must not be done to somebody else.
    return { key: keyOf(heir), index: last, part: 0 };
  }

  #stopOf(target: Element): TabStop | null {
    const button = target.closest("[data-part]");
    const row = button?.closest("li");
    if (button == null || row == null || this.#list === null) return null;
    const index = Array.from(this.#list.children).indexOf(row);
    const shown = this.props.rows[index];
    return shown === undefined ? null : { key: this.props.keyOf(shown), index, part: Number(button.getAttribute("data-part")) };
  }

  #step(key: string, { index, part }: TabStop): { readonly index: number; readonly part: number } | null {
    const last = this.props.rows.length - 1;
    switch (key) {
      case "ArrowDown":
        return { index: Math.min(index + 1, last), part };
      case "ArrowUp":
        return { index: Math.max(index - 1, 0), part };
      case "Home":
        return { index: 0, part };
      case "End":
        return { index: last, part };
      case "ArrowRight":
        return { index, part: part + (this.#isRightToLeft() ? -1 : 1) };
      case "ArrowLeft":
        return { index, part: part + (this.#isRightToLeft() ? 1 : -1) };
      default:
        return null;
    }
  }

  #isRightToLeft(): boolean {
    const list = this.#list;
    return list?.ownerDocument.defaultView?.getComputedStyle(list).direction === "rtl";
  }

  #buttonAt(index: number, part: number): HTMLElement | null {
    return this.#list?.children[index]?.querySelector<HTMLElement>(`[data-part="${String(part)}"]`) ?? null;
  }
}
