/** Cards, numbers, addresses and dates that are not valid. */

import { filled } from '../../../support/session-builder.ts'
import { besides, plain, problem } from './kit/answers.ts'
import { after, type Case, call, click, says, start } from './kit/build.ts'
import { eventTickets } from './products/event-tickets.ts'

export const dataNumbers: Case[] = [
  {
    name: 'invoices: the VAT number is not valid',
    expected: 'integration',
    why: 'what was entered is refused with a reason',
    events: after(
      'Invia fattura',
      ...besides(),
      call(
        2600,
        'POST /api/fatture',
        422,
        {
          type: 'https://kestrel.example/problems/validation',
          title: 'Dati non validi',
          status: 422,
          errors: { cessionario: { partitaIva: ['La partita IVA 01234567890 non è valida'] } },
        },
        problem,
      ),
    ),
  },
  {
    name: 'hooks: the address of the customer is gone',
    expected: 'integration',
    why: "the customer's own server answered 410",
    events: after(
      'Send test event',
      ...besides(),
      call(2600, 'POST /api/webhooks/18/test', 502, {
        error: {
          code: 'webhook_delivery_failed',
          message: 'Your endpoint https://erp.customer.example/hook responded with 410 Gone',
        },
      }),
    ),
  },
  {
    name: 'bank declines the card',
    expected: 'integration',
    also: 'third-party',
    why: 'the customer’s bank declined the card',
    events: after(
      'Pay',
      call(2540, 'POST /api/checkout', 402, {
        error: {
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          message: 'Your card has insufficient funds.',
          type: 'card_error',
        },
      }),
    ),
  },
  {
    name: 'phone number is none',
    expected: 'integration',
    why: 'the number of the recipient is wrong',
    events: after(
      'Send',
      call(2540, 'POST /api/sms', 400, {
        code: 21211,
        message: "The 'To' number +4912 is not a valid phone number.",
        more_info: 'https://www.twilio.com/docs/errors/21211',
        status: 400,
      }),
    ),
  },
  {
    name: 'date of birth in the future',
    expected: 'integration',
    why: 'what was entered is refused by a rule, in Korean',
    events: [
      ...after('저장'),
      filled('생년월일', '2031-01-01', { at: 2400 }),
      call(2540, 'POST /api/patients', 422, {
        detail: [{ loc: ['body', 'birth_date'], msg: '생년월일은 과거여야 합니다', type: 'date_past' }],
      }),
    ],
  },
  {
    name: 'accounts: the IBAN has a wrong check digit',
    expected: 'integration',
    why: 'a procedure of the database refuses what was typed, by a number that is for such refusals',
    events: after(
      'Conto salvare',
      call(
        2600,
        'PUT /api/conti/4',
        500,
        'ORA-20042: IBAN non valido: cifra di controllo errata\nORA-06512: in "ANAG.CONTI", line 31',
        plain,
      ),
    ),
  },
  {
    name: 'card declined',
    expected: 'integration',
    why: "the customer's bank refuses the card, no plan is at stake",
    events: [
      ...start(),
      click(3000, 'Pay'),
      call(3030, 'POST /api/payments', 402, {
        error: {
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          message: 'Your card has insufficient funds.',
        },
      }),
    ],
  },
  {
    name: 'twilio number',
    expected: 'integration',
    why: 'a number that the customer typed',
    events: [
      ...start(),
      click(3000, 'Send SMS'),
      call(3030, 'POST /api/sms', 400, {
        code: 21211,
        message: "The 'To' number +1555 is not a valid phone number.",
        status: 400,
      }),
    ],
  },
  {
    name: 'vat number refused',
    expected: 'integration',
    why: 'what was typed is not valid',
    events: [
      ...start(),
      filled('TVA', 'FR00', { at: 2000 }),
      click(2500, 'Enregistrer'),
      call(2540, 'POST /api/companies', 422, {
        message: 'Les données fournies ne sont pas valides.',
        errors: { vat_number: ['Le numéro de TVA est invalide.'] },
      }),
    ],
  },
  {
    name: 'picture of a phone',
    expected: 'integration',
    also: 'configuration',
    why: 'the type of the file is not taken',
    events: [
      ...start(),
      click(3000, 'Upload'),
      call(3030, 'POST /api/files', 415, { error: 'unsupported_media_type', message: 'image/heic is not supported' }),
    ],
  },
  {
    name: 'tickets: the card of the buyer is declined',
    site: eventTickets.site,
    expected: 'integration',
    also: 'third-party',
    why: 'the buyer’s bank has no money for it: neither Stripe nor the shop is at fault',
    events: [
      ...eventTickets.show(),
      ...eventTickets.stripeReady(),
      click(9000, 'Pay €118.00'),
      eventTickets.call(9050, eventTickets.confirm, 402, {
        error: {
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          doc_url: 'https://stripe.com/docs/error-codes/card-declined',
          message: 'Your card has insufficient funds.',
          type: 'card_error',
        },
      }),
      says(9150, 'payment failed card_declined/insufficient_funds', 'warn'),
    ],
  },
]
