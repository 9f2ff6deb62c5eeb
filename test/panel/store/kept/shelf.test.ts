import { describe, expect, it } from 'vitest'
import { captureOf, type Shelved } from '../../../../src/panel/store/kept/shelf.ts'

const shelved = (id: string, session: string | undefined, capturedAt: number): Shelved => ({
  ...{ id, session, capturedAt, name: id, site: 'https://app.example' },
  open: async () => true,
})

describe('the capture of a remembered case', () => {
  const records = [
    { session: 'a', at: 100 },
    { session: 'a', at: 900 },
    { session: 'b', at: 50 },
  ]
  it.each<[string, (typeof records)[0], Shelved[], string | undefined]>([
    ['is of its recording', records[0]!, [shelved('other', 'b', 100), shelved('own', 'a', 100)], 'own'],
    ['is the newest of several', records[0]!, [shelved('first', 'a', 100), shelved('second', 'a', 300)], 'second'],
    ['is not that of a later case of the same recording', records[0]!, [shelved('later', 'a', 900)], undefined],
    ['is not that of an earlier case of the same recording', records[1]!, [shelved('earlier', 'a', 100)], undefined],
    ['is unknown where its recording is not noted', records[2]!, [shelved('old', undefined, 50)], undefined],
    ['is gone where nothing is kept', records[2]!, [], undefined],
  ])('%s', (_, record, shelf, id) => expect(captureOf(record, records, shelf)?.id).toBe(id))
})
