import type { Strings } from "../en/table";

export const settings: Strings["settings"] = {};
