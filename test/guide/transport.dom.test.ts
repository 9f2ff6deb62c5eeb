/** What leaves for an upload place, and what becomes of the answer. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createTransport } from '../../src/guide/transport.ts'

const url = 'https://uploads.example/a.zip?sig=1'
const request = (signal = new AbortController().signal) => ({
  ...{ method: 'PUT' as const, url, headers: { 'x-ms-blob-type': 'BlockBlob' }, body: new Uint8Array([1, 2]), signal },
})
const failing = () => Promise.reject(new TypeError('Failed to fetch'))

/** As the browser tells of it: https://www.w3.org/TR/CSP3/#violation-events */
function violation(told: object): void {
  const event = new Event('securitypolicyviolation')
  globalThis.dispatchEvent(
    Object.assign(event, { effectiveDirective: 'connect-src', disposition: 'enforce', blockedURI: url, ...told }),
  )
}

describe('a request', () => {
  it('leaves without cookies and without the page, and follows nothing', async () => {
    const ask = vi.fn(async () => new Response(null, { status: 204, headers: { 'upload-offset': '5' } }))
    const answer = await createTransport(ask as typeof fetch)(request())
    expect(answer).toMatchObject({ status: 204, headers: { 'upload-offset': '5' } })
    expect(ask).toHaveBeenCalledWith(
      url,
      expect.objectContaining({
        ...{ method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: new Uint8Array([1, 2]) },
        ...{ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store' },
      }),
    )
  })

  it('that is sent on goes nowhere else', async () => {
    // https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect
    const ask = async () => ({ type: 'opaqueredirect', status: 0, headers: new Headers() }) as Response
    expect(await createTransport(ask)(request())).toEqual({ none: 'redirected' })
  })

  it.each<[string, object | undefined, string]>([
    ['without a word', undefined, 'lost'],
    ['by a policy', {}, 'blocked'],
    ['while a policy only reports', { disposition: 'report' }, 'lost'],
    ['while another address is blocked', { blockedURI: 'https://other.example/' }, 'lost'],
    ['while an image is blocked', { effectiveDirective: 'img-src' }, 'lost'],
  ])('that fails %s', async (_name, told, none) => {
    const ask = () => {
      if (told) violation(told)
      return failing()
    }
    expect(await createTransport(ask)(request())).toEqual({ none })
  })

  it.each([
    [100, 60_000],
    [46_000_000, 1_840_000],
  ])('with a body of %i bytes counts as lost after %i ms', async (length, ms) => {
    const timeout = vi.spyOn(AbortSignal, 'timeout')
    onTestFinished(() => timeout.mockRestore())
    const ask = async () => new Response(null, { status: 204 })
    await createTransport(ask)({ ...request(), body: new Uint8Array(length) })
    expect(timeout).toHaveBeenCalledWith(ms)
  })

  it('that a person stops is rejected with why', async () => {
    const stop = new AbortController()
    const ask = (_url: unknown, { signal }: RequestInit = {}) =>
      new Promise<Response>((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    const asked = createTransport(ask)(request(stop.signal))
    stop.abort(new Error('Cancelled.'))
    await expect(asked).rejects.toThrow('Cancelled.')
  })
})
