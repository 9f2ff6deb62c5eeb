import {
  an,
  answer,
  app,
  b64,
  b64u,
  con,
  enc,
  encu,
  err,
  type Groups,
  HEX,
  hex,
  jwt,
  lo,
  nav,
  part,
  post,
  req,
  uuid,
} from './make.ts'

export const signIn: Groups = {
  session: {
    'PHPSESSID in cookie': () => {
      const s = lo(26)
      return [req({ sent: [['cookie', `theme=dark; PHPSESSID=${s}; lang=de`]] }), s]
    },
    'JSESSIONID with node': () => {
      const s = HEX(32)
      return [req({ got: [['set-cookie', `JSESSIONID=${s}.node3; Path=/; HttpOnly`]] }), s]
    },
    'connect.sid signed': () => {
      const s = `${b64u(32)}.${b64(43)}`
      return [req({ sent: [['cookie', `connect.sid=s%3A${encodeURIComponent(s)}`]] }), encodeURIComponent(s)]
    },
    'aspnet core cookie': () => {
      const s = b64u(180)
      return [req({ sent: [['cookie', `.AspNetCore.Cookies=CfDJ8${s}`]] }), s]
    },
    'x-ms-session header': () => {
      const s = an(40)
      return [req({ sent: [['x-acme-user-session', s]] }), s]
    },
    'Django sessionid': () => {
      const s = hex(40)
      return [con(`document.cookie: csrftoken=abc; sessionid=${s}`), s]
    },
    laravel_session: () => {
      const s = b64(120)
      return [
        req({
          got: [
            ['set-cookie', `laravel_session=eyJpdiI6${encodeURIComponent(s)}; expires=Mon, 30 Nov 2026 12:00:00 GMT`],
          ],
        }),
        encodeURIComponent(s).slice(8),
      ]
    },
    'odd cookie name _nw_s': () => {
      const s = an(32)
      return [req({ sent: [['cookie', `_nw_s=${s}; _ga=GA1.1.1`]] }), s]
    },
    'x-auth header': () => {
      const s = hex(32)
      return [req({ sent: [['x-auth', s]] }), s]
    },
    'sec-websocket-protocol token': () => {
      const s = b64u(43)
      return [req({ sent: [['sec-websocket-protocol', `graphql-ws, bearer.${s}`]] }), s]
    },
    'remember me': () => {
      const s = an(24)
      return [post({ rememberMeToken: s, user: 12 }), s]
    },
    'sid in JSON answer': () => {
      const s = lo(32)
      return [answer({ ok: true, sid: s }), s]
    },
    'refresh cookie of next-auth': () => {
      const s = b64u(32)
      return [
        req({ sent: [['cookie', `__Secure-next-auth.session-token=${s}; __Host-next-auth.csrf-token=${hex(64)}`]] }),
        s,
      ]
    },
    'uuid session header': () => {
      const s = uuid()
      return [req({ sent: [['x-session-id', s]] }), s]
    },
    'bearer uuid': () => {
      const s = uuid()
      return [req({ sent: [['authorization', `Bearer ${s}`]] }), s]
    },
    'proxy-authorization basic': () => {
      const s = an(20)
      return [req({ sent: [['proxy-authorization', `Basic ${enc(`svc:${s}`)}`]] }), enc(`svc:${s}`)]
    },
    'digest response': () => {
      const t = hex(32)
      return [
        req({
          sent: [['authorization', `Digest username="mara", realm="nw", nonce="${hex(32)}", uri="/", response="${t}"`]],
        }),
        t,
      ]
    },
    SAPISIDHASH: () => {
      const s = HEX(48)
      return [req({ sent: [['authorization', `SAPISIDHASH 1764495903_${s}`]] }), s]
    },
    'custom scheme Token': () => {
      const s = an(48)
      return [req({ sent: [['authorization', `Token token="${s}", email="x"`]] }), s]
    },
  },
  token: {
    'jwt in text': () => {
      const s = jwt({ sub: 'u1', exp: 1 })
      return [con(`auth ok ${s}`), part(s, '.', 2), part(s, '.', 1).slice(0, 20)]
    },
    JWE: () => {
      const s = `${encu('{"alg":"RSA-OAEP-256","enc":"A256GCM"}')}.${b64u(342)}.${b64u(16)}.${b64u(200)}.${b64u(22)}`
      return [answer({ data: s }), part(s, '.', 1), part(s, '.', 3)]
    },
    'paseto public': () => {
      const s = `v4.public.${b64u(180)}`
      return [con('tok', s), s.slice(12)]
    },
    'paseto local in text': () => {
      const s = `v2.local.${b64u(140)}.${encu('{"kid":"1"}')}`
      return [err(`Could not decode v2.local: ${s}`), s.slice(10, 140)]
    },
    'SAMLResponse form': () => {
      const s = b64(400)
      return [
        post(
          `SAMLResponse=${encodeURIComponent(enc(`<samlp:Response ID="_1"><saml:Assertion><saml:NameID>mara@northwind.test</saml:NameID><ds:SignatureValue>${s}</ds:SignatureValue></saml:Assertion></samlp:Response>`))}&RelayState=%2Fhome`,
          'application/x-www-form-urlencoded',
        ),
        encodeURIComponent(enc(`<samlp:Response ID="_1">`)).slice(0, 24),
        enc('mara@northwind.test').slice(0, 12),
      ]
    },
    'SAML xml body': () => {
      const s = b64(88)
      return [
        answer(
          `<?xml version="1.0"?><samlp:Response><saml:Assertion><ds:SignatureValue>${s}</ds:SignatureValue><saml:NameID>mara.lind@northwind.test</saml:NameID></saml:Assertion></samlp:Response>`,
          'application/xml',
        ),
        s,
        'mara.lind@northwind.test',
      ]
    },
    'OIDC token answer': () => {
      const s = b64u(200)
      const t = `0.AX${b64u(90)}`
      const u = jwt({ sub: 'a' })
      return [
        answer({ token_type: 'Bearer', expires_in: 3600, access_token: s, refresh_token: t, id_token: u }),
        s,
        t,
        part(u, '.', 2),
      ]
    },
    'auth code in redirect': () => {
      const s = `4/0A${b64u(70)}`
      return [nav(`${app}/callback?state=xyz&code=${encodeURIComponent(s)}&scope=openid`), s.slice(4)]
    },
    'PKCE code_verifier': () => {
      const s = b64u(128)
      const t = b64u(40)
      return [
        post(
          `grant_type=authorization_code&code=${t}&code_verifier=${s}&client_id=web`,
          'application/x-www-form-urlencoded',
        ),
        s,
        t,
      ]
    },
    'implicit fragment': () => {
      const s = b64u(60)
      return [nav(`${app}/#access_token=${s}&token_type=bearer&expires_in=3600`), s]
    },
    'device code': () => {
      const s = `GmRh${b64u(36)}`
      const t = 'WDJB-MJHT'
      return [
        answer({ device_code: s, user_code: t, verification_uri: 'https://id.northwind.test/device', interval: 5 }),
        s,
        t,
      ]
    },
    'DPoP + client assertion': () => {
      const s = b64u(43)
      const t = jwt({ iss: 'web' })
      return [
        post(
          `client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=${t}&client_secret=${s}`,
          'application/x-www-form-urlencoded',
        ),
        s,
        part(t, '.', 2),
      ]
    },
    macaroon: () => {
      const s = `AgAA${b64u(100)}`
      return [req({ sent: [['macaroon', s]] }), s]
    },
    'csrf meta': () => {
      const s = b64u(86)
      return [
        answer(`<html><head><meta name="csrf-token" content="${s}"><title>Home</title></head></html>`, 'text/html'),
        s,
      ]
    },
    'rails authenticity_token': () => {
      const s = an(64)
      return [
        post(`utf8=%E2%9C%93&authenticity_token=${s}&user%5Bname%5D=Mara`, 'application/x-www-form-urlencoded'),
        s,
      ]
    },
    __RequestVerificationToken: () => {
      const s = b64u(92)
      return [
        answer(`<form><input name="__RequestVerificationToken" type="hidden" value="CfDJ8${s}"/></form>`, 'text/html'),
        s,
      ]
    },
    'push subscription': () => {
      const t = b64u(150)
      const u = b64u(22)
      return [post({ endpoint: `https://fcm.googleapis.com/fcm/send/${t}`, keys: { p256dh: b64u(87), auth: u } }), u, t]
    },
    'webauthn assertion': () => {
      const s = b64u(54)
      return [
        post({
          id: b64u(43),
          type: 'public-key',
          response: { authenticatorData: b64u(50), clientDataJSON: b64u(80), signature: s, userHandle: 'dQ' },
        }),
        s,
      ]
    },
  },
}
