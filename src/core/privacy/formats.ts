/**
 * Secrets that are known by their form wherever they stand: prefixes that issuers chose so that leaks can be found.
 *
 * `starts` are literal beginnings, at least one of which is in every match. Every pattern reads forward without going
 * back (no nested repetition), so the time is linear in the length of the text.
 */
export interface Format {
  kind: string
  starts: string[]
  pattern: RegExp
}

const format = (kind: string, starts: string, pattern: RegExp): Format => ({ kind, starts: starts.split(' '), pattern })

/** Sources: the issuers' own pages on token formats and secret scanning. */
export const formats: Format[] = [
  format(
    'private-key',
    '-----BEGIN',
    /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----[^-]{0,20000}(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/g,
  ),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  format('aws-key', 'AKIA ASIA ABIA ACCA', /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/g),
  // https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats
  format('github-token', 'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_', /\b(?:gh[pousr]_\w{30,255}|github_pat_\w{22,255})/g),
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  format(
    'gitlab-token',
    'glpat- gldt- glrt- glptt- glcbt- glft- glsoat- glagent- gloas-',
    /\bgl(?:pat|dt|rt|ptt|cbt|ft|soat|agent|oas)-[\w.-]{20,300}/g,
  ),
  // https://docs.slack.dev/authentication/tokens
  format(
    'slack-token',
    'xoxa- xoxb- xoxe- xoxe. xoxo- xoxp- xoxr- xoxs- xapp-',
    /\b(?:xox[abeoprs]|xapp)[-.][\w.-]{10,300}/g,
  ),
  format(
    'webhook',
    'hooks.slack.com/ /api/webhooks/',
    /\b(?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks)\/[\w/-]{15,300}/g,
  ),
  // https://docs.stripe.com/keys
  format(
    'stripe-key',
    'sk_live_ sk_test_ rk_live_ rk_test_ whsec_',
    /\b(?:[sr]k_(?:live|test)_\w{10,255}|whsec_[\w+/]{20,255})/g,
  ),
  format('google-key', 'AIza ya29. GOCSPX-', /\bAIza[\w-]{35}|\bya29\.[\w-]{20,2000}|\bGOCSPX-[\w-]{20,60}/g),
  // https://docs.npmjs.com/about-access-tokens, https://pypi.org/help/#apitoken
  format(
    'package-token',
    'npm_ pypi- rubygems_ dckr_pat_',
    /\b(?:npm_\w{36}|pypi-[\w-]{50,300}|rubygems_[0-9a-f]{48}|dckr_pat_[\w-]{20,60})/g,
  ),
  // https://docs.sendgrid.com, https://www.twilio.com/docs/iam/api-keys, https://documentation.mailgun.com
  format(
    'mail-key',
    'SG. SK key- -us',
    /\bSG\.[\w-]{16,32}\.[\w-]{32,64}|\bSK[0-9a-f]{32}\b|\bkey-[0-9a-f]{32}\b|\b[0-9a-f]{32}-us\d{1,2}\b/g,
  ),
  // https://platform.openai.com, https://docs.claude.com, https://huggingface.co/docs/hub/security-tokens
  format('api-key', 'sk- hf_', /\bsk-(?:[a-z]{2,12}\d*-){0,3}[\w-]{20,255}|\bhf_[A-Za-z]{30,60}/g),
  format(
    'shop-token',
    'shpat_ shpca_ shppa_ shpss_ sq0atp- sq0csp- EAAA',
    /\b(?:shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}|sq0(?:atp|csp)-[\w-]{20,60}|EAAA[\w-]{60})/g,
  ),
  format(
    'cloud-token',
    'dop_v1_ doo_v1_ dor_v1_ hvs. hvb. dapi glsa_ glc_ NRAK- sntrys_ sntryu_ sbp_ pscale_ dp.pt. PMAK- lin_api_ ntn_ ATATT3',
    /\b(?:do[por]_v1_[0-9a-f]{64}|hv[sb]\.[\w-]{20,300}|dapi[0-9a-f]{32}|gl(?:sa|c)_[\w+/=-]{20,300}|NRAK-[A-Z0-9]{27}|sntry[su]_[\w+/=-]{40,400}|sbp_[0-9a-f]{40}|pscale_\w{2,10}_[\w.-]{30,64}|dp\.pt\.\w{40,44}|PMAK-[\w-]{50,64}|lin_api_\w{40}|ntn_\w{40,60}|ATATT3[\w=-]{50,400})/g,
  ),
  format('telegram-token', ':AA', /\b\d{8,10}:AA[\w-]{33}\b/g),
]
