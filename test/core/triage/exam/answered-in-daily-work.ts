/** What servers of business software answer in the middle of people's work, in their own words and under a status that says little. */
import type { VerdictClass } from '../../../../src/core/triage/index.ts'
import { developersNotes, extensionHangsUp, statisticsBlocked } from './kit/beside.ts'
import { type Case, click } from './kit/build.ts'
import { toast } from './kit/notices.ts'
import { productAtHome } from './kit/product.ts'

const office = productAtHome(
  'https://app.tarnoffice.example',
  '/static/js/office.51ce0b.js',
  '/start',
  'Start - Tarn Office',
  ['GET /api/start', { tasks: [{ id: 31 }] }],
)

/** A click, and what the server answered. */
function answered(
  expected: VerdictClass,
  status: number,
  answer: object,
  also: VerdictClass[] = [],
  why = 'the server says so',
): Case {
  const text = JSON.stringify(answer)
  return {
    name: `answered: ${status} ${text.slice(0, 110)}`,
    site: office.site,
    expected,
    also,
    why,
    events: [
      ...office.home(),
      ...(text.length % 3 === 0 ? [extensionHangsUp(420)] : text.length % 3 === 1 ? statisticsBlocked(400) : []),
      ...developersNotes(480),
      click(3000, 'Go'),
      office.api(3030, 'POST /api/jobs', status, answer),
      toast(3300, 'The action failed', 'error'),
    ],
  }
}

const rails = (error: string) => ({ errors: [error] })
const laravel = (message: string) => ({ message, errors: [] })
const spring = (message: string) => ({ timestamp: '2026-03-12T09:30:03Z', status: 400, error: 'Bad Request', message })
const nest = (message: string) => ({ statusCode: 400, message, error: 'Bad Request' })
const django = (detail: string) => ({ detail })

export const answeredInDailyWork: Case[] = [
  // Rights and plans
  answered('permission', 422, rails('Only project owners can archive this project')),
  answered('permission', 400, spring('Benutzer ist für den Mandanten 14 nicht freigeschaltet')),
  answered('permission', 400, nest('Your workspace has used all 3 of its automations. Upgrade to add more.'), [
    'capacity',
  ]),
  answered('permission', 400, laravel('Cette fonctionnalité n’est pas incluse dans votre abonnement.')),
  answered('permission', 422, rails('You don’t have access to this folder')),
  answered('permission', 500, django('User lacks role APPROVER')),
  answered('permission', 400, laravel('Nie masz dostępu do tego magazynu.')),
  answered('permission', 400, nest('Your subscription is past due. Update your payment method to continue.'), [
    'integration',
    'configuration',
  ]),
  // Sign-in
  answered('authentication', 400, django('Signature has expired.')),
  answered('authentication', 400, nest('Session not found or expired')),
  answered('authentication', 422, rails('Invalid one-time code')),
  answered('authentication', 400, laravel('Ihr Konto wurde nach zu vielen Fehlversuchen gesperrt.'), [
    'permission',
    'capacity',
  ]),
  answered('authentication', 500, spring('Full authentication is required to access this resource')),
  answered('authentication', 400, laravel('Debe iniciar sesión para continuar.')),
  // The customer's data
  answered('integration', 400, nest('startDate must be before endDate')),
  answered('integration', 422, rails('Sku has already been taken')),
  answered('integration', 400, spring('Die Buchungsperiode 02/2026 ist bereits abgeschlossen.'), ['configuration']),
  answered('integration', 409, django('This order has already been shipped and can no longer be changed.')),
  answered('integration', 400, laravel('Le stock est insuffisant pour l’article A-17.')),
  answered('integration', 422, { message: 'Validation failed', details: [{ field: 'iban', issue: 'checksum' }] }),
  answered('integration', 500, { error: 'Your SFTP server rejected the login: Permission denied (publickey).' }, [
    'configuration',
  ]),
  answered('integration', 502, { error: 'Webhook target https://erp.kundemann.example/hook timed out' }, [
    'third-party',
  ]),
  answered('integration', 400, nest('HubSpot rejected the contact: Property "tier" does not exist'), [
    'configuration',
    'third-party',
  ]),
  // Settings
  answered('configuration', 400, spring('Für den Buchungskreis 2000 ist kein Steuerschlüssel hinterlegt')),
  answered('configuration', 422, rails('No default warehouse is set for this location')),
  answered(
    'configuration',
    400,
    nest('OAuth app is missing the scope "calendar.read". Ask an admin to reconnect the app.'),
    ['integration', 'permission'],
  ),
  answered('configuration', 500, { error: 'No exchange rate type maintained for company 1000' }, ['product-defect']),
  answered('configuration', 400, laravel('El remitente no está verificado. Verifique el dominio en Ajustes.')),
  answered(
    'configuration',
    500,
    { message: 'SAML assertion audience mismatch: expected https://app.tarnoffice.example' },
    ['authentication', 'product-defect'],
  ),
  answered('configuration', 403, { error: 'IP address 203.0.113.7 is not on the allowlist of this workspace' }, [
    'permission',
    'network',
  ]),
  // Others
  answered('third-party', 500, { error: 'Unexpected response from DocuSign: 500 Internal Server Error' }),
  answered('third-party', 503, { message: 'The tax office (ELSTER) is not accepting transmissions at the moment.' }),
  answered('third-party', 500, { error: 'Twilio error 20503: Service unavailable' }),
  answered('third-party', 502, { code: 'carrier_error', message: 'UPS did not return a label in time' }),
  // Limits
  // Whether a limit was met or too much was asked for is the same matter seen from two sides.
  answered('capacity', 400, nest('Export exceeds the maximum of 50,000 records'), ['integration']),
  answered('capacity', 403, { error: 'API calls per day exceeded for this organisation' }),
  answered('capacity', 500, { error: 'canceling statement due to statement timeout' }, ['product-defect']),
  answered('capacity', 400, laravel('Zu viele gleichzeitige Importe. Bitte warten Sie, bis der laufende fertig ist.')),
  answered('capacity', 500, { message: 'The tenant database is in read-only mode for maintenance' }),
  answered('capacity', 500, { error: 'Redis::CommandError: OOM command not allowed when used memory > maxmemory' }, [
    'product-defect',
    'configuration',
  ]),
  // Old pages
  answered('outdated-client', 400, nest('App version 3.8.1 is too old. Please update.')),
  answered('outdated-client', 400, { code: 'CLIENT_TOO_OLD', message: 'Please refresh' }),
  // Clocks
  answered(
    'clock-locale',
    400,
    spring('JWT not valid before 2026-03-12T09:41:00Z. Current time: 2026-03-12T09:30:03Z'),
    ['authentication'],
  ),
  // Faults
  answered('product-defect', 400, nest("Cannot read properties of undefined (reading 'tenantId')")),
  answered('product-defect', 500, { error: 'PG::UndefinedColumn: ERROR: column jobs.priority does not exist' }),
  answered('product-defect', 500, { message: 'No route matches [POST] "/internal/render"' }),
  answered('product-defect', 500, { error: 'Ecto.NoResultsError: expected at least one result but got none' }, [
    'integration',
  ]),
  answered('product-defect', 500, { error: "TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'" }),
  answered('product-defect', 500, { message: 'Handler dispatch failed: java.lang.StackOverflowError' }),
  answered('product-defect', 500, { title: 'An error occurred while processing your request.', traceId: '00-4b' }),
]
