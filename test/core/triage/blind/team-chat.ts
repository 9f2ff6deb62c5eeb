/** Rufzeichen, a chat for teams: a WebSocket for messages and server-sent events for answers of an assistant. */
import { STARTED_AT } from '../../../support/session-builder.ts'
import { click, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { extensionHangsUp, extensionThrows } from './noise.ts'

const site = 'https://team.rufzeichen.example'
const { call, place, throws, opens, socket } = productAt(site)
const bundle = '/client/main-4ac81d.js'

const room = () => [
  opens(0, '/r/general', '#general - Rufzeichen'),
  call(120, 'GET /api/v4/users/me', 200, { id: 'u9', username: 'redacted-name-1' }),
  call(200, 'GET /api/v4/channels/general/posts?per_page=60', 200, { order: ['p1'], posts: {} }),
  call(230, 'GET /api/v4/config/client?format=old', 200, { Version: '11.1.4' }),
  call(250, 'POST /api/v4/users/status/ids', 200, [{ user_id: 'u9', status: 'online' }]),
  call(270, 'GET /api/v4/users/u9/image?_=0', 200, '', { headers: { 'content-type': 'image/png' } }),
]
const gateway = '/api/v4/websocket'
const refused = {
  state: 'failed' as const,
  code: 1006,
  reason: '',
  wasClean: false,
  sent: 0,
  received: 0,
  messages: [],
}

export const teamChat: BlindCase[] = [
  {
    name: 'chat: the proxy of the company lets no socket through',
    site,
    expected: 'network',
    why: 'calls go well by the same proxy, but the tunnel of the socket is refused three times',
    events: [
      ...room(),
      ...[400, 3400, 9400].map((at) =>
        socket(at, gateway, { ...refused, failure: 'net::ERR_TUNNEL_CONNECTION_FAILED', duration: 60 }),
      ),
      says(9500, 'websocket: closed 1006, retrying in 12 s (attempt 3)', 'warn'),
    ],
  },
  {
    name: 'chat: the new client says what its gateway does not know',
    site,
    expected: 'regression',
    also: 'product-defect',
    why: 'client 11.1 was connected for half a minute; 11.2 is cut off at its first frame, with the name of the frame as the reason',
    events: [
      ...room(),
      says(300, 'Rufzeichen client 11.1.4', 'info'),
      socket(400, gateway, {
        state: 'closed',
        code: 1001,
        wasClean: true,
        closedByPage: true,
        duration: 29_000,
        sent: 4,
        received: 12,
      }),
      opens(30_000, '/r/general', '#general - Rufzeichen', 'reload'),
      says(30_200, 'Rufzeichen client 11.2.0', 'info'),
      ...[30_400, 32_500].map((at) =>
        socket(at, gateway, {
          state: 'closed',
          code: 4002,
          reason: 'decode error: unknown op "presence_v2"',
          wasClean: true,
          duration: 140,
          sent: 1,
          received: 1,
          messages: [
            { at: at + 60, direction: 'sent' as const, text: '{"op":"presence_v2","d":{"status":"online"}}', size: 44 },
          ],
        }),
      ),
      says(32_700, 'gateway closed: 4002 decode error: unknown op "presence_v2"'),
    ],
  },
  {
    name: 'chat: a piece of the stream is cut in the middle of a sign',
    site,
    expected: 'product-defect',
    why: 'the stream came whole with 200; the page parses each piece by itself and an event lies in two of them',
    events: [
      ...room(),
      extensionThrows(1500),
      click(4000, 'Ask assistant'),
      call(
        4040,
        'POST /api/v4/assistant/stream',
        200,
        'data: {"delta":"Guten Mor"}\n\ndata: {"delta":"gen"}\n\ndata: [DONE]\n\n',
        {
          headers: { 'content-type': 'text/event-stream' },
          duration: 1900,
          responseBody: {
            type: 'text/event-stream',
            text: 'data: {"delta":"Guten Mor"}\n\ndata: {"delta":"gen"}\n\ndata: [DONE]\n\n',
            size: 67,
            stream: {
              count: 3,
              longestPause: 800,
              ended: true,
              chunks: [
                [200, 17],
                [1000, 35],
                [1800, 15],
              ],
            },
          },
        },
      ),
      throws(
        4245,
        'SyntaxError: Unterminated string in JSON at position 11 (line 1 column 12)',
        place('JSON.parse', bundle),
        place('onChunk', bundle, 1, 60_771),
        place('pump', bundle, 1, 60_902),
      ),
    ],
  },
  {
    name: 'chat: the lid was closed over lunch',
    site,
    expected: 'none',
    why: 'nothing wrong: a computer that slept loses its socket, and it was there again within a second',
    events: [
      ...room(),
      socket(400, gateway, {
        state: 'closed',
        code: 1006,
        wasClean: false,
        sent: 8,
        received: 41,
        duration: 2_900_000,
      }),
      says(2_900_420, 'websocket: closed 1006 after sleep, reconnecting', 'warn'),
      socket(2_900_900, gateway, { sent: 2, received: 9 }),
      call(2_901_200, 'GET /api/v4/channels/general/posts?since=1773307800000', 200, { order: ['p2'], posts: {} }),
      click(2_905_000, 'Send'),
      call(2_905_030, 'POST /api/v4/posts', 201, { id: 'p3' }),
    ],
  },
  {
    name: 'chat: a socket that is lost without a word',
    site,
    expected: 'unknown',
    also: 'network',
    why: 'too little evidence: 1006 says only that it ended; server, proxy and line can each be the cause',
    events: [
      ...room(),
      socket(400, gateway, { state: 'closed', code: 1006, wasClean: false, sent: 8, received: 41, duration: 60_000 }),
      says(60_450, 'websocket: closed 1006', 'warn'),
    ],
  },
  {
    name: 'chat: a token of renewal that was used before',
    site,
    expected: 'authentication',
    why: 'the token has run out and its renewal is refused; socket and list fail for that alone',
    events: [
      ...room(),
      extensionHangsUp(1500),
      call(
        3_700_000,
        'GET /api/v4/channels/general/unread',
        401,
        {
          id: 'api.context.session_expired.app_error',
          message: 'Invalid or expired session, please login again.',
          status_code: 401,
        },
        {
          tokens: [
            { label: 'redacted-jwt-1', alg: 'RS256', iat: STARTED_AT / 1000 - 10, exp: STARTED_AT / 1000 + 3590 },
          ],
        },
      ),
      call(3_700_200, 'POST /oauth/token', 400, {
        error: 'invalid_grant',
        error_description: 'Refresh token already used',
      }),
      socket(3_700_400, gateway, { ...refused, status: 401, duration: 70 }),
      throws(
        3_700_500,
        "TypeError: Cannot read properties of undefined (reading 'unread')",
        place('Sidebar', bundle, 1, 33_019),
      ),
    ],
  },
]
