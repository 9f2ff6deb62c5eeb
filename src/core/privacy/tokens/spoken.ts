/** Secrets in sentences written by people and programs: a word for a secret, then the secret. */
import { type Format, isRandomPart } from './formats.ts'
import { oneTimeWord, passwordWord } from './words.ts'

const is = '(?:,? (?:is|was|ist|war|lautet|est|es|era|é|è|to|je|er|är)(?: le)?:?|\\s{0,2}[:：]|は|是|为|為|는|은)'
/** `code is <b>123456</b>` */
const tag = '(?:<\\w{1,10}(?:\\s[^<>]{0,200})?>){0,2}'
/** Up to whatever ends a sentence, quotation, element or escaped string. */
const typed = '([!#-&(-;=?-[\\]-_a-~À-ɏЀ-ӿ]{6,60})(?<![.,;:)\\]}])'
const digits = '(\\d{3,4}[ -]?\\d{3,4}|\\d{4,8})(?!\\d|\\.\\d)'
const code = '(?:\\d{1,2}[.)] )?(?:(?=[A-Za-z-]{0,24}\\d)[A-Za-z0-9-]{6,24}|\\d{4} \\d{4})'

const isMixed = (value: string) => /\d/.test(value) && /[a-zа-я]/i.test(value) && !isOther(value)
/** A URL, a template placeholder, a call or member in program code, a label. */
const isOther = (value: string) => /^(?:https?:|\/|[$#]?\{)|[({]|=>|^\w+\.\w+$|redacted-/.test(value)

type Spoken = Format & { accept: (value: string) => boolean }

/** @param starts separated by `|` */
const say = (kind: string, starts: string, pattern: RegExp, accept: Spoken['accept'] = () => true): Spoken => ({
  kind,
  starts: starts.split('|'),
  pattern,
  accept,
})

/** Like formats; only the final group of the pattern is the secret. */
export const spoken: Spoken[] = [
  say(
    'password',
    'assw|ASSW|asscode|assphrase|assord|ennwor|ot de passe|ontrase|senha|Senha|achtwoord|asło|aslo|' +
      'eslo|ozink|senord|dgangskode|kodeord|Kodeord|alasana|parola|Parola|arolă|şifre|Şifre|elszó|' +
      'elszo|khẩu|khau|ta sandi|пароля|ароль|ωδικός|ωδικος|סיסמה|كلمة|รหัสผ่าน|पासवर्ड|密码：|密码是|密码为|' +
      '密码:|密碼：|密碼是|密碼為|密碼:|パスワード|暗証番号|비밀번호',
    new RegExp(`(?<![\\w.-])${passwordWord}(?:${is}\\s{0,2}${tag}["'\`]?| \\\\{0,3}["'\`])${typed}`, 'gi'),
    isMixed,
  ),
  say(
    // Schemes that are hardly ever ordinary words; the others are in shapes.ts.
    'authorization',
    'egotiate |NTLM |SSWS ',
    /\b(?:[Nn]egotiate|NTLM|SSWS) +([\w.~+/-]{16,16000}={0,2})/g,
    (value) => isRandomPart(value),
  ),
  say(
    // With nothing in between, the word may be about anything, so only unmistakable values count.
    'password',
    'assword |asswort |ennwort |ароль |ifrem | pw ',
    new RegExp(`(?<![\\w.-])(?:${passwordWord}m?|pw)(?: [-–=])? ${typed}`, 'gi'),
    (value) => isMixed(value) && /[!#$%&*+?@^~]/.test(value),
  ),
  say(
    'password',
    'pw is |Pw is |PW is |pw: |Pw: |PW: |pwd is |pass is |pass was |clave es ',
    new RegExp(`(?<![\\w.-])(?:pwd?|pass|clave)(?: is| was| es|:) ["'\`]?${typed}`, 'gi'),
    isMixed,
  ),
  say(
    'otp',
    'otp |d pin |ode for |OTP |OTP:|OTP,|OTP)|PIN |PIN:|PIN,|PIN)|TAN |TAN:|TAN,|TAN)|Pin is|pin is|de is |de: |de ist |de lautet|' +
      'de de |digo de |odice di |atiecode|ryfikacyjny|код |Код |验证码|認証コ|认证码|確認コ|인증번|인증 번|assword is |' +
      'asswort ist |ennwort ist |reçu par|od sms',
    new RegExp(
      `(?:${oneTimeWord}|(?<![\\w-])(?:[tm]?otp|[tm]?tan|pin|(?:mfa|2fa) code)\\)?)(?:${is}\\s{0,2}| for [^\\n:]{1,60}: |(?<=otp|(?:entered|invalid) pin) )${tag}["']?${digits}`,
      'gi',
    ),
  ),
  say(
    'otp',
    ' is your | as your ',
    /(?<![\w.])(?:[A-Z]{1,3}-)?(\d{3}[ -]?\d{3}|\d{4,8}|\d\d-\d\d-\d\d)(?= (?:i|a)s your [^\n]{0,40}(?:code|otp|passcode|password)\b)/gi,
  ),
  say(
    'secret',
    'phrase|Phrase|seed words|Seed words',
    /\b(?:recovery|seed|secret|mnemonic|backup)[ -]?(?:phrase|words)(?: is|:)?\s{1,3}["']?((?:[a-z]{3,8}[ ,]{1,2}){11,23}[a-z]{3,8})/gi,
  ),
  say(
    'otp',
    'ecovery code|ackup code',
    new RegExp(`\\b(?:recovery|backup) codes?:?\\s{1,4}((?:${code}[\\s,;]{1,4}){0,19}${code})`, 'gi'),
  ),
  say(
    'secret',
    'uthenticator|etup key|ecret key',
    /(?:[Aa]uthenticator|[Ss]etup key|[Ss]ecret key)\b[^\n]{0,60}?[ :]((?:[A-Z2-7]{4}[ -]?){3,15}[A-Z2-7]{4})(?!\w)/g,
    (value) => /[2-7]/.test(value),
  ),
  say('ssn', 'SSN', /\bSSN(?: is|:| #)?\s{1,2}(\d{3}([ .-]?)\d\d\2\d{4})(?!\w)/g),
  say(
    'national-id',
    'NHS|NINO|NIR|Steuer|CPF|CNPJ|マイナン|個人番号|CURP|adhaar|PESEL|BSN|DNI|iscale|onnummer|assport n|National I',
    /(?:\b(?:NHS(?: [Nn]umber)?|NINO|NIR|Steuer-?I[Dd](?:-?N[ru]\.?)?|CPF|CNPJ|CURP|Aadhaar|PESEL|BSN|DNI|[Cc]odice fiscale|[Pp]ersonnummer|[Pp]assport (?:no|number)|National Insurance [Nn]umber)|マイナンバー|個人番号)(?:(?: is| ?:| #)?\s{1,2}|[:：は])([A-Z0-9](?:[ ./-]?[A-Z0-9]){6,19})(?!\w)/g,
    (value) => (value.match(/\d/g) ?? []).length >= 6,
  ),
]
