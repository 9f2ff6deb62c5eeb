import { answer, api, b64u, con, err, type Groups, hex, step, ws } from './make.ts'

export const echoes: Groups = {
  'echo/state': {
    'value echo': () => {
      const s = 'hunter2'
      return [answer({ errors: [{ field: 'password', rule: 'minLength', value: s }] }, undefined, 422), s]
    },
    'pydantic loc/input': () => {
      const s = 'pw!short1'
      return [
        answer(
          {
            detail: [
              {
                type: 'string_too_short',
                loc: ['body', 'password'],
                msg: 'String should have at least 12 characters',
                input: s,
              },
            ],
          },
          undefined,
          422,
        ),
        s,
      ]
    },
    'received in message': () => {
      const s = 'zodPw-7x'
      return [answer({ message: `password "${s}" is too short` }, undefined, 400), s]
    },
    'express-validator': () => {
      const s = 'joi-Pw-3x'
      return [
        answer(
          { errors: [{ type: 'field', value: s, msg: 'Invalid value', path: 'confirmPassword', location: 'body' }] },
          undefined,
          400,
        ),
        s,
      ]
    },
    'form state log': () => {
      const s = 'frmk-Pw-11'
      return [con('form', { values: { email: 'a@kund.example', password: s }, touched: { password: true } }), s]
    },
    'vuex dump': () => {
      const s = `vuex-${b64u(30)}`
      return [con('[vuex] mutation', { type: 'auth/SET', payload: { token: s } }), s]
    },
    'redux stringified': () => {
      const s = b64u(40)
      return [con('state', JSON.stringify({ auth: { jwt: s, user: { id: 1 } }, ui: { open: true } })), s]
    },
    'Map of headers': () => {
      const s = `kv-${b64u(32)}`
      return [
        con(
          new Map([
            ['accept', '*/*'],
            ['x-api-key', s],
          ]),
        ),
        s,
      ]
    },
    'axios config dump': () => {
      const s = `axios-${b64u(28)}`
      const t = 'axiosPw-1x'
      return [
        con({ config: { headers: { Authorization: `Bearer ${s}` }, data: JSON.stringify({ password: t }) } }),
        s,
        t,
      ]
    },
    'rawHeaders flat array': () => {
      const s = `rawH-${b64u(28)}`
      return [con({ rawHeaders: ['Host', 'api', 'X-Auth-Token', s, 'Accept', '*/*'] }), s]
    },
    'label and value as two args': () => {
      const s = `two-${b64u(24)}`
      return [con('access token:', s), s]
    },
    'password as two args': () => {
      const s = 'pwTwoArg#9'
      return [con('password', s), s]
    },
    'format %s': () => {
      const s = `chunk-${b64u(20)}`
      return [{ ...con('token=%s for %s', s, 'mara'), text: `token=${s} for mara` }, s]
    },
    'entries array': () => {
      const s = `entr-${b64u(20)}`
      return [
        con('FormData', [
          ['user', 'x'],
          ['password', s],
        ]),
        s,
      ]
    },
    'localStorage dump': () => {
      const s = `ls-${b64u(30)}`
      return [con({ theme: 'dark', 'nw.auth': JSON.stringify({ accessToken: s }) }), s]
    },
    'html input value': () => {
      const s = 'inputEl-Pw-4'
      return [con(`<input type="password" name="pw" value="${s}">`), s]
    },
    'diff prev/next': () => {
      const s = 'reactHook9!'
      return [con({ field: 'newPassword', prev: '', next: s }), s]
    },
    'error carries token': () => {
      const s = b64u(36)
      return [err(`Request failed: invalid token ${s}`), s]
    },
    'unexpected token in fetch url': () => {
      const s = b64u(36)
      return [err(`Failed to fetch ${api}/me?access_token=${s}`, 'TypeError'), s]
    },
    'step into password field': () => {
      const s = 'stepPw-Xy12'
      return [step(`Filled "Password" with "${s}"`, 'Password', s), s]
    },
    'step into code field': () => {
      const s = '4929 1180'
      return [step(`Filled "Einmalcode" with "${s}"`, 'Einmalcode', s), s]
    },
  },
  socket: {
    'auth frame': () => {
      const s = b64u(48)
      return [ws(JSON.stringify({ type: 'auth', token: s })), s]
    },
    connection_init: () => {
      const s = b64u(40)
      return [ws(JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${s}` } })), s]
    },
    'socket.io': () => {
      const s = b64u(40)
      return [ws(`42["authenticate",{"token":"${s}"}]`), s]
    },
    'phoenix join': () => {
      const s = b64u(40)
      return [ws(JSON.stringify(['1', '1', 'room:1', 'phx_join', { user_token: s }])), s]
    },
    'pusher auth': () => {
      const s = hex(64)
      return [
        ws(JSON.stringify({ event: 'pusher:subscribe', data: { auth: `abcd1234:${s}`, channel: 'private-x' } })),
        s,
      ]
    },
    'url ticket': () => {
      const s = b64u(40)
      return [ws('hi', 'sent', `wss://live.northwind.test/socket?ticket=${s}`), s]
    },
    STOMP: () => {
      const s = 'stompPw-12x'
      return [ws(`CONNECT\nlogin:svc\npasscode:${s}\n\n\u0000`), s]
    },
    sockjs: () => {
      const s = b64u(32)
      return [ws(JSON.stringify([JSON.stringify({ cmd: 'login', sessionKey: s })])), s]
    },
    'plain AUTH': () => {
      const s = b64u(44)
      return [ws(`AUTH ${s}`), s]
    },
  },
}
