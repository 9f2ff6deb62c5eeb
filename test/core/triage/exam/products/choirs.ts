/** Members and rehearsals of choirs, made with Meteor. */
import { productAt } from '../kit/product.ts'
import { message, traffic } from '../kit/traffic.ts'

const site = 'https://app.stemmeskrift.example'
const at = productAt(site)
const home = () => [at.opens(0, '/ensembles/14/rehearsals', 'Rehearsals')]
const ddp = '/sockjs/512/x7qk1b0e/websocket'
/** A method that was called over the socket, and what came back. */
const method = (name: string, error: object) =>
  at.socket(200, ddp, {
    state: 'open',
    ...traffic(
      message(220, 'received', 'o'),
      message(
        230,
        'sent',
        JSON.stringify([JSON.stringify({ msg: 'connect', version: '1', support: ['1', 'pre2', 'pre1'] })]),
      ),
      message(260, 'received', `a${JSON.stringify([JSON.stringify({ msg: 'connected', session: 'Qp2' })])}`),
      message(6010, 'sent', JSON.stringify([JSON.stringify({ msg: 'method', id: '7', method: name, params: [] })])),
      message(6050, 'received', `a${JSON.stringify([JSON.stringify({ msg: 'result', id: '7', error })])}`),
    ),
  })
const error = (code: number | string, reason: string) => ({
  isClientSafe: true,
  error: code,
  reason,
  message: `${reason} [${code}]`,
  errorType: 'Meteor.Error',
})

export const choirs = { ...at, site, home, method, error }
