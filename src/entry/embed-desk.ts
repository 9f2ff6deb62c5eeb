/** The part of the embed that takes captures and reads what is stored: loaded when somebody looks at a recording. */
export { deskHandlers } from '../background/desk.ts'
export { createLeftovers } from '../background/leftovers.ts'
export { readEnvironment, readFacts, showsText } from '../capture/frame/on-demand.ts'
export { agreedEvents, isOfGuide, readRun } from '../core/guide/index.ts'
export { blindSpots } from '../embed/record/blind-spots.ts'
export { createGuideTab } from '../embed/record/guide-tab.ts'
export { eventReader } from '../storage/event-reader.ts'
export { pruneUploads } from '../storage/uploads-database.ts'
