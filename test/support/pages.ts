/** For every file of tests that need a document: those of one process share it. */
import { configure } from '@testing-library/preact'
import { afterAll } from 'vitest'

// A screen that comes late on a machine with other work is no failure: one second is the library's own limit.
configure({ asyncUtilTimeout: 10_000 })

// What a file leaves behind would be found on the screens of the next one.
afterAll(() => document.body.replaceChildren())
