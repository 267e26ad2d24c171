import type { ComponentChildren } from "preact";
import type { CivilDate } from "../core/civil-date";
import { isWhole } from "../core/settings";
import { Folded } from "./folded";
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
      type="button"
      class="marathon-quiet"
      onClick={({ currentTarget }) => {
        // It goes with its own press: the keyboard goes on to what it brings.
        const section = currentTarget.closest("section");
        actions.toggle("pace");
        section?.querySelector<HTMLElement>("[aria-level='3']")?.focus();
      }}
    >
      Ways out
    </button>
  );
  return (
    <Folded name="pace" title="Pace" note={balance} offer={wayOut} open={open} id={id} actions={actions}>
      <Ahead model={model} id={id} actions={actions} />
      <Part title="A week" id={`${id}-week`}>
        <SmallForm
          does="Set the pace"
          fields={weekdays.map((label, weekday) =>
            ({ label, value: String(model.pace[weekday] ?? 0), input: { type: "number", min: 0, max: MOST_A_DAY } }))}
          submit={(typed) => {
            const pace = typed.map((text) => (text === "" ? -1 : Number(text)));
            if (!pace.every((day) => isWhole(day, 0, MOST_A_DAY))) return `Write a whole number from 0 to ${MOST_A_DAY} for each day.`;
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
      <div class="marathon-heading" role="heading" aria-level={3} id={id} tabIndex={-1}><bdi>{title}</bdi></div>
      {children}
    </div>
  );
}

function Ahead({ model: { ahead, isTooMuch }, id, actions }: PartProps) {
  const reading = <p class="marathon-hint"><bdi>Working out the weeks ahead…</bdi></p>;
  return (
    <>
      {isTooMuch && (
        <Part title="Ways out" id={`${id}-ways`}>
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
                  <span><bdi dir="auto">{shown.words}</bdi></span>
                </button>
              )}
            />
          )}
        </Part>
      )}
      <Part title="Weeks ahead" id={`${id}-ahead`}>
        {ahead === null ? reading : <PacePicture picture={ahead.picture} id={`${id}-ahead-words`} />}
      </Part>
      {ahead !== null && ahead.late !== null && (
        <Part title="A fresh start" id={`${id}-fresh`}>
          <p class="marathon-hint"><bdi>{ahead.late}</bdi></p>
          <button type="button" class="marathon-quiet" onClick={actions.startFresh}>Start fresh</button>
        </Part>
      )}
    </>
  );
}

function day(label: string, min: CivilDate): SmallField {
  return { label, value: "", input: { type: "date", min } };
}

function DaysOffPart({ model: { daysOff, today }, id, actions }: PartProps) {
  return (
    <Part title="Days off" id={`${id}-off`}>
      <RovingList
        rows={daysOff}
        keyOf={({ key }) => key}
        labelledBy={`${id}-off`}
        empty={<p class="marathon-hint"><bdi>None.</bdi></p>}
        draw={({ range, words }, part) => (
          <>
            <span class="marathon-person"><span><bdi>{words}</bdi></span></span>
            <button
              {...part(0)}
              type="button"
              class="clickable-icon marathon-log"
              aria-label={`Remove days off ${words}`}
              ref={icon("x")}
              onClick={() => {
                actions.removeDaysOff(range);
              }}
            />
          </>
        )}
      />
      <SmallForm
        does="Add days off"
        clears
        fields={[day("From", today), day("To", today)]}
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
  return (
    <Part title="What if…" id={`${id}-if`}>
      <SmallForm
        does="See more people"
        fields={[
          { label: "How many more people", value: "10", input: { type: "number", min: 1 } },
          { label: "How often", value: "monthly", input: { type: "text", dir: "auto" } },
        ]}
        submit={([count = "", often = ""]) => suppose(supposeMore(count, often, circles))}
      />
      <SmallForm
        does="See time off"
        fields={[day("Off from", today), day("Off to", today)]}
        submit={([from = "", to = ""]) => suppose(supposeOff(from, to, today))}
      />
      <div role="status">
        {supposed !== null && (
          <p class="marathon-hint">
            <bdi>{`${supposed.words} ${supposed.answer === null ? "working it out…" : supposed.answer.balance} Nothing is saved.`}</bdi>
          </p>
        )}
      </div>
      {supposed !== null && supposed.answer !== null && <PacePicture picture={supposed.answer.picture} id={`${id}-if-words`} />}
      {supposed !== null && (
        <button
          type="button"
          class="marathon-quiet"
          onClick={({ currentTarget }) => {
            const part = currentTarget.closest(".marathon-part");
            actions.suppose(null);
            part?.querySelector("input")?.focus();
          }}
        >
          Forget this
        </button>
      )}
    </Part>
  );
}
