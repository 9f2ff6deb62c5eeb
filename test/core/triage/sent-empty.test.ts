/** Forms in which a call carries a field empty that the customer has filled, and calls that only look like that. */
import { expect, it } from 'vitest'
import { judge } from '../../../src/core/triage/index.ts'
import { filled, sessionOf } from '../../support/session-builder.ts'
import { click, put } from './reason-kit.ts'

const ruleOf = (
  body: string,
  { value = '12,50', response = '{"message":"unit_price: not a number"}', role = 'textbox' } = {},
) => {
  const typed = filled('Unit price', value, { at: 900 })
  const step = { ...typed, target: { tag: 'input', locators: [], ...typed.target, role } }
  return judge(sessionOf([step, click, put(422, response, { requestBody: { text: body } })])).rule
}

it.each([
  ['null', '{"unit_price":null}'],
  ['a word of the script', '{"line":[{"unit_price":"NaN"}]}'],
  ['nothing', '{"unitPrice":""}'],
  ['variables of GraphQL', '{"variables":{"input":{"unitPrice":null}}}'],
  ['a form', 'unit_price=NaN&tax=2'],
  ['a form, with nothing', 'tax=2&unit_price='],
])('fires: %s', (_, body) => {
  expect(ruleOf(body)).toBe('sent-empty')
})

it.each([
  ['it was sent', '{"unit_price":"12,50"}', {}],
  ['the server speaks of another field', '{"unit_price":null}', { response: '{"message":"tax: not a number"}' }],
  ['another field is empty', '{"unit_price":12.5,"note":null}', {}],
  ['it was emptied', '{"unit_price":null}', { value: '' }],
  ['nothing was chosen from its list', '{"unit_price":null}', { role: 'combobox' }],
])('stays silent: %s', (_, body, more) => {
  expect(ruleOf(body, more)).not.toBe('sent-empty')
})
