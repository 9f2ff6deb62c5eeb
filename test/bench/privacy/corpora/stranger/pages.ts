import { an, answer, b64, b64u, con, type Groups, hex, lo } from './make.ts'

export const pages: Groups = {
  'debug page': {
    django: () => {
      const s = 'djPw-2026x'
      const t = lo(32)
      return [
        answer(
          `<html><table><tr><td>DATABASES</td><td class="code"><pre>{'default': {'ENGINE': 'postgresql', 'PASSWORD': '${s}', 'USER': 'app'}}</pre></td></tr><tr><td>HTTP_COOKIE</td><td class="code"><pre>'sessionid=${t}'</pre></td></tr></table></html>`,
          'text/html',
          500,
        ),
        s,
        t,
      ]
    },
    'laravel ignition': () => {
      const s = 'laraPw-11x'
      const t = b64(43)
      return [
        answer(
          `<table><tr><td>DB_PASSWORD</td><td><pre class=sf-dump>"<span class=sf-dump-str title="10 characters">${s}</span>"</pre></td></tr><tr><td>APP_KEY</td><td><span>base64:${t}=</span></td></tr></table>`,
          'text/html',
          500,
        ),
        s,
        t,
      ]
    },
    rails: () => {
      const s = hex(128)
      const t = 'railsPw-7x'
      return [
        answer(
          `<dl><dt>secret_key_base</dt><dd>${s}</dd></dl><pre>{"password"=&gt;"${t}", "email"=&gt;"x"}</pre>`,
          'text/html',
          500,
        ),
        s,
        t,
      ]
    },
    'symfony table': () => {
      const s = 'symPw-66x'
      const t = hex(32)
      return [
        answer(
          `<tr><th>MAILER_DSN</th><td>smtp://app:${s}@smtp.northwind.test:25</td></tr><tr><th>APP_SECRET</th><td>${t}</td></tr>`,
          'text/html',
          500,
        ),
        s,
        t,
      ]
    },
    'spring env': () => {
      const s = 'springPw-7y'
      return [
        answer({
          propertySources: [{ name: 'env', properties: { 'spring.datasource.password': { value: s, origin: 'x' } } }],
        }),
        s,
      ]
    },
    phpinfo: () => {
      const s = 'phpinfo-Pw3'
      return [answer(`<tr><td class="e">$_ENV['DB_PASS'] </td><td class="v">${s} </td></tr>`, 'text/html'), s]
    },
    'node env dump': () => {
      const s = 'nodeEnvPw1'
      const t = an(32)
      return [
        answer(
          `<pre>{ NODE_ENV: 'production',\n  DB_PASSWORD: '${s}',\n  JWT_SECRET: '${t}' }</pre>`,
          'text/html',
          500,
        ),
        s,
        t,
      ]
    },
    'aspnet yellow page': () => {
      const s = 'asp-Pw-909'
      return [
        answer(`<!-- [SqlException]: Login failed. Data Source=db;User ID=sa;Password=${s} -->`, 'text/html', 500),
        s,
      ]
    },
    'curl in docs': () => {
      const s = b64u(30)
      const t = 'curlPw-5x'
      return [
        answer(`<pre>curl -H 'Authorization: Bearer ${s}' -u admin:${t} https://api.northwind.test</pre>`, 'text/html'),
        s,
        t,
      ]
    },
    comment: () => {
      const s = b64u(36)
      return [answer(`/* TODO remove: apiKey = "${s}" */\nconsole.log(1)`, 'text/javascript'), s]
    },
  },
  log: {
    logfmt: () => {
      const s = b64u(24)
      return [con(`level=info msg="login ok" user=12 session_token=${s} dur=12ms`), s]
    },
    'JSON line': () => {
      const s = b64u(24)
      return [con(`{"level":"info","msg":"x","refreshToken":"${s}"}`), s]
    },
    'key value colon': () => {
      const s = 'kvPw-77x'
      return [con(`user: mara, password: ${s}, ok: true`), s]
    },
    'header lines': () => {
      const s = b64u(30)
      return [con(`> GET /me\n> Authorization: Bearer ${s}\n> Accept: */*`), s]
    },
    'cli flag': () => {
      const s = b64u(30)
      return [con(`spawn deploy --env prod --api-token ${s} --yes`), s]
    },
    arrow: () => {
      const s = b64u(30)
      return [con(`token => ${s}`), s]
    },
    'python repr': () => {
      const s = b64u(30)
      return [con(`{'user': 'x', 'api_key': '${s}'}`), s]
    },
    'password is': () => {
      const s = 'spelled-Pw1'
      return [con(`Using password is ${s}`), s]
    },
    export: () => {
      const s = b64u(20)
      return [con(`export NPM_TOKEN=${s}`), s]
    },
    'xml attr': () => {
      const s = 'xmlAttrPw2'
      return [con(`<add key="DbPassword" value="${s}" />`), s]
    },
    'jwt split over two args': () => {
      const s = b64u(28)
      return [con('Bearer', s), s]
    },
  },
}
