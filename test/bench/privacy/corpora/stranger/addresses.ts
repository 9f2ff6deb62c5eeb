import {
  an,
  api,
  app,
  b32,
  b64,
  b64u,
  con,
  dig,
  enc,
  encu,
  type Groups,
  HEX,
  hex,
  nav,
  part,
  req,
  resource,
} from './make.ts'

export const addresses: Groups = {
  url: {
    'S3 v4': () => {
      const s = hex(64)
      const t = b64u(120)
      return [
        resource(
          `https://nw.s3.amazonaws.com/a.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA${b32(16)}%2F20261130&X-Amz-Date=20261130T000000Z&X-Amz-Expires=900&X-Amz-Signature=${s}&X-Amz-Security-Token=${t}`,
        ),
        s,
        t,
      ]
    },
    GCS: () => {
      const s = hex(512)
      return [con(`GET https://storage.googleapis.com/nw/a?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Signature=${s}`), s]
    },
    'Azure SAS': () => {
      const s = encodeURIComponent(`${b64(43)}=`)
      return [
        resource(`https://nw.blob.core.windows.net/c/a.png?sv=2024-11-04&se=2026-12-01T00%3A00Z&sp=r&sig=${s}`),
        s,
      ]
    },
    CloudFront: () => {
      const s = b64u(170)
      return [resource(`https://d1.cloudfront.net/a?Expires=1764500000&Signature=${s}&Key-Pair-Id=K2ABC`), s]
    },
    'Rails active storage': () => {
      const t = `${encu('{"_rails":{"data":12}}')}--${hex(40)}`
      return [resource(`${app}/rails/active_storage/blobs/redirect/${t}/a.png`), part(t, '--', 1)]
    },
    'hash route': () => {
      const s = b64u(30)
      return [nav(`${app}/#/reset-password?token=${s}`), s]
    },
    'hash route path': () => {
      const s = b64u(30)
      return [nav(`${app}/#!/activate/${s}`), s]
    },
    'matrix jsessionid': () => {
      const s = HEX(32)
      return [req({ url: `${api}/list;jsessionid=${s}?page=2` }), s]
    },
    'JSON in query': () => {
      const s = b64u(30)
      return [req({ url: `${api}/q?filter=${encodeURIComponent(JSON.stringify({ authToken: s, page: 1 }))}` }), s]
    },
    'double encoded': () => {
      const s = b64u(30)
      return [
        req({
          url: `${app}/login?next=${encodeURIComponent(`/cb?x=${encodeURIComponent(`https://b.test/?access_token=${s}`)}`)}`,
        }),
        s,
      ]
    },
    'base64 of a url in query': () => {
      const s = an(30)
      return [
        req({ url: `${app}/go?u=${enc(`https://b.test/?token=${s}`)}` }),
        enc(`https://b.test/?token=${s}`).slice(30),
      ]
    },
    'location header': () => {
      const s = b64u(40)
      return [req({ status: 302, got: [['location', `${app}/cb?ticket=ST-12-${s}`]] }), s]
    },
    'referer header': () => {
      const s = b64u(40)
      return [req({ sent: [['referer', `${app}/invite/accept?key=${s}`]] }), s]
    },
    redirects: () => {
      const s = b64u(40)
      return [req({ redirects: [{ status: 302, url: `${app}/sso?SAMLRequest=${s}` }] }), s]
    },
    'feed token': () => {
      const s = b64u(32)
      return [resource(`${app}/calendar/private-${hex(32)}/basic.ics?apikey=${s}`), s]
    },
    'bot path': () => {
      const s = b64u(32)
      return [req({ url: `https://api.telegram.org/bot${dig(10)}:AA${s}x/getMe` }), s]
    },
    'password in query': () => {
      const s = 'qPw-3x%21a'
      return [nav(`${app}/login?user=mara&pass=${s}`), s]
    },
    'link header': () => {
      const s = b64u(40)
      return [req({ got: [['link', `<${app}/items?cursor=2&access_token=${s}>; rel="next"`]] }), s]
    },
  },
}
