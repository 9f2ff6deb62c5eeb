import { describe, expect, it } from 'vitest'
import { type ConsoleCall, createConsolePrinter } from '../../../../src/core/session/values/console-print.ts'
import { formatConsole } from '../../../../src/core/session/values/console-text.ts'
import type { Value } from '../../../../src/core/session/values/value.ts'

const text = (value: string): Value => ({ type: 'string', value })
const no: Value = { type: 'boolean', value: 'false' }
const object: Value = { type: 'object', entries: [['a', { type: 'number', value: '1' }]] }

type Step = [method: string, args?: ConsoleCall['args'], time?: number]

/** What the calls print, one line each, indented by the depth of groups. */
function console(steps: Step[]): string[] {
  const print = createConsolePrinter()
  return steps.flatMap(([method, args = [], time = 0]) => {
    const printed = print({ method, args, time })
    return printed ? [`${'  '.repeat(printed.group)}${formatConsole(printed.args)}`] : []
  })
}

describe('a console', () => {
  it.each<[string, ConsoleCall['args'], string[]]>([
    ['log', [text('a %s'), text('b')], ['a b']],
    ['log', [], []],
    ['assert', [no], ['Assertion failed']],
    ['assert', [no, text('as %s'), text('told')], ['Assertion failed: as told']],
    ['assert', [no, object], ['Assertion failed {a: 1}']],
    ['assert', [], ['Assertion failed']],
    ['group', [], ['console.group']],
    ['group', [text('outer')], ['outer']],
    ['groupCollapsed', [], ['console.groupCollapsed']],
    ['groupEnd', [], []],
    ['trace', [], ['console.trace']],
    ['dir', [object, object], ['{a: 1}']],
    ['count', [], ['default: 1']],
    ['count', [{ type: 'undefined' }], ['default: 1']],
    ['countReset', [text('x')], ["Count for 'x' does not exist"]],
    ['time', [text('t')], []],
    ['timeEnd', [text('t')], ["Timer 't' does not exist"]],
    ['clear', [], ['']],
  ])('%s %o', (method, args, lines) => {
    expect(console([[method, args]])).toEqual(lines)
  })

  it('counts by label', () => {
    const x = [text('x')]
    expect(console([['count'], ['count', x], ['count', x], ['countReset', x], ['count', x], ['count']])).toEqual([
      'default: 1',
      'x: 1',
      'x: 2',
      'x: 1',
      'default: 2',
    ])
  })

  it('measures time by label', () => {
    const t = [text('t')]
    const calls: Step[] = [
      ['time', t, 1000],
      ['time', t, 1001],
      ['timeLog', [text('t'), text('so far')], 1012.34567],
      ['timeEnd', [text('t'), text('not printed')], 1020],
      ['timeEnd', t, 1030],
    ]
    expect(console(calls)).toEqual([
      "Timer 't' already exists",
      't: 12.346 ms so far',
      't: 20 ms',
      "Timer 't' does not exist",
    ])
  })

  it('indents by groups until they end or the console is cleared', () => {
    const line = (value: string): Step => ['log', [text(value)]]
    const calls: Step[] = [['group'], line('in'), ['group'], line('deep'), ['groupEnd'], ['groupEnd'], ['groupEnd']]
    expect(console([...calls, line('out'), ['group'], ['clear'], line('after')])).toEqual([
      'console.group',
      '  in',
      '  console.group',
      '    deep',
      'out',
      'console.group',
      '',
      'after',
    ])
  })

  it('keeps the length of a message that was cut', () => {
    const cut: Value = { type: 'string', value: 'abc', length: 100 }
    expect(createConsolePrinter()({ method: 'assert', args: [no, cut], time: 0 })?.args).toEqual([
      { type: 'string', value: 'Assertion failed: abc', length: 118 },
    ])
  })

  it('remembers the newest labels, for a page that uses a new one with every call', () => {
    const steps = Array.from({ length: 5_000 }, (_, i): Step => ['count', [text(`label ${i}`)]])
    const again = (i: number): Step => ['count', [text(`label ${i}`)]]
    expect(console([...steps, again(4_999), again(0)]).slice(-2)).toEqual(['label 4999: 2', 'label 0: 1'])
  })
})
