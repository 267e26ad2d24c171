/** What an interaction amounts to. */
export type Kind = "conversation" | "help" | "message" | "contact" | "visibility";

/** In what a length of time is told. */
export type Unit = "day" | "week" | "month" | "year";

/** The words for one and for several. */
export type Forms = readonly [one: string, several: string];
