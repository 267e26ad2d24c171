import type { Strings } from "../en/table";

export const brief: Strings["brief"] = {};
