/** Refusals under a general status: the sentence may say more than that data were refused. */
import { expect, it } from 'vitest'
import { reasonOfRefusal } from '../../../../src/core/triage/responses/refusal-words.ts'

const own = new Set(['tallybook.example'])
const told = (message: string) => JSON.stringify({ code: 'X', message, at: '2026-03-12 09:30' })

it.each([
  [400, 'Cette fonctionnalité n’est pas incluse dans votre abonnement.', 'plan'],
  [422, 'You don’t have access to this folder', 'role'],
  [400, 'Zu viele gleichzeitige Importe', 'rate'],
  [409, 'App version 3.8.1 is too old. Please update.', 'out-of-sync'],
  [400, 'Your browser is not supported.', 'out-of-sync'],
  [422, 'The mailbox storage is full', 'exhausted'],
  [400, 'We are down for maintenance until noon', 'exhausted'],
  [422, 'This table has reached its limit of 50 rows.', 'allowance'],
  [400, 'Reconnect your calendar to go on.', 'key'],
  // Without spaces between words
  [422, 'ご利用のプランではこの機能を使用できません。', 'plan'],
  // Data, as the status says
  [400, 'The end must be after the beginning', undefined],
  [409, 'This invoice was changed by another user', undefined],
  [422, 'Only PDF files can be uploaded', undefined],
  // Statuses that say something themselves
  [403, 'You don’t have access to this folder', undefined],
  [500, 'You don’t have access to this folder', undefined],
  [404, 'Your browser is not supported.', undefined],
])('%i %s', (status, message, reason) => {
  expect(reasonOfRefusal(status, told(message), own)).toBe(reason)
})

it('reads no long texts, no pages and no bodies that were not kept', () => {
  const words = 'You don’t have access to this folder'
  expect(reasonOfRefusal(400, told(`${words} ${'and so on '.repeat(60)}`), own)).toBeUndefined()
  expect(reasonOfRefusal(400, `<!doctype html><p>${words}`, own)).toBeUndefined()
  expect(reasonOfRefusal(400, undefined, own)).toBeUndefined()
})
