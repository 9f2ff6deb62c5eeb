import { answer, api, b64u, dig, enc, type Groups, luhn, post } from './make.ts'

export const bodies: Groups = {
  body: {
    'urlencoded password': () => {
      const s = 'Tr0ubadour&7x'
      return [
        post(
          `email=mara%40northwind.test&password=${encodeURIComponent(s)}&remember=1`,
          'application/x-www-form-urlencoded',
        ),
        encodeURIComponent(s),
      ]
    },
    'multipart password': () => {
      const s = 'gr33n-Pelikan!'
      return [
        post(
          `--xx\r\nContent-Disposition: form-data; name="new_password"\r\n\r\n${s}\r\n--xx\r\nContent-Disposition: form-data; name="plan"\r\n\r\npro\r\n--xx--\r\n`,
          'multipart/form-data; boundary=xx',
        ),
        s,
      ]
    },
    'JSON nested password': () => {
      const s = 'Lem0nTree#44'
      return [post({ user: { credentials: { login: 'mara', pwd: s } } }), s]
    },
    'GraphQL variables': () => {
      const s = 'S0mmer-Regen9'
      return [
        post({
          operationName: 'Login',
          query: 'mutation Login($input: LoginInput!) { login(input: $input) { ok } }',
          variables: { input: { email: 'm@northwind.test', passphrase: s } },
        }),
        s,
      ]
    },
    'GraphQL inline': () => {
      const s = 'inlinePw-83x'
      return [post({ query: `mutation { login(email: "m@northwind.test", password: "${s}") { token } }` }), s]
    },
    SOAP: () => {
      const s = 'Kr4ftwerk_71'
      return [
        post(
          `<soap:Envelope><soap:Header><wsse:Security><wsse:UsernameToken><wsse:Username>svc</wsse:Username><wsse:Password Type="PasswordText">${s}</wsse:Password></wsse:UsernameToken></wsse:Security></soap:Header></soap:Envelope>`,
          'text/xml',
        ),
        s,
      ]
    },
    'gRPC-web text': () => {
      const s = b64u(40)
      return [
        post(enc(`\x00\x00\x00\x00\x30\x0a\x28${s}`), 'application/grpc-web-text', `${api}/auth.AuthService/Refresh`),
        enc(`\x00\x00\x00\x00\x30\x0a\x28${s}`).slice(12, 40),
      ]
    },
    'base64 JSON in JSON': () => {
      const s = 'msgp4ck-pw-19'
      return [
        post({ payload: enc(JSON.stringify({ user: 'mara', password: s })) }),
        enc(JSON.stringify({ user: 'mara', password: s })).slice(20),
      ]
    },
    'JSON string in JSON': () => {
      const s = 'strJson-pw-5'
      return [post({ event: 'x', body: JSON.stringify({ password: s, n: 1 }) }), s]
    },
    'twice escaped JSON': () => {
      const s = 'twice-Esc-pw-6'
      return [post({ raw: JSON.stringify({ inner: JSON.stringify({ password: s }) }) }), s]
    },
    'fields as name/value pairs': () => {
      const s = 'pairs-Pw-0815'
      return [
        post({
          fields: [
            { name: 'username', value: 'mara' },
            { name: 'password', value: s },
          ],
        }),
        s,
      ]
    },
    'fields as tuples': () => {
      const s = 'tuple-Pw-4711'
      return [
        post([
          ['user', 'mara'],
          ['password', s],
        ]),
        s,
      ]
    },
    NDJSON: () => {
      const s = 'ndj-Pw-3310'
      return [post(`{"t":"a"}\n{"t":"login","password":"${s}"}\n`, 'application/x-ndjson'), s]
    },
    YAML: () => {
      const s = 'yaml-Pw-8842'
      return [answer(`db:\n  user: app\n  password: ${s}\n  host: db1\n`, 'application/yaml'), s]
    },
    'SSE data': () => {
      const s = `sse-${b64u(30)}`
      return [answer(`event: auth\ndata: {"accessToken":"${s}"}\n\n`, 'text/event-stream'), s]
    },
    'card in checkout': () => {
      const s = luhn(`411111${dig(9)}`)
      const t = '737'
      return [post({ card: { number: s, exp_month: 4, exp_year: 2029, cvc: t } }), s, `"cvc":"${t}"`]
    },
    'RSC flight': () => {
      const s = `rsc-${b64u(28)}`
      return [answer(`0:["$","div",null,{"session":{"accessToken":"${s}","name":"x"}}]\n`, 'text/x-component'), s]
    },
    JSONP: () => {
      const s = `jsonp-${b64u(24)}`
      return [answer(`cb_12({"ok":1,"sessionToken":"${s}"});`, 'text/javascript'), s]
    },
    'batch with inner HTTP': () => {
      const s = `batch-${b64u(24)}`
      return [
        post(
          `--b\r\nContent-Type: application/http\r\n\r\nGET /v1/me HTTP/1.1\r\nAuthorization: Bearer ${s}\r\n\r\n--b--`,
          'multipart/mixed; boundary=b',
        ),
        s,
      ]
    },
    'CSV import': () => {
      const s = 'csv-Pw-5521'
      return [post(`email,password,role\nmara@northwind.test,${s},admin\n`, 'text/csv'), s]
    },
    'JSON patch': () => {
      const s = 'patch-Pw-77'
      return [post([{ op: 'replace', path: '/password', value: s }], 'application/json-patch+json'), s]
    },
  },
}
