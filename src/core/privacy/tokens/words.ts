/** Words for secrets in the most common app languages: in field labels, in names, in sentences. */

const latin = [
  ...['passwort', 'kennwort', 'mot de passe', 'contrase(?:ñ|n)a', 'senha', 'wachtwoord'],
  ...['has[łl]o', 'heslo', 'geslo', 'lozink[au]', 'l[öo]senord', 'adgangskode', 'kodeord', 'passord', 'salasana'],
  ...['parol[aă]', '[şs]ifre', 'jelsz[óo]', 'm[ậa]t kh[ẩa]u', 'kata sandi'],
]
const others = [
  ...['парол[ья]', 'κωδικ[όο]ς', 'סיסמה', 'كلمة (?:المرور|السر)', 'รหัสผ่าน', 'पासवर्ड'],
  ...['密[码碼]', '口令', 'パスワード', '暗証番号', '비밀번호'],
]

/** A word for a password, as the source of a pattern with the flag `i`. */
export const passwordWord = `(?:pass(?:word|code|phrase)|${[...latin, ...others].join('|')})`
/** Those used in field names, in the form in which names are compared. */
export const passwordNames = latin.join('|').replace(/ /g, '')
/** The same for scripts hardly ever used in field names; normalising leaves nothing of them to compare. */
export const passwordInOtherScript = new RegExp(`(?:${others.join('|')})$`, 'i')

/** A word for a one-time sign-in code, as the source of a pattern with the flag `i`. */
export const oneTimeWord =
  '(?:(?:verification|security|one.?time|confirmation|log.?in|sign.?in|sms|2fa|mfa|authentication) (?:code|password|pin)|sms-?code|(?:bestätigungs|sicherheits|verifizierungs|einmal|anmelde|zugangs)-?code|einmal(?:kenn|pass)wort|code (?:de (?:vérification|sécurité|confirmation)|reçu par sms)|c[óo]digo de (?:un solo uso|acceso|verifica[a-zçãó]+|seguran[a-zç]+|seguridad|confirma[a-zçãó]+)|codice di (?:verifica|sicurezza|conferma)|verificatiecode|kod (?:weryfikacyjny|sms)|код (?:подтверждения|из смс|из sms)|(?:验证|確認|认证|認証)(?:码|碼|コード)|인증 ?번호)'

/** What a field's label says about its value, and the kind in the resulting label. */
export const labelWords: [RegExp, string][] = [
  [new RegExp(`${passwordWord}|^\\s*(?:(?:mi|tu|su) )?clave(?: de acceso| secreta)?[\\s:*]*$`, 'i'), 'password'],
  [new RegExp(`${oneTimeWord}|one.?time|einmal|geheimzahl|\\b(?:otp|2fa|mfa|tan|pin)\\b|authenticator`, 'i'), 'otp'],
  [
    /card number|kartennummer|kartenprüfnummer|prüfnummer|num[ée]ro de (?:la )?carte|n[úu]mero d[ea] (?:la )?(?:tarjeta|cartão)|номер карты|卡号|カード番号|\b(?:cvv|cvc)\b/i,
    'card',
  ],
  [
    /(?:api|access|zugangs|zugriffs).?(?:key|schlüssel)|\b(?:secret|token)\b|security answer|(?:recovery|seed) phrase|sicherheitsfrage|maiden name/i,
    'secret',
  ],
  [/\bssn\b|social security/i, 'ssn'],
]
