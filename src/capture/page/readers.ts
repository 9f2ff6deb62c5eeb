import type { Body } from '../../core/session/events/events.ts'
import { bodyText } from './body-text.ts'
import { indexOf, WeakRegister, weakGet, weakSet } from './intrinsics.ts'
import { observe } from './observe.ts'
import { readCopy } from './read-body.ts'
import { wrap } from './wrap.ts'

/** A response whose body is kept if the page reads it. */
export interface Expected {
  /**
   * May be called again; an earlier result stays if the next has none.
   * @param failure why it could not be read
   */
  found(body: Body | undefined, failure?: { reason: unknown }): void
  /** whether the request is already aborted: then the page must get the browser's promise itself */
  isOff(): boolean
  /** media type stated by the server, in lower case */
  type(): string
}

/** Blobs and forms are not text, so their methods are missing. */
const readers = ['text', 'json', 'arrayBuffer', 'bytes'] as const

/**
 * Copies the bodies of expected responses when the page reads them: no second stream, no memory, and nothing is read
 * that the page does not read. Results settle one microtask later, as for fetch and for the same reason.
 *
 * A body that `json()` rejects cannot be read again, just when it matters most: an HTML page in place of data shows who
 * sent it. So a second stream is created if the server itself declares its response to be HTML.
 */
export function hookReaders(): (response: Response, expected: Expected) => void {
  const { prototype } = Response
  const all = new WeakRegister<object, Expected | undefined>()
  const expectedOf = (response: unknown) => weakGet(all, response) as Expected | undefined

  // A reader of a clone reads the same content.
  wrap(prototype, 'clone', {
    before: ({ self }) => expectedOf(self),
    returned: (copy, _, expected) => weakSet(all, copy as object, expected),
  })

  for (let i = 0; i < readers.length; i++) {
    const name = readers[i]!
    wrap(prototype, name, {
      before({ self }) {
        const expected = expectedOf(self)
        if (!expected || expected.isOff()) return undefined
        // A body can be read only once; a second read is the page's mistake.
        weakSet(all, self as object, undefined)
        if (name === 'json' && indexOf(expected.type(), 'html') >= 0) readCopy(self as Response, expected.found)
        return expected
      },
      instead: (promise, _, expected) =>
        observe(
          promise,
          (value) => expected.found(bodyText(name, value, true)),
          (reason) => expected.found(undefined, { reason }),
        ),
    })
  }

  return (response, expected) => weakSet(all, response, expected)
}
