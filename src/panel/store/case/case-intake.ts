/** How a case enters the panel: captured from the tab, or opened from a file. */
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

/** ms from receiving the captured session until the verdict was ready, and until the articles were ranked too */
export interface Timings {
  verdict: number
  articles: number
}

export interface CaseIntake {
  capturing: ReadonlySignal<boolean>
  /** share of the session read for the capture, 0 to 1; undefined if none is being read */
  progress: ReadonlySignal<number | undefined>
  /** of the last capture */
  timings: ReadonlySignal<Timings | undefined>
  capture(tabId: number): Promise<void>
  /** Makes a case from an opened bundle; `password` is the file's, if it has one. */
  take(opened: OpenedCase, file: { name: string; size: number }, password?: string): Promise<void>
}

/** @param show shows a case; resolves once it is on screen */
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
    // So that the articles are there in the first paint of the case.
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
      // Articles from a large knowledge base arrive later, and do not count as a change by the agent.
      void item.matching.settled(savePatience).then(() => {
        const isSame = item.note.peek() === note && item.choices.peek() === choices
        if (item.saving.peek() === opened && isSame) item.saving.value = openedFrom(item, file)
      })
    },
  }
  return intake
}

const newKey = () => `case-${randomHex(8)}`

/** Marks the case as saved in this file. Copies `name` and `size`, because spreading a `File` would lose its getters. */
function openedFrom(item: Case, { name, size }: { name: string; size: number }): Saving {
  const password = item.password.peek()
  const of = [...item.parts.peek(), password]
  return { step: 'saved', name, size, locked: password !== undefined, of, opened: true }
}
