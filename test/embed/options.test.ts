import { describe, expect, it } from 'vitest'
import { checkOptions, optionsOf } from '../../src/embed/asleep/options.ts'

const check = (given: unknown) => checkOptions(given, (text) => !text.includes('['))

describe('the options of a vendor', () => {
  it.each([
    ['none', undefined, {}],
    ['one, and leaves the others alone', { buffer: 5 }, { buffer: 5 }],
    [
      'all',
      { mask: ['.a'], allow: ['.b'], buffer: 5, language: 'pt-BR' },
      { mask: ['.a'], allow: ['.b'], buffer: 5, language: 'pt-BR' },
    ],
    ['parts of minutes', { buffer: 2.4 }, { buffer: 2 }],
  ])('takes %s', (_what, given, options) => {
    expect(check(given)).toEqual({ options, problems: [], unsafe: undefined })
  })

  it.each([
    ['something else', 5, 'Options are an object'],
    ['null', null, 'Options are an object'],
    ['a list', ['.a'], 'Options are an object'],
    ['an unknown option', { masks: ['.a'] }, 'There is no option "masks".'],
    ['one selector', { mask: '.a' }, '"mask" is a list of CSS selectors'],
    ['no selector', { allow: ['a[', '.b'] }, '"allow" has an entry that cannot be used as a CSS selector: a['],
    ['a number for a selector', { mask: [7] }, '"mask" has an entry that cannot be used as a CSS selector: 7'],
    ['a long selector', { mask: ['a'.repeat(301)] }, '"mask" has an entry'],
    ['too many selectors', { mask: Array(201).fill('.a') }, 'takes 200 selectors at most'],
    ['no minutes', { buffer: '5' }, '"buffer" is a number of minutes from 1 to 60.'],
    ['not a number', { buffer: Number.NaN }, '"buffer"'],
    ['no time', { buffer: 0 }, '"buffer"'],
    ['hours', { buffer: 90 }, '"buffer"'],
    ['no language', { language: 'English, please' }, '"language" is a language tag'],
  ])('says what is wrong with %s, and never throws', (_what, given, problem) => {
    expect(check(given).problems.join('\n')).toContain(problem)
  })

  it('uses the rest of what is partly wrong', () => {
    expect(check({ allow: ['a[', '.b'], buffer: 90, language: 'de' }).options).toEqual({
      ...{ allow: ['.b'], buffer: undefined, language: 'de' },
    })
  })

  it.each<[string, unknown, boolean]>([
    ['one selector for a list', { mask: '.a' }, true],
    ['a selector that is none', { mask: ['.a', 'a['] }, true],
    ['the whole page', { mask: ['body'] }, true],
    ['what a rule may not hold', { mask: ['.a { }'] }, true],
    ['a bracket that only browsers close', { mask: [':is(.a, .b'] }, true],
    ['a misspelt name', { masks: ['.a'] }, true],
    ['a list for the options', ['.a'], true],
    ['a mistake elsewhere', { mask: ['.a'], buffer: 90 }, false],
    ['another unknown name', { colour: 'red' }, false],
  ])('says whether something would go unmasked: %s', (_what, given, isUnsafe) => {
    expect(check(given).unsafe !== undefined).toBe(isUnsafe)
  })

  it('reads the attributes of a script', () => {
    expect(optionsOf({})).toBeUndefined()
    expect(optionsOf({ nonce: 'x' })).toBeUndefined()
    expect(optionsOf({ buffer: '5', mask: '.a, :is(.b, .c)', allow: '.c', language: 'de' })).toEqual({
      ...{ buffer: 5, mask: ['.a', ':is(.b, .c)'], allow: ['.c'], language: 'de' },
    })
  })
})
