import { expect, it } from 'vitest'
import type { Asked } from './data.ts'
import { withoutTwins } from './twins.ts'

const article = (id: string, body: string) => ({ id, title: id, body, source: 'test', tags: [] })
const articles = [
  article('quota', 'It says `Quota ledger diverged!`'),
  article('first', 'It says "Something else failed".'),
  article('second', 'Whenever something else failed, save again.'),
]
const asked = (relevant: string, ...console: string[]): Asked => ({
  id: relevant,
  source: 'test',
  console,
  requests: [],
  relevant: [relevant],
})

it.each<[string, Asked, boolean]>([
  ['a text that one article has', asked('quota', 'quota ledger diverged'), true],
  ['beside a line that no article has', asked('quota', 'Quota ledger diverged', 'Nobody knows this line'), true],
  ['a text that two articles have', asked('first', 'Something else failed'), false],
  ['a text that the article does not have', asked('quota', 'The ledger of the quota diverged'), false],
  ['two words', asked('quota', 'Ledger diverged'), false],
])('%s', (_, session, expected) => {
  expect(withoutTwins({ articles }, [session])).toHaveLength(expected ? 1 : 0)
})
