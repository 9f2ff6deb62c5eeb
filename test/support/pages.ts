/** Setup for every test file that needs a document: the files of one process share it. */
import { configure, prettyDOM } from '@testing-library/preact'
import { afterAll } from 'vitest'

configure({
  // A screen that is slow on a busy machine is not a failure: the library's own limit is one second.
  asyncUtilTimeout: 10_000,
  // While it waits, the library prints the whole document on each failed look-up, over and over.
  getElementError: (message, container) => printedLate(message ?? '', container),
})

/** An error that prints the document only when its message is read. */
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

// Leftovers of one file would be found on the screens of the next.
afterAll(() => document.body.replaceChildren())
