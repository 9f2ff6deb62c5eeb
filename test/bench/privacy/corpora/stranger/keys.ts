import { an, answer, b32, b64, b64u, con, dig, err, type Groups, hex, post, printed, req, up, uuid } from './make.ts'

export const keys: Groups = {
  'vendor key': {
    'aws secret env': () => {
      const s = b64(40)
      return [con({ AWS_ACCESS_KEY_ID: `AKIA${b32(16)}`, AWS_SECRET_ACCESS_KEY: s }), s]
    },
    'x-algolia-api-key header': () => {
      const s = an(32)
      return [
        req({
          sent: [
            ['x-algolia-application-id', 'NW12AB34'],
            ['x-algolia-api-key', s],
          ],
        }),
        s,
      ]
    },
    'Ocp-Apim-Subscription-Key': () => {
      const s = hex(32)
      return [req({ sent: [['ocp-apim-subscription-key', s]] }), s]
    },
    'DD-API-KEY query': () => {
      const s = hex(32)
      return [req({ url: `https://http-intake.logs.dd.test/v1/input?ddsource=browser&dd-api-key=${s}` }), s]
    },
    'slack webhook': () => {
      const s = an(24)
      return [post({ hook: `https://hooks.slack.com/services/T${up(8)}/B${up(10)}/${s}` }), s]
    },
    'discord webhook': () => {
      const s = b64u(68)
      return [con(`posting to https://discord.com/api/webhooks/${dig(18)}/${s}`), s]
    },
    'teams/logic app sig': () => {
      const s = b64u(43)
      return [
        con(
          `POST https://prod-12.westeurope.logic.azure.com/workflows/${hex(32)}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers&sv=1.0&sig=${s}`,
        ),
        s,
      ]
    },
    ...printed('client ready with ', {
      'stripe live': () => `sk_live_${an(24)}`,
      'stripe restricted': () => `rk_live_${an(40)}`,
      'stripe webhook': () => `whsec_${an(32)}`,
      'aws key': () => `AKIA${b32(16)}`,
      'github pat': () => `ghp_${an(36)}`,
      'github fine': () => `github_pat_${an(22)}_${an(59)}`,
      gitlab: () => `glpat-${b64u(20)}`,
      'slack bot': () => `xoxb-${dig(12)}-${dig(12)}-${an(24)}`,
      'slack app': () => `xapp-1-A${up(10)}-${dig(13)}-${hex(64)}`,
      sendgrid: () => `SG.${b64u(22)}.${b64u(43)}`,
      twilio: () => `SK${hex(32)}`,
      'google api': () => `AIza${b64u(35)}`,
      'google oauth': () => `ya29.a0${b64u(120)}`,
      'openai project': () => `sk-proj-${b64u(74)}`,
      anthropic: () => `sk-ant-api03-${b64u(93)}AA`,
      'hugging face': () => `hf_${an(34)}`,
      npm: () => `npm_${an(36)}`,
      pypi: () => `pypi-AgEIcHlwaS5vcmc${b64u(60)}`,
      shopify: () => `shpat_${hex(32)}`,
      square: () => `sq0atp-${b64u(22)}`,
      mailgun: () => `key-${hex(32)}`,
      digitalocean: () => `dop_v1_${hex(64)}`,
      linear: () => `lin_api_${an(40)}`,
      notion: () => `ntn_${an(46)}`,
      airtable: () => `pat${an(14)}.${hex(64)}`,
      atlassian: () => `ATATT3xFfGF0${b64u(180)}`,
      postman: () => `PMAK-${hex(24)}-${hex(34)}`,
      supabase: () => `sbp_${hex(40)}`,
      'supabase secret': () => `sb_secret_${b64u(31)}`,
      planetscale: () => `pscale_tkn_${b64u(43)}`,
      databricks: () => `dapi${hex(32)}`,
      'new relic': () => `NRAK-${up(27)}`,
      sentry: () => `sntrys_${b64u(80)}`,
      grafana: () => `glsa_${an(32)}_${hex(8)}`,
      'hashicorp vault': () => `hvs.${b64u(90)}`,
      doppler: () => `dp.pt.${an(43)}`,
      telegram: () => `${dig(10)}:AA${b64u(33)}`,
      'discord bot': () => `MT${an(24)}.${b64u(6)}.${b64u(38)}`,
      'mapbox secret': () => `sk.eyJ1Ijoi${b64u(60)}.${b64u(22)}`,
      figma: () => `figd_${b64u(40)}`,
      'vercel blob': () => `vercel_blob_rw_${an(16)}_${an(30)}`,
      resend: () => `re_${an(8)}_${an(24)}`,
      clerk: () => `sk_test_${an(42)}`,
      groq: () => `gsk_${an(52)}`,
      plaid: () => `access-production-${uuid()}`,
    }),
    ...printed('client ready, apiToken=', {
      'square prod': () => `EAAA${b64u(60)}`,
      mailchimp: () => `${hex(32)}-us14`,
      facebook: () => `EAAB${an(120)}`,
      'intercom-like': () => `dG9rO${b64u(55)}=`,
      fly: () => `fm2_${b64(120)}`,
      cloudflare: () => `${b64u(40)}`,
      adyen: () => `AQE${b64u(60)}-${b64(44)}=-${b64u(16)}`,
      okta: () => `00${b64u(40)}`,
    }),
  },
  connection: {
    postgres: () => {
      const s = 'pG-s3cret-91'
      return [con(`connecting to postgres://app:${s}@db.northwind.test:5432/prod`), s]
    },
    'mongodb+srv': () => {
      const s = 'm0ngo-Pw-22'
      return [err(`MongoServerError: bad auth mongodb+srv://root:${s}@c0.ab12.mongodb.test/x`), s]
    },
    'ado.net': () => {
      const s = 'adoNet-Pw-33'
      return [con(`Server=tcp:sql1;Database=crm;User Id=sa;Password=${s};Encrypt=True;`), s]
    },
    'azure storage': () => {
      const s = `${b64(86)}==`
      return [con(`DefaultEndpointsProtocol=https;AccountName=nw;AccountKey=${s};EndpointSuffix=core.windows.net`), s]
    },
    'service bus': () => {
      const s = `${b64(43)}=`
      return [con(`Endpoint=sb://nw.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${s}`), s]
    },
    'redis no user': () => {
      const s = 'redis-Pw-55'
      return [con(`redis://:${s}@cache:6379/0`), s]
    },
    'jdbc query': () => {
      const s = 'jdbc-Pw-66'
      return [con(`jdbc:mysql://db/crm?user=app&password=${s}&useSSL=true`), s]
    },
    amqp: () => {
      const s = 'amqp%40Pw77'
      return [con({ BROKER_URL: `amqps://svc:${s}@mq:5671/v` }), s]
    },
    'sentry dsn secret': () => {
      const s = hex(32)
      return [con(`dsn https://${hex(32)}:${s}@o1.ingest.sentry.test/2`), s]
    },
    pem: () => {
      const s = b64(64)
      const t = b64(64)
      return [con(`-----BEGIN RSA PRIVATE KEY-----\n${s}\n${t}\n-----END RSA PRIVATE KEY-----`), s, t]
    },
    'pem one line in JSON': () => {
      const s = b64(70)
      return [answer({ private_key: `-----BEGIN PRIVATE KEY-----\\n${s}\\n-----END PRIVATE KEY-----\\n` }), s]
    },
    openssh: () => {
      const s = b64(70)
      return [con(`key: -----BEGIN OPENSSH PRIVATE KEY-----\r\n${s}\r\n-----END OPENSSH PRIVATE KEY-----`), s]
    },
    'pem cut off': () => {
      const s = b64(70)
      return [con(`failed to parse -----BEGIN EC PRIVATE KEY-----\n${s}`), s]
    },
    'age key': () => {
      const s = `AGE-SECRET-KEY-1${up(58)}`
      return [con(s), s.slice(18)]
    },
    'basic in url': () => {
      const s = 'basicUrl-88'
      return [req({ url: `https://svc:${s}@api.northwind.test/v1/me` }), s]
    },
    'git remote': () => {
      const s = `git-${an(20)}`
      return [con(`remote: https://oauth2:${s}@git.northwind.test/a/b.git`), s]
    },
    'env file': () => {
      const s = 'smtpPw-99xx'
      const t = b64(43)
      return [
        answer(`MAIL_HOST=smtp\nMAIL_USERNAME=app\nMAIL_PASSWORD="${s}"\nAPP_KEY=base64:${t}=\n`, 'text/plain'),
        s,
        t,
      ]
    },
    ini: () => {
      const s = 'ini-Pw-1010'
      return [answer(`[database]\nhost = db1\npasswd = ${s}\n`, 'text/plain'), s]
    },
  },
}
