/** What buttons that are words only have in common. */
export const QUIET = { type: "button", class: "marathon-quiet" } as const;

/** Those in a row that are a picture only. */
export const IN_ROW = { type: "button", class: "clickable-icon marathon-log" } as const;

/** What holds those at the end of a dialog. */
export const AT_END = { class: "modal-button-container" } as const;
