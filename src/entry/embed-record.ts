/** The part of the embed that records: loaded when something is to be recorded. */
import type { DeskPart, RecordPart } from '../embed/parts.ts'
import { startRecorder as start } from '../embed/record/recorder.ts'

export const startRecorder: RecordPart['startRecorder'] = (input) =>
  start(input, () => import('./embed-desk.ts') as Promise<DeskPart>)
