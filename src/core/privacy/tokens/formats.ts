/**
 * Secrets recognised by format anywhere: prefixes that issuers chose so that leaks can be found.
 *
 * `starts` are literal parts of at least three characters, one of which occurs in every match; they are searched for
 * first, all at once. A start whose first three letters are common (`api`, `git`) costs most, so prefer another part of
 * the format. No pattern backtracks (no nested repetition), so the time is linear in the length of the text.
 */
export interface Format {
  kind: string
  starts: string[]
  pattern: RegExp
  /** if the pattern ends with a group, only that is the secret; this says whether it is one */
  accept?: (value: string) => boolean
}

const format = (kind: string, starts: string, pattern: RegExp): Format => ({ kind, starts: starts.split(' '), pattern })

/**
 * Keys found by their prefix: each line lists the prefixes, then the pattern of what follows them.
 * @param end what follows each key
 */
function keys(kind: string, lines: string, end = ''): Format {
  const starts: string[] = []
  const patterns = lines
    .trim()
    .split(/\n\s*/)
    .map((line) => {
      const prefixes = line.split(' ')
      const rest = prefixes.pop()
      starts.push(...prefixes)
      return `(?:${prefixes.join('|').replace(/[.$]/g, '\\$&')})${rest}`
    })
  return { kind, starts, pattern: new RegExp(`\\b(?:${patterns.join('|')})${end}`, 'g') }
}

/** `each('0123', '|')`: starts that differ in one character. */
const each = (chars: string, after: string, before = '') => [...chars].map((char) => before + char + after).join(' ')
const digits = '0123456789'

