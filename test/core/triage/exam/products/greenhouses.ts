/** Seralink, sensors and pumps of Turkish greenhouses: ThingsBoard (Angular before Java, live data over a socket). */
import { productWith } from '../kit/product.ts'

const sera = productWith('https://panel.seralink.example', '/main.9d1e07c4b2a1.js')
const live = '/api/ws'
const turkish = { language: 'tr-TR', languages: ['tr-TR', 'tr'], timeZone: 'Europe/Istanbul' }
const xhr = { api: 'xhr' as const }
/** The body of each refusal of ThingsBoard. */
const refused = (status: number, errorCode: number, message: string) => ({
  status,
  message,
  errorCode,
  timestamp: '2026-03-12T09:30:09.412+00:00',
})

const home = () => [
  sera.opens(0, '/dashboards/7c1f', 'Sera 4 | Seralink'),
  sera.api(130, 'GET /api/auth/user', 200, { id: { entityType: 'USER', id: 'u-1' }, authority: 'CUSTOMER_USER' }, xhr),
  sera.api(260, 'GET /api/dashboard/7c1f', 200, { title: 'Sera 4', configuration: { widgets: {} } }, xhr),
]
const charts = () =>
  sera.socket(400, live, {
    sent: 1,
    received: 1,
    messages: [
      {
        at: 430,
        direction: 'sent',
        text: '{"authCmd":{"cmdId":0,"token":"redacted-jwt-1"},"cmds":[{"type":"ENTITY_DATA"}]}',
        size: 80,
      },
      {
        at: 510,
        direction: 'received',
        text: '{"cmdId":1,"errorCode":0,"errorMsg":null,"data":{"data":[]}}',
        size: 60,
      },
    ],
  })

export const greenhouses = { ...sera, live, turkish, xhr, refused, home, charts }
