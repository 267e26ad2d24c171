/** What makes an element a heading of a part, in the pane and in dialogs; named once, for a phone loads every letter. */
export const HEADING = { class: "marathon-heading", role: "heading", "aria-level": 2 } as const;
