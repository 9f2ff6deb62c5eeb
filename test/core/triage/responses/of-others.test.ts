/** Whose plan, right or setting a sentence is about: the reader's, or that of somebody in the app's data. */
import { describe, expect, it } from 'vitest'
import { judge } from '../../../../src/core/triage/index.ts'
import { noticeReason } from '../../../../src/core/triage/responses/notice-reason.ts'
import { isOfOthers } from '../../../../src/core/triage/responses/of-others.ts'
import { sessionOf } from '../../../support/session-builder.ts'
import { click, put } from '../reason-kit.ts'

const ofAccount = ['plan', 'role', 'set-up', 'used-up']
const reasonOf = (text: string) => noticeReason({ text, role: 'alert' }, new Set(['tallybook.example']))

describe('somebody in the data', () => {
  it.each([
    "This contact's plan does not include phone support.",
    "The tenant's licence has expired.",
    "The driver's licence has expired.",
    'The licence of this driver has expired.',
    'Die Lizenz des Kunden ist abgelaufen.',
    'Der Kunde hat das Limit seines Tarifs erreicht.',
    "L'abonnement du client a expiré.",
    'La suscripción del socio ha caducado.',
    'A assinatura do cliente expirou.',
    'この顧客のプランは終了しました。',
    'The customer has reached the limit of their plan.',
    'The customer does not have permission to receive e-mails.',
    "The supplier's certificate has expired.",
  ])('%s', (text) => {
    expect(isOfOthers(text)).toBe(true)
    expect(ofAccount).not.toContain(reasonOf(text))
  })
})

describe('whoever reads it', () => {
  it.each([
    'Your plan has expired.',
    'The trial has ended.',
    "Your company's licence has expired.",
    'You have reached the maximum number of customers on your plan.',
    'Customer limit of the Basic plan reached. Upgrade to add more.',
    'Your plan does not include the client portal.',
    'Ihre Lizenz ist abgelaufen.',
    'Die Testphase ist abgelaufen.',
    'Votre abonnement a expiré.',
    'Only members with a licence can publish.',
  ])('%s', (text) => {
    expect(isOfOthers(text)).toBe(false)
    expect(ofAccount).toContain(reasonOf(text))
  })
})

it('so a refusal is about the data, and not about the plan', () => {
  const ruleOf = (message: string) => judge(sessionOf([click, put(422, JSON.stringify({ message }))])).rule
  expect(ruleOf('The customer has reached the limit of their plan.')).toBe('validation')
  expect(ruleOf('You have reached the limit of your plan.')).toBe('permission')
})
