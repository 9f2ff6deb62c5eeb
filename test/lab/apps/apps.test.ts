/** The small apps' data and servers, without a browser. */
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VerdictClass } from '../../../src/core/triage/index.ts'
import { faults } from '../faults.ts'
import { type Apps, startApps } from './host.ts'
import { appFaults, labApps } from './index.ts'
import type { LabApp } from './scenario.ts'

let apps: Apps

beforeAll(async () => {
  apps = await startApps(labApps)
})
afterAll(() => apps.close())

interface Told {
  status: number
  headers: NodeJS.Dict<string | string[]>
  body: string
}

/** Only browsers resolve names under localhost, so this connects by IP and sets the host name as a header. */
function ask(url: string, method = 'GET', body?: string, headers: Record<string, string> = {}): Promise<Told> {
  const { host, port, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port, path: pathname + search, method, headers: { host, ...headers } },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
      },
    )
    call.on('error', reject).end(body)
  })
}

const scenarios = appFaults.flatMap(({ app, fault }) => [
  { app, scenario: fault },
  { app, scenario: fault.twin },
])
const appOf = (id: string): LabApp => labApps.find((app) => app.id === id)!
const scenarioOf = (id: string) => scenarios.find(({ scenario }) => scenario.id === id)!.scenario

describe('the data', () => {
  it('has a name of its own for every session', () => {
    const ids = [...faults.map(({ id }) => id as string), ...scenarios.map(({ scenario }) => scenario.id)]
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('covers at least 40 kinds of fault, in at least six apps, and every class of the verdict', () => {
    expect(appFaults.length).toBeGreaterThanOrEqual(40)
    expect(labApps.length).toBeGreaterThanOrEqual(6)
    const meant = new Set(scenarios.flatMap(({ scenario }) => scenario.expect))
    expect(VerdictClass.options.filter((one) => !meant.has(one))).toEqual([])
  })

  it.each(scenarios.map(({ scenario }) => [scenario.id, scenario] as const))('%s is whole', (_, scenario) => {
    expect(scenario.journey[0]?.do).toBe('goto')
    expect(scenario.evidence.length).toBeGreaterThan(0)
    expect(scenario.customerSees).toMatch(/\.$/)
    expect(scenario.title).not.toBe('')
    expect(scenario.ends).not.toBe('')
  })

  it.each(appFaults.map(({ fault }) => [fault.id, fault] as const))('%s and its twin differ', (_, fault) => {
    expect(fault.expect).not.toContain('none')
    expect(fault.twin.expect[0]).not.toBe(fault.expect[0])
  })
})

describe('the servers', () => {
  it.for(labApps.map((app) => [app.id, app] as const))(
    '%s serves its page and every file that it names',
    async ([, app], { skip }) => {
      skip(app.needs !== undefined && !existsSync(app.needs), `${app.needs} is not installed`)
      apps.use(undefined)
      const { status, headers, body } = await ask(apps.urlOf(app))
      expect(status).toBe(200)
      expect(headers['content-type']).toContain('text/html')
      expect(body).not.toContain('{{')
      const files = [...body.matchAll(/(?:src|href)="(\/[\w./-]+\.(?:js|css|html))"/g)].map(([, file]) => file)
      const vendored = Object.keys(app.vendor ?? {}).map((name) => `/vendor/${name}`)
      for (const file of [...files, ...vendored])
        expect([file, (await ask(apps.urlOf(app) + file)).status]).toEqual([file, 200])
    },
  )

  it('keep an app and its partner apart, and give nothing outside of the page folder', async () => {
    const app = appOf('fieldnote')
    expect((await ask(`${apps.partnerOf(app)}/v2/map.js`)).status).toBe(200)
    expect((await ask(`${apps.urlOf(app)}/v2/map.js`)).status).toBe(404)
    expect((await ask(`${apps.urlOf(app)}/..%2fapp.ts`)).status).toBe(404)
    expect((await ask(apps.urlOf(app), 'GET', undefined)).headers['x-app-version']).toBe('2026.11.3')
  })

  it('break what the session says, and nothing in the next one', async () => {
    const url = `${apps.urlOf(appOf('fieldnote'))}/api/visits/7`
    apps.use(scenarioOf('complete-500'))
    expect((await ask(url, 'PUT')).status).toBe(500)
    apps.use(undefined)
    expect((await ask(url, 'PUT')).status).toBe(200)
  })

  it('count the calls of a session anew', async () => {
    const url = `${apps.urlOf(appOf('fieldnote'))}/api/visits/7`
    for (const _ of [1, 2]) {
      apps.use(scenarioOf('complete-repeated'))
      expect([(await ask(url, 'PUT')).status, (await ask(url, 'PUT')).status]).toEqual([500, 200])
    }
  })

  it('answer GraphQL by operation', async () => {
    const url = `${apps.urlOf(appOf('crewboard'))}/graphql`
    const send = (operationName: string) =>
      ask(url, 'POST', JSON.stringify({ operationName }), { 'content-type': 'application/json' })
    apps.use(scenarioOf('graphql-forbidden'))
    expect(JSON.parse((await send('PublishWeek')).body).errors[0].extensions.code).toBe('FORBIDDEN')
    expect(JSON.parse((await send('Week')).body).data.week.shifts).toHaveLength(3)
  })

  it('take forms, and lead on', async () => {
    const url = `${apps.urlOf(appOf('permitly'))}/applications`
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    apps.use(undefined)
    expect((await ask(url, 'POST', 'street=', form)).status).toBe(422)
    expect((await ask(url, 'POST', 'street=4+Mill+Lane', form)).headers.location).toBe('/applications/31')
  })

  it('cut a connection without an answer', async () => {
    apps.use(scenarioOf('connection-cut'))
    await expect(ask(`${apps.urlOf(appOf('routewise'))}/api/labels`, 'POST')).rejects.toThrow(
      /socket hang up|ECONNRESET/,
    )
  })

  it('speak over live connections, and close them with a code', async () => {
    const live = `${apps.urlOf(appOf('pulsedesk')).replace('http:', 'ws:')}/live`
    apps.use(undefined)
    expect(await firstMessage(live)).toContain('Alder Bakery')
    apps.use(scenarioOf('socket-overloaded'))
    expect(await firstMessage(live)).toBe('closed')
  })
})

/** The first frame of a live connection: its text, or that it was closed. */
function firstMessage(url: string): Promise<string> {
  const { host, port, pathname } = new URL(url)
  const headers = {
    host,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-version': '13',
  }
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: pathname, headers })
    call.on('error', reject)
    call.on('upgrade', (_, stream, head) => {
      const read = (frame: Buffer) => {
        stream.destroy()
        resolve((frame[0]! & 0x0f) === 8 ? 'closed' : frame.subarray(2).toString())
      }
      if (head.length > 0) read(head)
      else stream.once('data', read)
    })
    call.end()
  })
}
