/** The part of the embed that records: loaded when something is to be recorded. */
export { startRecorder } from '../embed/record/recorder.ts'