/** Sources: the issuers' own pages on token formats and secret scanning, where they exist. */
export const formats: Format[] = [
  format(
    'private-key',
    '-----BEGIN AGE-SECRET-KEY-1',
    /-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----[^-]{0,20000}(?:-----END[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----)?|AGE-SECRET-KEY-1[A-Z0-9]{58}/g,
  ),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html, Alibaba Cloud's AccessKey
  keys(
    'cloud-key',
    String.raw`
    AKIA ASIA ABIA ACCA [A-Z2-7]{16}\b
    A3T [A-Z0-9][A-Z2-7]{16}\b
    LTAI [A-Za-z0-9]{16,26}\b`,
  ),
  // https://learn.microsoft.com/entra/identity-platform (client secrets), Teams' webhooks
  format(
    'azure-secret',
    `${each(digits, 'Q~')} .webhook.office.com/`,
    /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])|\b[a-z0-9-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@/-]{40,300}/g,
  ),
  // https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats
  keys('github-token', String.raw`ghp_ gho_ ghu_ ghs_ ghr_ \w{30,255}`),
  format('github-token', '_pat_', /\bgithub_pat_\w{22,255}/g),
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  keys(
    'gitlab-token',
    String.raw`
    glpat- gldt- glrt- glptt- glcbt- glft- glffct- glimt- glsoat- glagent- gloas- [\w.-]{20,400}
    GR1348941 [\w-]{20}`,
  ),
  format('gitlab-token', '_gitlab_session=', /(?<=_gitlab_session=)[0-9a-z]{32}/g),
  // https://docs.slack.dev/authentication/tokens
  keys('slack-token', String.raw`xoxa- xoxb- xoxc- xoxd- xoxe- xoxe. xoxo- xoxp- xoxr- xoxs- xapp- [\w.%-]{8,300}`),
  format(
    'webhook',
    'hooks.slack.com/ /webhooks/ hooks.zapier.com/ .make.com/',
    /\b(?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api(?:\/v\d+)?\/webhooks)\/[\w+/-]{15,300}|\bhooks\.zapier\.com\/hooks\/[\w/-]{10,100}|\bhook\.(?:[a-z]{2}\d\.)?make\.com\/[a-z0-9]{20,60}/g,
  ),
  // https://docs.stripe.com/keys, and others that adopted the format
  keys(
    'payment-key',
    String.raw`
    sk_live_ sk_test_ sk_prod_ rk_live_ rk_test_ rk_prod_ \w{10,255}
    whsec_ [\w+/]{20,255}
    FLWSECK (?:_TEST)?-?[\w-]{12,60}
    EZAK EZTK [A-Za-z0-9]{54}
    access_token$production$ [\w$]{20,80}
    sq0atp- sq0csp- EAAA [\w-]{20,60}`,
  ),
  keys(
    'google-key',
    String.raw`
    AIza [\w-]{35}
    ya29. [\w-]{20,2000}
    GOCSPX- [\w-]{20,60}
    1//0 [\w-]{40,200}`,
  ),
  // https://docs.npmjs.com/about-access-tokens, https://pypi.org/help/#apitoken
  keys(
    'package-token',
    String.raw`
    npm_ \w{36}
    pypi- [\w-]{50,1500}
    rubygems_ [0-9a-f]{48}
    dckr_pat_ dckr_oat_ [\w-]{20,60}
    oy2 [a-z0-9]{43}\b`,
  ),
  format('package-token', 'CLOJARS_', /CLOJARS_[A-Za-z0-9]{60}/g),
  // https://docs.sendgrid.com, https://www.twilio.com/docs/iam/api-keys, https://documentation.mailgun.com
  keys(
    'mail-key',
    String.raw`
    SG. [\w=.-]{30,100}
    key- [0-9a-f]{32}\b
    xkeysib- xsmtpsib- [0-9a-f]{64}-\w{16}`,
  ),
  format('mail-key', each('0123456789abcdefABCDEF', '', 'SK'), /\bSK[0-9a-fA-F]{32}\b/g),
  // https://platform.openai.com, https://docs.claude.com, https://huggingface.co/docs/hub/security-tokens
  keys(
    'api-key',
    String.raw`
    sk- (?:[a-z]{2,12}\d*-){0,3}[\w-]{20,255}
    hf_ [A-Za-z0-9]{30,60}
    pplx- [A-Za-z0-9]{40,60}
    gsk_ \w{40,60}
    xai- [A-Za-z0-9]{60,100}
    r8_ [A-Za-z0-9]{30,40}
    API- [A-Z0-9]{26}\b`,
  ),
  format('api-key', '_org_', /\bapi_org_[A-Za-z0-9]{30,60}/g),
  keys('shop-token', 'shpat_ shpca_ shppa_ shpss_ shptka_ [0-9a-fA-F]{32}'),
  // Hosting, databases, infrastructure
  keys(
    'cloud-token',
    String.raw`
    dop_v1_ doo_v1_ dor_v1_ [0-9a-f]{64}
    hvs. hvb. [\w-]{20,300}
    dapi [0-9a-f]{32}(?:-\d)?
    pscale_ \w{2,10}_[\w=.-]{30,64}
    dp.pt. dp.st. dp.ct. dp.sa. [\w.-]{40,60}
    pul- sbp_ [0-9a-f]{40}
    fo1_ sha256~ [\w-]{43}
    fm1a_ fm1r_ fm2_ [\w+/]{100,1000}={0,3}
    HRKU- [\w-]{36,64}
    tk-us- [\w-]{48}
    4b1d [A-Za-z0-9]{38}\b
    v1.0- [0-9a-f]{24}-[0-9a-f]{146}
    rnd_ \w{32}
    nfp_ \w{36,60}
    sb_secret_ [\w-]{20,60}
    pnu_ [A-Za-z0-9]{36}
    ops_eyJ [\w+/]{100,4000}={0,3}`,
  ),
  format('cloud-token', '.atlasv1.', /\b[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}/g),
  // Monitoring, planning, content, and other services
  keys(
    'service-token',
    String.raw`
    glsa_ \w{32}_[0-9a-fA-F]{8}
    glc_ [\w+/]{32,400}={0,3}
    eyJrIjoi [\w+/]{60,400}={0,3}
    NRAK- NRII- NRIQ- NRRA- NRJS- [\w-]{19,40}
    sntrys_ sntryu_ [\w+/=-]{40,500}
    dt0c01. dt0s01. [A-Za-z0-9]{24}\.[A-Za-z0-9]{64}
    PMAK- [\w-]{50,64}
    lin_api_ lin_oauth_ \w{32,64}
    ntn_ phx_ \w{40,60}
    secret_ [A-Za-z0-9]{43}\b
    ATATT3 ATCTT3 [\w=-]{50,400}
    sgp_ (?:\w{5,16}_)?[0-9a-fA-F]{40}
    rdme_ [a-z0-9]{70}
    duffel_ (?:test|live)_[\w=-]{43}
    fio-u- [\w=-]{64}
    p8e- ico- [A-Za-z0-9]{32}
    s-s4t2 (?:ud|af)-[0-9a-fA-F]{64}
    sm_aat_ sm_pat_ sm_sat_ [A-Za-z0-9]{16}
    pat. sat. [\w-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}
    A3- [A-Z0-9]{6}-[A-Z0-9-]{25,40}
    EAAM EAAC [A-Za-z0-9]{100,400}
    figd_ CFPAT- [\w-]{40,60}`,
  ),
  format(
    'service-token',
    '_mmk .acc_ .acc-',
    /\b(?:[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk|(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][\w-]{10,32}\.[\w+/=-]{30,120})/g,
  ),
  keys(
    'service-token',
    String.raw`
    lsv2_ (?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}
    fc- [0-9a-f]{32}
    csk- [a-z0-9]{40,60}
    sqa_ sqp_ squ_ bkua_ [0-9a-f]{40}
    rootly_ [0-9a-f]{64}
    pcsk_ napi_ jina_ vercel_blob_rw_ vcp_ vck_ vca_ cfk_ cfut_ cfat_ expo_ ddapp_ \w{30,120}
    pat- (?:na|eu)\d-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}
    access- (?:sandbox|development|production)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}
    sk.eyJ [\w-]{40,300}\.[\w-]{20,40}
    oauth: [a-z0-9]{30}\b
    mfa. [\w-]{80,100}
    nsec1 [02-9ac-hj-np-z]{58}
    dG9rOj [\w+/]{50,80}={0,2}
    DO00 [A-Z0-9]{16}
    sk_ [0-9a-f]{48}`,
    '(?![A-Za-z0-9])',
  ),
  format(
    'service-token',
    ':APA91b _AP1.',
    /\b(?:[\w-]{11,22}:APA91b[\w-]{100,180}|WPL_AP1\.[A-Za-z0-9]{16}\.[\w+/]{6,10}={0,2})(?![A-Za-z0-9])/g,
  ),
  // Keys that begin with an ordinary word have their own pattern, which fails fast.
  format('service-token', 'pat', /\bpat[A-Za-z0-9]{14}\.[0-9a-f]{64}/g),
  format('service-token', 'pi- dk-', /\b(?:api|sdk)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g),
  format('service-token', 'sl.', /\bsl\.(?:u\.)?[\w-]{100,1500}/g),
  format('service-token', 'st.', /\bst\.[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32}/g),
  format('service-token', 'act.', /\bact\.[A-Za-z0-9]{40,80}!\d{4}\.[a-z]\d/g),
  format('payment-key', 'live_ test_', /\b(?:live|test)_[A-Za-z0-9]{30,40}(?![A-Za-z0-9])/g),
  // https://help.salesforce.com (session ids)
  format('session', '!AQ', /\b00D[A-Za-z0-9]{12,15}!AQ[\w.]{60,200}/g),
  // https://github.com/paseto-standard/paseto-spec
  format('paseto', '.local. .public.', /\bv[1-4]\.(?:local|public)\.[\w-]{32,4000}(?:\.[\w-]{1,1000})?/g),
  // Password hashes: modular crypt format (crypt(5)), the PHC string format, Django's
  format(
    'password-hash',
    '$2a$ $2b$ $2y$ $argon2 $1$ $5$ $6$ $y$ $apr1$ $scrypt$ pbkdf2',
    /\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}|\$(?:argon2(?:id|i|d)|scrypt|pbkdf2-sha\d+)\$[\w=,$+/.-]{30,300}|\$(?:apr1|[156y])\$[\w=./$]{1,40}\$[./A-Za-z0-9]{22,86}|\bpbkdf2_sha\d{1,3}\$\d{1,7}\$[\w+/=]{1,60}\$[\w+/]{20,100}=*/g,
  ),
  format(
    'private-key',
    'Private-Lines: otpauth-migration:',
    /\bPrivate-Lines: \d{1,3}(?:\r?\n|\\n)[\w+/=\r\n\\]{20,8000}|\botpauth-migration:\/\/offline\?data=[\w%+/=-]{20,4000}/g,
  ),
  format('mail-key', each('123456789', '', '-us'), /(?<![0-9a-f])[0-9a-f]{32}-us\d{1,2}\b/g),
  // https://resend.com/docs/api-reference/api-keys
  format('mail-key', 're_', /\bre_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}\b/g),
  format('telegram-token', ':AA', /(?<!\d)\d{8,10}:AA[\w-]{33}(?![\w-])/g),
  // A web token that was base64-encoded again.
  format('jwt', 'ZXlK', /\bZXlK[\w+/-]{60,8000}={0,2}/g),
]

