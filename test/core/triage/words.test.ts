import { describe, expect, it } from 'vitest'
import { afterStep, said } from '../../../src/core/triage/words.ts'
import { step } from '../../support/session-builder.ts'

describe('afterStep', () => {
  it.each([
    ['Clicked "Save" in "Edit invoice"', ' after clicking "Save"'],
    ['Clicked a button in "Edit invoice"', ' after clicking a button in "Edit invoice"'],
    ['Right-clicked "Row" in the frame "editor"', ' after right-clicking "Row" in the frame "editor"'],
    ['Typed "…" into "Search invoices" in "Invoices"', ' after typing into "Search invoices"'],
    ['Selected "Germany" for "Country" in "Address"', ' after selecting "Germany" for "Country"'],
    ['Pressed Enter in "Search" in "Invoices"', ' after pressing Enter in "Search"'],
    ['Chose 1 file for "Receipt"', ' after choosing 1 file for "Receipt"'],
    ['Went back', ' after going back'],
  ])('%s', (text, told) => {
    expect(afterStep({ step: step({ text }) })).toBe(told)
  })

  it('says nothing without a step', () => {
    expect(afterStep({ step: undefined })).toBe('')
  })
})

it('ends a sentence with what was printed, with one full stop at most', () => {
  expect(said('The node is not a child of this node.')).toBe('The node is not a child of this node')
  expect(said('x'.repeat(200))).toHaveLength(120)
})
