import { describe, expect, it } from 'vitest'
import { casesWithWords } from '../../../src/core/history/index.ts'
import { caseRecord } from '../../support/history.ts'

const northwind = caseRecord({
  summary: 'Saving fails on the server',
  ticket: 'https://desk.example/t/4711',
  account: 'Northwind',
  release: '5.12.0',
  file: 'casefile-app.tallybook.example-2026-03-12-0930-ab12.zip',
})
const contoso = caseRecord({
  summary: 'Signed out again',
  problems: [{ key: 'k', title: 'GET /me: 401', count: 1 }],
  account: 'Contoso',
})

describe('looking for cases', () => {
  it.each([
    ['nothing', '  ', [northwind, contoso]],
    ['what happened', 'saving fails', [northwind]],
    ['a problem', '401', [contoso]],
    ['a ticket', '4711', [northwind]],
    ['an account, however it is written', 'NORTH', [northwind]],
    ['a release', '5.12', [northwind]],
    ['a file', '2026-03-12-0930', [northwind]],
    ['words in any order', 'contoso signed', [contoso]],
    ['words of two cases', 'contoso 4711', []],
  ])('by %s', (_, query, found) => {
    expect(casesWithWords([northwind, contoso], query)).toEqual(found)
  })
})