/** An app id and its secret. The part before the secret is only digits, so there is no start to search for. */
export const appToken = /\b\d{15,16}(?:\||%7C|%)[\w-]{27,40}(?![\w-])/g

/**
 * Keys of unlisted issuers, in the common format: who (`pk` is a publishable key), what for, then a random part. The random part decides, see
 * `isRandomPart`.
 */
export const likelyKey =
  /\b(?!pk_)[A-Za-z][A-Za-z0-9]{1,15}[_-](?:live|test|prod|sandbox|pat|tok|tkn|oauth|secret|sk|apikey)[_-]([A-Za-z0-9]{16,200})(?![A-Za-z0-9])/g
export const likelyStarts =
  '_live_ -live- _test_ -test- _prod_ _sandbox_ _pat_ _tok_ _tkn_ _oauth_ _secret_ -secret- _sk_ -sk- _apikey_'.split(
    ' ',
  )

/**
 * Digits and letters, or lower and upper case, mixed the way random text is: not a word with a number, not camelCase.
 */
export function isRandomPart(text: string): boolean {
  const mixed = (text.match(/[a-z](?=\d)|\d(?=[a-z])/gi) ?? []).length
  if (mixed >= 3 && (text.match(/\d/g) ?? []).length >= 3) return true
  return text.length >= 20 && shareOfCaseChanges(text) >= 0.45
}

/** How often lower and upper case alternate, per character; about every second one in random text. */
export function shareOfCaseChanges(word: string): number {
  return (word.match(/[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g) ?? []).length / word.length
}
