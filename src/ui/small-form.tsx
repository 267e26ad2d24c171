import { Component, type InputHTMLAttributes, type TargetedSubmitEvent } from "preact";
import type { Drafts } from "./drafts";
import { hintLine } from "./hint-line";

export interface SmallField {
  readonly label: string;
  readonly value: string;
  /** Its type, and what that allows. */
  readonly input: InputHTMLAttributes;
}

interface SmallFormProps {
  /** Its name among all forms. */
  readonly name: string;
  readonly drafts: Drafts;
  readonly fields: readonly SmallField[];
  /** What the button says; names the form as well. */
  readonly does: string;
  /** Gets what stands in the fields; gives what is wrong with it, empty where it was taken. */
  readonly submit: (values: readonly string[]) => string;
  /** Whether what was taken leaves the fields as they were at first. */
  readonly clears?: boolean;
}

interface SmallFormState {
  /** Null until somebody types: then the fields follow what they are given. */
  readonly typed: readonly string[] | null;
  readonly complaint: string;
}

let lastId = 0;

/** A few fields in a row and a button. What was typed stays until it is taken, however often the pane is drawn again, or closed. */
export class SmallForm extends Component<SmallFormProps, SmallFormState> {
  readonly #id = `marathon-form-${String(++lastId)}`;
  override state: SmallFormState = { typed: kept(this.props), complaint: "" };

  override componentDidUpdate({ fields }: SmallFormProps): void {
    if (this.state.typed !== null && valuesOf(fields).join("\n") !== valuesOf(this.props.fields).join("\n")) this.#type(null);
  }

  /** Kept with what it was typed over: over anything else it would be no answer. */
  #type(typed: readonly string[] | null): void {
    const { name, drafts, fields } = this.props;
    drafts.set(name, typed === null ? null : [...valuesOf(fields), ...typed]);
    this.setState({ typed });
  }

  readonly #submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name, drafts, fields, submit, clears } = this.props;
    const complaint = submit(this.state.typed ?? valuesOf(fields));
    this.setState({ complaint });
    if (complaint !== "") return;
    drafts.set(name, null);
    if (clears === true) this.setState({ typed: null });
  };

  override render() {
    const { fields, does } = this.props;
    const { typed, complaint } = this.state;
    const values = typed ?? valuesOf(fields);
    return (
      <form class="marathon-small-form" noValidate aria-labelledby={this.#id} onSubmit={this.#submit}>
        <div class={fields.length > 2 ? "marathon-fields is-week" : "marathon-fields"}>
          {fields.map(({ label, input }, index) => (
            <label key={label} class="marathon-field">
              {/* As a part of the column, it would stand where lines in its own direction begin. */}
              <span><bdi>{label}</bdi></span>
              <input
                {...input}
                value={values[index] ?? ""}
                autocomplete="off"
                aria-invalid={complaint !== ""}
                onInput={({ currentTarget: { value } }) => {
                  this.#type(values.map((old, at) => (at === index ? value : old)));
                  this.setState({ complaint: "" });
                }}
              />
            </label>
          ))}
        </div>
        <button type="submit" id={this.#id}>{does}</button>
        {complaint !== "" && hintLine(complaint, { role: "alert" })}
      </form>
    );
  }
}

/** What was typed over these values and not taken; null for nothing. */
function kept({ name, drafts, fields }: SmallFormProps): readonly string[] | null {
  const draft = drafts.get(name);
  return draft !== null && fields.every(({ value }, index) => value === draft[index]) ? draft.slice(fields.length) : null;
}

function valuesOf(fields: readonly SmallField[]): readonly string[] {
  return fields.map(({ value }) => value);
}
