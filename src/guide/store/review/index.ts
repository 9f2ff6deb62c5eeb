/** The recording as it will leave: inspected, masked, trimmed, packed and saved. */
import { batch, signal } from '@preact/signals'
import { captureSession } from '../../../messages/index.ts'
import { readPictures } from '../../../tasks/pictures.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Attempts } from '../attempt.ts'
import { drawnIn, emptyDesk, forgetFile, reviewWith } from './desk.ts'
import { createEditing } from './editing.ts'
import { createPacking } from './packing.ts'
import type { Review } from './review.ts'

export function createReview(ports: GuidePorts, attempts: Attempts): Review {
  const reading = signal(0)
  const reopened = signal(false)
  const desk = emptyDesk()
  const { reviewed, edits, changed, files } = desk
  const editing = createEditing(ports, attempts, desk)
  const { forgetSaved, ...packing } = createPacking(ports, attempts, desk)

  async function read(tabId: number): Promise<true> {
    const { session, known } = await captureSession(ports.send, tabId, (share) => {
      reading.value = share
    })
    const [findings, pictures] = await Promise.all([ports.tasks.judge(session), readPictures(ports.send, session)])
    // The customer has gone on with the steps; what they hid before must not be in the file after all.
    const before = desk.last?.recording === session.id ? desk.last : undefined
    // A list of its own: a file made of the earlier recording is behind, though the edits are the same.
    const kept = before ? [...edits.peek()] : []
    const worker = ports.tasks.review(session)
    const all = new Map([...pictures, ...(before?.drawn ?? [])])
    const next = await reviewWith(worker, { captured: session, findings, known, pictures: all }, kept).catch(
      (error) => {
        worker.close()
        throw error
      },
    )
    desk.worker = worker
    desk.told = kept
    batch(() => {
      reviewed.value = next
      edits.value = kept
      changed.value = undefined
      reopened.value = false
      forgetFile(desk)
    })
    return true
  }

  function close(): void {
    const last = desk.worker
    const left = reviewed.peek()
    if (left) desk.last = { recording: left.captured.id, drawn: drawnIn(edits.peek(), left) }
    desk.worker = undefined
    batch(() => {
      reviewed.value = undefined
      reading.value = 0
      forgetSaved()
      forgetFile(desk)
    })
    // Requested work still finishes: edits being applied, a file being saved.
    void Promise.allSettled([desk.queue, desk.packing]).then(() => last?.close())
  }

  return {
    ...{ reviewed, reading, reopened, edits, changed, files },
    ...editing,
    ...packing,

    async open(tabId) {
      return (await attempts.run('failedCapture', () => read(tabId))) ?? false
    },

    close,
    forget() {
      close()
      desk.last = undefined
      edits.value = []
    },
  }
}
