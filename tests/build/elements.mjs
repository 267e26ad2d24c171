/** What makes an element, for every file with one: `h(…)` says `children` by its place, which `jsx(…)` would spell each time. */
export { h, Fragment } from "preact";
