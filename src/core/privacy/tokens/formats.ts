/**
 * Secrets that are known by their form wherever they stand: prefixes that issuers chose so that leaks can be found.
 *
 * `starts` are literal parts of three characters and more, one of which is in every match: they are looked for first,
 * all at once. One of which the first three letters are frequent (`api`, `git`) costs most: another part of it is better. Every pattern reads forward without going back (no nested repetition), so the time is linear in the
 * length of the text.
 */
export interface Format {
  kind: string
  starts: string[]
  pattern: RegExp
  /** where the pattern ends with a group, only that is the secret, and this says whether it is one */
  accept?: (value: string) => boolean
}

const format = (kind: string, starts: string, pattern: RegExp): Format => ({ kind, starts: starts.split(' '), pattern })
/** `each('0123', '|')`: starts that differ in one character. */
const each = (chars: string, after: string, before = '') => [...chars].map((char) => before + char + after).join(' ')
const digits = '0123456789'

/** Sources: the issuers' own pages on token formats and secret scanning, where they have one. */
export const formats: Format[] = [
  format(
    'private-key',
    '-----BEGIN AGE-SECRET-KEY-1',
    /-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----[^-]{0,20000}(?:-----END[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----)?|AGE-SECRET-KEY-1[A-Z0-9]{58}/g,
  ),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html, Alibaba Cloud's AccessKey
  format(
    'cloud-key',
    'AKIA ASIA ABIA ACCA A3T LTAI',
    /\b(?:(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}|LTAI[A-Za-z0-9]{16,26})\b/g,
  ),
  // https://learn.microsoft.com/entra/identity-platform (client secrets), Teams' webhooks
  format(
    'azure-secret',
    `${each(digits, 'Q~')} .webhook.office.com/`,
    /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])|\b[a-z0-9-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@/-]{40,300}/g,
  ),
  // https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats
  format('github-token', 'ghp_ gho_ ghu_ ghs_ ghr_ _pat_', /\b(?:gh[pousr]_\w{30,255}|github_pat_\w{22,255})/g),
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  format(
    'gitlab-token',
    'glpat- gldt- glrt- glptt- glcbt- glft- glffct- glimt- glsoat- glagent- gloas- GR1348941 _gitlab_session=',
    /\bgl(?:pat|dt|rt|ptt|cbt|ft|ffct|imt|soat|agent|oas)-[\w.-]{20,400}|\bGR1348941[\w-]{20}|(?<=_gitlab_session=)[0-9a-z]{32}/g,
  ),
  // https://docs.slack.dev/authentication/tokens
  format(
    'slack-token',
    'xoxa- xoxb- xoxe- xoxe. xoxo- xoxp- xoxr- xoxs- xapp-',
    /\b(?:xox[abeoprs]|xapp)[-.][\w.-]{8,300}/g,
  ),
  format(
    'webhook',
    'hooks.slack.com/ /webhooks/ hooks.zapier.com/ .make.com/',
    /\b(?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api(?:\/v\d+)?\/webhooks)\/[\w+/-]{15,300}|\bhooks\.zapier\.com\/hooks\/[\w/-]{10,100}|\bhook\.(?:[a-z]{2}\d\.)?make\.com\/[a-z0-9]{20,60}/g,
  ),
  // https://docs.stripe.com/keys, and others that took over the form of its keys
  format(
    'payment-key',
    'sk_live_ sk_test_ sk_prod_ rk_live_ rk_test_ rk_prod_ whsec_ FLWSECK EZAK EZTK access_token$production$ sq0atp- sq0csp- EAAA',
    /\b(?:[sr]k_(?:live|test|prod)_\w{10,255}|whsec_[\w+/]{20,255}|FLWSECK(?:_TEST)?-?[\w-]{12,60}|EZ[AT]K[A-Za-z0-9]{54}|access_token\$production\$[\w$]{20,80}|sq0(?:atp|csp)-[\w-]{20,60}|EAAA[\w-]{20,60})/g,
  ),
  format(
    'google-key',
    'AIza ya29. GOCSPX- 1//0',
    /\bAIza[\w-]{35}|\bya29\.[\w-]{20,2000}|\bGOCSPX-[\w-]{20,60}|\b1\/\/0[\w-]{40,200}/g,
  ),
  // https://docs.npmjs.com/about-access-tokens, https://pypi.org/help/#apitoken
  format(
    'package-token',
    'npm_ pypi- rubygems_ dckr_pat_ dckr_oat_ CLOJARS_ oy2',
    /\b(?:npm_\w{36}|pypi-[\w-]{50,1500}|rubygems_[0-9a-f]{48}|dckr_[po]at_[\w-]{20,60}|oy2[a-z0-9]{43}\b)|CLOJARS_[A-Za-z0-9]{60}/g,
  ),
  // https://docs.sendgrid.com, https://www.twilio.com/docs/iam/api-keys, https://documentation.mailgun.com
  format(
    'mail-key',
    `SG. ${each('0123456789abcdefABCDEF', '', 'SK')} key- xkeysib- xsmtpsib-`,
    /\bSG\.[\w=.-]{30,100}|\bSK[0-9a-fA-F]{32}\b|\bkey-[0-9a-f]{32}\b|\bx(?:key|smtp)sib-[0-9a-f]{64}-\w{16}/g,
  ),
  // https://platform.openai.com, https://docs.claude.com, https://huggingface.co/docs/hub/security-tokens
  format(
    'api-key',
    'sk- hf_ _org_ pplx- gsk_ xai- r8_ AIzaSy key_live_ API-',
    /\bsk-(?:[a-z]{2,12}\d*-){0,3}[\w-]{20,255}|\b(?:hf|api_org)_[A-Za-z0-9]{30,60}|\bpplx-[A-Za-z0-9]{40,60}|\bgsk_\w{40,60}|\bxai-[A-Za-z0-9]{60,100}|\br8_[A-Za-z0-9]{30,40}|\bAPI-[A-Z0-9]{26}\b/g,
  ),
  format('shop-token', 'shpat_ shpca_ shppa_ shpss_ shptka_', /\bshp(?:at|ca|pa|ss|tka)_[0-9a-fA-F]{32}/g),
  // Hosting, databases, infrastructure
  format(
    'cloud-token',
    'dop_v1_ doo_v1_ dor_v1_ hvs. hvb. dapi pscale_ dp.pt. dp.st. .atlasv1. pul- fo1_ fm1a_ fm1r_ fm2_ HRKU- tk-us- sha256~ 4b1d v1.0- rnd_ vercel_ nfp_ sbp_ sb_secret_ pnu_ ops_eyJ',
    /\b(?:do[por]_v1_[0-9a-f]{64}|hv[sb]\.[\w-]{20,300}|dapi[0-9a-f]{32}(?:-\d)?|pscale_\w{2,10}_[\w=.-]{30,64}|dp\.(?:pt|st|ct|sa)\.[\w.-]{40,60}|[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}|pul-[0-9a-f]{40}|fo1_[\w-]{43}|fm(?:1[ar]|2)_[\w+/]{100,1000}={0,3}|HRKU-[\w-]{36,64}|tk-us-[\w-]{48}|sha256~[\w-]{43}|4b1d[A-Za-z0-9]{38}\b|v1\.0-[0-9a-f]{24}-[0-9a-f]{146}|rnd_\w{32}|nfp_\w{36,60}|sbp_[0-9a-f]{40}|sb_secret_[\w-]{20,60}|pnu_[A-Za-z0-9]{36}|ops_eyJ[\w+/]{100,4000}={0,3})/g,
  ),
  // Monitoring, planning, content, and other services
  format(
    'service-token',
    'glsa_ glc_ eyJrIjoi NRAK- NRII- NRIQ- NRRA- NRJS- sntrys_ sntryu_ dt0c01. dt0s01. PMAK- lin_api_ lin_oauth_ ntn_ secret_ ATATT3 ATCTT3 sgp_ rdme_ duffel_ fio-u- p8e- ico- s-s4t2 shippo_ sm_aat_ sm_pat_ sm_sat_ _mmk pat. sat. .acc_ .acc- A3- EAAM EAAC phx_ figd_ fw_',
    /\b(?:glsa_\w{32}_[0-9a-fA-F]{8}|glc_[\w+/]{32,400}={0,3}|eyJrIjoi[\w+/]{60,400}={0,3}|NR(?:AK|II|IQ|RA|JS)-[\w-]{19,40}|sntry[su]_[\w+/=-]{40,500}|dt0[cs]01\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{64}|PMAK-[\w-]{50,64}|lin_(?:api|oauth)_\w{32,64}|ntn_\w{40,60}|secret_[A-Za-z0-9]{43}\b|AT[AC]TT3[\w=-]{50,400}|sgp_(?:\w{5,16}_)?[0-9a-fA-F]{40}|rdme_[a-z0-9]{70}|duffel_(?:test|live)_[\w=-]{43}|fio-u-[\w=-]{64}|p8e-[A-Za-z0-9]{32}|ico-[A-Za-z0-9]{32}|s-s4t2(?:ud|af)-[0-9a-fA-F]{64}|shippo_(?:live|test)_[0-9a-fA-F]{40}|sm_[aps]at_[A-Za-z0-9]{16}|[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk|[ps]at\.[\w-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}|(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][\w-]{10,32}\.[\w+/=-]{30,120}|A3-[A-Z0-9]{6}-[A-Z0-9-]{25,40}|EAA[MC][A-Za-z0-9]{100,400}|phx_\w{40,60}|figd_[\w-]{40,60})/g,
  ),
  format(
    'service-token',
    'lsv2_ pcsk_ fc- csk- napi_ jina_ sqa_ sqp_ squ_ bkua_ rootly_ vcp_ vck_ vca_ cfk_ cfut_ cfat_ expo_ ddapp_ pat- access- sk.eyJ oauth: mfa. nsec1 :APA91b dG9rOj _AP1. DO00 sk_',
    /\b(?:lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}|fc-[0-9a-f]{32}|csk-[a-z0-9]{40,60}|sq[apu]_[0-9a-f]{40}|bkua_[0-9a-f]{40}|rootly_[0-9a-f]{64}|(?:pcsk|napi|jina|vc[pka]|cfk|cfut|cfat|expo|ddapp)_\w{30,120}|(?:pat-(?:na|eu)\d|access-(?:sandbox|development|production))-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|sk\.eyJ[\w-]{40,300}\.[\w-]{20,40}|oauth:[a-z0-9]{30}\b|mfa\.[\w-]{80,100}|nsec1[02-9ac-hj-np-z]{58}|[\w-]{11,22}:APA91b[\w-]{100,180}|dG9rOj[\w+/]{50,80}={0,2}|WPL_AP1\.[A-Za-z0-9]{16}\.[\w+/]{6,10}={0,2}|DO00[A-Z0-9]{16}|sk_[0-9a-f]{48})(?![A-Za-z0-9])/g,
  ),
  // What begins with an ordinary word has a pattern of its own, which is cheap where it does not fit.
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
  // What passwords are stored as: modular crypt format (crypt(5)), the PHC string format, Django's
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
  format('telegram-token', ':AA', /(?<!\d)\d{8,10}:AA[\w-]{33}(?![\w-])/g),
  // A web token that was encoded once more.
  format('jwt', 'ZXlK', /\bZXlK[\w+/-]{60,8000}={0,2}/g),
]

