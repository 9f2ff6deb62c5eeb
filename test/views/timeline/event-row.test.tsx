import { cleanup, render } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { ConsoleEvent, Value } from '../../../src/core/session/index.ts'
import { formatConsole } from '../../../src/core/session/values/console-text.ts'
import { EventRow } from '../../../src/views/timeline/event-row.tsx'
import { consoleLine, step } from '../../support/session-builder.ts'

afterEach(cleanup)

const text = (value: string): Value => ({ type: 'string', value })
const number = (value: string): Value => ({ type: 'number', value })
const object: Value = {
  type: 'object',
  entries: [
    ['id', number('7')],
    ['name', text('Lind')],
  ],
}

function rowOf(args: Value[], told = formatConsole(args)) {
  const line = { ...(consoleLine({ at: 10, level: 'log' }) as ConsoleEvent), args, text: told }
  const { container } = render(<EventRow event={line} />)
  const row = container.querySelector('.cf-event-text')!
  const kinds = [...row.querySelectorAll('[class^="cf-code-"]')].map(
    (piece) => `${piece.className.replace('cf-code-', '')} ${piece.textContent}`,
  )
  return { row, kinds }
}

it('has a readable chip in the place of the label of a masked value, with the label as its tooltip', () => {
  const typed = step({ text: 'Typed "…" into "E-mail"', value: 'redacted-email-0a1b2c3d4e@redacted.invalid' })
  const { container } = render(<EventRow event={typed} />)
  expect(container.querySelector('.cf-event-text')?.textContent).toBe('Typed email into "E-mail"')
  expect(container.querySelector('.cf-masked')?.getAttribute('title')).toMatch(/^redacted-email: masked before/)
})

describe('a line of the console', () => {
  it('has objects as previews, in the colours of code', () => {
    const { row, kinds } = rowOf([text('saved'), object])
    expect(row.firstChild?.textContent).toBe('saved')
    expect(row.textContent).toContain("saved {id: 7, name: 'Lind'}")
    expect(kinds).toEqual(expect.arrayContaining(['plain saved', 'key id', 'number 7', 'key name', "string 'Lind'"]))
  })
  it.each<[string, Value[], string | undefined]>([
    ['of texts alone', [text('one'), text('two')], undefined],
    ['whose specifiers give texts', [text('%s of %d%%'), text('one'), number('7')], undefined],
    ['that says something else than its values', [object], 'masked by hand'],
    ['whose first line has none', [text('one\ntwo'), object], undefined],
  ])('stays text: %s', (_, args, told) => {
    const { row, kinds } = rowOf(args, told)
    expect(kinds).toEqual([])
    expect(row.textContent).toContain((told ?? formatConsole(args)).split('\n')[0])
  })
  it.each<[string, Value[], string, string[]]>([
    [
      'taken in by a specifier',
      [text('id %d of %o'), number('7'), object],
      "id 7 of {id: 7, name: 'Lind'}",
      ['number 7'],
    ],
    ['styled with %c', [text('%csaved%c %o'), text('color: red'), text(''), number('7')], 'saved 7', ['number 7']],
    ['before the end of the first line', [object, text('\nmore')], "{id: 7, name: 'Lind'}", ['number 7']],
    ['after lines that are empty', [text('\n\n '), number('7')], '7', ['number 7']],
  ])('has previews of what is %s', (_, args, first, coloured) => {
    const { row, kinds } = rowOf(args)
    expect(row.textContent?.startsWith(first)).toBe(true)
    expect(kinds).toEqual(expect.arrayContaining(coloured))
  })
  it('colours no more than is in view, and says all of it', () => {
    const items = Array.from({ length: 100 }, (_, n) => number(String(1000 + n)))
    const { row, kinds } = rowOf([{ type: 'array', length: 100, items }])
    expect(row.textContent).toContain('1099]')
    expect(kinds.length).toBeLessThan(110)
  })
})
