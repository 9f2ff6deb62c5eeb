/** A screen that comes late on a machine with other work is no failure: one second is the library's own limit. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact')
  configure({ asyncUtilTimeout: 10_000 })
}
