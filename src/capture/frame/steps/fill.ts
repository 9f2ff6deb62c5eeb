/** Turns typing into one step per field, reported when the person moves on. */
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
  /** Captures the field's current content; calling the result reports it as a step. Undefined if nothing was typed. */
  snapshot(): (() => void) | undefined
}

interface Typing {
  target: Target
  /** epoch ms of the first change: a search that starts during typing comes after it */
  at: number
  read: () => string
}

/** Collects the input events of one field at a time. */
export function createFillRecorder(writer: StepWriter, describe: (element: Element) => Target): FillRecorder {
  let typing: Typing | undefined

  function tell({ target, at }: Typing, value: string) {
    // A field may become a secret one while typing.
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
      // Leaving an element inside a closed shadow tree is reported on its host.
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
 * A field's value is kept on every event, because pages clear fields themselves (a tag becomes a chip). Reading the
 * text of a contenteditable forces layout, so it happens once, at the end.
 */
function readerOf(host: Element): () => string {
  const { value } = host as Partial<HTMLInputElement>
  // textContent has no line breaks between paragraphs
  return typeof value === 'string' ? () => value : () => (host as HTMLElement).innerText
}

/** The outermost element that is edited as one text. */
function editingHost(element: Element): Element {
  let host = element as HTMLElement
  while (host.isContentEditable && host.parentElement?.isContentEditable) host = host.parentElement
  return host
}
