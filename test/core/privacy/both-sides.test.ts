/** Each rule with what it masks and, beside it, what looks alike and must stay. */
import { describe, expect, it } from 'vitest'
import { redactBody, redactEvent, redactText } from '../../../src/core/privacy/index.ts'
import { redactUrl } from '../../../src/core/privacy/urls.ts'
import { consoleLine } from '../../support/session-builder.ts'
import { kinds, newLabel } from './cases.ts'

const redacted = (text: string) => kinds(redactText(text, newLabel()))
const long = 'q7Lk2vX9bT4mZ8cR1nW6yH3dJ5sF0gPa'
const hex = '9f1c3e7a5b2d4860a1c9e3f7b5d28406'

/** The value comes last in both columns of each row. */
const pairs = (rows: [told: string, value: string, alike: string, kept: string][]) =>
  it.each(rows)('%s%s, and not %s%s', (told, value, alike, kept) => {
    expect(redacted(told + value)).not.toContain(value)
    expect(redacted(alike + kept)).toBe(alike + kept)
  })

describe('members under a sensitive name', () => {
  pairs([
    ['{"auth":{"at":"', `${long}"}}`, '{"auth":{"at":"', '2026-11-30T14:22:08Z"}}'],
    ['{"tokens":{"access":"', `${long}"}}`, '{"tokens":{"access":"', 'read-only-for-2-weeks"}}'],
    [
      '{"tokens":[{"type":"x","value":"',
      `${long}"}]}`,
      '{"tokens":[{"type":"color","value":"',
      'rgba(12,34,56,0.4)"}]}',
    ],
    ['{"tokens":[{"value":"', `${long}"}]}`, '{"tokens":[{"kind":"keyword","value":"', 'async_function_2"}]}'],
    ['{"2fa":{"code":"', '418 207"}}', '{"2fa":{"code":"', 'E_EXPIRED"}}'],
    ['{"mfa":{"kind":"sms","code":', '418207}}', '{"mfa":{"kind":"sms","code":"', 'not_sent"}}'],
    ['{"verification":{"value":"', '418207"}}', '{"verification":{"id":', '418207}}'],
    ['{"verification":"', '418207"}', '{"verification":"', 'pending"}'],
    ['{"verifyCode":"', '418207"}', '{"verifyCode":"', 'sent"}'],
    ['{"verificationCode":"', '418 207"}', '{"verificationCode":"', 'not sent"}'],
  ])
})

describe('a member that names another', () => {
  pairs([
    ['{"tipo":"CPF","numero":"', '39053344705"}', '{"tipo":"pedido","numero":"', '39053344705"}'],
    ['{"idType":"passport","idNumber":"', 'K88T1R04Z"}', '{"idType":"sku","idNumber":"', 'K88T1R04Z"}'],
    ['{"type":"passport","number":"', 'K88T1R04Z"}', '{"type":"passport","pageNumber":"', 'K88T1R04Z"}'],
    ['{"type":"otp","code":"', '418207"}', '{"type":"order","code":"', '418207"}'],
    ['{"method":"otp","code":"', '418207"}', '{"method":"POST","code":"', '418207"}'],
    ["{type: 'auth/setToken', payload: '", `${long}'}`, "{type: 'auth/setToken', payload: '", "user-42'}"],
    ["define('DB_PASSWORD', '", "Ufer-Licht8')", "t('password', '", "Kennwort')"],
    ['setItem("token", "', `${long}")`, 'register("password", "', 'PasswordInputWidget")'],
    ['["password"]=> string(11) "', 'Ufer-Licht8"', '["title"]=> string(11) "', 'Ufer-Licht8"'],
    ['Array\n(\n    [password] => ', 'Ufer-Licht8', 'const f = ([token]) => ', 'next8(token)'],
  ])
})

