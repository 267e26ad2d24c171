/** What the build makes elements of, in every file that has any; `h` takes children by their place. */
export { Fragment, h } from "preact";
