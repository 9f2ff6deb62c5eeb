/** Surveyloop, questionnaires: React before Express, Socket.IO for results, search with Elasticsearch, Segment, Slack. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'

const loop = productWith('https://app.surveyloop.example', '/static/js/main.2f7ac1d8.js')
const live = 'https://rt.surveyloop.example/socket.io/?EIO=4&transport='

const home = () => [
  loop.opens(0, '/surveys', 'My surveys - Surveyloop'),
  loop.api(130, 'GET /api/me', 200, { id: 12, workspace: 'w-40', plan: 'starter' }),
  loop.api(210, 'GET /api/surveys', 200, [{ id: 501, title: 'redacted-text-1', status: 'draft' }]),
  ...firstSeconds(800),
]
const socketIo = (...messages: [at: number, text: string][]) => [
  loop.api(300, `GET ${live}polling&t=abc`, 200, '0{"sid":"s1","upgrades":["websocket"],"pingInterval":25000}', {
    headers: { 'content-type': 'text/plain; charset=UTF-8' },
  }),
  loop.socket(400, `${live}websocket&sid=s1`, {
    sent: 2,
    received: 2 + messages.length,
    messages: [
      { at: 420, direction: 'sent', text: '2probe', size: 6 },
      { at: 450, direction: 'received', text: '3probe', size: 6 },
      ...messages.map(([at, text]) => ({ at, direction: 'received' as const, text, size: text.length })),
    ],
  }),
]

export const questionnaires = { ...loop, live, home, socketIo }
