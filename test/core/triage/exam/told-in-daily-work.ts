/**
 * What pages tell people in the middle of their work, in the words in which business software says it: one message each, half of
 * them beside a call that failed without a reason.
 */
import type { SessionEvent } from '../../../../src/core/session/index.ts'
import type { VerdictClass } from '../../../../src/core/triage/index.ts'
import { developersNotes, statisticsBlocked } from './kit/beside.ts'
import { type Case, click } from './kit/build.ts'
import { asks, besideField, flash, shows, toast } from './kit/notices.ts'
import { productAtHome } from './kit/product.ts'

const suite = productAtHome(
  'https://go.wardlesuite.example',
  '/assets/suite-3fa9c1.js',
  '/desk',
  'Desk - Wardle Suite',
  ['GET /api/desk', { items: [{ id: 4 }] }],
)

type Way = (at: number, text: string) => SessionEvent
const warns: Way = (at, text) => shows(at, text, 'warning')
const asksSo: Way = (at, text) => asks(at, text, 'warning')
const toastsError: Way = (at, text) => toast(at, text, 'error')

/** A click, what it called, and what the page then said. @param status of the call; without, all went well */
function told(
  expected: VerdictClass,
  text: string,
  way: Way,
  status?: number,
  also: VerdictClass[] = [],
  why = 'the page says so',
): Case {
  return {
    name: `daily: ${text.slice(0, 70)}`,
    site: suite.site,
    expected,
    also,
    why,
    events: [
      ...suite.home(),
      ...(text.length % 2 === 0 ? statisticsBlocked(400) : developersNotes(450)),
      click(3000, 'Go'),
      suite.api(3030, 'POST /api/work', status ?? 200, status === undefined ? { id: 9 } : {}),
      way(3300, text),
    ],
  }
}

