import { expect, it } from 'vitest'
import { wantedWords, wordsTest } from '../../src/views/search-words.ts'

const text = 'put /api/invoices/1042 500 x-request-id: req-7f3a'

it.each([
  ['PUT invoices', true],
  ['1042 put', true],
  ['put  get', false],
  ['-get', true],
  ['-500', false],
  ['put -500', false],
  ['put -404 -tracking', true],
  ['req-7f3a', true],
  ['put -', true],
  ['--500', true],
])('"%s": %s', (search, expected) => expect(wordsTest(search)?.(text)).toBe(expected))

it.each(['', '  ', '-', ' - '])('"%s" asks for nothing', (search) => expect(wordsTest(search)).toBeUndefined())

it('what is not wanted is not looked for', () =>
  expect(wantedWords(' PUT -404 invoices - ')).toEqual(['put', 'invoices']))
