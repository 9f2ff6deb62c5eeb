import { describe, expect, it } from 'vitest'
import { createLabeler, redactEnvironment } from '../../src/core/privacy/index.ts'
import { productOf } from '../../src/embed/asleep/product.ts'
import { withProduct } from '../../src/embed/record/environment.ts'
import { environmentOf } from '../support/session-builder.ts'

describe('what an app says of its customer', () => {
  it.each([
    ['texts', { account: 'Acme', plan: 'Team', release: '7.4.1' }, { account: 'Acme', plan: 'Team', release: '7.4.1' }],
    ['a number', { account: 4711 }, { account: '4711' }],
    ['names of flags', { flags: ['a', 'b'] }, { flags: ['a', 'b'] }],
    ['flags with values', { flags: { a: true, b: 2, c: 'new' } }, { flags: ['a=true', 'b=2', 'c=new'] }],
    ['nothing known', { plan: undefined }, {}],
  ])('takes %s', (_what, given, product) => {
    expect(productOf(given)).toEqual({ product, problems: [] })
  })

  it.each([
    ['no object', 'Acme', 'identify() takes an object'],
    ['an unknown name', { user: 'Berta' }, 'identify() does not know "user".'],
    ['an object for a text', { plan: {} }, '"plan" is a text.'],
    ['one flag', { flags: 'a' }, '"flags" is a list of names'],
  ])('says what is wrong with %s, and takes none of it', (_what, given, problem) => {
    const { product, problems } = productOf(given)
    expect(problems.join('\n')).toContain(problem)
    expect(product).toEqual({})
  })

  it('cuts what is long', () => {
    const { product } = productOf({ account: 'a'.repeat(5_000), flags: Array(500).fill('f'.repeat(500)) })
    expect(product.account).toHaveLength(200)
    expect(product.flags).toHaveLength(100)
    expect(product.flags?.[0]).toHaveLength(200)
  })

  it('goes into the environment, masked like any other text', () => {
    const { product } = productOf({ account: 'berta@example.com', flags: ['trial=true'] })
    const environment = redactEnvironment(withProduct(environmentOf(), product), createLabeler('ab'.repeat(16)))
    expect(environment.product?.account).toMatch(/^redacted-email-/)
    expect(environment.product?.flags).toEqual(['trial=true'])
    expect(withProduct(environmentOf(), {})).not.toHaveProperty('product')
  })

  it('leaves our own names out of the page’s storage', () => {
    const storageKeys = { local: ['theme'], session: ['cart', 'casefile:recordings'], cookies: [] }
    expect(withProduct(environmentOf({ storageKeys }), {}).storageKeys).toEqual({ ...storageKeys, session: ['cart'] })
  })
})
