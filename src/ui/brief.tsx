import type { ComponentChildren } from "preact";
import { say } from "../locales/say";
import type { BriefLine, BriefModel } from "./brief-model";
import { HEADING } from "./heading";
import { asLine, hintLine } from "./hint-line";
import { openedBy } from "./opened-by";
import { RovingList } from "./roving-list";

interface BriefProps {
  readonly model: BriefModel;
  /** Makes the ids of this brief unlike those of another one. */
  readonly id: string;
  readonly open: (line: BriefLine, event: MouseEvent | KeyboardEvent) => void;
  /** What can be done: it stands right below how well they are known. */
  readonly children?: ComponentChildren;
}

/** What to know of somebody before speaking to them; how long and how well they are known comes first and large. */
export function Brief({ model: { headline, since, sections, years }, id, open, children }: BriefProps) {
  return (
    <>
      {asLine("p", "marathon-headline", headline)}
      {since !== "" && hintLine(since)}
      {children}
      {years.length > 0 && <Years years={years} />}
      {sections.map(({ title, lines }, index) => {
        const titleId = `${id}-${String(index)}`;
        return (
          <section key={title} aria-labelledby={titleId}>
            <div {...HEADING} id={titleId}>{title}</div>
            <RovingList
              rows={lines}
              keyOf={keyOf}
              labelledBy={titleId}
              empty={null}
              draw={(line, part) => (
                <button
                  {...part(0)}
                  type="button"
                  class="marathon-person"
                  {...openedBy((event) => {
                    open(line, event);
                  })}
                >
                  <span class="marathon-name">
                    <bdi>{line.name}</bdi>
                    {line.side !== "" && <span class="marathon-folder">{" "}<bdi>{line.side}</bdi></span>}
                  </span>
                  {line.facts !== "" && asLine("span", "marathon-facts", line.facts)}
                  {line.place !== "" && asLine("span", "marathon-reason", line.place)}
                </button>
              )}
            />
          </section>
        );
      })}
    </>
  );
}

function keyOf({ key }: BriefLine): string {
  return key;
}

/** A bar for each year; a table for those who do not see it. */
function Years({ years }: Pick<BriefModel, "years">) {
  return (
    <div class="marathon-figure">
      <div class="marathon-years" aria-hidden="true">
        {years.map(({ year, times, share }) => (
          <div key={year}>
            {times}
            <div class="marathon-bar" style={{ blockSize: `${String(share * 3)}em` }} />
            <bdi dir="ltr">{`’${String(year % 100).padStart(2, "0")}`}</bdi>
          </div>
        ))}
      </div>
      <div class="marathon-unseen">
        <table>
          <caption>{say.brief.years}</caption>
          <tbody>{years.map(({ year, times }) => <tr key={year}><th scope="row">{year}</th><td>{times}</td></tr>)}</tbody>
        </table>
      </div>
    </div>
  );
}
