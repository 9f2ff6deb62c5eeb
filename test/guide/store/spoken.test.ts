/** The language changes when its texts are there; without them the customer reads the language from before. */
import { signal } from '@preact/signals'
import { expect, it, vi } from 'vitest'
import { createSpoken } from '../../../src/guide/store/spoken.ts'
import { textsFor } from '../../../src/guide/texts.ts'

vi.mock('../../../src/guide/locales/ja.json', () => {
  throw new Error('The file is not there.')
})

it.each([
  ['de', 'de'],
  ['pt-BR', 'pt-BR'],
  ['ja', 'en'],
])('what is wanted in %s is said in %s', async (wanted, expected) => {
  const tag = signal('en')
  const { texts, ready, follow } = createSpoken(tag, await textsFor('en', []))
  const stop = follow()
  expect(ready.value).toBe(true)
  tag.value = wanted
  expect([texts.value.language, ready.value]).toEqual(['en', false])
  await vi.waitFor(() => expect(ready.value).toBe(true))
  expect(texts.value.language).toBe(expected)
  stop()
})

it('takes the last of two languages that are wanted in a row', async () => {
  const tag = signal('en')
  const { texts, ready, follow } = createSpoken(tag, await textsFor('en', []))
  const stop = follow()
  tag.value = 'fr'
  tag.value = 'es'
  await vi.waitFor(() => expect(ready.value).toBe(true))
  expect(texts.value.language).toBe('es')
  stop()
})
