import type { Strings } from "../en/table";

export const cadence: Strings["cadence"] = {};
