/** Recorder and stage in one script: the recorder runs in the isolated world of one page, the stage in another page. */
import { recordDom } from '../../../../src/capture/frame/dom/index.ts'
import type { RawRecord } from '../../../../src/capture/frame/dom/record.ts'
import { throughSlices } from '../../../../src/relay/slices.ts'
import { createStage } from '../../../../src/viewer/replay/stage.ts'

const records: RawRecord[] = []
const gaps: string[] = []
let recording: ReturnType<typeof recordDom> | undefined

const lab = {
  start(hidden = '[data-private]') {
    recording = recordDom({
      hidden,
      emit: (record) => records.push(record),
      gap: (what, why) => gaps.push(`${what}: ${why}`),
      shadowRootOf: (element) => element.shadowRoot,
      inTurns: (work) => throughSlices(work, () => false),
    })
  },
  stop: () => recording?.stop(),
  leave: () => recording?.leave(),
  /** advances time for the recorder alone */
  later(ms: number) {
    const now = performance.now.bind(performance)
    performance.now = () => now() + ms
  },
  /** everything recorded so far */
  async take() {
    await recording?.flush()
    return { records, gaps }
  },
  /** rebuilds a recorded page in a frame, as the viewer does, so that the test can inspect it */
  async show(told: RawRecord[]) {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-same-origin')
    frame.setAttribute('srcdoc', '<!doctype html>')
    document.body.replaceChildren(frame)
    await new Promise((resolve) => frame.addEventListener('load', resolve))
    const nothing = () => undefined
    const stage = createStage(frame.contentDocument!, { size: nothing, pointer: nothing, press: nothing })
    for (const { type, data, at } of told) stage.apply({ type, data, at })
  },
}
Object.assign(globalThis, { lab })
