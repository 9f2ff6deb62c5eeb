/** Rufzeichen, a chat for teams: a WebSocket for messages and server-sent events for answers of an assistant. */
import { productAt } from '../kit/product.ts'

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

export const teamChat = { site, call, place, throws, opens, socket, bundle, room, gateway, refused }
