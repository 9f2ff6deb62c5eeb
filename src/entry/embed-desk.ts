/** The part of the embed that captures sessions and reads what is stored: loaded when a recording is looked at. */
export { maskedAfterwards } from '../background/early.ts'
export { agreedEvents, isOfGuide, readRun } from '../core/guide/index.ts'
export { createGuideTab } from '../embed/record/guide-tab.ts'
export { ownDesk, ownLeftovers } from '../embed/record/own-desk.ts'
export { pruneUploads } from '../storage/uploads-database.ts'
