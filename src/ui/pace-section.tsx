import type { ComponentChildren } from "preact";
import type { CivilDate } from "../core/civil-date";
import { isWhole } from "../core/settings";
import { say } from "../locales/say";
import { IN_ROW, QUIET } from "./buttons";
import { Folded } from "./folded";
import { HEADING } from "./heading";
import { hintLine } from "./hint-line";
import { icon } from "./icon";
import type { PaceModel } from "./pace-model";
import { PacePicture } from "./pace-picture";
import { daysOffFrom, type Supposition, supposeMore, supposeOff } from "./pace-supposition";
import type { PaneActions } from "./pane-actions";
import type { Fold } from "./pane-model";
import { RovingList } from "./roving-list";
import { type SmallField, SmallForm } from "./small-form";

interface PaceProps {
  readonly model: PaceModel;
  readonly open: ReadonlySet<Fold>;
  readonly id: string;
  /** Monday to Sunday, in the user's language. */
  readonly weekdays: readonly string[];
  readonly actions: PaneActions;
}

const MOST_A_DAY = 99;

/** What is asked for against what the pace allows, what can be done about it, and the pace itself. */
export function PaceSection({ model, open, id, weekdays, actions }: PaceProps) {
  const { balance, isTooMuch } = model;
  const wayOut = isTooMuch && !open.has("pace") && (
    <button
      {...QUIET}
      onClick={({ currentTarget }) => {
        // It goes with its own press: the keyboard goes on to what it brings.
        const section = currentTarget.closest("section");
        actions.toggle("pace");
        section?.querySelector<HTMLElement>("[aria-level='3']")?.focus();
      }}
    >
      {say.pace.waysOut}
    </button>
  );
  return (
    <Folded name="pace" title={say.pace.title} note={balance} offer={wayOut} open={open} id={id} actions={actions}>
      <Ahead model={model} id={id} actions={actions} />
      <Part title={say.pace.week.title} id={`${id}-week`}>
        <SmallForm
          name="pace"
          drafts={actions.drafts}
          does={say.pace.week.set}
          fields={weekdays.map((label, weekday) =>
            ({ label, value: String(model.pace[weekday] ?? 0), input: { type: "number", min: 0, max: MOST_A_DAY } }))}
          submit={(typed) => {
            const pace = typed.map((text) => (text === "" ? -1 : Number(text)));
            if (!pace.every((day) => isWhole(day, 0, MOST_A_DAY))) return say.pace.week.wrong(MOST_A_DAY);
            actions.setPace(pace);
            return "";
          }}
        />
      </Part>
      <DaysOffPart model={model} id={id} actions={actions} />
      <WhatIfPart model={model} id={id} actions={actions} />
    </Folded>
  );
}

type PartProps = Pick<PaceProps, "model" | "id" | "actions">;

function Part({ title, id, children }: { readonly title: string; readonly id: string; readonly children: ComponentChildren }) {
  return (
    <div class="marathon-part">
      <div {...HEADING} aria-level={3} id={id} tabIndex={-1}><bdi>{title}</bdi></div>
      {children}
    </div>
  );
}

function Ahead({ model: { ahead, isTooMuch }, id, actions }: PartProps) {
  const reading = hintLine(say.pace.ahead.reading);
  return (
    <>
      {isTooMuch && (
        <Part title={say.pace.waysOut} id={`${id}-ways`}>
          {ahead === null ? reading : (
            <RovingList
              rows={ahead.waysOut}
              keyOf={({ words }) => words}
              labelledBy={`${id}-ways`}
              empty={null}
              draw={(shown, part) => (
                <button
                  {...part(0)}
                  type="button"
                  class="marathon-person marathon-way"
                  onClick={() => {
                    actions.takeWayOut(shown);
                  }}
                >
                  <span><bdi>{shown.words}</bdi></span>
                </button>
              )}
            />
          )}
        </Part>
      )}
      <Part title={say.pace.ahead.title} id={`${id}-ahead`}>
        {ahead === null ? reading : <PacePicture picture={ahead.picture} id={`${id}-ahead-words`} />}
      </Part>
      {ahead !== null && ahead.late !== null && (
        <Part title={say.pace.fresh.title} id={`${id}-fresh`}>
          {hintLine(ahead.late)}
          <button {...QUIET} onClick={actions.startFresh}>{say.pace.fresh.start}</button>
        </Part>
      )}
    </>
  );
}

function day(label: string, min: CivilDate): SmallField {
  return { label, value: "", input: { type: "date", min } };
}

function DaysOffPart({ model: { daysOff, today }, id, actions }: PartProps) {
  const { off } = say.pace;
  return (
    <Part title={off.title} id={`${id}-off`}>
      <RovingList
        rows={daysOff}
        keyOf={({ key }) => key}
        labelledBy={`${id}-off`}
        empty={hintLine(off.none)}
        draw={({ range, words }, part) => (
          <>
            <span class="marathon-person"><span><bdi>{words}</bdi></span></span>
            <button
              {...part(0)}
              {...IN_ROW}
              aria-label={off.remove(words)}
              ref={icon("x")}
              onClick={() => {
                actions.removeDaysOff(range);
              }}
            />
          </>
        )}
      />
      <SmallForm
        name="days-off"
        drafts={actions.drafts}
        does={off.add}
        clears
        fields={[day(off.from, today), day(off.to, today)]}
        submit={([from = "", to = ""]) => {
          const range = daysOffFrom(from, to, today);
          if (typeof range === "string") return range;
          actions.addDaysOff(range);
          return "";
        }}
      />
    </Part>
  );
}

function WhatIfPart({ model: { supposed, today, circles }, id, actions }: PartProps) {
  const suppose = (supposition: Supposition | string): string => {
    if (typeof supposition === "string") return supposition;
    actions.suppose(supposition);
    return "";
  };
  const words = say.pace.suppose;
  return (
    <Part title={words.title} id={`${id}-if`}>
      <SmallForm
        name="suppose-more"
        drafts={actions.drafts}
        does={words.more}
        fields={[
          { label: words.howMany, value: "10", input: { type: "number", min: 1 } },
          { label: words.howOften, value: "monthly", input: { type: "text", dir: "auto" } },
        ]}
        submit={([count = "", often = ""]) => suppose(supposeMore(count, often, circles))}
      />
      <SmallForm
        name="suppose-off"
        drafts={actions.drafts}
        does={words.off}
        fields={[day(words.offFrom, today), day(words.offTo, today)]}
        submit={([from = "", to = ""]) => suppose(supposeOff(from, to, today))}
      />
      <div role="status">
        {supposed !== null && (
          <p class="marathon-hint">
            <bdi>{`${supposed.words} ${supposed.answer === null ? words.reading : supposed.answer.balance} ${words.unsaved}`}</bdi>
          </p>
        )}
      </div>
      {supposed !== null && supposed.answer !== null && <PacePicture picture={supposed.answer.picture} id={`${id}-if-words`} />}
      {supposed !== null && (
        <button
          {...QUIET}
          onClick={({ currentTarget }) => {
            const part = currentTarget.closest(".marathon-part");
            actions.suppose(null);
            part?.querySelector("input")?.focus();
          }}
        >
          {words.forget}
        </button>
      )}
    </Part>
  );
}
