/** Secrets that people and programs write in sentences: a word for a secret, and then the secret. */
import { type Format, isRandomPart } from './formats.ts'
import { oneTimeWord, passwordWord } from './words.ts'

const is = '(?:,? (?:is|was|ist|war|lautet|est|es|era|é|è|to|je|er|är)|\\s{0,2}[:：]|は|是|为|為|는|은)'
/** Up to what ends a sentence, a quotation, an element or an escaped string. */
const typed = '([!#-&(-;=?-[\\]-_a-~À-ɏЀ-ӿ]{6,60})(?<![.,;:)\\]}])'
const digits = '(\\d{3,4}[ -]?\\d{3,4}|\\d{4,8})(?![\\d.])'
const code = '(?=[A-Za-z-]{0,24}\\d)[A-Za-z0-9-]{6,24}'

const isMixed = (value: string) => /\d/.test(value) && /[a-zа-я]/i.test(value) && !isOther(value)
/** An address, a place in a template, a call or a member in program text, a label. */
const isOther = (value: string) => /^(?:https?:|\/|[$#]?\{)|[({]|=>|^\w+\.\w+$|redacted-/.test(value)

/** Like formats; only the group of the pattern, which ends it, is the secret. */
export const spoken: (Format & { accept: (value: string) => boolean })[] = [
  {
    kind: 'password',
    starts: [
      ...['assw', 'ASSW', 'asscode', 'assphrase', 'assord', 'ennwor', 'ot de passe', 'ontrase', 'senha', 'Senha'],
      ...[
        'achtwoord',
        'asło',
        'haslo',
        'Haslo',
        'heslo',
        'Heslo',
        'geslo',
        'Geslo',
        'ozink',
        'senord',
        'dgangskode',
        'kodeord',
      ],
      ...['Kodeord', 'alasana', 'parola', 'Parola', 'arolă', 'şifre', 'Şifre'],
      ...['elszó', 'elszo', 'khẩu', 'khau', 'ta sandi', 'пароля', 'ароль', 'ωδικός', 'ωδικος', 'סיסמה', 'كلمة'],
      ...[
        'รหัสผ่าน',
        'पासवर्ड',
        '密码：',
        '密码是',
        '密码为',
        '密码:',
        '密碼：',
        '密碼是',
        '密碼為',
        '密碼:',
        'パスワード',
        '暗証番号',
        '비밀번호',
      ],
    ],
    pattern: new RegExp(`(?<![\\w.-])${passwordWord}${is}\\s{0,2}["'\`]?${typed}`, 'gi'),
    accept: isMixed,
  },
  {
    // Schemes that are hardly ever words; the others are in shapes.ts.
    kind: 'authorization',
    starts: ['egotiate ', 'NTLM ', 'SSWS '],
    pattern: /\b(?:[Nn]egotiate|NTLM|SSWS) +([\w.~+/-]{16,16000}={0,2})/g,
    accept: (value) => isRandomPart(value),
  },
  {
    // Without anything between: the word may be about anything, so only what nobody would write otherwise.
    kind: 'password',
    starts: ['assword ', 'asswort ', 'ennwort ', 'ароль ', 'ifrem ', ' pw '],
    pattern: new RegExp(`(?<![\\w.-])(?:${passwordWord}m?|pw)(?: [-–=])? ${typed}`, 'gi'),
    accept: (value) => isMixed(value) && /[!#$%&*+?@^~]/.test(value),
  },
  {
    kind: 'password',
    starts: ['pw is ', 'Pw is ', 'PW is ', 'pw: ', 'Pw: ', 'PW: ', 'pwd is ', 'pass is ', 'pass was ', 'clave es '],
    pattern: new RegExp(`(?<![\\w.-])(?:pwd?|pass|clave)(?: is| was| es|:) ["'\`]?${typed}`, 'gi'),
    accept: isMixed,
  },
  {
    kind: 'otp',
    starts: [
      ...['OTP ', 'OTP:', 'OTP,', 'PIN ', 'PIN:', 'PIN,', 'TAN ', 'TAN:', 'TAN,'],
      // The ends of `code is` and the like: of them the first letters are rare.
      ...['Pin is', 'pin is', 'de is ', 'de: ', 'de ist ', 'de lautet '],
      ...['de de ', 'digo de ', 'odice di ', 'atiecode', 'ryfikacyjny', 'код ', 'Код ', '验证码', '認証コ', '认证码'],
      ...['確認コ', '인증번', '인증 번', 'assword is ', 'asswort ist ', 'ennwort ist ', 'reçu par', 'od sms'],
    ],
    pattern: new RegExp(
      `(?:${oneTimeWord}|(?<![\\w-])(?:[tm]?otp|[tm]?tan|pin|(?:mfa|2fa) code))${is}\\s{0,2}["']?${digits}`,
      'gi',
    ),
    accept: () => true,
  },
  {
    kind: 'otp',
    starts: [' is your '],
    pattern:
      /(?<![\w.])(?:[A-Z]{1,3}-)?(\d{3}[ -]?\d{3}|\d{4,8})(?= is your [^\n]{0,40}(?:code|otp|passcode|password)\b)/gi,
    accept: () => true,
  },
  {
    kind: 'secret',
    starts: ['phrase', 'Phrase', 'seed words', 'Seed words'],
    pattern:
      /\b(?:recovery|seed|secret|mnemonic|backup)[ -]?(?:phrase|words)(?: is|:)?\s{1,3}["']?((?:[a-z]{3,8}[ ,]{1,2}){11,23}[a-z]{3,8})/gi,
    accept: () => true,
  },
  {
    kind: 'otp',
    starts: ['ecovery code', 'ackup code'],
    pattern: new RegExp(`\\b(?:recovery|backup) codes?:?\\s{1,4}((?:${code}[\\s,;]{1,4}){0,19}${code})`, 'gi'),
    accept: () => true,
  },
  {
    kind: 'secret',
    starts: ['uthenticator', 'etup key', 'ecret key'],
    pattern:
      /(?:[Aa]uthenticator|[Ss]etup key|[Ss]ecret key)\b[^\n]{0,60}?[ :]((?:[A-Z2-7]{4}[ -]?){3,15}[A-Z2-7]{4})(?!\w)/g,
    accept: (value) => /[2-7]/.test(value),
  },
  {
    kind: 'ssn',
    starts: ['SSN'],
    pattern: /\bSSN(?: is|:| #)?\s{1,2}(\d{3}([ .-]?)\d\d\2\d{4})(?!\w)/g,
    accept: () => true,
  },
  {
    kind: 'national-id',
    starts: [
      'NHS',
      'NINO',
      'Steuer',
      'CPF',
      'CURP',
      'adhaar',
      'PESEL',
      'BSN',
      'DNI',
      'iscale',
      'onnummer',
      'assport n',
    ],
    pattern:
      /\b(?:NHS(?: [Nn]umber)?|NINO|Steuer-?I[Dd](?:-?N[ru]\.?)?|CPF|CURP|Aadhaar|PESEL|BSN|DNI|[Cc]odice fiscale|[Pp]ersonnummer|[Pp]assport (?:no|number))(?: is|:| #)?\s{1,2}([A-Z0-9](?:[ .-]?[A-Z0-9]){6,19})(?!\w)/g,
    accept: (value) => (value.match(/\d/g) ?? []).length >= 6,
  },
]
