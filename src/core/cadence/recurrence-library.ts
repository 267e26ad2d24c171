import * as rrule from "rrule";

/**
 * The one door to rrule. Bundlers take its ES modules, which have named exports only; plain Node takes
 * its CommonJS build, whose names hide behind `default`. Asking for either alone breaks in the other.
 */
function named(module: typeof rrule): typeof rrule {
  return "default" in module ? (module.default as typeof rrule) : module;
}

export const { RRule, Weekday: RuleWeekday } = named(rrule);
