/** What `wpt.mjs` uses. */
export { isClean } from './outcome.ts'
export { outcomeText } from './report.ts'
export { readOptions, runWpt } from './run.ts'
