import type { Body } from '../../core/session/events/events.ts'
import { bodyText } from './body-text.ts'
import { indexOf, WeakRegister, weakGet, weakSet } from './intrinsics.ts'
import { observe } from './observe.ts'
import { readCopy } from './read-body.ts'
import { wrap } from './wrap.ts'

/** A response whose body is to be kept once the page reads it. */
export interface Expected {
  /**
   * May come again: what was found stays, where the next has none.
   * @param failure why it could not be read
   */
  found(body: Body | undefined, failure?: { reason: unknown }): void
  /** the request is aborted already: then the browser's promise must reach the page as it is */
  isOff(): boolean
  /** media type that the server gives, in lower case */
  type(): string
}

/** A blob and a form are not texts. */
const readers = ['text', 'json', 'arrayBuffer', 'bytes'] as const

/**
 * Copies the bodies of the expected responses when the page reads them: no second stream, no memory, nothing read
 * that the page does not read. What it gets is settled one microtask later, as for fetch and for the same reason.
 *
 * What `json()` refuses cannot be read again, and then it matters most: a web page in the place of data says who has sent it.
 * So a second stream is made where the server itself calls its answer a web page.
 */
export function hookReaders(): (response: Response, expected: Expected) => void {
  const { prototype } = Response
  const all = new WeakRegister<object, Expected | undefined>()
  const expectedOf = (response: unknown) => weakGet(all, response) as Expected | undefined

  // Whoever reads a copy of the response reads the same.
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
        // A body can be read only once; the second time is the page's mistake.
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
