import { expect, it } from 'vitest'
import { createRecordKeeping, type RecordPorts } from '../../src/background/network/record-keeping.ts'
import { compileRules, noRules } from '../../src/core/privacy/index.ts'
import type { NetworkRecord } from '../../src/core/session/index.ts'

const record = (url: string, redirects: string[] = []) =>
  ({
    ...{ requestId: url, tabId: 1, type: 'xmlhttprequest', method: 'GET', url, status: 200, startedAt: 5, endedAt: 6 },
    redirects: redirects.map((to) => ({ status: 302, url: to })),
    requestHeaders: [['authorization', 'Bearer a1b2c3d4']],
    responseHeaders: [['x-account', '7']],
  }) as unknown as NetworkRecord

it('stores masked records, and none of a domain that the company leaves out or that a redirect leads to', async () => {
  const { rules } = compileRules({ ...noRules, neverCapture: ['bank.test'] })
  const kept: NetworkRecord[] = []
  const ports = {
    store: {
      putNetwork: async (_id: string, records: NetworkRecord[]) => void kept.push(...records),
      trimNetwork: async () => 0,
    },
    ...{ labelKey: async () => '0'.repeat(32), company: async () => rules, limits: async () => ({ maxAge: 1_000 }) },
    ...{ secrets: { add: async () => undefined }, changed: () => undefined, now: () => 10 },
  } as unknown as RecordPorts
  const recording = { running: true, startedAt: 0, sessionId: 's', site: 'https://app.test' }
  const recordings = { all: async () => new Map([[1, recording]]), change: async () => undefined } as never
  const heard = { opened: new Map(), troubles: { hear: () => false }, pauses: { hold: () => false } }
  const keeping = createRecordKeeping(ports, recordings, { runOf: async () => undefined }, heard)
  await keeping.write(
    [
      record('https://app.test/pay', ['https://bank.test/accounts/7']),
      record('https://api.bank.test/7'),
      record('https://app.test/orders'),
    ],
    [],
  )
  expect(kept.map(({ url }) => url)).toEqual(['https://app.test/orders'])
  expect(kept[0]?.requestHeaders).toEqual([['authorization', expect.stringMatching(/^Bearer redacted-bearer-/)]])
})

it('drops what is too old after a while, even where there are few requests', async () => {
  const trimmed: number[] = []
  let now = 0
  const ports = {
    store: { putNetwork: async () => undefined, trimNetwork: async () => void trimmed.push(now) },
    ...{ labelKey: async () => '0'.repeat(32), company: async () => compileRules(noRules).rules },
    ...{ limits: async () => ({ maxAge: 1_000 }), secrets: { add: async () => undefined }, now: () => now },
  } as unknown as RecordPorts
  const recording = { running: true, startedAt: 0, sessionId: 's', site: 'https://app.test' }
  const recordings = { all: async () => new Map([[1, recording]]), change: async () => undefined } as never
  const heard = { opened: new Map(), troubles: { hear: () => false }, pauses: { hold: () => false } }
  const keeping = createRecordKeeping(ports, recordings, { runOf: async () => undefined }, heard)
  for (; now < 90_000; now += 10_000) await keeping.write([record('https://app.test/poll')], [])
  expect(trimmed).toEqual([0, 30_000, 60_000])
})
