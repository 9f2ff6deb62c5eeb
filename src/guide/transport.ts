/**
 * Requests to an upload place, with `fetch` and without cookies.
 *
 * XMLHttpRequest would tell how much of a body has left. But what an extension may reach by permission counts as its own
 * origin, so that Chromium sends the cookies of the host along with one, whatever `withCredentials` says: a guide could then
 * have a request made in the customer's name, at any site.
 */
import { pause } from '../core/base/pause.ts'
import type { Transport } from '../core/upload/index.ts'

/** ms that an answer may take at least, and bytes that must leave in each of them: slower lines count as lost (200 kbit/s) */
const patience = { ms: 60_000, bytesPerMs: 25 }

/** @param ask the browser's own `fetch`: in a page, from before anything stood in its place that would record the address */
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
      // The person has agreed to this address and to no other.
      if (answer.type === 'opaqueredirect') return { none: 'redirected' }
      return { status: answer.status, headers: Object.fromEntries(answer.headers) }
    } catch {
      signal.throwIfAborted()
      // A violation is told in a task of its own, about when the request fails.
      await pause()
      return { none: policy.isBroken() ? 'blocked' : 'lost' }
    } finally {
      policy.stop()
    }
  }
}

/** Whether a policy of the page, or of the worker, keeps a request from its origin (https://www.w3.org/TR/CSP3/#report-violation). */
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
