import type { Strings } from "../en/table";

export const dialogs: Strings["dialogs"] = {};
