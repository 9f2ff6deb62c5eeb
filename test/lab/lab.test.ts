/** The sample app's HTTP API, its two origins and its switches, without a browser. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoAccount } from './faults/steps.ts'
import { faultIds, faultInfo, faults } from './faults.ts'
import { type Lab, startLab } from './server.ts'

let lab: Lab

beforeAll(async () => {
  lab = await startLab()
})
afterEach(() => lab.reset())
afterAll(() => lab.close())

interface Options {
  headers?: Record<string, string>
  body?: unknown
}
function call(method: string, path: string, { headers = {}, body }: Options = {}): Promise<Response> {
  return fetch(new URL(path, lab.url), {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function signIn() {
  const response = await call('POST', '/api/session', { body: demoAccount })
  const { accessToken } = (await response.json()) as { accessToken: string }
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { headers: { authorization: `Bearer ${accessToken}` }, cookie }
}

/** Cookies of a browser that followed a `?fault=` link. */
async function visitBy(link: string) {
  const response = await call('GET', link)
  return { response, headers: { cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' } }
}

describe('the list of faults', () => {
  it('describes every id once, in order', () => {
    expect(faults.map((fault) => fault.id)).toEqual(faultIds)
  })

  it.each(faultIds)('%s has steps, evidence and an expectation', (id) => {
    const { journey, expect: expected, ends } = faultInfo(id)
    expect(journey[0]?.do).toBe('goto')
    expect(expected.evidence.length).toBeGreaterThan(0)
    expect(ends.broken).not.toBe(ends.healthy)
  })
})

describe('sessions', () => {
  it('refuses a wrong password with problem details', async () => {
    const response = await call('POST', '/api/session', { body: { ...demoAccount, password: 'wrong' } })
    expect(response.status).toBe(401)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({
      status: 401,
      code: 'wrong_credentials',
      instance: '/api/session',
      requestId: response.headers.get('x-request-id'),
    })
  })

  it('renews the access token by the session cookie, and only by it', async () => {
    const { cookie } = await signIn()
    const renewed = await call('POST', '/api/session/refresh', { headers: { cookie } })
    expect(await renewed.json()).toMatchObject({ tokenType: 'Bearer', expiresIn: 900 })
    expect((await call('POST', '/api/session/refresh')).status).toBe(401)
  })

  it.each([
    ['no token', {}, 'token_missing'],
    ['a forged token', { authorization: 'Bearer e30.e30.x' }, 'token_expired'],
  ])('asks for a token when there is %s', async (_, headers, code) => {
    const response = await call('GET', '/api/invoices', { headers })
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/)
    expect(await response.json()).toMatchObject({ status: 401, code })
  })
})

describe('invoices', () => {
  async function openInvoice() {
    const { headers } = await signIn()
    const response = await call('GET', '/api/invoices/42', { headers })
    return { headers, etag: response.headers.get('etag') ?? '', invoice: (await response.json()) as object }
  }

  it('finds by customer, number and purchase order', async () => {
    const { headers } = await signIn()
    const response = await call('GET', '/api/invoices?query=inv-2042', { headers })
    expect(await response.json()).toMatchObject({
      total: 1,
      invoices: [{ id: 42, customer: 'Harbour Coffee Roasters' }],
    })
  })

  it('saves against the version that was read, and refuses an older one', async () => {
    const { headers, etag, invoice } = await openInvoice()
    const save = () =>
      call('PUT', '/api/invoices/42', {
        headers: { ...headers, 'if-match': etag },
        body: { ...invoice, poReference: 'PO-1' },
      })
    const saved = await save()
    expect(saved.headers.get('etag')).not.toBe(etag)
    expect(await saved.json()).toMatchObject({ poReference: 'PO-1' })
    expect(await (await save()).json()).toMatchObject({ status: 412, code: 'version_conflict' })
  })

  it('names every field that is wrong', async () => {
    const { headers, etag, invoice } = await openInvoice()
    const lines = [{ description: ' ', quantity: 0, unitPrice: null }]
    const response = await call('PUT', '/api/invoices/42', {
      headers: { ...headers, 'if-match': etag },
      body: { ...invoice, customerId: 99, lines },
    })
    expect(response.status).toBe(422)
    const { errors } = (await response.json()) as { errors: { pointer: string }[] }
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '#/customerId',
      '#/lines/0/description',
      '#/lines/0/quantity',
      '#/lines/0/unitPrice',
    ])
  })

  it('answers 404 for an invoice and an address that do not exist', async () => {
    const { headers } = await signIn()
    expect((await call('GET', '/api/invoices/9999', { headers })).status).toBe(404)
    expect((await call('GET', '/api/nothing', { headers })).status).toBe(404)
  })
})

