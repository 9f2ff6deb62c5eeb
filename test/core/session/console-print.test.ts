import { describe, expect, it } from 'vitest'
import { type ConsoleCall, printedArgs } from '../../../src/core/session/console-print.ts'
import { formatConsole } from '../../../src/core/session/console-text.ts'
import type { Value } from '../../../src/core/session/value.ts'

const text = (value: string): Value => ({ type: 'string', value })
const no: Value = { type: 'boolean', value: 'false' }
const object: Value = { type: 'object', entries: [['a', { type: 'number', value: '1' }]] }

describe('printedArgs', () => {
  it.each<[string, ConsoleCall['args'], number | undefined, string]>([
    ['log', [text('a %s'), text('b')], undefined, 'a b'],
    ['log', [], undefined, ''],
    ['assert', [no], undefined, 'Assertion failed'],
    ['assert', [no, text('as %s'), text('told')], undefined, 'Assertion failed: as told'],
    ['assert', [no, object], undefined, 'Assertion failed {a: 1}'],
    ['assert', [], undefined, 'Assertion failed'],
    ['group', [], undefined, 'console.group'],
    ['group', [text('outer')], undefined, 'outer'],
    ['groupCollapsed', [], undefined, 'console.groupCollapsed'],
    ['trace', [], undefined, 'console.trace'],
    ['dir', [object, object], undefined, '{a: 1}'],
    ['count', [], 2, 'default: 2'],
    ['count', [{ type: 'undefined' }], 1, 'default: 1'],
    ['count', [text('x')], 3, 'x: 3'],
    ['countReset', [text('x')], undefined, "Count for 'x' does not exist"],
    ['time', [text('t')], undefined, "Timer 't' already exists"],
    ['timeLog', [text('t'), text('so far')], 12.34567, 't: 12.346 ms so far'],
    ['timeEnd', [text('t'), text('not printed')], 1, 't: 1 ms'],
    ['timeEnd', [text('t')], undefined, "Timer 't' does not exist"],
  ])('%s %o %s', (method, args, number, printed) => {
    expect(formatConsole(printedArgs({ method, args, number }))).toBe(printed)
  })

  it('keeps the length of a message that was cut', () => {
    const cut: Value = { type: 'string', value: 'abc', length: 100 }
    expect(printedArgs({ method: 'assert', args: [no, cut] })).toEqual([
      { type: 'string', value: 'Assertion failed: abc', length: 118 },
    ])
  })
})
