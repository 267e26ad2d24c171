import type { Strings } from "../en/table";

export const problems: Strings["problems"] = {};
