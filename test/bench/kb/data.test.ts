import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEvalSet, withSymptoms } from './data.ts'
import { grow } from './scale/grow.ts'
import { queryOf } from './session.ts'

const article = { id: 'a', title: 'Tax rule missing', body: 'Add a rule.', source: 's', tags: ['tax'] }
const asked = { id: 'q', source: 's', console: ['Uncaught Error: No tax rule'], requests: [], relevant: ['a'] }
let folder: string

function write(corpus: unknown[], sessions: unknown[]) {
  const lines = (items: unknown[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('')
  writeFileSync(join(folder, 'corpus.jsonl'), lines(corpus))
  for (const name of ['queries', 'queries_noisy']) writeFileSync(join(folder, `${name}.jsonl`), lines(sessions))
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casefile-kb-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('an evaluation set', () => {
  it('keeps what was withheld apart', () => {
    write(
      [
        { ...article, withheld: 'No tax rule for region NW' },
        { ...article, id: 'b' },
      ],
      [asked],
    )
    const set = readEvalSet(folder)
    expect(set.articles).toEqual([article, { ...article, id: 'b' }])
    const { articles, noisy } = withSymptoms(set)
    expect(articles.map(({ body }) => body)).toEqual(['Add a rule.\n\nNo tax rule for region NW', 'Add a rule.'])
    expect(noisy).toHaveLength(1)
  })

  it('has no session that asks for an error text when none was withheld', () => {
    write([article], [asked])
    expect(withSymptoms(readEvalSet(folder)).noisy).toEqual([])
  })

  it('takes the first article of each id', () => {
    write([article, { ...article, title: 'Again' }], [asked])
    expect(readEvalSet(folder).articles).toEqual([article])
  })

  it('says which line is not as it should be', () => {
    write([article], [asked, { ...asked, relevant: 'a' }])
    expect(() => readEvalSet(folder)).toThrow(/queries\.jsonl, line 2: .*relevant/s)
  })
})

describe('a session of it', () => {
  it('asks what went wrong, without the lines of healthy pages, and the note only on demand', () => {
    const session = {
      ...asked,
      console: [
        '[Violation] Added non-passive event listener',
        'Uncaught Error: No tax rule\n    at save (https://app.example.com/a.js:1:2)',
      ],
      requests: [
        { method: 'GET', url: 'https://app.example.com/api/unread', status: 200, responseBody: '' },
        { method: 'PUT', url: 'https://api.example.com/rules/42', status: 404, responseBody: '{"message":"No rule"}' },
      ],
      notes: 'Cannot save',
    }
    const texts = (note: boolean) => queryOf(session, note).messages.map(({ text }) => text)
    expect(texts(false)).toEqual(['PUT /rules/{id} 404: No rule', 'No tax rule'])
    expect(texts(true)).toContain('. Cannot save.')
  })
})

describe('a larger knowledge base', () => {
  it('has as many articles as asked for, each different, the same in every run', () => {
    const made = grow([article, { ...article, id: 'b', body: 'Sign in.\n\nThen ask again.' }], 300)
    expect(new Set(made.map(({ id }) => id)).size).toBe(300)
    expect(grow([article, { ...article, id: 'b', body: 'Sign in.\n\nThen ask again.' }], 300)).toEqual(made)
    expect(new Set(made.map(({ title, body }) => title + body)).size).toBeGreaterThan(20)
  })
})
