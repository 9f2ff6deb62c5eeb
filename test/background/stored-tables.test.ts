/** Tables in `storage.session` of which one entry cannot be read: another version may have written it. */
import { expect, it } from 'vitest'
import { createRecordings, type TabRecording } from '../../src/background/recordings.ts'
import { createSecrets } from '../../src/background/secrets.ts'
import { memoryArea } from '../support/memory-area.ts'
import { SITE } from '../support/session-builder.ts'

const recording = (sessionId: string): TabRecording => ({
  ...{ sessionId, site: SITE, mode: 'session', running: true, startedAt: 0, dropped: {} },
})

it.each<[string, unknown]>([
  ['is none', 'text'],
  ['is of another shape', { ...recording('b'), running: 'yes' }],
  ['lacks something', { sessionId: 'b' }],
])('a recording that %s is dropped, and the others stay', async (_name, broken) => {
  const state = memoryArea({ recordings: { 1: recording('a'), 2: broken, 3: recording('c') } })
  const recordings = createRecordings(state)
  expect([...(await recordings.all()).keys()]).toEqual([1, 3])
  expect(await recordings.get(2)).toBeUndefined()
  await recordings.change(3, () => undefined)
  expect(await state.get('recordings')).toEqual({ 1: recording('a') })
})

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a list', [recording('a')]],
  ['a text', 'text'],
])('%s in the place of the recordings is as good as none', async (_name, table) => {
  expect(await createRecordings(memoryArea({ recordings: table })).all()).toEqual(new Map())
})

it('the secrets of one recording that cannot be read take none of another along', async () => {
  const secrets = createSecrets(memoryArea({ secrets: { a: [['s3cret', 'password']], b: [['s3cret']] } }))
  expect(await secrets.of('a')).toEqual([['s3cret', 'password']])
  expect(await secrets.of('b')).toEqual([])
})
