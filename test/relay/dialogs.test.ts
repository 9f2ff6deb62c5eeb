import { describe, expect, it } from 'vitest'
import { createLabeler, redactEvent } from '../../src/core/privacy/index.ts'
import type { Value } from '../../src/core/session/index.ts'
import { stepText } from '../../src/core/session/step-text.ts'
import { dialogStep } from '../../src/relay/dialogs.ts'

const text = (value: string): Value => ({ type: 'string', value })
const nothing: Value = { type: 'undefined' }
const said = (value: string): Value => ({ type: 'boolean', value })
const step = (method: string, ...args: Value[]) =>
  dialogStep({ seq: 1, time: 5, type: 'console', method, args: [] }, args)

describe('dialogStep', () => {
  it.each<[string, Value[], string]>([
    ['alert', [text('Saved.'), nothing], 'Closed the dialog "Saved."'],
    ['alert', [nothing, nothing], 'Closed an empty dialog'],
    ['confirm', [text('Delete?'), said('true')], 'Chose OK in the dialog "Delete?"'],
    ['confirm', [text('Delete?'), said('false')], 'Chose Cancel in the dialog "Delete?"'],
    ['prompt', [text('Name?'), text('Ada')], 'Typed "Ada" into the dialog "Name?"'],
    ['prompt', [text('Name?'), { type: 'null' }], 'Chose Cancel in the dialog "Name?"'],
    ['confirm', [], 'Chose Cancel in an empty dialog'],
  ])('%s %j', (method, args, told) => expect(stepText(step(method, ...args)!)).toBe(told))

  it('is silent about what was printed', () => expect(step('log', text('Saved.'))).toBeUndefined())

  it('a password that was asked for is masked', () => {
    const event = { ...step('prompt', text('Your password?'), text('hunter2'))!, id: 'a', frame: 'f' }
    const masked = redactEvent(event, createLabeler('0'.repeat(32)))
    expect(JSON.stringify(masked)).not.toContain('hunter2')
    expect(masked.value).toMatch(/^redacted-password-/)
  })
})
