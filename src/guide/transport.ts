/**
 * Requests to an upload destination, with `fetch` and without cookies.
 *
 * XMLHttpRequest would report upload progress. But hosts an extension has permission for count as same-origin, so Chromium
 * sends their cookies with it whatever `withCredentials` says: a guide could then make requests to any site in the
 * customer's name.
 */
import { pause } from '../core/base/pause.ts'
import type { Transport } from '../core/upload/index.ts'

/** minimum ms to wait for an answer, and bytes per ms that must be sent: slower connections count as lost (200 kbit/s) */
const patience = { ms: 60_000, bytesPerMs: 25 }

/** @param ask the browser's own `fetch`: in a page, saved before it was replaced by one that would record the URL */
export function createTransport(ask: typeof fetch): Transport {
  return async ({ method, url, headers, body, signal }) => {
    const policy = watchPolicy(url)
    const time = AbortSignal.timeout(Math.max(patience.ms, (body?.length ?? 0) / patience.bytesPerMs))
    try {
      const answer = await ask(url, {
        ...{ method, headers, signal: AbortSignal.any([signal, time]) },
        ...(body && { body: body as Uint8Array<ArrayBuffer> }),
        ...{ mode: 'cors', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', redirect: 'manual' },
      })
      // The user agreed to this URL and to no other.
      if (answer.type === 'opaqueredirect') return { none: 'redirected' }
      return { status: answer.status, headers: Object.fromEntries(answer.headers) }
    } catch {
      signal.throwIfAborted()
      // Policy violations are reported in a separate task, at about the time the request fails.
      await pause()
      return { none: policy.isBroken() ? 'blocked' : 'lost' }
    } finally {
      policy.stop()
    }
  }
}

/**
 * Detects whether a policy of the page, or of the worker, blocks a request (https://www.w3.org/TR/CSP3/#report-violation).
 */
function watchPolicy(url: string): { isBroken(): boolean; stop(): void } {
  const { origin } = new URL(url)
  let broken = false
  const onViolation = (event: Event) => {
    const { effectiveDirective, blockedURI, disposition } = event as SecurityPolicyViolationEvent
    if (effectiveDirective === 'connect-src' && disposition === 'enforce' && blockedURI.startsWith(origin))
      broken = true
  }
  globalThis.addEventListener('securitypolicyviolation', onViolation)
  return {
    isBroken: () => broken,
    stop: () => globalThis.removeEventListener('securitypolicyviolation', onViolation),
  }
}
