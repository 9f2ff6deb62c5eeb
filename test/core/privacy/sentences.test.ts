/** Secrets as people and programs write them in sentences, and sentences about secrets that hold none. */
import { describe, expect, it } from 'vitest'
import { redactText } from '../../../src/core/privacy/index.ts'
import { kinds, newLabel } from './cases.ts'

const redacted = (text: string) => kinds(redactText(text, newLabel()))

describe('a password in a sentence', () => {
  it.each([
    'my password is %',
    'My pw is %',
    'the pass is %, thanks',
    'user ann pw %',
    'password - %',
    'mein Passwort ist %',
    'Passwort lautet %',
    'Kennwort: %',
    'mot de passe : %',
    'mi contraseña es %',
    'la clave es %',
    'minha senha é %',
    'la mia password è %',
    'mijn wachtwoord is %',
    'hasło: %',
    'moje hasło to %',
    'heslo je %',
    'lösenord: %',
    'пароль: %',
    'мой пароль %',
    'パスワードは%です',
    '密码是%',
    '密码：%',
    '비밀번호는 %',
    'şifrem %',
    'كلمة المرور: %',
  ])('%s', (sentence) => {
    expect(redacted(sentence.replace('%', 'hunter2!Xy'))).toBe(sentence.replace('%', '<password>'))
  })
})

describe('a password in quotes behind its word', () => {
  it.each([
    ['password "Ufer-Licht8" is too short', 'password "<password>" is too short'],
    ['{"message":"Kennwort \\"Ufer-Licht8\\" ist zu kurz"}', '{"message":"Kennwort \\"<password>\\" ist zu kurz"}'],
    ["La contraseña 'Ufer-Licht8' no es válida", "La contraseña '<password>' no es válida"],
  ])('%s', (text, expected) => {
    expect(redacted(text)).toBe(expected)
  })
})

describe('a code that is good once', () => {
  it.each([
    ['Your verification code is 918273', 'Your verification code is <otp>'],
    ['G-918273 is your Google verification code', 'G-<otp> is your Google verification code'],
    ['my OTP is 918 273', 'my OTP is <otp>'],
    ['PIN is 4821', 'PIN is <otp>'],
    ['Your security code is 730155. It expires soon.', 'Your security code is <otp>. It expires soon.'],
    ['Ihr Anmeldecode lautet: 730155', 'Ihr Anmeldecode lautet: <otp>'],
    ['Votre code de sécurité est le 730155.', 'Votre code de sécurité est le <otp>.'],
    ['Recovery codes:\n1. 7301 5512\n2. 8842 9031\nDone', 'Recovery codes:\n<otp>\nDone'],
    ['Ihr Bestätigungscode lautet 918273', 'Ihr Bestätigungscode lautet <otp>'],
    ['код подтверждения: 918273', 'код подтверждения: <otp>'],
    ['验证码：918273', '验证码：<otp>'],
    ['Recovery codes:\nab12-cd34\nef56-gh78\nDone', 'Recovery codes:\n<otp>\nDone'],
    ['Add this key to your authenticator: JBSW Y3DP EHPK 3PXP', 'Add this key to your authenticator: <secret>'],
    [
      'Recovery phrase: legal winner thank year wave sausage worth useful legal winner thank yellow',
      'Recovery phrase: <secret>',
    ],
  ])('%s', (text, expected) => {
    expect(redacted(text)).toBe(expected)
  })
})

