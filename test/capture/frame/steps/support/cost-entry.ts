/** Runs in a test page: the step recorder between two listeners that measure its share of each event. */
import { observeSteps } from '../../../../../src/capture/frame/steps/steps.ts'

const types = ['pointerover', 'pointerdown', 'pointerup', 'click', 'dblclick', 'keydown', 'input', 'scroll', 'wheel']
const spent: Record<string, number[]> = {}
let began = 0

for (const type of types) {
  spent[type] = []
  addEventListener(
    type,
    () => {
      began = performance.now()
    },
    { capture: true, passive: true },
  )
}
observeSteps(() => undefined, new AbortController().signal)
for (const type of types) {
  addEventListener(type, () => spent[type]!.push(performance.now() - began), { capture: true, passive: true })
}
Object.assign(globalThis, { spent })
