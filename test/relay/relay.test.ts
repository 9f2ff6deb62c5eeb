/** What the relay takes in, and how it hands that over. */
import { describe, expect, it } from 'vitest'
import type { PageRecord } from '../../src/core/session/index.ts'
import type { Draft } from '../../src/relay/draft.ts'
import { line, relayRig, settle, step, withoutTime } from './support/relay-rig.ts'

withoutTime()

describe('relay', () => {
  it('sends what the hook and the observers report, in one batch, with ids of its own', async () => {
    const rig = relayRig()
    rig.post(JSON.stringify([line(1, 'hello %s')]))
    rig.emit(step(2000))
    await settle()
    expect(rig.batches).toHaveLength(1)
    expect(rig.sent().map((event) => [event.kind, event.at])).toEqual([
      ['console', 1001],
      ['step', 2000],
    ])
    expect(new Set(rig.sent().map((event) => event.id)).size).toBe(2)
  })

  it('tells no half of a secret where it cuts the title or the address of the page', async () => {
    const rig = relayRig()
    rig.page.document.title = `${'Invoices '.repeat(32)}ghp_${'a1B2'.repeat(9)}`
    rig.page.history.replaceState(null, '', `/${'a/'.repeat(8_170)}x-ghp_${'a1B2'.repeat(9)}`)
    rig.emit(step(2000))
    await settle()
    expect(JSON.stringify(rig.batches[0]?.document)).not.toContain('ghp_')
    expect(rig.batches[0]?.document.title).toMatch(/^Invoices .* …$/)
  })

  it('puts the parts of a request together under one id, sending it again when it ended', async () => {
    const rig = relayRig()
    const request: PageRecord = {
      type: 'request',
      seq: 1,
      time: 1000,
      api: 'fetch',
      method: 'PUT',
      url: 'https://app.test/api/1',
      headers: [],
    }
    rig.post(JSON.stringify([request]))
    await settle()
    expect(rig.sent()).toMatchObject([{ kind: 'request', state: 'pending' }])
    rig.post(
      JSON.stringify([
        {
          type: 'response',
          seq: 2,
          time: 1040,
          ref: 1,
          status: 500,
          statusText: '',
          url: 'https://app.test/api/1',
          redirected: false,
          responseType: 'basic',
          headers: [['x-request-id', 'r1']],
        },
        {
          type: 'end',
          seq: 3,
          time: 1050,
          ref: 1,
          state: 'done',
          body: { text: '{"code":"internal_error"}', size: 25 },
        },
      ] satisfies PageRecord[]),
    )
    await settle()
    expect(rig.sent()).toHaveLength(1)
    expect(rig.sent()[0]).toMatchObject({ state: 'done', status: 500, duration: 50, responseBody: { size: 25 } })
  })

  it('masks before anything leaves the page', async () => {
    const rig = relayRig()
    const secret = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlc2lnbmF0dXJl'
    const headers: [string, string][] = [['authorization', `Bearer ${secret}`]]
    rig.post(
      JSON.stringify([
        {
          type: 'request',
          seq: 1,
          time: 1,
          api: 'fetch',
          method: 'GET',
          url: `https://app.test/?access_token=${secret}`,
          headers,
        },
      ]),
    )
    const flushed = rig.handlers['relay.flush']({ environment: true }, null)
    await settle()
    const { environment } = await flushed
    const stored = rig.batches.map(({ document, events }) => [document, events])
    expect(JSON.stringify([stored, environment])).not.toMatch(/c2lnbmF0dXJl|supersecretvalue/)
    expect(JSON.stringify(stored)).toMatch(/redacted-/)
  })

  it.each([
    ['[]', undefined],
    ['[0]', true],
  ])('ends a flush with %s, and says whether the page has replaced its clock: %s', async (end, otherClock) => {
    const rig = relayRig()
    await settle()
    const flushed = rig.handlers['relay.flush']({ environment: true }, null)
    rig.post(end)
    await settle()
    expect((await flushed).environment?.otherClock).toBe(otherClock)
    expect(rig.sent()).toEqual([])
  })

  it('hands each secret that it met to the memory of the worker, once it was taken', async () => {
    const rig = relayRig()
    const secret = 'aB3dE5gH7jK9mN1pQ3'
    const told = () => rig.batches.flatMap(({ known = [] }) => known.map(([value]) => value))
    rig.answer.events = new Error('not now')
    rig.emit({ kind: 'console', at: 1, method: 'log', level: 'log', text: `token=${secret}`, args: [] })
    await settle()
    expect(told()).toEqual([])
    delete rig.answer.events
    await Promise.all([rig.handlers['relay.flush']({ environment: false }, null), settle()])
    rig.emit({ kind: 'console', at: 2, method: 'log', level: 'log', text: `again ${secret}`, args: [] })
    await settle()
    expect(rig.sent()).toHaveLength(2)
    expect(told()).toEqual([secret])
  })

  it.each([
    ['no JSON', '{{{'],
    ['not a list', '{"type":"console"}'],
    ['not text', { type: 'console' }],
    ['a forged command', '[{"type":"command","seq":1,"time":1}]'],
    ['a record with a wrong type inside', '[{"type":"console","seq":"1","time":1,"method":"log","args":[]}]'],
  ])('drops and counts %s', async (_name, data) => {
    const rig = relayRig()
    rig.post(data)
    await settle()
    expect(rig.sent()).toMatchObject([{ kind: 'gap', what: 'page records', count: 1 }])
  })

  it('keeps what was not acknowledged and sends it again', async () => {
    const rig = relayRig()
    rig.answer.events = new Error('The disk is full')
    rig.post(JSON.stringify([line(1, 'keep me')]))
    await settle()
    expect(rig.batches).toHaveLength(0)
    delete rig.answer.events
    await settle()
    expect(rig.sent()).toMatchObject([{ kind: 'console', text: 'keep me' }])
  })

  it('tells of the sites in its frames, also when nothing else is to be told', async () => {
    const rig = relayRig()
    rig.emit(step(1))
    await settle()
    expect(rig.batches.at(-1)?.document).toMatchObject({ top: true })
    expect(rig.batches.at(-1)?.document).not.toHaveProperty('embeds')
    rig.embedded = ['https://pay.test']
    const flushed = rig.handlers['relay.flush']({ environment: false }, null)
    await settle()
    await flushed
    expect(rig.batches).toMatchObject([{}, { events: [], document: { embeds: ['https://pay.test'] } }])
  })

  it('tells of an event with a number that no message can carry, which would hold up all others', async () => {
    const rig = relayRig()
    rig.emit({ ...step(1), point: { x: Number.NaN, y: 1 } } as Draft)
    rig.emit(step(2))
    await settle()
    expect(rig.sent()).toMatchObject([
      { kind: 'gap', what: 'page records', count: 1 },
      { kind: 'step', at: 2 },
    ])
  })

  it('gives way to errors when more waits than it may hold', async () => {
    const rig = relayRig()
    rig.answer.events = new Error('no')
    rig.emit({ kind: 'error', at: 1, source: 'uncaught', error: { name: 'E', message: 'boom' } })
    for (let i = 0; i < 3; i++)
      rig.post(JSON.stringify(Array.from({ length: 4000 }, (_, n) => line(i * 4000 + n + 1, `noise ${n}`))))
    delete rig.answer.events
    await settle()
    expect(rig.sent().find((event) => event.kind === 'error')).toBeDefined()
    const gaps = rig.sent().filter((event) => event.kind === 'gap')
    const dropped = gaps.reduce((sum, gap) => sum + (gap.kind === 'gap' ? (gap.count ?? 0) : 0), 0)
    expect(rig.sent().filter((event) => event.kind === 'console').length + dropped).toBe(12_000)
  })
})