export const toldInDailyWork: Case[] = [
  // Rights and plans
  told('permission', 'You’ve reached your limit of 5 active lists. Upgrade to create more.', warns, undefined, [
    'capacity',
  ]),
  told('permission', 'You don’t have permission to view this report. Request access from its owner.', shows),
  told('permission', 'This feature is only available to Enterprise customers.', toastsError, 400),
  told('permission', 'Für diese Aktion fehlt Ihnen die Rolle „Buchhaltung“.', shows, 400),
  told('permission', 'Your role can’t approve amounts above 5,000. Ask a finance manager.', shows, 422),
  told('permission', 'Vous n’êtes pas habilité à consulter ce dossier.', flash),
  told('permission', 'No tienes acceso a este proyecto.', shows, 404),
  told('permission', 'Your free trial has ended. Choose a plan to keep using the board.', asksSo),
  told('permission', 'Deze functie zit niet in uw abonnement.', toastsError, 400),
  told('permission', 'Il tuo piano non include le esportazioni.', warns),
  told('permission', 'Twoje konto nie ma uprawnień do edycji cennika.', shows, 400),
  // Sign-in
  told('authentication', 'You’ve been logged out. Log in again to continue.', asksSo),
  told(
    'authentication',
    'Sie sind nicht mehr angemeldet. Bitte laden Sie die Seite neu und melden Sie sich an.',
    shows,
    400,
  ),
  told('authentication', 'Votre session a expiré, veuillez vous reconnecter.', shows),
  told('authentication', 'The verification code is incorrect or has expired.', shows, 400),
  told('authentication', 'Tu sesión se cerró porque iniciaste sesión en otro dispositivo.', asksSo),
  told(
    'authentication',
    'Your account is locked after too many failed sign-in attempts. Try again in 30 minutes.',
    shows,
    400,
    ['capacity', 'permission'],
  ),
  told('authentication', 'Sesja wygasła. Zaloguj się ponownie.', toastsError, 500),
  // The customer's data
  told('integration', 'End date can’t be before start date.', besideField, 422),
  told('integration', 'Diese Abwesenheit überschneidet sich mit einer bestehenden Abwesenheit.', shows, 409),
  told('integration', 'A contact with this email already exists.', shows, 400),
  told('integration', 'The file must have a header row with the columns Name and Email.', shows, 400),
  told('integration', 'Le numéro de TVA n’est pas valide.', besideField, 400),
  told('integration', 'La factura ya fue contabilizada y no se puede modificar.', shows, 400),
  told('integration', 'We couldn’t match 12 rows. Check the values in column “Country”.', warns),
  told(
    'integration',
    'This record was updated while you were editing it. Refresh to see the latest values.',
    shows,
    409,
    ['unknown'],
  ),
  told('integration', 'Wybierz co najmniej jedną pozycję.', shows, undefined, ['none']),
  told('integration', 'This card was declined. Try a different payment method.', shows, 402),
  told('integration', 'Not enough stock: 3 of 8 available.', shows, 422),
  // Settings
  told(
    'configuration',
    'No approver has been assigned to this cost centre. Ask your administrator to set one up.',
    shows,
    400,
  ),
  told('configuration', 'Your domain isn’t verified yet. Verify it before you send.', shows, 422),
  told('configuration', 'Es ist kein Drucker eingerichtet.', toastsError),
  told('configuration', 'Aucun compte bancaire n’est configuré pour cette société.', shows, 500),
  told(
    'configuration',
    'Single sign-on is misconfigured: the certificate of your identity provider has expired.',
    shows,
    400,
    ['integration'],
  ),
  told('configuration', 'Falta configurar la serie de facturación en Ajustes.', shows, 500),
  // Others
  told('third-party', 'Microsoft Teams is currently unavailable. Try again later.', shows, 500),
  told('third-party', 'We couldn’t connect to your bank. The bank’s site is down for maintenance.', shows, undefined, [
    'integration',
    'capacity',
  ]),
  told('third-party', 'PayPal a renvoyé une erreur. Aucun montant n’a été débité.', flash, 502),
  told('third-party', 'Der Versanddienst DHL antwortet nicht. Bitte später erneut versuchen.', toastsError, 503),
  told('third-party', 'O portal da Autoridade Tributária não está disponível.', shows, 500),
  // Limits
  told('capacity', 'File is too big. Maximum size is 25 MB.', besideField, undefined, ['integration']),
  told('capacity', 'Slow down! You’re making too many requests.', toastsError, 400),
  told('capacity', 'Zu viele Datensätze: Es können höchstens 10.000 Zeilen exportiert werden.', shows, 400, [
    'integration',
  ]),
  told('capacity', 'Le rapport met trop de temps à se charger. Réduisez la période.', warns, undefined, ['unknown']),
  told('capacity', 'Your mailbox storage is full.', shows, 400, ['permission']),
  told('capacity', 'We’re experiencing high traffic right now. Please try again in a few minutes.', shows, 503),
  told('capacity', 'Il servizio è in manutenzione fino alle 14:00.', shows, 503),
  // The place
  told('network', 'You’re offline. Changes will sync when you’re back online.', warns),
  told('network', 'Geen internetverbinding', toastsError),
  told('network', 'Connection lost. Trying to reconnect…', warns, undefined, ['unknown', 'none']),
  told('browser-interference', 'Pop-ups are blocked. Allow pop-ups for this site to print.', warns),
  told('browser-interference', 'Bitte erlauben Sie den Zugriff auf Ihre Kamera in den Browsereinstellungen.', shows),
  told('browser-interference', 'It looks like an ad blocker is preventing this page from working.', warns),
  told('outdated-client', 'Please update your browser to use the editor.', asksSo),
  told('outdated-client', 'We’ve updated Wardle. Refresh the page to continue.', asksSo),
  told('outdated-client', 'Diese Seite ist veraltet. Bitte aktualisieren Sie die Seite.', shows, 409),
  told('clock-locale', 'Your device’s date and time are incorrect. Set them automatically and try again.', shows, 400),
  // Faults
  told('product-defect', 'Unhandled exception: Sequence contains no elements', shows),
  told('product-defect', 'Oops! An unexpected error occurred (ID: 7fa2c1b0).', shows, 500),
  told('product-defect', 'Fehler: Undefined array key "betrag"', flash),
  told('product-defect', 'Saved NaN of undefined rows', toast),
  // Nothing to tell
  told('unknown', 'Something went wrong. Please try again.', shows, undefined, ['product-defect', 'none']),
  told('none', 'You’re about to leave this page. Your changes are saved.', asks),
  told('none', 'Your trial ends in 9 days.', warns),
  told('none', 'Invoice sent. It may take a few minutes to arrive.', toast),
  told('none', 'Heads up: we’ll be down for maintenance on Sunday, 2–4 am.', warns),
  told('none', '3 invoices are overdue', warns),
  told('none', 'This contact has unsubscribed from marketing emails.', warns),
  told('none', 'Your session will expire in 2 minutes.', warns, undefined, ['unknown']),
]
