/** Nimblist, shared lists of tasks: TanStack Start on Convex, sign-in with Clerk. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'
import { message, traffic } from '../kit/traffic.ts'

const lists = productWith('https://app.nimblist.example', '/_build/assets/client-DkQ81x2a.js')
const sync = 'https://brave-heron-412.convex.cloud/api/1.24.1/sync'
const clerk = 'https://clerk.nimblist.example/v1'
/** A refusal of Clerk. */
const refused = (code: string, text: string, long = text) => ({
  errors: [{ message: text, long_message: long, code }],
  clerk_trace_id: '8f2c41d9',
})

const home = () => [
  lists.opens(0, '/lists/inbox', 'Inbox – Nimblist'),
  lists.api(140, `GET ${clerk}/client?_clerk_js_version=5.59.2`, 200, {
    response: { sessions: [{ status: 'active' }] },
  }),
  lists.api(320, `POST ${clerk}/client/sessions/sess_1/tokens`, 200, { jwt: 'redacted-jwt-1' }),
  ...firstSeconds(700),
]
/** The one connection over which queries and mutations go. */
const live = (...more: [at: number, direction: 'sent' | 'received', text: string][]) =>
  lists.socket(
    400,
    sync,
    traffic(
      message(
        430,
        'sent',
        '{"type":"Connect","sessionId":"s-1","connectionCount":0,"lastCloseReason":"InitialConnect"}',
      ),
      message(
        520,
        'received',
        '{"type":"Transition","startVersion":{"querySet":0},"endVersion":{"querySet":1},"modifications":[]}',
      ),
      ...more.map(([at, direction, text]) => message(at, direction, text)),
    ),
  )

export const taskLists = { ...lists, sync, clerk, refused, home, live }
