/** A bundle of what was recorded, for the app to pass on. */
import { captureSession } from '../../messages/capture.ts'
import type { CasefileCapture } from '../api.ts'
import type { Recorder } from '../parts.ts'
import { tabId } from '../tab-id.ts'
import { loadTasks } from './late-tasks.ts'

/** @throws with a sentence if nothing was recorded */
export async function packCapture(
  recorder: Recorder,
  version: string,
  viewerTemplate: () => Promise<string>,
): Promise<CasefileCapture> {
  const { capture, session, known } = await captureSession(recorder.send, tabId)
  const tasks = await loadTasks()
  const { verdict } = await tasks.judge(session)
  const { name, bytes } = await tasks.build(session, {
    ...(verdict && { verdict }),
    ...{ known, viewerTemplate: await viewerTemplate(), tool: { name: 'Casefile embed', version } },
    createdAt: Date.now(),
  })
  // What has come meanwhile is kept for the next capture; if that fails, the file is there anyway.
  await recorder.send('capture.taken', { tabId, capture }).catch(() => undefined)
  return { name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), verdict }
}
