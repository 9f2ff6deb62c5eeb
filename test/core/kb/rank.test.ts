import { describe, expect, it } from 'vitest'
import { type Article, createIndex, search } from '../../../src/core/kb/index.ts'

const article = (id: string, title: string, body: string): Article => ({ id, title, body, tags: [], source: 'test' })

describe('a failing request', () => {
  const index = createIndex([
    article('get', 'GET /orders', 'Lists orders that a user may see.'),
    article('post', 'POST /orders', 'Makes an order.'),
    article('denied', 'Access of users is denied', 'A user may not see the list.'),
    article('locked', 'The list is locked', 'Orders that a user may see.'),
  ])
  const first = (text: string) => search(index, { messages: [{ text, weight: 1 }] })[0]?.article.id

  it.each([
    ['goes to the page of its endpoint', 'GET /orders 403: access denied', 'get'],
    ['with its very method', 'POST /orders 403: access denied', 'post'],
    ['goes by its words where no page tells of the endpoint', 'GET /invoices 403: access denied', 'denied'],
  ])('%s', (_, text, id) => expect(first(text)).toBe(id))
})

it('finds the one article that holds a message word by word among a hundred that hold its words more often', () => {
  const message = 'An unexpected error stopped the processing of your request'
  const others = Array.from({ length: 100 }, (_, i) =>
    article(`${i}`, 'Services', 'Stop requests. Unexpected error. Processing. '.repeat(2)),
  )
  const rest = Array.from({ length: 900 }, (_, i) => article(`rest ${i}`, 'Plans', 'Choose a plan.'))
  const own = article('own', 'Orders', `Exports of orders stop at night, and users see: ${message}. Try it once more.`)
  const index = createIndex([...others, ...rest, own])
  expect(search(index, { messages: [{ text: message, weight: 1 }] })[0]?.article.id).toBe('own')
})

it.each([
  ['after much prose', 8_000, 'long'],
  ['not after more than a person would read', 20_000, undefined],
])('finds an error text that stands %s', (_, characters, id) => {
  const prose = 'Choose a plan and save it.\n\n'.repeat(characters / 28)
  const index = createIndex([
    article('long', 'Plans', `${prose}\n\nQuota ledger diverged`),
    article('other', 'Orders', ''),
  ])
  expect(search(index, { messages: [{ text: 'Quota ledger diverged', weight: 1 }] })[0]?.article.id).toBe(id)
})
