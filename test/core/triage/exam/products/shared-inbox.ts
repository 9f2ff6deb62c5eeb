/** Relaydesk, a shared inbox for support teams: React before a Rails API, Pusher for what is live, attachments on S3. */
import { firstSeconds } from '../kit/beside.ts'
import { says } from '../kit/build.ts'
import { productWith } from '../kit/product.ts'

const desk = productWith('https://app.relaydesk.example', '/packs/js/application-3f91c2.js')
const pusher = 'wss://ws-eu.pusher.com/app/9b1f?protocol=7&client=js&version=8.4.0'
const bucket = 'https://relaydesk-uploads.s3.eu-west-1.amazonaws.com/'

const home = () => [
  desk.opens(0, '/inbox/open', 'Inbox - Relaydesk'),
  says(90, 'Relaydesk 2026.10.2', 'info'),
  desk.api(120, 'GET /api/v2/session', 200, { id: 31, role: 'agent', account_id: 902 }),
  desk.api(180, 'GET /api/v2/inboxes', 200, { data: [{ id: 4, name: 'Support' }] }),
  desk.api(240, 'GET /api/v2/conversations?status=open&page=1', 200, {
    data: [{ id: 88121, subject: 'redacted-text-1', assignee_id: null }],
    meta: { total: 41 },
  }),
  desk.api(400, 'POST /pusher/auth', 200, { auth: 'redacted-token-1' }),
  desk.socket(330, pusher, {
    sent: 2,
    received: 3,
    messages: [
      {
        at: 360,
        direction: 'received',
        text: '{"event":"pusher:connection_established","data":"{\\"socket_id\\":\\"3363.18\\",\\"activity_timeout\\":120}"}',
        size: 104,
      },
      { at: 520, direction: 'sent', text: '{"event":"pusher:subscribe","data":{"channel":"private-902"}}', size: 62 },
    ],
  }),
  ...firstSeconds(700),
]

export const sharedInbox = { ...desk, pusher, bucket, home }
