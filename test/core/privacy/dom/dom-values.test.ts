import { expect, it } from 'vitest'
import { createDomValues } from '../../../../src/core/privacy/dom/dom-values.ts'
import { CompanyRules, compileRules, createLabeler } from '../../../../src/core/privacy/index.ts'
import { kinds, newLabel } from '../cases.ts'

const key = `sk_${'live'}_4eC39HqLyjWDarjtT1zdp7dc`

it.each<[name: string, value: string, masked: string]>([
  // Custom properties hold what the app likes; other styles only what has a form of its own.
  ['style', '--note: "password: hunter2hunter2"', '--note: "password: <password>"'],
  ['style', 'color: red; width: 40px', 'color: red; width: 40px'],
  ['class', `row ${key}`, 'row <payment-key>'],
  ['href', 'https://x.example/?access_token=qu3ryvalue1', 'https://x.example/?access_token=<token>'],
  ['viewBox', '0 0 16 16', '0 0 16 16'],
  ['data-csrf-token', 'csr4value99', '<csrf>'],
  ['title', 'Invoice 2026-118', 'Invoice 2026-118'],
])('an attribute %s of "%s"', (name, value, masked) => {
  const all = { [name]: value }
  createDomValues(() => newLabel()).maskAttributes(all, undefined)
  expect(kinds(all[name]!)).toBe(masked)
})

it.each<[url: string, masked: string]>([
  ['https://hr.example.com/people/4711?name=ann', 'https://hr.example.com/'],
  ['https://shop.example/orders/4711', 'https://shop.example/orders/4711'],
])('of an address that is never captured only the origin is left: %s', (url, masked) => {
  const { rules } = compileRules(CompanyRules.parse({ neverCapture: ['hr.example.com'] }))
  const label = createLabeler('000102030405060708090a0b0c0d0e0f', rules)
  expect(createDomValues(() => label).url(url)).toBe(masked)
})
