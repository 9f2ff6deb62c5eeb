/** Typing becomes one step per field, told when the person goes on to something else. */
import { secretKind } from './secret-field.ts'
import { contains } from './shadow.ts'
import type { StepWriter } from './step-writer.ts'
import type { Target } from './target.ts'

export interface FillRecorder {
  /** the field's value has changed */
  input(element: Element, at: number): void
  /** the focus has left this element */
  leave(element: Element | undefined): void
  flush(): void
  /** Holds on to what is in the field now; the result tells it as a step. Undefined when nothing was typed. */
  snapshot(): (() => void) | undefined
}

interface Typing {
  target: Target
  /** epoch ms of the first change: a search that starts while typing comes after it */
  at: number
  read: () => string
}

/** Collects input events of one field at a time. */
export function createFillRecorder(writer: StepWriter, describe: (element: Element) => Target): FillRecorder {
  let typing: Typing | undefined

  function tell({ target, at }: Typing, value: string) {
    // A field may turn into a secret one while it is typed into.
    const secret = target.secret ?? secretKind(target.element)
    writer.write({ action: 'fill', target: { ...target, secret }, at, value })
  }

  function flush() {
    const done = typing
    typing = undefined
    if (done) tell(done, done.read())
  }

  return {
    flush,
    input(element, at) {
      const host = editingHost(element)
      if (typing?.target.element !== host) {
        flush()
        typing = { target: describe(host), at, read: () => '' }
      }
      typing.read = readerOf(host)
    },
    leave(element) {
      // What is left inside a closed shadow tree is seen as its host.
      if (element && typing && contains(editingHost(element), typing.target.element)) flush()
    },
    snapshot() {
      const held = typing
      const value = held?.read() ?? ''
      return (
        held &&
        (() => {
          if (typing === held) typing = undefined
          tell(held, value)
        })
      )
    },
  }
}

/**
 * A field's value is kept from every event, because pages empty fields themselves (a tag becomes a chip). The text of an
 * edited part of the page costs a layout, so it is read once, at the end.
 */
function readerOf(host: Element): () => string {
  const { value } = host as Partial<HTMLInputElement>
  // textContent has no line breaks where paragraphs end
  return typeof value === 'string' ? () => value : () => (host as HTMLElement).innerText
}

/** The outermost element that is edited as one text. */
function editingHost(element: Element): Element {
  let host = element as HTMLElement
  while (host.isContentEditable && host.parentElement?.isContentEditable) host = host.parentElement
  return host
}
