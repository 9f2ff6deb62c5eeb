/** Faults of identity: who the customer is, what they may do, and whether the clocks agree. */
import type { FaultInfo } from '../faults.ts'
import { click, fill, openInvoice, openSettings, submitSignIn, testid } from './steps.ts'

export const accessFaults: readonly FaultInfo[] = [
  {
    id: 'token-expired',
    title: 'The session ends while an invoice is open',
    customerSees: 'I had an invoice open, pressed Save, and was told that my session has ended.',
    journey: [
      ...openInvoice,
      fill('po-reference', 'PO-7782', 'Type a purchase order number'),
      click('save-invoice', 'Choose “Save changes”'),
    ],
    ends: { broken: testid('session-ended'), healthy: testid('toast-good') },
    expect: {
      evidence: [
        {
          kind: 'request',
          method: 'PUT',
          origin: 'app',
          path: '/api/invoices/42',
          status: 401,
          code: 'token_expired',
          headers: {
            'www-authenticate':
              'Bearer error="invalid_token", error_description="The session behind this token has ended"',
          },
        },
        {
          kind: 'request',
          method: 'POST',
          origin: 'app',
          path: '/api/session/refresh',
          status: 401,
          code: 'session_expired',
        },
        { kind: 'console', level: 'error', text: 'SessionEndedError' },
      ],
      verdict: 'authentication',
      article: 'session-expired',
      says: 'The session had ended: 401 on save, and renewing it was refused too. Signing in again solves it.',
    },
  },
  {
    id: 'role-403',
    title: 'The role does not allow changing settings',
    customerSees: 'I cannot save the company settings; it says that my role is not enough.',
    journey: [
      ...openSettings,
      fill('payment-days', '21', 'Change the days to pay'),
      click('save-settings', 'Choose “Save settings”'),
    ],
    ends: { broken: testid('toast-bad'), healthy: testid('toast-good') },
    expect: {
      evidence: [
        {
          kind: 'request',
          method: 'PUT',
          origin: 'app',
          path: '/api/settings',
          status: 403,
          code: 'missing_permission',
        },
        { kind: 'console', level: 'error', text: '[settings] save failed' },
      ],
      verdict: 'permission',
      article: 'role-403',
      says: 'The account may not do this: PUT /api/settings needs settings:write, the role viewer does not have it.',
    },
  },
  {
    id: 'clock-skew',
    title: "The customer's clock is 11 minutes behind the server",
    customerSees: 'My password is right, yet I cannot sign in on this computer.',
    journey: submitSignIn,
    ends: { broken: testid('sign-in-error'), healthy: testid('invoice-table') },
    expect: {
      evidence: [
        { kind: 'request', method: 'POST', origin: 'app', path: '/api/session', status: 200 },
        { kind: 'console', level: 'error', text: 'TokenNotYetValidError' },
        { kind: 'clock', aheadBy: 10 * 60_000 },
      ],
      verdict: 'clock-locale',
      article: 'clock-skew',
      says: 'The clocks differ by about 11 minutes, so the app refused a token that is “not valid yet” (nbf).',
    },
  },
]
