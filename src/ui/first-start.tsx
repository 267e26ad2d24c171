import type { ComponentChildren } from "preact";
import { readCadence } from "../core/cadence/read-cadence";
import { GERMAN } from "../core/interactions/words-german";
import { say } from "../locales/say";
import type { Survey } from "../vault/survey";
import { type Answers, type CircleAnswer, daysInWords, peopleInWords, suchAs } from "./first-start-model";
import { HEADING } from "./heading";
import { hintLine } from "./hint-line";

interface PageProps {
  readonly answers: Answers;
  readonly change: (answers: Partial<Answers>) => void;
}

interface OptionProps {
  readonly name: string;
  readonly nameId?: string;
  readonly note: string;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
}

function Option({ name, nameId, note, isChosen, choose }: OptionProps) {
  return (
    <label class="marathon-option">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={({ currentTarget: { checked } }) => {
          choose(checked);
        }}
      />
      <span>
        <bdi id={nameId}>{name}</bdi>
        {note !== "" && <span class="marathon-hint">{" "}<bdi>{note}</bdi></span>}
      </span>
    </label>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly isWrong?: boolean;
  readonly type: (value: string) => void;
}

function Typed({ label, value, isWrong = false, type }: TypedProps) {
  return (
    <label class="marathon-field">
      <span><bdi>{label}</bdi></span>
      <input
        type="text"
        dir={value === "" ? undefined : "auto"}
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={isWrong}
        onInput={({ currentTarget: { value: typed } }) => {
          type(typed);
        }}
      />
    </label>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly children?: ComponentChildren;
}

function Part({ id, title, words, children }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <div {...HEADING} id={id}>{title}</div>
      <p><bdi>{words}</bdi></p>
      {children}
    </section>
  );
}

/** Where one of several stands, with a change to it. */
function replaced<T>(all: readonly T[], one: T, change: Partial<T>): readonly T[] {
  return all.map((each) => (each === one ? { ...each, ...change } : each));
}

/** `fitting`: names of notes that would be daily notes as the answers say. */
export function FoundPage({ survey, answers, change, fitting }: PageProps & { readonly survey: Survey; readonly fitting: readonly string[] }) {
  const { folders, another, daily, german } = answers;
  const words = say.firstStart;
  return (
    <>
      <Part id="marathon-set-up-people" title={words.people} words={peopleInWords(survey)}>
        <div role="group" aria-labelledby="marathon-set-up-people">
          {folders.map((each) => (
            <Option
              key={each.folder}
              name={each.folder}
              note={each.note}
              isChosen={each.isChosen}
              choose={(isChosen) => {
                change({ folders: replaced(folders, each, { isChosen }) });
              }}
            />
          ))}
        </div>
        <Typed
          label={words.another}
          value={another}
          type={(typed) => {
            change({ another: typed });
          }}
        />
      </Part>
      <Part id="marathon-set-up-days" title={words.daily} words={daysInWords(survey)}>
        {daily !== null && (
          <>
            <div class="marathon-fields">
              <Typed
                label={words.folder}
                value={daily.folder}
                type={(folder) => {
                  change({ daily: { ...daily, folder } });
                }}
              />
              <Typed
                label={words.format}
                value={daily.format}
                type={(format) => {
                  change({ daily: { ...daily, format } });
                }}
              />
            </div>
            {hintLine(fitting.length === 0 ? words.fitsNone : `${words.fits} ${suchAs(fitting)}`, { role: "status" })}
          </>
        )}
      </Part>
      {german !== null && (
        <Part id="marathon-set-up-language" title={words.language} words={words.languageWords}>
          <Option
            name={GERMAN.language}
            note={words.languageExample}
            isChosen={german}
            choose={(isChosen) => {
              change({ german: isChosen });
            }}
          />
        </Part>
      )}
    </>
  );
}

export function CirclesPage({ answers: { circles }, change }: PageProps) {
  return (
    <>
      <p><bdi>{say.firstStart.circlesWords}</bdi></p>
      {circles.map((circle, index) => {
        const nameId = `marathon-set-up-circle-${String(index)}`;
        const complaint = complaintAbout(circle);
        return (
          <div key={circle.name} class="marathon-circle" role="group" aria-labelledby={nameId}>
            <Option
              nameId={nameId}
              name={circle.name}
              note={circle.note}
              isChosen={circle.isChosen}
              choose={(isChosen) => {
                change({ circles: replaced(circles, circle, { isChosen }) });
              }}
            />
            <Typed
              label={say.firstStart.cadence}
              value={circle.cadence}
              isWrong={complaint !== ""}
              type={(cadence) => {
                change({ circles: replaced(circles, circle, { cadence }) });
              }}
            />
            {complaint !== "" && hintLine(complaint, { role: "status" })}
          </div>
        );
      })}
    </>
  );
}

/** What is wrong with the cadence of a circle that was chosen; empty where nothing is. */
export function complaintAbout({ cadence, isChosen }: CircleAnswer): string {
  const reading = readCadence(cadence, []);
  if (!isChosen || reading.kind === "cadence") return "";
  return reading.kind === "unreadable" ? reading.message : say.firstStart.noCadence;
}