describe('every answer', () => {
  it('carries request id, trace and version, and is in the log', async () => {
    const response = await call('GET', '/api/status', {
      headers: { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' },
    })
    expect(response.headers.get('traceparent')).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/)
    expect(response.headers.get('x-app-version')).toBe('2026.11.3')
    expect(lab.requests).toMatchObject([
      {
        origin: 'app',
        method: 'GET',
        path: '/api/status',
        status: 401,
        requestId: response.headers.get('x-request-id'),
      },
    ])
  })

  it('of the second origin may be read by the app', async () => {
    const response = await fetch(`${lab.apiUrl}/v1/rates?base=EUR`)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toMatchObject({ base: 'EUR', rates: { USD: 1.0837 } })
  })

  it('stays inside the public directory', async () => {
    expect((await call('GET', '/..%2fthird-party/paylane.js')).status).toBe(404)
    expect((await call('GET', '/index.html')).status).toBe(404)
    expect((await call('GET', '/favicon.ico')).status).toBe(200)
  })
})

describe('switching faults', () => {
  it('reaches only the browser that came by the link, on both origins, and hides the link', async () => {
    const { response, headers } = await visitBy('/invoices/42?fault=cors,malformed-json,no-such-fault')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/invoices/42')
    const { headers: token } = await signIn()
    const type = async (extra: object) =>
      (await call('GET', '/api/customers', { headers: { ...token, ...extra } })).headers.get('content-type')
    expect(await type(headers)).toMatch('text/html')
    expect(await type({})).toMatch('application/json')

    const key = headers.cookie.split('=')[1]
    const readable = async (query: string) =>
      (await fetch(`${lab.apiUrl}/v1/rates${query}`)).headers.has('access-control-allow-origin')
    expect(await readable(`?key=${key}`)).toBe(false)
    expect(await readable('')).toBe(true)
  })

  it('from the switchboard goes on for everyone and off for the link as well', async () => {
    const on = async (response: Response) => {
      const { faults: list } = (await response.json()) as { faults: { id: string; on: boolean }[] }
      return list.filter((fault) => fault.on).map(({ id }) => id)
    }
    const { headers } = await visitBy('/?fault=csp')
    const toggle = (id: string, value: unknown) => call('PUT', `/lab/faults/${id}`, { headers, body: { on: value } })
    expect(await on(await toggle('cors', true))).toEqual(['cors', 'csp'])
    expect(await on(await call('GET', '/lab/faults'))).toEqual(['cors'])
    expect(await on(await toggle('csp', false))).toEqual(['cors'])
    expect(await on(await call('POST', '/lab/reset', { headers }))).toEqual([])
    expect((await toggle('no-such-fault', true)).status).toBe(400)
    expect((await toggle('cors', 'yes')).status).toBe(400)
  })

  it('resets books, faults and log, and keeps who is signed in', async () => {
    const { headers } = await signIn()
    await call('POST', '/api/invoices/42/duplicate', { headers, body: { number: 'INV-9' } })
    lab.setFault('save-500', true)
    lab.reset()
    expect(lab.requests).toEqual([])
    const response = await call('GET', '/api/invoices', { headers })
    expect(await response.json()).toMatchObject({ total: 36 })
  })
})

it('rejects when the port is taken', async () => {
  await expect(startLab({ port: Number(new URL(lab.url).port) })).rejects.toThrow('EADDRINUSE')
})