describe('a number of a person, by the word before it', () => {
  it.each([
    ['SSN 123456789', 'SSN <ssn>'],
    ['NHS number: 943 476 5919', 'NHS number: <national-id>'],
    ['Steuer-ID: 12 345 678 903', 'Steuer-ID: <national-id>'],
    ['PESEL 44051401359', 'PESEL <national-id>'],
    ['Aadhaar: 2345 6789 0124, next', 'Aadhaar: <national-id>, next'],
    ['CNPJ 45.997.418/0001-53', 'CNPJ <national-id>'],
    ['NIR : 1 84 12 76 451 089 46', 'NIR : <national-id>'],
    ['個人番号：998877665544', '個人番号：<national-id>'],
    ['cardNumber: 4111 1111 1111 1111 ok', 'cardNumber: <card> ok'],
    ['{"nationalInsuranceNumber":"AB 65 43 21 D"}', '{"nationalInsuranceNumber":"<national-id>"}'],
    ['{"cnpj":"45.997.418/0001-53","panNumber":"ABCPK1234L"}', '{"cnpj":"<national-id>","panNumber":"<national-id>"}'],
    ['call (212) 555-0147 or', 'call <phone> or'],
    ['from 2a02:8109:9a80:1234:5678:9abc:def0:1234 and 2a00:1450::200e', 'from <ip> and <ip>'],
    ['card 4111\u00a01111\u00a01111\u00a01111 or 4111.1111.1111.1111', 'card <card> or <card>'],
    ['de89370400440532013000, DE89-3704-0044-0532-0130-00', '<iban>, <iban>'],
    ['/users/ann%40example.com/x', '/users/<email>/x'],
    ['jürgen@müller.example, ann&#64;example.com', '<email>, <email>'],
  ])('%s', (text, expected) => {
    expect(redacted(text).replace('&#64;redacted.invalid', '')).toBe(expected)
  })
})

describe('what is about a secret stays, byte for byte', () => {
  it.each([
    'The password must contain 8 characters, 1 digit. Password strength: medium2; password policy is v2',
    'Mot de passe : 8 caractères minimum. Passwort muss 8 Zeichen haben',
    'passwordReset flow v2 started; password: generate(x1)',
    'HTTP status code is 500, error code: 50012, exit code: 12345, country code: 4930',
    'Kod błędu: 50012, код ошибки: 50012, código de producto: 12345678, code de réduction : 123456, 错误码：50012',
    'OTP expired after 300 seconds. PIN pad version 4.2. 1042 is your order number',
    'Verification code is 1.5 kB, code is 4821.75; the national ID must be 11 digits; f(123) 456-789 (2026) 117-4400x',
    '{"nationalId":"must have 11 or 12 digits","nino":"not given"} The password "confirmation" is required',
    'Recovery code generated 2026-03-12, backup codes: 10 left. Authenticator ABCD app not linked',
    'Bearer authentication failed; Negotiate failed; NTLM not supported',
    'test_invoice_totals_are_rounded live_preview_enabled_for_user_42 sdk-3.4.5 st.setItem sl.length',
    '["login","Login","Sign in"] {"method":"login","message":"ok2"}',
    '["login","page-view-1","invoice-open-2","invoice-save-3","report-a4"]',
    'react%4018.2.0/umd/react.js icon%402x.png \\u0040media 100%40 off',
    '2001:db8 ::1 fe80::1 12:34:56 2026:03:12 09:30:00 16:9 std::vector::iterator',
    'de-by-1234 DE12 3456 3.14159265358979 1234.5678.9012 4111.25',
    'DNI lookup; BSN 12 chunk; Passport number is required; $1.99 $2.50 $5$6 pbkdf2 iterations 600000',
    '{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbb","e":"AQAB","kid":"2011-04-29"}',
    '{"d":"M0 0h24v24H0z","k":"a1b2c3d4e5f6g7h8i9","storeKey":"DE-BER-0012","tan":0.5,"sig":"ok","hasLogo":"yes1"}',
  ])('%s', (text) => {
    expect(redactText(text, newLabel())).toBe(text)
  })
})

describe('a code for one sign-in in a sentence, by every word for it', () => {
  it.each([
    'your verification code is %',
    'your sms pin is %',
    'one-time password is %',
    'Bestätigungscode: %',
    'Ihr Einmalpasswort ist %',
    'Ihr Einmalkennwort ist %',
    'Ihr Sicherheits-Code lautet %',
    'code de vérification : %',
    'code reçu par SMS : %',
    'código de seguridad: %',
    'código de verificação é %',
    'codice di verifica: %',
    'verificatiecode: %',
    'kod weryfikacyjny: %',
    'kod sms: %',
    'код подтверждения: %',
    'код из смс: %',
    '验证码：%',
    '認証コード：%',
    '인증 번호: %',
    'mfa code is %',
    'OTP: %',
  ])('%s', (sentence) => {
    expect(redacted(sentence.replace('%', '482913'))).toBe(sentence.replace('%', '<otp>'))
  })
})