/** An app's number and its secret. Before the secret there are only digits, so this is not one of those that are looked for. */
export const appToken = /\b\d{15,16}(?:\||%7C|%)[\w-]{27,40}(?![\w-])/g

/**
 * Keys of an issuer that nobody listed, in the form that most have taken over: who, for what, and then a random part.
 * The random part decides, see `isRandomPart`.
 */
export const likelyKey =
  /\b[A-Za-z][A-Za-z0-9]{1,15}[_-](?:live|test|prod|sandbox|pat|tok|tkn|oauth|secret|sk|apikey)[_-]([A-Za-z0-9]{16,200})(?![A-Za-z0-9])/g
export const likelyStarts =
  '_live_ -live- _test_ -test- _prod_ _sandbox_ _pat_ _tok_ _tkn_ _oauth_ _secret_ -secret- _sk_ -sk- _apikey_'.split(
    ' ',
  )

/** Digits and letters, or small and capital ones, mixed as chance does it: no word with a number, no camelCase. */
export function isRandomPart(text: string): boolean {
  const mixed = (text.match(/[a-z](?=\d)|\d(?=[a-z])/gi) ?? []).length
  if (mixed >= 3 && (text.match(/\d/g) ?? []).length >= 3) return true
  return text.length >= 20 && shareOfCaseChanges(text) >= 0.45
}

/** How often small letters, capitals and digits take turns, per character: chance does it at every second one. */
export function shareOfCaseChanges(word: string): number {
  return (word.match(/[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g) ?? []).length / word.length
}
