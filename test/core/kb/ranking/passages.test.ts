import { describe, expect, it } from 'vitest'
import { type Article, createIndex } from '../../../../src/core/kb/index.ts'
import { blocksOf, nearestPassage } from '../../../../src/core/kb/ranking/passages.ts'

const article = (body: string): Article => ({ id: 'a', title: 'An article', body, tags: [], source: 'test' })

function quoteOf(body: string, message: string, whole = false): string | undefined {
  const one = article(body)
  return nearestPassage(createIndex([one]), blocksOf(one), message, whole)
}

describe('the passage nearest to a message', () => {
  it.each([
    [
      'a sentence of a paragraph',
      'Invoices are sent at night. Sending fails if the mailbox is full. Ask your provider.',
      'The mailbox is full',
      'Sending fails if the mailbox is full.',
    ],
    [
      'a line of a fenced block with empty lines',
      'Look for\n\n```\nstarting\n\nmailbox is full\n\nstopping\n```\n\nin the log.',
      'The mailbox is full',
      'mailbox is full',
    ],
    [
      'a line of a text without empty lines',
      'What happened\nThe mailbox is full\nWhat to do\nDelete old mail',
      'The mailbox is full',
      'The mailbox is full',
    ],
    [
      'a link whose address stands elsewhere',
      'Hello.\n\nThe [mailbox][box] is full.\n\n[box]: https://example.com/box',
      'The mailbox is full',
      'The mailbox is full.',
    ],
    ['an escaped name', 'Hello.\n\nIt said MAILBOX\\_FULL twice.', 'MAILBOX_FULL', 'It said MAILBOX_FULL twice.'],
    ['a word in another form', 'Hello.\n\nIts responsibilities.', 'responsible', 'Its responsibilities.'],
    ['a word that ends in y', 'Hello.\n\nHe replies again.', 'reply', 'He replies again.'],
    ['a word with an apostrophe', 'Hello.\n\nIt wouldn’t open.', "wouldn't open", 'It wouldn’t open.'],
    ['a word with an accent', 'Hello.\n\nNo café today.', 'cafe', 'No café today.'],
    ['a word within a name', 'Hello.\n\nCall getServerSideProps here.', 'props', 'Call getServerSideProps here.'],
    ['a route', 'Hello.\n\nAsk /users/{id}/teams first.', 'GET /users/42/teams', 'Ask /users/{id}/teams first.'],
    ['Japanese', 'こんにちは。\n\n接続できません。', '接続できません', '接続できません。'],
    ['the first of two alike', 'Disk full (1).\n\nDisk full (2).', 'disk full', 'Disk full (1).'],
    ['nothing if nothing is near', 'Invoices are sent at night.', 'The mailbox is full', undefined],
  ])('%s', (_, body, message, quote) => expect(quoteOf(body, message)).toBe(quote))

  it('is the shorter one, unless the article holds the whole message', () => {
    const body = `Mailbox full.\n\n${'it was seen on Monday, on Tuesday, and so on, '.repeat(9)}mailbox full letters`
    expect(quoteOf(body, 'mailbox full letters')).toBe('Mailbox full.')
    expect(quoteOf(body, 'mailbox full letters', true)).toContain('it was seen')
  })

  it('is found for each message, whatever was read for the one before', () => {
    const one = article('The mailbox is full.\n\nThe disk is broken.')
    const [index, blocks] = [createIndex([one]), blocksOf(one)]
    expect(nearestPassage(index, blocks, 'mailbox full', false)).toBe('The mailbox is full.')
    expect(nearestPassage(index, blocks, 'disk broken', false)).toBe('The disk is broken.')
  })

  it('is read without the rest of the article', () => {
    const blocks = blocksOf(article('The mailbox is full.\n\nThe disk is broken.'))
    nearestPassage(createIndex([article('The mailbox is full.')]), blocks, 'mailbox full', false)
    expect(blocks.map(({ passages }) => passages !== undefined)).toEqual([true, false])
  })
})
