/** How the page looks, recorded in a script of its own: no page that is not to be replayed pays for it. */
export { type DomOptions, type RawRecord, recordDom } from './record.ts'
