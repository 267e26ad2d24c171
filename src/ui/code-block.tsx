import { type ComponentChildren, render } from "preact";
import type { BlockWish } from "../core/brief/block-text";
import type { CivilDate } from "../core/civil-date";
import type { Outlook } from "../core/follow-ups/outlook";
import { balanceInWords } from "../core/follow-ups/outlook-words";
import { findPerson } from "../core/people/find-person";
import type { Person } from "../core/people/person";
import { readInline } from "../core/text/inline";
import { say } from "../locales/say";
import type { Promised } from "../vault/note-reading";
import { Brief } from "./brief";
import type { BriefPorts } from "./brief-modal";
import { briefModel } from "./brief-model";
import { HEADING } from "./heading";
import { asLine, hintLine } from "./hint-line";
import { pictureOf } from "./pace-model";
import { PacePicture } from "./pace-picture";
import type { PaneActions } from "./pane-actions";
import { type PaneInput, paneModel } from "./pane-model";
import { FIRST_CHOICES } from "./pane-state";
import { PersonList } from "./person-list";

/** What a code block in a note needs of the rest. */
export interface BlockPorts extends Pick<BriefPorts, "brief" | "name" | "today" | "open" | "log"> {
  input(today: CivilDate): PaneInput;
  people(): Iterable<Person>;
  /** The person note that a link in `note` names; null for none. */
  personNamed(target: string, note: string): string | null;
  /** Null before the vault has been read. */
  outlook(today: CivilDate, weeks: number): Outlook | null;
  readonly undated: (path: string) => readonly Promised[];
  readonly tick: PaneActions["tick"];
  readonly compareNames: (a: string, b: string) => number;
}

const WEEKS = 8;

/** Draws what a block asks for into its element. `note`: the path of the note it stands in; `id`: no other block's. */
export function drawBlock(el: HTMLElement, wish: BlockWish, note: string, id: string, ports: BlockPorts): void {
  // Rows look as they do in the pane and in the history.
  const look = wish.kind === "brief" ? "marathon-history marathon-brief" : "marathon-pane";
  const hadFocus = el.contains(el.doc.activeElement);
  render(<div class={`marathon-block ${look}`} lang={say.intl.locale}>{contentOf(wish, note, id, ports)}</div>, el);
  // What had the focus has gone, with its whole list.
  if (hadFocus && !el.contains(el.doc.activeElement)) el.querySelector<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
}

export function clearBlock(el: HTMLElement): void {
  render(null, el);
}

function contentOf(wish: BlockWish, note: string, id: string, ports: BlockPorts): ComponentChildren {
  const { block } = say.brief;
  if (wish.kind === "unknown") return hintLine(block.unknown(wish.text));
  const today = ports.today();
  const input = ports.input(today);
  if (input.kind === "reading") return hintLine(say.pane.reading);
  if (input.kind === "failed") return hintLine(block.failed(input.message));
  switch (wish.kind) {
    case "today":
      return <Today input={input} today={today} id={id} ports={ports} />;
    case "forecast": {
      const outlook = ports.outlook(today, WEEKS);
      return outlook && (
        <>
          <Title id={id} words={block.forecast} />
          {hintLine(balanceInWords(outlook))}
          <PacePicture picture={pictureOf(outlook)} id={`${id}-words`} />
        </>
      );
    }
    case "brief": {
      const meant = personMeant(wish.name, note, ports);
      const brief = meant.path === null ? null : ports.brief(meant.path);
      if (brief === null) return hintLine(meant.words);
      return (
        <>
          <Title id={id} words={ports.name(brief.person.path)} />
          <Brief
            model={briefModel(brief, today, (path) => ports.name(path))}
            id={id}
            open={({ source: { path, line } }, event) => {
              ports.open(path, line, event);
            }}
          />
        </>
      );
    }
  }
}

/** Somebody's path, or a sentence about why it is nobody. */
function personMeant(name: string, note: string, ports: BlockPorts): { readonly path: string | null; readonly words: string } {
  const { block } = say.brief;
  if (name === "") return { path: note, words: block.noPerson };
  const [link] = readInline(name).links;
  const named = link === undefined ? null : ports.personNamed(link.target, note);
  const found = named === null && link === undefined ? findPerson(ports.people(), name) : null;
  if (found?.kind === "one") return { path: found.person.path, words: "" };
  if (found?.kind === "several") {
    return { path: null, words: block.several(name, found.people.map(({ path }) => path)) };
  }
  return { path: named, words: block.nobody(link?.shown ?? link?.target ?? name) };
}

function Today({ input, today, id, ports }: {
  readonly input: PaneInput;
  readonly today: CivilDate;
  readonly id: string;
  readonly ports: BlockPorts;
}) {
  const model = paneModel(input, today, FIRST_CHOICES, ports.compareNames, null, ports.undated);
  if (model.kind !== "ready") return null;
  const actions = {
    openPerson: (path: string, event: MouseEvent | KeyboardEvent) => {
      ports.open(path, null, event);
    },
    log: (path: string | null) => {
      if (path !== null) ports.log(path);
    },
    tick: ports.tick,
  };
  const { today: { summary, rows, hint }, dated } = model;
  return (
    <>
      <Title id={id} words={say.pane.today} />
      {asLine("p", "marathon-summary", summary)}
      {hint !== null && hintLine(hint)}
      <PersonList rows={rows} labelledBy={id} actions={actions} empty={null} />
      {dated.length > 0 && (
        <>
          <Title id={`${id}-dated`} words={say.pane.dated} />
          <PersonList rows={dated} labelledBy={`${id}-dated`} actions={actions} empty={null} />
        </>
      )}
    </>
  );
}

function Title({ id, words }: { readonly id: string; readonly words: string }) {
  return <div {...HEADING} id={id} tabIndex={-1}><bdi>{words}</bdi></div>;
}
