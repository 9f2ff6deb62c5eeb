/** Orbit HR, working hours and leave: React before ASP.NET Core, sign-in with Microsoft Entra, SignalR for what is live. */
import { firstSeconds } from '../kit/beside.ts'
import { says } from '../kit/build.ts'
import { productWith } from '../kit/product.ts'

const hr = productWith('https://people.orbithr.example', '/static/js/main.91d0cc7a.js')
const entra = 'https://login.microsoftonline.com/8f1c2b60-0000-4000-8000-redacted'
const hub = '/hubs/notifications'

const home = () => [
  hr.opens(0, '/me', 'My week - Orbit HR'),
  says(80, 'Orbit HR build 20260309.4', 'info'),
  hr.api(140, 'GET /api/profile', 200, { id: 'redacted-uuid-1', roles: ['Employee'], locale: 'de-DE' }),
  hr.api(210, 'GET /api/timesheets/current', 200, { id: 7012, week: '2026-W11', status: 'Draft', entries: [] }),
  hr.api(300, `POST ${hub}/negotiate?negotiateVersion=1`, 200, {
    negotiateVersion: 1,
    connectionId: 'redacted-id-1',
    connectionToken: 'redacted-token-1',
    availableTransports: [{ transport: 'WebSockets', transferFormats: ['Text', 'Binary'] }],
  }),
  ...firstSeconds(900),
]
const live = () =>
  hr.socket(390, `${hub}?id=redacted-token-1`, {
    sent: 2,
    received: 2,
    messages: [
      { at: 420, direction: 'sent', text: '{"protocol":"json","version":1}\u001e', size: 33 },
      { at: 460, direction: 'received', text: '{}\u001e', size: 3 },
    ],
  })

export const workingHours = { ...hr, entra, hub, home, live }
