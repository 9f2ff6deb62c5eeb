/** For every file of tests that need a document: those of one process share it. */
import { configure, prettyDOM } from '@testing-library/preact'
import { afterAll } from 'vitest'

configure({
  // A screen that comes late on a machine with other work is no failure: one second is the library's own limit.
  asyncUtilTimeout: 10_000,
  // The library prints the whole document each time that it looks in vain, and it looks again and again while it waits.
  getElementError: (message, container) => printedLate(message ?? '', container),
})

/** An error whose document is printed when somebody reads it. */
function printedLate(message: string, container: Element): Error {
  const error = new Error(message)
  error.name = 'TestingLibraryElementError'
  const tell = (value: string) => Object.defineProperty(error, 'message', { value, writable: true })
  Object.defineProperty(error, 'message', {
    get: () => tell(`${message}\n\n${prettyDOM(container)}`).message,
    set: tell,
    configurable: true,
  })
  return error
}

// What a file leaves behind would be found on the screens of the next one.
afterAll(() => document.body.replaceChildren())
