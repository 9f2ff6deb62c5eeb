/** The page against its channel to the relay: it can append records, and nothing else. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EventBatch } from '../../src/messages/index.ts'
import { nested, texts } from './fuzz/hostile.ts'
import { relayRig } from './fuzz/relay.ts'

const time = Date.now()
let seq = 0
let rig: ReturnType<typeof relayRig>

beforeEach(async () => {
  seq = 0
  rig = relayRig()
  await rig.turn()
})

const line = (told: object = {}) => ({ type: 'console', seq: ++seq, time, method: 'log', args: ['ordinary'], ...told })

/** Posts the forged records and an ordinary line after them; gives what the background gets, as the background reads it. */
async function sentAfter(...forged: unknown[]) {
  rig.post(JSON.stringify(forged))
  rig.post(JSON.stringify([line({ args: ['still recorded'] })]))
  await rig.turn()
  const events = rig.sent().flatMap((batch) => EventBatch.parse(JSON.parse(JSON.stringify(batch))).events)
  expect(events.map((event) => 'text' in event && event.text)).toContain('still recorded')
  return events
}
const request = (told: object = {}) => ({
  type: 'request',
  seq: ++seq,
  time,
  api: 'fetch',
  method: 'GET',
  url: 'https://a.test/',
  headers: [],
  ...told,
})

