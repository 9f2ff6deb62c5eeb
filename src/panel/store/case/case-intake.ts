/** How a case comes into the panel: captured from the tab, or opened from a file. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { randomHex } from '../../../core/base/random.ts'
import { captureSession } from '../../../messages/index.ts'
import type { OpenedCase } from '../../../tasks/open-bundle.ts'
import { readPictures } from '../../../tasks/pictures.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'
import type { Library } from '../knowledge/library.ts'
import { type Case, makeCase, type Saving } from './case.ts'
import { paintPatience, savePatience } from './patience.ts'

/** ms from the arrival of the captured session until the verdict was there, and until the articles were ranked too */
export interface Timings {
  verdict: number
  articles: number
}

export interface CaseIntake {
  capturing: ReadonlySignal<boolean>
  /** share of the session that has been read for the capture, 0 to 1; undefined when none is being read */
  progress: ReadonlySignal<number | undefined>
  /** of the last capture */
  timings: ReadonlySignal<Timings | undefined>
  capture(tabId: number): Promise<void>
  /** Makes a case of a bundle that was opened; `password` is that of the file, where it has one. */
  take(opened: OpenedCase, file: { name: string; size: number }, password?: string): Promise<void>
}

/** @param show puts a case on the screen; resolves when it is there */
export function createIntake(
  ports: PanelPorts,
  library: Library,
  failures: Failures,
  show: (item: Case) => Promise<void>,
): CaseIntake {
  const capturing = signal(false)
  const progress = signal<number | undefined>()
  const timings = signal<Timings | undefined>()

  async function read(tabId: number): Promise<void> {
    const { session, known } = await captureSession(ports.send, tabId, (share) => {
      progress.value = share
    })
    const arrived = performance.now()
    const [findings, pictures] = await Promise.all([ports.tasks.judge(session), readPictures(ports.send, session)])
    const item = makeCase({ key: newKey(), capturedAt: ports.now() }, { session, known, pictures }, findings, library)
    const verdict = performance.now() - arrived
    // So that the articles are there with the first paint of the case.
    await item.matching.settled(paintPatience)
    const articles = performance.now() - arrived
    await show(item)
    timings.value = { verdict, articles }
  }

  const intake: CaseIntake = {
    ...{ capturing, progress, timings },

    async capture(tabId) {
      if (capturing.peek()) return
      capturing.value = true
      const retry = () => void intake.capture(tabId)
      await failures.run('capture', 'Nothing was captured.', () => read(tabId), retry)
      capturing.value = false
      progress.value = undefined
    },

    async take({ session, findings, pictures, remarks, guide }, file, password) {
      // The customer's clock may be ahead.
      const capturedAt = Math.min(session.endedAt, ports.now())
      const plain = makeCase({ key: newKey(), capturedAt }, { session, known: [], pictures }, findings, library)
      const item: Case = { ...plain, remarks, ...(guide && { guide }) }
      item.password.value = password
      await item.matching.settled(paintPatience)
      const opened = openedFrom(item, file)
      item.saving.value = opened
      const [note, choices] = [item.note.peek(), item.choices.peek()]
      await show(item)
      // The articles of a large knowledge base come later, and are no change of the agent's.
      void item.matching.settled(savePatience).then(() => {
        const isSame = item.note.peek() === note && item.choices.peek() === choices
        if (item.saving.peek() === opened && isSame) item.saving.value = openedFrom(item, file)
      })
    },
  }
  return intake
}

const newKey = () => `case-${randomHex(8)}`

/** A case that says what this file says. Name and size of a `File` are getters of its class, which are not spread. */
function openedFrom(item: Case, { name, size }: { name: string; size: number }): Saving {
  const password = item.password.peek()
  const of = [...item.parts.peek(), password]
  return { step: 'saved', name, size, locked: password !== undefined, of, opened: true }
}
