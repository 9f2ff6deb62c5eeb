/** User actions that affect what is seen: pointer, scrolling, fields, window size. */
import { after, type Cancel } from '../../../core/base/after.ts'
import { changes } from '../../../core/session/events/replay-format.ts'
import { listen } from '../listen.ts'
import { page } from '../native.ts'
import type { Mirror } from './mirror.ts'
import { nameOf, scrollOf, typeOf } from './nodes.ts'
import { isTicked, isTyped, typed } from './serialise.ts'

/** ms between two pointer positions, and between two reports of them */
const pointerEvery = 60
const pointersTold = 500
/** ms between two reports of one scroll */
const scrollEvery = 100

export interface ActionOptions {
  mirror(): Mirror
  /** elements the person has scrolled, for the next snapshot */
  scrolled: WeakSet<Element>
  /** receives the data of a record; elements it refers to are recorded by then */
  tell(data: { source: number; [name: string]: unknown }): void
  signal: AbortSignal
}

/** Listens until the signal aborts, without delaying the page. */
export function observeActions({ mirror, scrolled, tell, signal }: ActionOptions): void {
  const on = (type: string, handle: (event: Event) => void) => listen(window, type, handle, signal)
  /** the target of an event, even inside open shadow trees */
  const targetOf = (event: Event) => event.composedPath()[0] as Element | Document | Window | undefined

  let path: { x: number; y: number; id: number; at: number }[] = []
  let timer: Cancel | undefined
  function tellPath(): void {
    timer = undefined
    const now = performance.now()
    if (path.length > 0)
      tell({
        source: changes.pointer,
        positions: path.map(({ at, ...place }) => ({ ...place, timeOffset: Math.round(at - now) })),
      })
    path = []
  }
  on('mousemove', (event) => {
    const now = performance.now()
    if (now - (path.at(-1)?.at ?? Number.NEGATIVE_INFINITY) < pointerEvery) return
    const { clientX: x, clientY: y } = event as MouseEvent
    path.push({ x, y, id: mirror().idOf(targetOf(event) as Element) ?? -1, at: now })
    timer ??= after(pointersTold, tellPath)
  })
  signal.addEventListener('abort', () => timer?.())

  on('click', (event) => {
    const { clientX: x, clientY: y } = event as MouseEvent
    // rrweb, `MouseInteractions.Click`
    tell({ source: changes.press, type: 2, id: mirror().idOf(targetOf(event) as Element) ?? -1, x, y })
  })

  const scrolling = new Set<Element | Document>()
  on('scroll', (event) => {
    const target = targetOf(event) as Element | Document
    if (scrolling.has(target)) return
    scrolling.add(target)
    after(scrollEvery, () => {
      scrolling.delete(target)
      const id = mirror().idOf(target)
      if (signal.aborted || id === undefined) return
      if (typeOf(target) === Node.DOCUMENT_NODE) {
        tell({ source: changes.scroll, id, x: window.scrollX, y: window.scrollY })
        return
      }
      const element = target as Element
      scrolled.add(element)
      const { left: x, top: y } = scrollOf(element)
      tell({ source: changes.scroll, id, x, y })
    })
  })

  function tellField(field: Element): void {
    const id = mirror().idOf(field)
    if (id === undefined || mirror().childrenOf(field) === undefined) return
    const { value } = field as HTMLInputElement
    const text = isTyped(field) && value !== '' ? typed : ''
    tell({
      source: changes.field,
      id,
      text,
      isChecked: nameOf(field) === 'input' && isTicked(field as HTMLInputElement),
    })
  }
  const onField = (event: Event) => {
    const field = targetOf(event) as Element
    if (!/^(?:input|textarea|select)$/.test(nameOf(field))) return
    tellField(field)
    // The previously selected radio button is now unchecked but fires no event.
    const { type, name } = field as HTMLInputElement
    if (type !== 'radio' || name === '') return
    for (const other of page.querySelectorAll<HTMLInputElement>('input[type=radio]'))
      if (other !== field && other.name === name) tellField(other)
  }
  on('input', onField)
  on('change', onField)
  on('resize', () => tell({ source: changes.size, width: window.innerWidth, height: window.innerHeight }))
}
