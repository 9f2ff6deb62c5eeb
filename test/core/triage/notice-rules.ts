/** Both sides of the rules on messages that stand on the screen while nothing else failed: rows for `rules.test.ts`. */
import type { NoticeEvent } from '../../../src/core/session/index.ts'
import { notice, request, step } from '../../support/session-builder.ts'
import { click, put } from './reason-kit.ts'
import type { Sides } from './reason-rules.ts'

const said = (text: string, told: Partial<NoticeEvent> = {}) => notice({ at: 1250, cause: click.id, text, ...told })
const after = (text: string, told: Partial<NoticeEvent> = {}) => [click, put(200, '{"ok":true}'), said(text, told)]

export const noticeRules: Record<string, Sides> = {
  'notice-permission': {
    fires: after('Your plan does not include exports. Upgrade to Pro.', { role: 'generic', severity: 'warning' }),
    silent: after('Your plan was changed. Exports are included now.', { role: 'status', severity: 'success' }),
  },
  'notice-session': {
    fires: after('Your session has expired. Please sign in again.', { role: 'alertdialog' }),
    // The response tells it itself.
    silent: [click, put(401, '{"code":"session_expired"}'), said('Your session has expired. Please sign in again.')],
  },
  'notice-validation': {
    fires: [click, said('Amount must be more than 0', { role: 'errormessage', severity: 'error' })],
    // The customer has corrected it.
    silent: [
      ...[click, said('Amount must be more than 0', { role: 'errormessage', severity: 'error' })],
      ...[step({ at: 5000, id: 'again' }), request({ at: 5010, method: 'PUT', cause: 'again' })],
    ],
  },
  'notice-file': {
    fires: after('The file is too large. It may have 10 MB.', { severity: 'error' }),
    silent: after('Files may have 10 MB.', { role: 'status' }),
  },
  'notice-maintenance': {
    fires: after('We are down for maintenance until 14:00.'),
    silent: after('Maintenance windows were saved.', { role: 'status', severity: 'success' }),
  },
  'notice-payment': {
    fires: after('Your card was declined.', { severity: 'error' }),
    silent: after('Your card was saved.', { role: 'status' }),
  },
  'notice-conflict': {
    fires: after('This invoice was changed by another user in the meantime and could not be saved.', {
      severity: 'error',
    }),
    silent: after('Delete the invoice? This cannot be undone.', { role: 'dialog' }),
  },
  'notice-offline': {
    fires: after('Could not save: you are offline.'),
    silent: after('You are back online.', { role: 'status' }),
  },
  'notice-setup': {
    fires: after('Export failed: no mail server is configured.', { severity: 'error' }),
    silent: after('The mail server is set up.', { role: 'status', severity: 'success' }),
  },
  'notice-defect': {
    fires: after('Error: Cannot read properties of undefined (reading total)', { severity: 'error' }),
    silent: after('Something went wrong. Please try again.', { severity: 'error' }),
  },
  'notice-provider': {
    fires: after('Could not import: Stripe is unavailable.', { severity: 'error' }),
    silent: after('Stripe is connected.', { role: 'status', severity: 'success' }),
  },
  'notice-outdated': {
    fires: after('This version is out of date. Reload the page to continue.', { role: 'alertdialog' }),
    // An offer, and one can go on.
    silent: after('A new version is available. Reload to get it.', { role: 'status', severity: 'info' }),
  },
  'notice-browser': {
    fires: after('Could not sign in: cookies are blocked in your browser.', { severity: 'error' }),
    silent: after('We use cookies. You can block them in your browser.', { role: 'dialog' }),
  },
  'notice-connection': {
    fires: after('Your calendar was not updated. Reconnect your account to go on.', { severity: 'error' }),
    silent: after('Your account is connected.', { role: 'status', severity: 'success' }),
  },
  'notice-limit': {
    fires: after('This table has reached its limit of 500 rows.', { severity: 'error' }),
    // What was typed is too long.
    silent: after('This text has reached its limit of 500 characters.', { severity: 'error' }),
  },
  'notice-state': {
    fires: after('The order has already been shipped and can no longer be changed.', { severity: 'error' }),
    silent: after('The order has been shipped and was closed.', { role: 'status', severity: 'success' }),
  },
  'notice-clock': {
    fires: after('The clock of your computer is wrong.', { severity: 'error' }),
    silent: after('The date is wrong.', { role: 'errormessage', severity: 'error' }),
  },
}