describe('a forged record does not stop the recording:', () => {
  it.each(texts)('a console method called %j', async (method) => {
    const [event] = await sentAfter(line({ method }))
    expect(event).toMatchObject({ kind: 'console' })
  })
  it.each(['constructor', '__proto__', 'toString'])('a request that fails with an error called %j', async (name) => {
    const begun = request()
    const events = await sentAfter(begun, {
      type: 'end',
      seq: ++seq,
      time,
      ref: begun.seq,
      state: 'failed',
      failure: { name, message: '' },
    })
    expect(events[0]).toMatchObject({ kind: 'request', state: 'failed' })
  })
  it.each(['constructor', 'valueOf'])('a body of the class %j', async (type) => {
    const [event] = await sentAfter(request({ method: 'POST', body: { type, text: 'x' } }))
    expect(event).toMatchObject({ kind: 'request', requestBody: { type } })
  })
  it.each([1e308, -1e308, 8.64e15, -1])('a time of %d', async (forged) => {
    const latest = performance.timeOrigin + performance.now() + 1_000
    for (const event of await sentAfter(line({ time: forged }), request({ time: forged })))
      expect(event.at).toBeLessThan(latest)
  })
  it.each([1e308, -1e308, 0])('a request that took %d ms', async (end) => {
    const begun = request({ time: 1 })
    const events = await sentAfter(begun, { type: 'end', seq: ++seq, time: end, ref: begun.seq, state: 'done' })
    expect(events.length).toBeGreaterThan(0)
  })
  it('errors that count more than a number can', async () => {
    const error = { type: 'error', time, source: 'uncaught', error: { name: 'E', message: 'm' }, repeat: 1.7e308 }
    await sentAfter({ ...error, seq: ++seq }, { ...error, seq: ++seq })
  })
  // As text: what is nested so deeply cannot even be written by JSON.stringify.
  const causes = `${'{"name":"E","message":"","cause":'.repeat(20_000)}{"name":"E","message":""}${'}'.repeat(20_000)}`
  it('an error with 20,000 causes', async () => {
    rig.post(`[{"type":"error","seq":${++seq},"time":${time},"source":"uncaught","error":${causes}}]`)
    const [event] = await sentAfter()
    expect(event).toMatchObject({ kind: 'error', error: { cause: { cause: {} } } })
    expect(JSON.stringify(event).length).toBeLessThan(2_000)
  })
  it('a printed error with 20,000 causes', async () => {
    rig.post(`[{"type":"console","seq":${++seq},"time":${time},"method":"log","args":[["error",${causes}]]}]`)
    const [event] = await sentAfter()
    expect(event).toMatchObject({ kind: 'console', args: [{ type: 'error' }] })
  })
  it('arguments and thrown values nested 200,000 deep', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    rig.post(`[{"type":"console","seq":${++seq},"time":${time},"method":"log","args":[${deep}]}]`)
    rig.post(
      `[{"type":"error","seq":${++seq},"time":${time},"source":"uncaught","error":{"name":"E","message":""},"thrown":${deep}}]`,
    )
    const events = await sentAfter(line({ args: [nested(400)] }))
    expect(events[0]).toMatchObject({ kind: 'console', args: [{ type: 'cut' }] })
  })
  it('names that would pollute', async () => {
    rig.post(
      `[{"__proto__":{"polluted":1},"type":"console","seq":${++seq},"time":${time},"method":"log","args":[["object","","__proto__",1]]}]`,
    )
    await sentAfter(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'))
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
  it.each(['\0', '\ud800', '\udfff\ud800', '\u202e'])('text with %j', async (text) => {
    await sentAfter(line({ args: [text] }), request({ url: `https://a.test/${text}`, headers: [[text, text]] }))
  })
})

describe('what is no list of records is refused and counted:', () => {
  it.each<[string, unknown]>([
    ['an object that was posted as it is', { type: 'console' }],
    ['a command', { type: 'relay.record', recording: false }],
    ['a message of the extension', { casefile: 1, to: 'background', name: 'tab.stop', input: { tabId: 1 } }],
    ['text that is no JSON', '[{"type":'],
    ['no list', '{"type":"console"}'],
    ['a million characters', `["${'x'.repeat(1_000_000)}"]`],
  ])('%s', async (_, posted) => {
    rig.post(posted)
    const events = await sentAfter()
    expect(events).toContainEqual(expect.objectContaining({ kind: 'gap', what: 'page records', count: 1 }))
  })
  it('old records that are posted again are read once', async () => {
    const batch = JSON.stringify([line({ args: ['once'] })])
    for (let i = 0; i < 20; i++) rig.post(batch)
    const events = await sentAfter()
    expect(events.filter((event) => event.kind === 'console' && event.text === 'once')).toHaveLength(1)
  })
})

describe('a flood is counted, and pushes out no steps:', () => {
  // What comes again within seconds is counted in one gap, however long a busy machine takes for all of it.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }))
  afterEach(() => void vi.useRealTimers())

  it('20,000 malformed messages are one gap', async () => {
    for (let i = 0; i < 20_000; i++) rig.post('nonsense')
    const gaps = (await sentAfter()).filter((event) => event.kind === 'gap')
    expect(gaps.length).toBeLessThan(5)
    expect(gaps.reduce((sum, gap) => sum + (gap.count ?? 0), 0)).toBe(20_000)
  })
  it('20,000 losses that never were, each of another thing', async () => {
    for (let i = 0; i < 40; i++)
      rig.post(
        JSON.stringify(
          Array.from({ length: 500 }, (_, n) => ({
            type: 'dropped',
            seq: ++seq,
            time: time + i * 6_000,
            what: `thing ${i} ${n}`,
            count: 1,
          })),
        ),
      )
    const gaps = (await sentAfter()).filter((event) => event.kind === 'gap')
    // Usually one. On a busy machine they are taken in several turns, at most one for each message.
    expect(gaps.length).toBeLessThanOrEqual(40)
    expect(gaps.map(({ what }) => what)).toEqual(gaps.map(() => 'records'))
  })
  it('40,000 lines: the newest are kept, the rest is told', async () => {
    for (let i = 0; i < 80; i++) rig.post(JSON.stringify(Array.from({ length: 500 }, () => line())))
    const events = await sentAfter()
    expect(events.length).toBeLessThanOrEqual(8_000)
    const lost = events.reduce((sum, event) => sum + (event.kind === 'gap' ? (event.count ?? 0) : 0), 0)
    expect(lost).toBeGreaterThan(30_000)
  })
  it('records of almost a megabyte go in messages that the browser lets through', async () => {
    for (let i = 0; i < 30; i++) rig.post(JSON.stringify([request({ headers: [['x', `${i}`.padEnd(900_000, '.')]] })]))
    rig.post(JSON.stringify([line()]))
    await rig.turn()
    const batches = rig.sent()
    expect(batches.flatMap((batch) => EventBatch.parse(batch).events)).toHaveLength(31)
    for (const batch of batches) expect(JSON.stringify(batch).length).toBeLessThan(16_000_000)
  })
})
