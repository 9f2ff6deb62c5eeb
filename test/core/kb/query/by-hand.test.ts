import { describe, expect, it } from 'vitest'
import { linesOf, type Query, queryByHand } from '../../../../src/core/kb/index.ts'

const query: Query = {
  messages: [
    { text: 'PUT /api/invoices/{id} 500: TAX_RULE_MISSING', weight: 1, from: 'e1' },
    { text: 'The invoice could not be saved', weight: 1.2, from: 'e2' },
    { text: 'application error', weight: 0.5 },
  ],
}

describe('a query by hand', () => {
  it('is the same if nothing was changed', () => {
    expect(queryByHand(query, linesOf(query))).toEqual(query)
  })

  it('keeps weight and origin of the lines that stay, in their new order', () => {
    expect(queryByHand(query, 'application error\nThe invoice could not be saved')).toEqual({
      messages: [query.messages[2], query.messages[1]],
    })
  })

  it('takes a line that was written as it is, like a failure', () => {
    expect(queryByHand(query, '  tax   rules \n\n12345678901')).toEqual({
      messages: [
        { text: 'tax rules', weight: 1 },
        { text: '12345678901', weight: 1 },
      ],
    })
  })

  it('asks each line once, and nothing if there is none', () => {
    expect(queryByHand(query, 'a\na\n').messages).toHaveLength(1)
    expect(queryByHand(query, ' \n').messages).toEqual([])
    expect(queryByHand(query, Array.from({ length: 500 }, (_, i) => `line ${i}`).join('\n')).messages).toHaveLength(40)
  })
})
