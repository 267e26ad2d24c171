import type { Strings } from "../en/table";

export const actions: Strings["actions"] = {};
