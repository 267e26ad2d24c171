/** The version of the package; a test keeps the two alike, for the one file that ships has no package beside it. */
export const VERSION = "0.1.0";
