/** The recording as it will leave: inspected, masked, trimmed, packed and saved. */
import { batch, signal } from '@preact/signals'
import { captureSession } from '../../../messages/index.ts'
import { readPictures } from '../../../tasks/pictures.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Attempts } from '../attempt.ts'
import { emptyDesk, forgetFile } from './desk.ts'
import { createEditing } from './editing.ts'
import { createPacking } from './packing.ts'
import type { Review } from './review.ts'

export function createReview(ports: GuidePorts, attempts: Attempts): Review {
  const reading = signal(0)
  const desk = emptyDesk()
  const { reviewed, edits, changed, files } = desk
  const editing = createEditing(ports, attempts, desk)
  const { forgetSaved, ...packing } = createPacking(ports, attempts, desk)

  async function read(tabId: number): Promise<true> {
    const { session, known } = await captureSession(ports.send, tabId, (share) => {
      reading.value = share
    })
    const [findings, pictures] = await Promise.all([ports.tasks.judge(session), readPictures(ports.send, session)])
    desk.worker = ports.tasks.review(session)
    desk.told = []
    batch(() => {
      reviewed.value = { captured: session, session, findings, known, pictures }
      edits.value = desk.told
      changed.value = undefined
      forgetFile(desk)
    })
    return true
  }

  return {
    ...{ reviewed, reading, edits, changed, files },
    ...editing,
    ...packing,

    async open(tabId) {
      return (await attempts.run('failedCapture', () => read(tabId))) ?? false
    },

    close() {
      const last = desk.worker
      desk.worker = undefined
      batch(() => {
        reviewed.value = undefined
        reading.value = 0
        forgetSaved()
        forgetFile(desk)
      })
      // Requested work still finishes: edits being applied, a file being saved.
      void Promise.allSettled([desk.queue, desk.packing]).then(() => last?.close())
    },
  }
}
