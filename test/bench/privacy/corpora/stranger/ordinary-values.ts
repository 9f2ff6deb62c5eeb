import {
  an,
  answer,
  api,
  app,
  b64u,
  con,
  dig,
  enc,
  err,
  type Groups,
  hex,
  nav,
  req,
  resource,
  up,
  uuid,
} from './make.ts'

export const ordinaryValues: Groups = {
  id: {
    'order id': () => [con('saved order ORD-2026-004417'), 'ORD-2026-004417'],
    'invoice no': () => [answer({ invoiceNumber: 'INV-88213', number: 'RE-2026-1187' }), 'INV-88213', 'RE-2026-1187'],
    'uuid in path': () => {
      const s = uuid()
      return [req({ url: `${api}/v1/projects/${s}/tasks` }), s]
    },
    'uuid id field': () => {
      const s = uuid()
      return [answer({ id: s, name: 'Board' }), s]
    },
    'mongo id': () => {
      const s = hex(24)
      return [answer({ _id: s, status: 'open' }), s]
    },
    ulid: () => {
      const s = `01JD${up(22)}`
      return [answer({ taskId: s }), s]
    },
    'stripe customer': () => {
      const s = `cus_${an(14)}`
      return [answer({ customer: s }), s]
    },
    'stripe event': () => {
      const s = `evt_1${an(23)}`
      return [answer({ id: s, object: 'event' }), s]
    },
    'stripe request id': () => {
      const s = `req_${an(14)}`
      return [req({ got: [['request-id', s]] }), s]
    },
    nanoid: () => {
      const s = b64u(21)
      return [answer({ blockId: s }), s]
    },
    'video id': () => {
      const s = b64u(11)
      return [nav(`${app}/watch?v=${s}`), s]
    },
    'numeric id': () => [answer({ id: 918273645546, parent: 17 }), '918273645546'],
    snowflake: () => {
      const s = `11${dig(17)}`
      return [answer({ message_id: s }), s]
    },
    gid: () => [answer({ id: 'gid://shopify/Order/5123456789012' }), 'gid://shopify/Order/5123456789012'],
    'relay node id': () => {
      const s = enc('Order:10248')
      return [answer({ node: { id: s } }), s]
    },
    'graphql cursor': () => {
      const s = enc('cursor:2026-11-30T10:00:00Z:4411')
      return [answer({ pageInfo: { endCursor: s, hasNextPage: true } }), s]
    },
    'page token': () => {
      const s = enc('{"offset":40}')
      return [req({ url: `${api}/list?cursor=${encodeURIComponent(s)}` }), encodeURIComponent(s)]
    },
    'nextPageToken simple': () => [answer({ nextPage: 3, pageSize: 50 }), '3', '50'],
    'tenant slug': () => [req({ url: `https://kund-ab.northwind.test/boards/q4-roadmap` }), 'kund-ab', 'q4-roadmap'],
    sku: () => [answer({ sku: 'TSH-BLK-XL-0042', ean: '4006381333931' }), 'TSH-BLK-XL-0042', '4006381333931'],
    isbn: () => [answer({ isbn: '978-3-16-148410-0' }), '978-3-16-148410-0'],
    tracking: () => [con('parcel 1Z999AA10123456784 on its way'), '1Z999AA10123456784'],
    'jira key': () => [con('see PAY-4412 and CORE-9'), 'PAY-4412', 'CORE-9'],
    'user id in log': () => [con('user 48213 has role editor'), '48213', 'editor'],
    'session number of a course': () => [
      answer({ sessionName: 'Onboarding 3', sessionCount: 12 }),
      'Onboarding 3',
      '12',
    ],
    arn: () => [con('denied on arn:aws:s3:::nw-exports/2026'), 'arn:aws:s3:::nw-exports/2026'],
    'client id public': () => [
      req({
        url: `https://id.northwind.test/authorize?client_id=web-portal&response_type=code&scope=openid%20profile&redirect_uri=https%3A%2F%2Fapp.northwind.test%2Fcb`,
      }),
      'client_id=web-portal',
      'response_type=code',
      'openid%20profile',
    ],
    'vin-like': () => [answer({ machine: 'WVWZZZ1JZXW000001' }), 'WVWZZZ1JZXW000001'],
    'license plate no mask of order': () => [answer({ position: 'B-12-04', bin: 'A7' }), 'B-12-04'],
  },
  hash: {
    'sha256 of file': () => {
      const s = hex(64)
      return [answer({ file: 'a.pdf', sha256: s }), s]
    },
    'asset hash': () => {
      const s = hex(8)
      return [resource(`${app}/assets/index-${s}.js`), `index-${s}.js`]
    },
    'vite hash': () => {
      const s = b64u(8)
      return [resource(`${app}/assets/vendor-${s}.css`), s]
    },
    'webpack chunk': () => {
      const s = hex(20)
      return [
        err(`Loading chunk 417 failed.\n(error: ${app}/static/js/417.${s}.chunk.js)`, 'ChunkLoadError'),
        `417.${s}.chunk.js`,
      ]
    },
    'git commit': () => {
      const s = hex(40)
      return [con(`build commit ${s}`), s]
    },
    'short commit': () => {
      const s = hex(7)
      return [con(`version 4.12.0+${s}`), `4.12.0+${s}`]
    },
    etag: () => {
      const s = `W/"${hex(12)}"`
      return [req({ got: [['etag', s]] }), s]
    },
    'etag md5': () => {
      const s = `"${hex(32)}"`
      return [req({ got: [['etag', s]], sent: [['if-none-match', s]] }), s]
    },
    sri: () => {
      const s = `sha384-${b64u(64)}`
      return [con(`Failed to find a valid digest in the 'integrity' attribute, expected ${s}`), s]
    },
    traceparent: () => {
      const s = `00-${hex(32)}-${hex(16)}-01`
      return [req({ sent: [['traceparent', s]] }), s]
    },
    'trace id': () => {
      const s = hex(32)
      return [answer({ error: 'boom', traceId: s }, undefined, 500), s]
    },
    'x-request-id': () => {
      const s = uuid()
      return [req({ got: [['x-request-id', s]] }), s]
    },
    'correlation in text': () => {
      const s = uuid()
      return [err(`Server said 500 (correlationId ${s})`), s]
    },
    'x-amzn-trace-id': () => {
      const s = `1-${hex(8)}-${hex(24)}`
      return [req({ got: [['x-amzn-trace-id', `Root=${s}`]] }), s]
    },
    'cf-ray': () => {
      const s = `${hex(16)}-FRA`
      return [req({ got: [['cf-ray', s]] }), s]
    },
    'sentry event id': () => {
      const s = hex(32)
      return [con(`Reported to Sentry as ${s}`), s]
    },
    'next build id': () => {
      const s = b64u(21)
      return [req({ url: `${app}/_next/static/${s}/_buildManifest.js` }), s]
    },
    'etag short': () => [answer({ revision: 'r-118f2' }), 'r-118f2'],
    b3: () => [
      req({
        sent: [
          ['x-b3-spanid', hex(16)],
          ['x-b3-sampled', '1'],
        ],
      }),
      '"1"',
    ],
    'content md5': () => {
      const s = hex(32)
      return [answer({ checksum: s, size: 12 }), s]
    },
  },
  number: {
    prices: () => [answer({ total: '1.249,90 €', net: 1050.34, currency: 'EUR' }), '1.249,90 €', '1050.34', 'EUR'],
    'iso dates': () => [
      answer({ createdAt: '2026-11-30T09:25:03.123Z', due: '2027-01-15' }),
      '2026-11-30T09:25:03.123Z',
      '2027-01-15',
    ],
    'epoch ms': () => [con('expires at 1795944303123'), '1795944303123'],
    'epoch s in JSON': () => [answer({ iat: 1764495903, exp: 1764499503 }), '1764495903', '1764499503'],
    'epoch 16 digit us': () => [answer({ ts: 1764495903123456 }), '1764495903123456'],
    'version list': () => [con('react 19.2.1, vite 8.3.8, node 24.4.0'), '19.2.1', '8.3.8', '24.4.0'],
    dimensions: () => [con('resize 1920x1080 @2x'), '1920x1080'],
    coordinates: () => [answer({ lat: 52.520008, lng: 13.404954 }), '52.520008'],
    'phone like order': () => [
      con('order 0800-1234-5678 delayed'.replace('0800-1234-5678', '4417-2026-0091')),
      '4417-2026-0091',
    ],
    duration: () => [con('took 12345.678 ms for 1000000 rows'), '12345.678', '1000000'],
    '16 digits failing luhn': () => [answer({ materialNumber: '4532019876543211' }), '4532019876543211'],
    '11 digits failing cpf': () => [con('batch 12345678900 done'), '12345678900'],
    'nine digits': () => [con('item 123456789 missing'), '123456789'],
    'date range': () => [con('period 2026-01-01/2026-12-31'), '2026-01-01/2026-12-31'],
    'ip version': () => [con('chrome 149.0.7204.51'), '149.0.7204.51'],
    'six digit amount': () => [con('Umsatz 482913 EUR'), '482913'],
    'six digit status code': () => [answer({ code: 400123, message: 'Quota exceeded' }), '400123', 'Quota exceeded'],
    port: () => [err('connect ECONNREFUSED 127.0.0.1:5432'), 'ECONNREFUSED 127.0.0.1:5432'],
    'svg path': () => [
      answer('<svg><path d="M12 2.5 4.25 8.75v10.5L12 21.5l7.75-4.25"/></svg>', 'image/svg+xml'),
      'M12 2.5 4.25 8.75v10.5L12 21.5l7.75-4.25',
    ],
    'gtin with luhn': () => [answer({ gtin: '04012345123456' }), '04012345123456'],
    color: () => [answer({ color: '#a1b2c3', bg: 'rgb(12, 40, 90)' }), '#a1b2c3', 'rgb(12, 40, 90)'],
    'quantity of codes': () => [answer({ codesLeft: 8, attemptsLeft: 2 }), '8', '2'],
    'tax rate': () => [answer({ taxRate: 19, taxCode: 'DE-STD' }), 'DE-STD', '19'],
  },
}