describe('fields for the numbers of persons', () => {
  pairs([
    ['{"us_ssn":"', '318 44 9021"}', '{"lesson":"', '318 44 9021"}'],
    ['{"applicantSsn":"', '318449021"}', '{"ssnStatus":"', '318449021"}'],
    ['{"payerCpf":"', '39053344705"}', '{"cpfValid":"', '39053344705"}'],
    ['{"pan_card":"', 'BKLPM4417F"}', '{"panel_card":"', 'BKLPM4417F"}'],
    ['{"panCardNumber":"', 'BKLPM4417F"}', '{"pan":"', 'left-4"}'],
    ['{"numeroSecu":"', '285017511600439"}', '{"numeroSection":"', '285017511600439"}'],
    ['{"Steuerliche Identifikationsnummer":"', '47038926513"}', '{"Identifikation":"', '47038926513"}'],
    ['{"nie":"', 'X4418203L"}', '{"nie":"', 'wieder"}'],
    ['{"fødselsnummer":"', '01056012345"}', '{"fodsel":"', '01056012345"}'],
    ['{"henkilötunnus":"', '131052-308T"}', '{"tunnus":"', '131052-308T"}'],
    ['{"rut":"', '12.345.678-5"}', '{"route":"', '12.345.678-5"}'],
    ['{"reisepassnr":"', 'L4KT9R22V"}', '{"reisenr":"', 'L4KT9R22V"}'],
    ['{"kartenprüfnummer":"', '4412"}', '{"prüfziffer":"', '4412"}'],
    ['cc_cvv=', '771', 'cc_count=', '771'],
    ['National Insurance number ', 'CE 90 11 34 A', 'insurance number ', 'CE 90 11 34 A'],
    ['{"ref":"', '412-55-7810"}', '{"partNo":"', '412-55-7810"}'],
    ['for ', '412-55-7810', 'SKU ', '412-55-7810'],
    ['Card: ', '4111&nbsp;1111&nbsp;1111&nbsp;1111', 'Order: ', '4111&nbsp;1111&nbsp;1111&nbsp;1112'],
  ])
})

describe('keys and sessions', () => {
  const random = (length: number) => long.slice(0, length)
  pairs([
    ['{"application_key":"', `${hex}"}`, '{"siteKey":"', `6L${long}"}`],
    ['sdk ', `CFPAT-${long}${random(11)}`, 'step ', 'CFPAT-short'],
    ['mail ', `re_${random(8)}_${random(24)}`, 'use ', 're_render_on_change'],
    ['see ', `sx_live_${random(24)}`, 'see ', `pk_live_${random(24)}`],
    ['<SessionHandle>', `${hex}</SessionHandle>`, '<SessionState>', 'active</SessionState>'],
    ['Session ', `${hex} has ended`, 'Session ', 'restored-from-cache-v2 in 41 ms'],
  ])
})

describe('codes and passwords in sentences', () => {
  pairs([
    ['Tu código de un solo uso es ', '418207', 'Tu código de un solo uso es de ', '418207 letras'],
    ['Use ', '41-82-07 as your one-time password', 'Use ', '41-82-07 as your delivery date'],
    ['Ihre Transaktionsnummer (TAN): ', '418207', 'Ihre Kundennummer (KdNr): ', '418207'],
    ['OTP for user 7: ', '418207', 'Order for user 7: ', '418207'],
    ['Invalid OTP ', '418207 for user 7', 'OTP ', '6 digits'],
    ['entered pin ', '4182, expected another', 'dropped pin ', '4182 on the map'],
    ['Your password is <b>', 'Ufer-Licht8</b>', 'Your password is <b>', 'too short</b>'],
    ['Your login code is <strong>', '418207</strong>', 'Your item code is <strong>', '418207</strong>'],
    ['<td>One-time code</td><td><b>', '418 207</b></td>', '<td>Order code</td><td><b>', '418 207</b></td>'],
  ])
})

describe('addresses', () => {
  it.each([
    [`https://img.shop.example/p.jpg?s=${hex}`, `s=${hex}`],
    [`https://app.shop.example/activate/MTI/c8x1q2-${hex}/`, hex],
    [`https://app.shop.example/w/nwk_${long}`, long],
  ])('%s', (url, secret) => expect(redactUrl(url, newLabel())).not.toContain(secret))

  it.each([
    'https://shop.example/?s=standing+desk+160x80',
    'https://shop.example/?s=WX4Y7Z2Q19',
    'https://shop.example/avatar?s=200',
    'https://app.shop.example/register/company/step-2',
    'https://app.shop.example/w/dpl_q7Lk2vX9bT4mZ8cR1nW6yH3dJ5sF',
  ])('%s stays', (url) => expect(redactUrl(url, newLabel())).toBe(url))
})

it('a part of a form is found whatever the length of its boundary', () => {
  const form = (name: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n418207\r\n--x--\r\n`
  const body = (name: string) =>
    redactBody({ type: 'multipart/form-data; boundary=x', text: form(name) }, newLabel()).text
  expect(kinds(body('passcode') ?? '')).toBe(form('passcode').replace('418207', '<otp>'))
  expect(body('quantity')).toBe(form('quantity'))
})

it('printed objects are judged like text', () => {
  const object = (entries: [string, string][]) =>
    consoleLine({
      text: 'state',
      args: [
        {
          type: 'object',
          entries: [
            ['auth', { type: 'object', entries: entries.map(([key, value]) => [key, { type: 'string', value }]) }],
          ],
        },
      ],
    })
  expect(JSON.stringify(redactEvent(object([['rt', long]]), newLabel()))).not.toContain(long)
  const ordinary = object([
    ['rt', 'room-12'],
    ['phase', 'signed-in-2'],
  ])
  expect(redactEvent(ordinary, newLabel())).toEqual(ordinary)
})
