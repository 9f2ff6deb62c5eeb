/** Records every request of the page as it was: what was sent, what came back, how it ended. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sites } from './extension.ts'
import { type Lab, openLab } from './lab.ts'
import { only, requestDrafts, requests } from './records.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab?.close())

async function recorded(probe: (sites: Sites) => unknown) {
  await lab.run(probe)
  return lab.records()
}

describe('requests', () => {
  it('fetch: every kind of end', async () => {
    const records = await recorded(async ({ own, dead }) => {
      const done = (promise: Promise<Response>) => promise.then((response) => response.text()).catch(() => {})
      await done(fetch(`${own}/json`))
      await done(fetch('/chunked#part'))
      await done(fetch(new URL('/malformed', own)))
      const read = (promise: Promise<Response>) => promise.then((response) => response.json()).catch(() => {})
      await read(fetch('/malformed'))
      await read(fetch('/chunked?type=text/html'))
      await read(fetch('/slow?type=text/html'))
      await done(fetch('/status?status=404'))
      await done(fetch('/status?status=500', { method: 'post', body: '{"id":7}' }))
      await done(fetch('/large'))
      await done(fetch('/large?status=500'))
      await done(fetch('/binary'))
      await done(fetch('/empty'))
      await done(fetch('/redirect'))
      await done(fetch('/slow?type=text/event-stream'))
      await done(fetch('/chunked?type=text/plain'))
      await done(fetch('/json', { method: 'HEAD' }))
      await done(fetch('data:text/plain,hello'))
      await done(fetch(`${dead}/dead`))
      await done(fetch('/reset'))
      await done(fetch('/hang', { signal: AbortSignal.timeout(30) }))
      await done(fetch('/json', { signal: AbortSignal.abort() }))
      const controller = new AbortController()
      setTimeout(() => controller.abort(new RangeError('changed my mind')), 30)
      await done(fetch('/hang', { signal: controller.signal }))
      await done(fetch('/broken?status=500'))
      await done(fetch('http://['))
    })
    expect(requests(records)).toEqual([
      'fetch GET /json > 200 > {"ok":true,"items":[1,2,null]} > done',
      'fetch GET /chunked > 200 > {"ok":true} > done',
      'fetch GET /malformed > 200 > {"ok":true, > done',
      'fetch GET /malformed > 200 > malformed JSON > done',
      'fetch GET /chunked?type=text/html > 200 > {"ok":true} > done',
      'fetch GET /slow?type=text/html > 200 > first last > done',
      'fetch GET /status?status=404 > 404 > {"error":"status 404"} > done',
      'fetch POST /status?status=500 > 500 > {"error":"status 500"} > done',
      'fetch GET /large > 200 > too large > done',
      `fetch GET /large?status=500 > 500 > "${'y'.repeat(29)}… > done`,
      'fetch GET /binary > 200 > binary > done',
      'fetch GET /empty > 204 > done',
      'fetch GET /redirect > 200 from /json > {"ok":true,"items":[1,2,null]} > done',
      'fetch GET /slow?type=text/event-stream > 200 > first last > done',
      'fetch GET /chunked?type=text/plain > 200 > {"ok":true} > done',
      'fetch HEAD /json > 200 > done',
      'fetch GET data:text/plain,… (21 characters) > 200 > hello > done',
      'fetch GET /dead > failed (TypeError: Failed to fetch)',
      'fetch GET /reset > failed (TypeError: Failed to fetch)',
      'fetch GET /hang > timeout (TimeoutError: signal timed out)',
      'fetch GET /json > aborted (AbortError: signal is aborted without reason)',
      'fetch GET /hang > aborted (RangeError: changed my mind)',
      'fetch GET /broken?status=500 > 500 > {"ok":… > failed (TypeError: network error)',
      "fetch GET http://[ > failed (TypeError: Failed to execute 'fetch' on 'Window': Failed to parse URL from http://[)",
    ])
  })

  it('XMLHttpRequest: every kind of end', async () => {
    const records = await recorded(async ({ dead }) => {
      const send = (method: string, url: string, prepare?: (xhr: XMLHttpRequest) => void, body?: string) =>
        new Promise((resolve) => {
          const xhr = new XMLHttpRequest()
          xhr.open(method, url)
          prepare?.(xhr)
          xhr.onloadend = resolve
          xhr.send(body ?? null)
        })
      const type = (responseType: XMLHttpRequestResponseType) => (xhr: XMLHttpRequest) => {
        xhr.responseType = responseType
      }
      await send('get', '/json')
      await send('GET', '/json', type('json'))
      await send('GET', '/malformed', type('json'))
      await send('GET', '/status?status=404', type('arraybuffer'))
      await send('GET', '/status?status=500', type('blob'))
      await send('POST', '/status?status=500', undefined, 'a=1')
      await send('GET', '/large')
      await send('GET', '/large?status=500')
      await send('GET', '/large?status=500', type('json'))
      await send('GET', '/binary', type('arraybuffer'))
      await send('GET', '/empty')
      await send('GET', '/redirect')
      await send('GET', `${dead}/dead`)
      await send('GET', '/broken')
      await send('GET', '/hang', (xhr) => setTimeout(() => xhr.abort(), 30))
      await send('GET', '/hang', (xhr) => {
        xhr.timeout = 30
      })
      await new Promise((resolve) => {
        const xhr = new XMLHttpRequest()
        xhr.open('GET', '/hang')
        xhr.send()
        xhr.open('GET', '/json')
        xhr.onload = () => {
          xhr.open('GET', '/empty')
          xhr.onload = resolve
          xhr.send()
        }
        xhr.send()
      })
      const late = new XMLHttpRequest()
      await new Promise((resolve) => {
        late.onreadystatechange = () => {
          if (late.readyState !== 4) return
          late.abort()
          resolve(undefined)
        }
        late.open('GET', '/json?aborted-at-the-end')
        late.send()
      })
      const sync = new XMLHttpRequest()
      sync.open('GET', '/json?sync', false)
      sync.send()
      try {
        sync.open('GET', `${dead}/sync`, false)
        sync.send()
      } catch {}
    })
    expect(requests(records)).toEqual([
      'xhr GET /json > 200 > {"ok":true,"items":[1,2,null]} > done',
      'xhr GET /json > 200 > {"ok":true,"items":[1,2,null]} > done',
      'xhr GET /malformed > 200 > malformed JSON > done',
      'xhr GET /status?status=404 > 404 > {"error":"status 404"} > done',
      'xhr GET /status?status=500 > 500 > not read > done',
      'xhr POST /status?status=500 > 500 > {"error":"status 500"} > done',
      'xhr GET /large > 200 > too large > done',
      `xhr GET /large?status=500 > 500 > "${'y'.repeat(29)}… > done`,
      `xhr GET /large?status=500 > 500 > "${'y'.repeat(29)}… > done`,
      'xhr GET /binary > 200 > binary > done',
      'xhr GET /empty > 204 > done',
      'xhr GET /redirect > 200 from /json > {"ok":true,"items":[1,2,null]} > done',
      'xhr GET /dead > failed',
      'xhr GET /broken > 200 > failed',
      'xhr GET /hang > aborted',
      'xhr GET /hang > timeout',
      'xhr GET /hang > aborted',
      'xhr GET /json > 200 > {"ok":true,"items":[1,2,null]} > done',
      'xhr GET /empty > 204 > done',
      'xhr GET /json?aborted-at-the-end > 200 > not read > done',
      'xhr GET /json?sync > 200 > {"ok":true,"items":[1,2,null]} > done',
      expect.stringMatching(/^xhr GET \/sync > failed \(NetworkError: Failed to execute 'send'/),
    ])
  })

  it('a data: URL by its start: the rest is its content', async () => {
    const records = await recorded(async () => {
      const url = `data:text/plain,${'x'.repeat(2_000_000)}`
      await (await fetch(url)).blob()
      await new Promise((resolve) => {
        const xhr = new XMLHttpRequest()
        xhr.onload = resolve
        xhr.open('GET', url)
        xhr.send()
      })
    })
    expect(JSON.stringify(only(records, 'response')).length).toBeLessThan(50_000)
    expect(requestDrafts(records)).toMatchObject([
      { url: 'data:text/plain,… (16384 characters)', status: 200, redirected: false },
      { url: 'data:text/plain,… (16384 characters)', status: 200, redirected: false },
    ])
  })

  it('an XMLHttpRequest opened again as soon as it is DONE, as pages do that poll', async () => {
    const records = await recorded(
      () =>
        new Promise((resolve) => {
          const xhr = new XMLHttpRequest()
          let count = 0
          xhr.onreadystatechange = () => {
            if (xhr.readyState !== XMLHttpRequest.DONE) return
            if (++count === 3) return resolve(undefined)
            xhr.open('GET', `/json?${count}`)
            xhr.send()
          }
          xhr.open('GET', '/json?0')
          xhr.send()
        }),
    )
    expect(requests(records)).toEqual(
      [0, 1, 2].map((count) => `xhr GET /json?${count} > 200 > {"ok":true,"items":[1,2,null]} > done`),
    )
  })

  it('what was sent: method, headers and body', async () => {
    const records = await recorded(async ({ own }) => {
      const form = new FormData()
      form.set('title', 'Invoice')
      form.set('scan', new File(['12345'], 'scan.png', { type: 'image/png' }))
      const send = (init: RequestInit) => fetch('/echo', { method: 'POST', ...init })
      await send({ body: '{"id":7}', headers: { 'Content-Type': 'application/json' } })
      await send({
        body: new URLSearchParams({ q: 'a b' }),
        headers: [
          ['x-one', '1'],
          ['x-one', '2'],
        ],
      })
      await send({ body: form, headers: new Headers({ 'X-Two': '2' }) })
      await send({ body: new Blob(['12345'], { type: 'image/png' }) })
      await send({ body: new Uint16Array([1, 2]) })
      await send({ body: 'ü'.repeat(70_000), method: 'patch' })
      await fetch(new Request(`${own}/echo`, { method: 'PUT', body: 'mine', headers: { 'x-three': '3' } }))
      await fetch(new Request(`${own}/echo`, { method: 'PUT', body: 'mine' }), {
        method: 'DELETE',
        body: 'other',
        headers: {},
      })
      const xhr = new XMLHttpRequest()
      xhr.open('POST', '/echo')
      xhr.setRequestHeader('X-Four', '4')
      await new Promise((resolve) => {
        xhr.onload = resolve
        xhr.send(document.implementation.createDocument(null, 'a'))
      })
      navigator.sendBeacon('/echo', 'beacon')
    })
    const sent = requestDrafts(records).map(({ api, method, requestHeaders: headers, requestBody: body }) => ({
      api,
      method,
      headers,
      body: body && { ...body, text: body.text?.slice(0, 80) },
    }))
    const text = 'text/plain;charset=UTF-8'
    expect(sent).toEqual([
      {
        api: 'fetch',
        method: 'POST',
        headers: [['Content-Type', 'application/json']],
        body: { type: 'application/json', text: '{"id":7}', size: 8 },
      },
      {
        api: 'fetch',
        method: 'POST',
        headers: [
          ['x-one', '1'],
          ['x-one', '2'],
        ],
        body: { type: 'application/x-www-form-urlencoded;charset=UTF-8', text: 'q=a+b', size: 5 },
      },
      {
        api: 'fetch',
        method: 'POST',
        headers: [['x-two', '2']],
        body: { type: 'multipart/form-data', text: 'title: 7 bytes\nscan: file "scan.png", image/png, 5 bytes\n' },
      },
      { api: 'fetch', method: 'POST', headers: [], body: { type: 'image/png', size: 5, omitted: 'binary' } },
      { api: 'fetch', method: 'POST', headers: [], body: { size: 4, omitted: 'binary' } },
      {
        api: 'fetch',
        method: 'patch',
        headers: [],
        body: { type: text, text: 'ü'.repeat(80), size: 140_000, truncated: true },
      },
      {
        api: 'fetch',
        method: 'PUT',
        headers: [
          ['content-type', text],
          ['x-three', '3'],
        ],
        body: { type: text, omitted: 'not read' },
      },
      { api: 'fetch', method: 'DELETE', headers: [], body: { type: text, text: 'other', size: 5 } },
      { api: 'xhr', method: 'POST', headers: [['X-Four', '4']], body: { omitted: 'not read' } },
      { api: 'beacon', method: 'POST', headers: [], body: { type: text, text: 'beacon', size: 6 } },
    ])
  })

  it('what came back, and where the call was made', async () => {
    const records = await recorded(async ({ other }) => {
      async function loadInvoices() {
        return fetch(`${other}/json?a=1#part`)
      }
      await loadInvoices()
    })
    const [request] = only(records, 'request')
    const [response] = only(records, 'response')
    const [draft] = requestDrafts(records)
    expect(draft?.url).toBe(`http://127.0.0.1:${lab.server.otherPort}/json?a=1`)
    expect(request?.stack).toMatch(/^Error\n {4}at loadInvoices \(http:\/\/lab.example\/app.js:/)
    expect(request?.stack).not.toContain('chrome-extension:')
    expect(response).toMatchObject({ statusText: 'OK', responseType: 'cors', redirected: false, url: draft?.url })
    expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({ 'content-length': '30' })
    const [end] = only(records, 'end')
    expect([request!.time < response!.time, response!.time <= end!.time]).toEqual([true, true])
    expect(Math.abs(request!.time - Date.now())).toBeLessThan(60_000)
  })
})
