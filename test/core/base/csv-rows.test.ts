import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRows } from '../../../src/core/base/csv-rows.ts'
import { csvTable } from '../../../src/core/bundle/exports/csv-table.ts'
import { expectLinear } from '../../support/processor-time.ts'

describe('rows of a CSV text', () => {
  it.each<[what: string, text: string, rows: string[][]]>([
    [
      'lines that end with LF',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'lines that end with CRLF, the last one not at all',
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'lines that end with CR',
      'a,b\r1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['quotes around commas, line breaks and quotes', '"a, b","c\r\nd","say ""no"""', [['a, b', 'c\r\nd', 'say "no"']]],
    [
      'empty cells',
      'a,,b\n,,c',
      [
        ['a', '', 'b'],
        ['', '', 'c'],
      ],
    ],
    [
      'empty rows, which are left out',
      'a,b\n\n,\n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a byte order mark', '\ufeffa,b', [['a', 'b']]],
    [
      'semicolons, with commas in numbers',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1, 2\t3',
      [
        ['a', 'b'],
        ['1, 2', '3'],
      ],
    ],
    ['a quote within a cell', 'a 5" disk,b', [['a 5" disk', 'b']]],
    ['text after a closing quote', '"a"b,c', [['ab', 'c']]],
    ['a quote that is never closed', 'a,"b\nc', [['a', 'b\nc']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(csvRows(text)).toEqual(rows)
  })

  it('are what was written', () => {
    const cell = fc
      .string()
      .filter((text) => text.trim() !== '' && !/^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^\s|;|\t/.test(text))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        expect(csvRows(csvTable(rows))).toEqual(rows)
      }),
    )
  })

  it.each(['"a ""b"" c",d\n', 'a,"b\n', '"""",\n'])('take time in proportion to the text: %j', (line) =>
    expectLinear(2_000, (count) => line.repeat(count), csvRows),
  )
})
