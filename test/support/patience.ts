import { configure } from '@testing-library/preact'

/** A screen that comes late on a machine with other work is no failure: one second is the library's own limit. */
configure({ asyncUtilTimeout: 10_000 })
