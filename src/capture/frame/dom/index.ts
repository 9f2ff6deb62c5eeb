/** Page replay recording, in a separate script so that pages without replay do not pay for it. */
export { type DomOptions, type RawRecord, recordDom } from './record.ts'
