/** A program of the maker's own at another company: what is told of it, and what is told of that company. */
import { describe, expect, it } from 'vitest'
import { judge } from '../../../../src/core/triage/index.ts'
import { request, sessionOf } from '../../../support/session-builder.ts'
import { click } from '../reason-kit.ts'

const DATABASE = 'https://kqvzxbn.supabase.co/rest/v1/orders'
const told = (code: string, message: string) => JSON.stringify({ code, details: null, hint: null, message })
const classOf = (url: string, status: number, text: string, isAsked = true) => {
  const call = request({ at: 1010, method: 'POST', url, status, responseBody: { text } })
  return judge(sessionOf(isAsked ? [click, call] : [call])).class
}

describe('a database that tells of a fault in what was written for it', () => {
  it.each([
    ['a policy that calls itself', 500, told('42P17', 'infinite recursion detected in policy for relation "members"')],
    ['a function that calls itself', 500, told('54001', 'stack depth limit exceeded')],
    ['a view that divides by nothing', 400, told('22012', 'division by zero')],
    ['an assertion', 400, told('P0004', 'assertion failed')],
  ])('%s', (_, status, text) => {
    expect(classOf(DATABASE, status, text)).toBe('product-defect')
  })
  it('Hasura, with and without the words of the database', () => {
    const address = 'https://bright-owl-12.hasura.app/v1/graphql'
    const errors = (extensions: object) => JSON.stringify({ errors: [{ message: 'database query error', extensions }] })
    expect(classOf(address, 200, errors({ code: 'unexpected', path: '$' }))).toBe('product-defect')
    const internal = { error: { status_code: '42P17', message: 'infinite recursion' } }
    expect(classOf(address, 200, errors({ code: 'unexpected', internal }))).toBe('product-defect')
  })
  it.each([
    ['the service itself', 500, told('XX000', 'Internal Error'), 'third-party'],
    ['no answer of it', 522, 'error code: 522', 'third-party'],
    ['what a procedure refuses', 400, told('P0001', 'The period is closed'), 'integration'],
    ['a missing right', 403, told('42501', 'new row violates row-level security policy'), 'permission'],
    ['too much at once', 500, told('57014', 'canceling statement due to statement timeout'), 'capacity'],
    ['a code of somebody else', 500, '{"code":"42P17"}', 'third-party'],
  ])('is not one: %s', (_, status, text, expected) => {
    expect(classOf(DATABASE, status, text)).toBe(expected)
  })
})

describe('functions and backends that run elsewhere', () => {
  it.each([
    ['Supabase', 'https://kqvzxbn.supabase.co/functions/v1/pay', 503, '{"code":"BOOT_ERROR"}'],
    ['Google', 'https://europe-west1-shop.cloudfunctions.net/pay', 500, '{"error":{"status":"INTERNAL"}}'],
    ['Amazon', 'https://a1b2.execute-api.eu-west-1.amazonaws.com/pay', 502, '{"message":"Internal server error"}'],
    ['Microsoft', 'https://kestrel-jobs.azurewebsites.net/api/pay', 500, ''],
    [
      'Xano',
      'https://x8ki-letl-twmt.n7.xano.io/api:1/pay',
      500,
      '{"code":"ERROR_FATAL","message":"Unable to locate var"}',
    ],
    [
      'Parse',
      'https://parseapi.back4app.com/functions/pay',
      400,
      `{"code":141,"error":"TypeError: Cannot read property 'id' of undefined"}`,
    ],
  ])('%s', (_, url, status, text) => {
    expect(classOf(url, status, text)).toBe('product-defect')
  })
  it.each([
    ['nobody asked for it', 'https://europe-west1-ads.cloudfunctions.net/beat', 500, false, 'third-party'],
    ['the platform is not there', 'https://europe-west1-shop.cloudfunctions.net/pay', 503, true, 'third-party'],
    ['a service', 'https://api.rates.example/pay', 500, true, 'third-party'],
  ])('is not one: %s', (_, url, status, isAsked, expected) => {
    expect(classOf(url, status, '', isAsked)).toBe(expected)
  })
})
