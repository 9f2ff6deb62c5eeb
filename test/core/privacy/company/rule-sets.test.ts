import { describe, expect, it } from 'vitest'
import {
  countRules,
  joinRules,
  noRules,
  problemWith,
  readRules,
  rulesFrom,
  writeRules,
} from '../../../../src/core/privacy/index.ts'

const good = {
  fields: ['kundennummer', '*iban*'],
  selectors: ['.customer-name'],
  patterns: [{ name: 'contract', pattern: 'C-\\d{8}' }],
  neverCapture: ['bank.example'],
}

describe('rules from a file', () => {
  it('are the same after writing and reading', () => {
    expect(readRules(writeRules(good))).toEqual({ rules: good, problems: [] })
  })

  it.each<[string, string, RegExp[]]>([
    ['no JSON', 'fields: [a]', [/^This file is not JSON/]],
    ['another JSON', '[1]', [/^These are not rules/]],
    ['an unknown list', '{"felder": ["a"]}', [/“felder” is not a list that Casefile knows/]],
    ['a list that is none', '{"fields": "a"}', [/“fields” is not a list\./]],
  ])('%s is named', (_what, text, problems) => {
    const read = readRules(text)
    expect(read.rules).toEqual(noRules)
    expect(read.problems).toHaveLength(problems.length)
    for (const [index, problem] of problems.entries()) expect(read.problems[index]).toMatch(problem)
  })

  it('a bad entry is named with its place, and takes no other with it', () => {
    const text = JSON.stringify({
      ...good,
      fields: ['kundennummer', 7, '*iban*'],
      patterns: [{ name: 'contract', pattern: 'C-\\d{8}' }, { name: 'slow', pattern: '(a+)+b' }, { pattern: 'x' }],
      neverCapture: ['bank.example', 'not a domain'],
    })
    const { rules, problems } = readRules(text)
    expect(rules).toEqual(good)
    expect(problems).toEqual([
      'fields, entry 2 (7): expected text that is not too long.',
      expect.stringMatching(/^patterns, entry 2 \(\{"name":"slow"/),
      'patterns, entry 3 ({"pattern":"x"}): expected {"name": ..., "pattern": ...}.',
      'neverCapture, entry 2 ("not a domain"): This is not a domain. Enter it like “bank.example”.',
    ])
  })

  it('says when there are too many, and takes the first ones', () => {
    const { rules, problems } = rulesFrom({ fields: Array.from({ length: 202 }, (_, index) => `field${index}`) })
    expect(rules.fields).toHaveLength(200)
    expect(problems).toHaveLength(2)
    expect(problems[0]).toContain('there are more than 200')
  })
})

it('joins sets, each rule once', () => {
  const joined = joinRules([good, { ...noRules, fields: ['kundennummer', 'steuernummer'], patterns: good.patterns }])
  expect(joined).toEqual({ ...good, fields: ['kundennummer', '*iban*', 'steuernummer'] })
  expect(countRules(joined)).toBe(6)
})

it.each([
  ['fields', 'kundennummer', undefined],
  ['fields', '', 'Enter a field name, for example “customerNumber”.'],
  ['neverCapture', 'a/b', 'Enter only the domain, without a path, for example “bank.example”.'],
  ['fields', 'x'.repeat(100), 'This is too long.'],
] as const)('%s: %j', (list, entry, problem) => {
  expect(problemWith(list, entry)).toBe(problem)
})
