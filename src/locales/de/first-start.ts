import type { Strings } from "../en/table";

export const firstStart: Strings["firstStart"] = {};
