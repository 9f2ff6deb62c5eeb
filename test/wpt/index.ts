/** What `wpt.mjs` uses. */
export { outcomeText } from './report.ts'
export { isClean, readOptions, runWpt } from './run.ts'
