import type { Strings } from "../en/table";

export const pace: Strings["pace"] = {};
