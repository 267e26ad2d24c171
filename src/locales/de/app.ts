import type { Strings } from "../en/table";

export const app: Strings["app"] = {};
