/** What names a value from beside it: members, elements and cells. */
import { describe, expect, it } from 'vitest'
import { redactEvent, redactText } from '../../../src/core/privacy/index.ts'
import { con } from '../../bench/privacy/corpora/stranger/make.ts'
import { kinds, newLabel } from './cases.ts'

const redacted = (text: string) => kinds(redactText(text, newLabel()))
const typed = 'Zaun-König44'
const json = (value: unknown) => JSON.stringify(value)
/** An object printed to the console; no text beside it tells what is in it. */
const printed = (value: unknown) => ({ ...con(value), text: 'refused' })

describe('what was sent is masked where a check of the form tells it', () => {
  it.each([
    ['JSON Patch', { op: 'add', path: '/user/password', value: typed }],
    ['a way that is a list', { loc: ['body', 'user', 'password'], msg: 'too short', input: typed }],
    ['a way that is a list of numbers too', { path: ['accounts', 0, 'pin_code', 'passphrase'], received: typed }],
    ['the value first', { type: 'field', value: typed, msg: 'Invalid value', path: 'passwordConfirmation' }],
    ['the value first, then other members', { value: typed, constraints: 3, property: 'password' }],
    [
      'an object, its field and the value',
      { objectName: 'user', field: 'password', rejectedValue: typed, code: 'Size' },
    ],
    ['a field name', { fieldName: 'passwort', attempted_value: typed }],
    ['what was and what is', { field: 'password', old: 'Alt-Zaun-3', new: typed }],
  ])('%s', (_, told) => {
    for (const text of [json(told), json({ body: json([told]) }), json(told).replaceAll('"', "'")]) {
      const out = redactText(text, newLabel())
      expect(out).not.toContain(typed)
      expect(out).not.toContain('Alt-Zaun')
      expect(out).toContain('redacted-password-')
    }
    expect(json(redactEvent(printed(told), newLabel()))).not.toContain(typed)
  })

  it.each([
    ['a route', { path: '/settings/password', after: 'profile', name: 'x1' }],
    ['types of a schema', { code: 'invalid_type', expected: 'string', received: 'undefined', path: ['password'] }],
    ['the value of another object', { rows: [{ value: 'a1b2c3' }, { path: 'password', message: 'too short' }] }],
    ['the value of another field', { path: 'email2', value: 'x1', more: { loc: ['body', 'name'], input: 'Ann1' } }],
    ['what is wrong', { path: 'password', message: 'must have 12 characters', code: 'min12' }],
    ['a form', { id: 'password', label: 'Password', input: 'TextField' }],
    ['limits', { name: 'password', minValue: 8, max_value: 64 }],
  ])('and nothing else: %s', (_, told) => {
    expect(redactText(json(told), newLabel())).toBe(json(told))
    expect(redactEvent(printed(told), newLabel())).toEqual(printed(told))
  })
})

describe('settings on the error pages of frameworks', () => {
  it.each([
    ['<tr><td>DB_PASSWORD</td><td class="code"><pre>%</pre></td></tr>', 'password'],
    ['<th scope="row">MAILER_PASSWORD</th>\n  <td>%</td>', 'password'],
    ['<dt>smtp.password</dt><dd>%</dd>', 'password'],
    [`<td class="e">$_ENV['DB_PASS'] </td><td class="v">% </td>`, 'password'],
    ['<td>$_ENV[&#039;API_KEY&#039;]</td><td>%</td>', 'api-key'],
    ['<td>APP_KEY</td><td><pre class=dump>"<span title="12 chars">%</span>"</pre></td>', 'api-key'],
    ['<dt>secret_key_base</dt><dd>%</dd>', 'secret'],
    ['<name>API key</name><value>%</value>', 'api-key'],
    ['<pre>&#x27;PASSWORD&#x27;: &#x27;%&#x27;, &#x27;PORT&#x27;: 5432</pre>', 'password'],
    ['<pre>&quot;password&quot;=&gt;&quot;%&quot;</pre>', 'password'],
    [`array('user' => 'ann', 'password' => '%')`, 'password'],
    ['{"password"=>"%", "id"=>"7"}', 'password'],
  ])('%s', (page, kind) => {
    expect(redacted(page.replace('%', 'Hafen3Mole'))).toBe(page.replace('%', `<${kind}>`))
  })

  it.each([
    '<tr><th>Token</th><td>2026-11-30</td></tr><tr><td>API key</td><td>Active1</td></tr>',
    '<th>PASSWORD</th><th>EXPIRES2</th>',
    '<td>SESSION_DRIVER</td><td>redis7</td><td>APP_ENV</td><td>staging2</td>',
    `'password' => 'required|min:12', "token" => "string|max:64"`,
    'tokens.map(token => token.id2) const password = (value) => check1(value)',
  ])('and nothing else: %s', (page) => {
    expect(redacted(page)).toBe(page)
  })
})

describe('what stands under the name of a password and is about it stays', () => {
  it.each([
    { fehler: { passwort: 'Ihr Passwort braucht mindestens 10 Zeichen' } },
    { messages: { password: 'The password was used before, choose another' } },
    { 'form.password': 'Passwort', 'form.forgotPassword': 'Kennwort vergessen?', login: { senha: 'Senha' } },
  ])('%j', (told) => {
    expect(redactText(json(told), newLabel())).toBe(json(told))
  })
  it('and a phrase of words does not', () => {
    expect(redacted('{"password":"correct horse battery staple"}')).toBe('{"password":"<password>"}')
  })
})
