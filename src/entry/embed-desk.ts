/** The part of the embed that takes captures and reads what is stored: loaded when somebody looks at a recording. */
export { agreedEvents, isOfGuide, readRun } from '../core/guide/index.ts'
export { createGuideTab } from '../embed/record/guide-tab.ts'
export { ownDesk, ownLeftovers } from '../embed/record/own-desk.ts'
export { pruneUploads } from '../storage/uploads-database.ts'
