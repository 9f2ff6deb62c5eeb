import { describe, expect, it } from 'vitest'
import { signalFile } from '../../../src/panel/models/signal-files.ts'
import { caseRecord, dayMs, knownError } from '../../support/history.ts'

const now = Date.UTC(2026, 10, 28, 12)
const ago = (days: number) => now - days * dayMs
const solvedBy = { title: 'Tax rules', url: 'https://help.example/tax' }
const history = {
  known: [knownError({ tracker: 'https://track.example/browse/BOOK-12' })],
  cases: [
    caseRecord({
      at: ago(1),
      account: 'Northwind',
      tier: 'Team',
      ticket: 'https://desk.example/t/4711',
      solvedBy,
      file: 'a.zip',
    }),
    caseRecord({ at: ago(9), release: '5.12', verdict: 'product-defect' }),
    caseRecord({ at: ago(40), problems: [{ key: 'old', title: 'Old', count: 1 }] }),
  ],
}

describe('Markdown', () => {
  it('says it all in sentences', () => {
    const { name, text } = signalFile('markdown', history, ago(30), now)
    expect(name).toBe('product-signal-2026-11-28.md')
    for (const line of [
      '# Product signal, 2026-11-28',
      '2 cases with 1 problem in 1 account, since 2026-10-29.',
      '## 1. `PUT fails: 500`',
      '- 2 cases in 1 account (Northwind), first on 2026-11-19, last on 2026-11-27',
      '- Trend: 1 in the last 7 days, 1 in the 7 days before;',
      '- Plans: Team (1)',
      '- Verdicts: Product defect (1)',
      '- 1 ticket: [4711](https://desk.example/t/4711)',
      '- Known error: Saving fails without a tax rule, [BOOK-12](https://track.example/browse/BOOK-12)',
      '- Article: [Tax rules](https://help.example/tax) solved 1 of 2',
      '- To look at: captured 2026-11-27 on `https://app.tallybook.example`, ticket [4711](https://desk.example/t/4711), saved as `a.zip`',
    ])
      expect(text).toContain(line)
    expect(text).not.toContain('Old')
  })

  it('keeps hostile text text', () => {
    const hostile = '](javascript:1) <img src=x> @everyone `x`'
    const record = caseRecord({
      at: ago(1),
      account: hostile,
      tier: hostile,
      ticket: hostile,
      file: hostile,
      problems: [{ key: 'k', title: hostile, count: 1 }],
    })
    const { text } = signalFile(
      'markdown',
      { known: [knownError({ keys: ['k'], title: hostile, tracker: hostile })], cases: [record] },
      0,
      now,
    )
    const outside = text.replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '')
    expect(outside).not.toMatch(/<img|@everyone|[^\\]\]\(javascript/)
  })
})

describe('CSV', () => {
  const rows = (text: string) => text.replace('\ufeff', '').split('\r\n')
  it('has a row for each problem', () => {
    const { name, text } = signalFile('csv', history, 0, now)
    expect(name).toBe('product-signal-2026-11-28.csv')
    const [head, first, second] = rows(text)
    expect(head).toMatch(/^problem,cases,cases in the last 7 days/)
    expect(first).toMatch(
      /^PUT fails: 500,2,1,1,1,Northwind,Team \(1\),5.12 \(1\),2026-11-19,2026-11-27,Product defect \(1\)/,
    )
    expect(second).toMatch(/^Old,1,0,0,0,/)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '\u00a0=1', '=HYPERLINK("https://x.example","y")'])(
    'never holds a formula: %s',
    (formula) => {
      const record = caseRecord({
        ...{ at: ago(1), account: formula, tier: formula, ticket: formula, verdict: formula },
        problems: [{ key: formula, title: formula, count: 1 }],
        solvedBy: { title: formula },
      })
      const { text } = signalFile(
        'csv',
        { known: [knownError({ keys: [formula], title: formula, tracker: formula })], cases: [record] },
        0,
        now,
      )
      const cells = rows(text)[1]!.match(/(?:"(?:[^"]|"")*"|[^,]*)(?=,|$)/g)!
      expect(cells.filter((cell) => /^"?[\s\0]*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
    },
  )
})
