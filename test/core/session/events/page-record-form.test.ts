import { describe, expect, it } from 'vitest'
import { PageRecord, pageRecordFrom } from '../../../../src/core/session/index.ts'
import { caused } from '../../../hostile/fuzz/hostile.ts'
import { records } from '../../../hostile/fuzz/schemas.ts'
import { pathsOf, withValue } from '../../../support/value-paths.ts'

const part = { seq: 1, time: 1.5 }
const line = { ...part, type: 'console', method: 'log', args: [] }
const end = { ...part, type: 'end', ref: 1, state: 'done' }
const thrown = { ...part, type: 'error', source: 'uncaught', error: { name: 'TypeError', message: 'x' } }
const request = { ...part, type: 'request', api: 'fetch', method: 'GET', url: '/', headers: [] }

/** As the wire brings it. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('pageRecordFrom', () => {
  it('takes each kind of record as it is, without a copy', () => {
    for (const record of records.filter((one) => (one as { type: string }).type !== 'error'))
      expect(pageRecordFrom(record)).toBe(record)
    expect(records.map((record) => (record as { type: string }).type)).toEqual(
      PageRecord.def.options.map((option) => [...option.shape.type.def.values][0]),
    )
  })

  it('looks at each part once, also where it leaves something out', () => {
    let looks = 0
    const stream = {
      ...{ longestPause: 1, ended: true, chunks: [] },
      get count() {
        return ++looks
      },
    }
    const body = { stream: Object.assign(stream, { unknown: 1 }), unknown: 1 }
    expect(pageRecordFrom({ ...end, body, unknown: 1 })).toMatchObject({ ...end, body: { stream: { count: 1 } } })
    expect(looks).toBe(1)
  })

  it.each<[string, unknown]>([
    ['no object', 'console'],
    ['null', null],
    ['nothing', undefined],
    ['a list', [line]],
    ['no type', part],
    ['an unknown type', { ...line, type: 'shout' }],
    ['a type that every object has', { ...line, type: 'constructor' }],
    ['a type that is no text', { ...line, type: ['console'] }],
    ['a missing field', { ...part, type: 'console', args: [] }],
    ['a number without end', JSON.parse('{"seq":1,"time":1e999,"type":"handled","ref":1}')],
    ['a moment that no date can hold', { ...line, time: 4.1e15 }],
    ['a broken number', { ...part, type: 'handled', ref: 1.5 }],
    ['a number below one', { ...line, seq: 0 }],
    ['a number that counts no more', { ...line, seq: 2 ** 53 }],
    ['arguments that are no list', { ...line, args: { 0: 'x', length: 1 } }],
    ['a header of three', { ...request, headers: [['a', 'b', 'c']] }],
    ['a header that is no text', { ...request, headers: [['a', {}]] }],
    ['null in the place of a text', { ...line, stack: null }],
    ['a cause without a name', { ...thrown, error: { ...thrown.error, cause: { message: 'y' } } }],
  ])('refuses %s, as the schema does', (_, value) => {
    expect(pageRecordFrom(value)).toBeUndefined()
    expect(PageRecord.safeParse(value).success).toBe(false)
  })

  it.each<[string, unknown]>([
    ['in the record', { ...line, secret: 1 }],
    ['in a body', { ...end, body: { text: 'x', secret: 1 } }],
    ['in a failure', { ...end, failure: { name: 'a', message: 'b', secret: 1 } }],
    ['in an error', { ...thrown, error: { ...thrown.error, secret: 1 } }],
    ['called __proto__', JSON.parse(`{"__proto__":{"secret":1},${JSON.stringify(line).slice(1)}`)],
  ])('leaves out what is not known %s', (_, value) => {
    const known = pageRecordFrom(value)
    expect(known).toEqual(PageRecord.parse(value))
    expect(JSON.stringify(known)).not.toMatch(/secret|__proto__/)
  })

  it('ends where causes are as deep as the schema knows them', () => {
    const value = { ...thrown, error: caused(40) }
    expect(pageRecordFrom(value)).toEqual(PageRecord.parse(value))
  })

  it('takes and refuses what the schema does, wherever one thing is broken or missing', () => {
    const breaks = [undefined, null, 0, -1, 1.5, 1e300, '', 'x', true, [], {}, [[]], [['a', 'b']], { type: 'string' }]
    const told = { taken: 0, refused: 0 }
    for (const record of records) {
      for (const path of pathsOf(record)) {
        for (const value of breaks) {
          const changed = sent(withValue({ record }, ['record', ...path], value)) as { record?: unknown }
          const { data } = PageRecord.safeParse(changed.record)
          expect(pageRecordFrom(changed.record), JSON.stringify(changed)).toEqual(data)
          told[data ? 'taken' : 'refused']++
        }
      }
    }
    expect(told.taken).toBeGreaterThan(300)
    expect(told.refused).toBeGreaterThan(300)
  })
})
