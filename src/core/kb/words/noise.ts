/** What healthy pages also print and request, which therefore says nothing about the fault. */
import type { SessionEvent } from '../../session/index.ts'

const benignLines: readonly RegExp[] = [
  // Chrome
  /^\[(?:Violation|Deprecation|Intervention)\]/,
  /^\[DOM\] /,
  /was preloaded using link preload but not used within a few seconds/,
  /Slow network is detected/,
  /Autofocus processing was blocked/,
  /Unrecognized feature: '/,
  // Firefox
  /unreachable code after return statement/,
  /page is in (?:Almost Standards|Quirks) Mode/,
  /was preloaded with link preload was not used within a few seconds/,
  /Feature Policy: Skipping unsupported feature name/,
  // Both
  /ResizeObserver loop (?:limit exceeded|completed with undelivered notifications)/,
  /DevTools failed to load source ?map|^Source map error/i,
  /Permissions[- ]Policy(?: header)?:/,
  // Development tools
  /Download the \w+ DevTools/,
  /^\[(?:HMR|WDS|webpack-dev-server|vite)\]/i,
  // Other extensions' internal messages
  /Unchecked runtime\.lastError|(?:port|channel) closed before a response was received|Extension context invalidated/,
]

const telemetry =
  /(?:google-analytics|googletagmanager|doubleclick|hotjar|segment|mixpanel|fullstory|amplitude|clarity|sentry|newrelic|nr-data|datadoghq)\.(?:com|net|io|ms|eu)\b/

/** Whether browsers, extensions and development tools print this line on healthy pages. */
export const isBenignLine = (text: string): boolean =>
  benignLines.some((pattern) => pattern.test(text)) || (telemetry.test(text) && /ERR_BLOCKED_BY_CLIENT/.test(text))

/** Whether the event is only such a line. */
export function isBenign(event: SessionEvent): boolean {
  if (event.kind === 'console') return isBenignLine(event.text)
  if (event.kind === 'error') return isBenignLine(event.error.message)
  return false
}

/**
 * Whether the event belongs to analytics or error reporting. Content blockers stop these on purpose and the app keeps
 * working, but it can be the only sign of the blocker, so it is weak evidence rather than noise.
 */
export function isTelemetry(event: SessionEvent): boolean {
  if (event.kind === 'request') return event.api === 'beacon' || telemetry.test(event.url)
  return event.kind === 'resource' && telemetry.test(event.url)
}
