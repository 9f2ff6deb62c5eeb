/** Kontor, a CRM that reads the mail of its users by Gmail and Microsoft Graph. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://crm.kontor.example'
const { call, place, throws, rejects, opens } = productAt(site)
const bundle = '/dist/crm.3ad0f1.js'
const graph = 'https://graph.microsoft.com/v1.0'
const gmail = 'https://gmail.googleapis.com/gmail/v1/users/me'
const contact = () => [
  opens(0, '/contacts/5512', 'Contact - Kontor'),
  call(140, 'GET /api/session', 200, { user: 31, org: 'lindner' }),
  call(220, 'GET /api/contacts/5512', 200, { id: 5512, name: 'redacted-name-1', emails: ['redacted-email-1'] }),
  call(300, 'GET /api/contacts/5512/deals', 200, { items: [] }),
  call(305, 'GET /api/contacts/5512/notes', 200, { items: [{ id: 1 }] }),
  call(310, 'POST https://api-iam.intercom.io/messenger/web/ping', 200, { modules: {} }),
  says(315, '[Deprecation] Listener added for a `DOMNodeInserted` mutation event.', 'warn'),
]
const google = (code: number, reason: string, message: string, state: string) => ({
  error: {
    code,
    message,
    errors: [{ message, domain: code === 429 ? 'usageLimits' : 'global', reason }],
    status: state,
  },
})

export const crmMail = { site, call, place, throws, rejects, opens, bundle, graph, gmail, contact, google }
