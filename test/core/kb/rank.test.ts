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
