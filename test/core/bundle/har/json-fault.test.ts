import { describe, expect, it } from 'vitest'
import { jsonFault } from '../../../../src/core/bundle/har/json-fault.ts'

describe('the place where a text stops being JSON', () => {
  it.each([
    ['', '1:1 the file ends in the middle'],
    ['{"a": 1,}', '1:9 there is a comma before }'],
    ['[1,\n 2,\n]', '3:1 there is a comma before ]'],
    ['[1 2]', '1:4 a comma is missing'],
    ['{"a" 1}', '1:6 a colon is missing'],
    ["{'a': 1}", '1:2 a name in double quotes is missing'],
    ['{a: 1}', '1:2 a name in double quotes is missing'],
    ['[NaN]', '1:2 "N" is not a value'],
    ['[01]', '1:2 "0" is not a value'],
    ['[1.]', '1:2 "1" is not a value'],
    ['[tru]', '1:2 "t" is not a value'],
    ['{"a": "b\nc"}', '1:9 a string contains a line break or control character'],
    ['["\\x"]', '1:3 an escape sequence in a string is not valid'],
    ['["abc', '1:6 the file ends in the middle'],
    ['["abc\\', '1:7 the file ends in the middle'],
    ['{"a": [1, {"b": 2}', '1:19 the file ends in the middle'],
    ['{} x', '1:4 more text follows after the end'],
    ['[}', '1:2 "}" is not a value'],
    ['ä', '1:1 a character is not a value'],
  ])('%j: %s', (text, expected) => {
    const fault = jsonFault(text)
    expect(fault && `${fault.line}:${fault.column} ${fault.what}`).toBe(expected)
    expect(() => JSON.parse(text)).toThrow()
  })

  it('is none in a text that JSON.parse takes', () => {
    for (const text of ['0', ' -1.5e+3 ', '"\\u00e4\\n"', '[]', '{}', '[[],{}]', '{"a":[true,false,null,{"":""}]}\n']) {
      expect(() => JSON.parse(text)).not.toThrow()
      expect(jsonFault(text), text).toBeUndefined()
    }
  })

  it('agrees with JSON.parse on every text with one sign changed', () => {
    const sound = '{"a": [1, -2.5e3, "x\\n\\u0041"], "b": {"c": null, "d": true}, "": []}'
    for (let at = 0; at < sound.length; at++) {
      for (const sign of ['', ',', '"', '}', ']', '[', '{', ':', ' ', '0', 'e', '\\', '\n', '-', '.']) {
        const text = sound.slice(0, at) + sign + sound.slice(at + 1)
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        expect(jsonFault(text) === undefined, text).toBe(valid)
      }
    }
  })

  it('is found however deep it lies', () => {
    const depth = 100_000
    expect(jsonFault(`${'['.repeat(depth)}${']'.repeat(depth - 1)}`)).toMatchObject({ column: 2 * depth, line: 1 })
    expect(jsonFault(`"${'x'.repeat(2_000_000)}`)?.what).toBe('the file ends in the middle')
  })
})
