// @ts-nocheck: it belongs to testharness.js, of which nothing here knows.
/**
 * Served in the place of the checkout's own `/resources/testharnessreport.js`, which is meant to be replaced
 * (https://web-platform-tests.org/writing-tests/testharness-api.html): leaves the results where the runner finds them.
 *
 * It runs before the test does, so what it sees of the hooks no test can have changed.
 */
;(() => {
  // Without output the harness draws no table of the results, which would take longer than many a test. Its own limit
  // of ten seconds would come too soon on a busy machine; the runner says when it is over.
  setup({ output: false, explicit_timeout: true })

  const functions = {
    fetch: window.fetch,
    fetchLater: window.fetchLater,
    send: XMLHttpRequest.prototype.send,
    WebSocket: window.WebSocket,
    EventSource: window.EventSource,
    sendBeacon: navigator.sendBeacon,
    log: console.log,
  }
  const there = Object.keys(functions).filter((name) => functions[name])
  // A native function behind a Proxy prints without its name.
  const hooked = there.filter((name) => !`${functions[name]}`.includes(name))

  add_completion_callback((tests, { status, message }) => {
    const value = JSON.stringify({ status, message, tests, hooks: { there, hooked } })
    Object.defineProperty(window, 'wptReport', { value })
  })
})()
