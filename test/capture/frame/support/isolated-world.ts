/** What runs in the isolated world of the test page: the probes, with a binding to the test in place of the relay. */
import {
  hideElements,
  noticed,
  observeFrame,
  resourceFacts,
  sensitiveAreas,
} from '../../../../src/capture/frame/index.ts'
import { readEnvironment } from '../../../../src/capture/frame/on-demand.ts'
import { createLabeler, secretSpan } from '../../../../src/core/privacy/index.ts'

declare const tellTest: (json: string) => void

/** A binding stops working while the page is being left, so the next document reports for it. */
const left = 'told while leaving'
let leaving = false

function tell(json: string) {
  if (!leaving) return tellTest(json)
  const before: string[] = JSON.parse(sessionStorage.getItem(left) ?? '[]')
  sessionStorage.setItem(left, JSON.stringify([...before, json]))
}

if (window === window.top) {
  addEventListener('pagehide', () => {
    leaving = true
  })
  addEventListener('pageshow', tellLeft)
  tellLeft()
  const spent = measurePointerdown()
  const stop = new AbortController()
  const flush = observeFrame((draft) => {
    tell(JSON.stringify(draft))
    noticed(draft)
  }, stop.signal)
  Object.assign(globalThis, {
    probes: { flush, noticed, readEnvironment, resourceFacts, areas, spent, stop: () => stop.abort() },
  })
}

/** As the relay asks. */
function areas(selectors: readonly string[] = [], patience?: number) {
  const label = createLabeler('ab'.repeat(16))
  const spanOf = (text: string) => secretSpan(text, label)
  const began = performance.now()
  hideElements(selectors)
  const found = sensitiveAreas(window, {
    spanOf,
    shadowRootOf: (element) => element.shadowRoot,
    ...(patience && { patience }),
  })
  return { ...found, ms: performance.now() - began }
}

function tellLeft() {
  leaving = false
  for (const json of JSON.parse(sessionStorage.getItem(left) ?? '[]')) tellTest(json)
  sessionStorage.removeItem(left)
}

/** ms that the listeners added after this one take for each pointerdown; most of a step's cost is describing its element. */
function measurePointerdown(): number[] {
  const spent: number[] = []
  let began = 0
  addEventListener(
    'pointerdown',
    () => {
      began = performance.now()
    },
    true,
  )
  queueMicrotask(() => addEventListener('pointerdown', () => spent.push(performance.now() - began), true))
  return spent
}
