import { describe, expect, it } from 'vitest'
import { markRuns } from '../../../src/panel/article/mark-runs.ts'

describe('markRuns', () => {
  const marked = (text: string, quotes: string[], terms: string[]) =>
    markRuns(text, quotes, terms)
      .map((run) => (run.marked ? `[${run.text}]` : run.text))
      .join('')

  it.each([
    ['nothing to mark', 'Save the invoice', [], [], 'Save the invoice'],
    ['words by their beginning, in any case', 'Saving Invoices', [], ['invoice'], 'Saving [Invoices]'],
    ['not inside of a word', 'preinvoice', [], ['invoice'], 'preinvoice'],
    ['codes whole', 'Error TAX_RULE_MISSING here', [], ['TAX_RULE_MISSING'], 'Error [TAX_RULE_MISSING] here'],
    ['a quote across line breaks', 'it has no\ntax rule.', ['no tax rule'], [], 'it has [no\ntax rule].'],
    ['text with special signs', 'a (b) [c] a.b', ['(b) [c]'], ['a.b'], 'a [(b) [c]] [a.b]'],
    ['words too short to tell anything', 'to do', [], ['to', ''], 'to do'],
    ['a text that is one match', 'invoice', [], ['invoice'], '[invoice]'],
  ])('marks %s', (_, text, quotes, terms, result) => expect(marked(text, quotes, terms)).toBe(result))
})
