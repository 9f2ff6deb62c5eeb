import { describe, expect, it } from 'vitest'
import type { PageRecord } from '../../src/core/session/index.ts'
import type { Draft } from '../../src/relay/draft.ts'
import { createIntake } from '../../src/relay/intake.ts'

/** Every record is a step of the event that `ref` names, or of one of its own. */
const reader = {
  read({ seq, time, ...record }: PageRecord) {
    const key = 'ref' in record && record.ref !== undefined ? record.ref : seq
    return { key, draft: { kind: 'mark', at: time, note: `${seq}` } satisfies Draft }
  },
}
const record = (seq: number, ref?: number): PageRecord =>
  ref === undefined
    ? { type: 'dropped', seq, time: seq, what: 'records', count: 1 }
    : { type: 'handled', seq, time: seq, ref }

function intake() {
  const added: [note: string, id: string | undefined][] = []
  let ids = 0
  const take = createIntake(reader, (draft, id) => {
    added.push([draft.kind === 'mark' ? draft.note : '', id])
    return id ?? `id${++ids}`
  })
  return { take, added }
}

describe('createIntake', () => {
  it('makes one event of what a batch tells of it, in the order in which the events began', () => {
    const { take, added } = intake()
    take([record(1), record(2), record(3, 1), record(4, 1)])
    expect(added).toEqual([
      ['4', undefined],
      ['2', undefined],
    ])
  })

  it('changes the event of an earlier batch', () => {
    const { take, added } = intake()
    take([record(1), record(2)])
    take([record(3, 2)])
    expect(added.at(-1)).toEqual(['3', 'id2'])
  })

  it('forgets what has not changed for longest', () => {
    const { take, added } = intake()
    take([record(1), record(2)])
    take([record(3, 1)])
    take(Array.from({ length: 3_999 }, (_, i) => record(10 + i)))
    take([record(5_000, 1), record(5_001, 2)])
    expect(added.slice(-2)).toEqual([
      ['5000', 'id1'],
      ['5001', undefined],
    ])
  })

  it('takes a record that is dated ahead for one of now', () => {
    const ahead = { ...record(1), time: Date.now() + 3_600_000 }
    const { take } = intake()
    take([ahead])
    expect(ahead.time).toBeLessThan(Date.now() + 60_000)
  })
})
