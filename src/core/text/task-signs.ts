/** The source of a pattern: a date behind its sign, or a sign of priority, in the emoji format of the Tasks plugin. For flags with `u`. */
export const TASK_SIGN = "(?:📅|📆|🗓|⏳|⌛|🛫|➕|✅|❌)\\uFE0F?[ \\t]*\\d{4}-\\d{2}-\\d{2}|[🔺⏫🔼🔽⏬]\\uFE0F?";

/** The app's name for a block, as it stands at the end of one. */
export const BLOCK_ID = /^\^[A-Za-z0-9-]+$/;
