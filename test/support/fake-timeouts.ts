/** Setup for tests without a browser: `AbortSignal.timeout` follows `setTimeout`, so that faked timers drive it too. */
AbortSignal.timeout = (ms) => {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new DOMException('The operation timed out.', 'TimeoutError')), ms)
  return controller.signal
}
