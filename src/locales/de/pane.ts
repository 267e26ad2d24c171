import type { Strings } from "../en/table";

export const pane: Strings["pane"] = {};
