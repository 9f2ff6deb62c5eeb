/** Settings that are wanting, partners that are down and systems of the customer, in web apps of small businesses. */
import { resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, click } from './kit/build.ts'
import { flash, shows, toast } from './kit/notices.ts'
import {
  answers,
  courses,
  faktury,
  inPoland,
  ledger,
  letters,
  oilShop,
  refunds,
  salon,
  signatures,
} from './products/small-businesses.ts'

export const partnersInSmallBusinesses: Case[] = [
  {
    name: 'ledger: the bank wants a new consent',
    site: ledger.site,
    expected: 'integration',
    also: ['authentication', 'third-party'],
    why: 'the consent of ninety days at the bank is over: the customer has to give it anew',
    events: [
      ...ledger.home(),
      click(3000, 'Sync now'),
      ledger.api(3030, 'POST /api/feeds/31/sync', 424, {
        error: 'ITEM_LOGIN_REQUIRED',
        message: 'the login details of this item have changed (credentials, MFA, or required user action)',
        institution: 'Northbank',
      }),
      toast(3300, 'Northbank needs you to reconnect', 'warning'),
    ],
  },
  {
    name: 'ledger: the bank is out of order',
    site: ledger.site,
    expected: 'third-party',
    why: 'the service between names the bank that does not answer',
    events: [
      ...ledger.home(),
      click(3000, 'Sync now'),
      ledger.api(3030, 'POST /api/feeds/31/sync', 503, {
        error: 'INSTITUTION_DOWN',
        message: 'this institution is not currently responding to this request. please try again soon',
        institution: 'Northbank',
      }),
      toast(3300, 'Northbank is not responding', 'error'),
    ],
  },
  {
    name: 'faktury: KSeF does not answer',
    site: faktury.site,
    environment: inPoland,
    expected: 'third-party',
    why: 'the exchange of the ministry is down, and the product says so',
    events: [
      ...faktury.home(),
      click(3000, 'Wyślij do KSeF'),
      faktury.api(3030, 'POST /api/faktury/812/ksef', 502, {
        message: 'Błąd po stronie KSeF: 503 Service Unavailable (https://ksef.mf.gov.pl/api/online/Invoice/Send)',
      }),
      shows(3300, 'System KSeF jest obecnie niedostępny. Spróbuj później.'),
    ],
  },
  {
    name: 'letters: the domain of the sender is not confirmed',
    site: letters.site,
    expected: 'configuration',
    also: 'integration',
    why: 'the records of DKIM are wanting in the DNS of the customer',
    events: [
      ...letters.home(),
      ...statisticsBlocked(300),
      click(3000, 'Enviar campaña'),
      letters.api(3030, 'POST /api/campanas/55/enviar', 422, {
        code: 'domain_not_verified',
        message: 'El dominio del remitente no está verificado. Añade los registros DKIM a tu DNS.',
      }),
      shows(3300, 'El dominio del remitente no está verificado. Añade los registros DKIM a tu DNS.'),
    ],
  },
  {
    name: 'oil shop: the key of the carrier is wrong',
    site: oilShop.site,
    expected: 'configuration',
    also: ['integration', 'third-party'],
    why: 'the plugin of the carrier passes on that the key in its settings is not valid',
    events: [
      ...oilShop.home(),
      click(3000, 'Crear etiqueta'),
      oilShop.api(3030, 'POST /wp-admin/admin-ajax.php?action=seur_label', 400, {
        success: false,
        data: { message: 'SEUR: la clave de API configurada no es válida. Revise los ajustes del plugin.' },
      }),
      flash(3300, 'SEUR: la clave de API configurada no es válida. Revise los ajustes del plugin.'),
    ],
  },
  {
    name: 'salon: Stripe declines the deposit',
    site: salon.site,
    expected: 'integration',
    also: 'third-party',
    why: 'the card of the client has no cover',
    events: [
      ...salon.home(),
      click(3000, "Encaisser l'acompte"),
      salon.api(3030, 'POST /paiements.json', 402, {
        error: {
          type: 'card_error',
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          message: 'Votre carte a été refusée pour fonds insuffisants.',
        },
      }),
      shows(3300, 'Votre carte a été refusée pour fonds insuffisants.'),
    ],
  },
  {
    name: 'refunds: the resource has a password of last year',
    site: refunds.site,
    expected: 'configuration',
    also: 'integration',
    why: 'the database of the company refuses the password that is stored in the resource of Retool',
    events: [
      ...refunds.home(),
      resizeLoop(500),
      click(3000, 'Refresh'),
      refunds.api(3040, 'POST /api/pages/uuids/7d1/query?queryName=getOrders', 422, {
        error: true,
        message: 'password authentication failed for user "retool_ro"',
        data: { code: '28P01' },
      }),
      shows(3300, 'getOrders failed: password authentication failed for user "retool_ro"'),
    ],
  },
  {
    name: 'courses: the player of the films does not come',
    site: courses.site,
    expected: 'third-party',
    also: ['network', 'browser-interference'],
    why: 'the script of the service for films answers 503, and the page has no player',
    events: [
      ...courses.home(),
      click(3000, 'Les 3'),
      courses.missing(3030, 'https://player.vimeo.com/api/player.js', { element: 'script', status: 503 }),
      courses.throws(3090, 'ReferenceError: Vimeo is not defined', courses.place('initPlayer', courses.bundle)),
    ],
  },
  {
    name: 'replies: the mailbox wants a new sign-in at Google',
    site: answers.site,
    expected: 'integration',
    also: 'authentication',
    why: 'the grant of the mailbox was revoked, and the customer has to connect it anew',
    events: [
      ...answers.home(),
      click(3000, 'Send reply'),
      answers.api(3030, 'POST /api/v2/tickets/40112/replies', 424, {
        error: 'channel_disconnected',
        message: 'Gmail: invalid_grant - Token has been expired or revoked.',
      }),
      toast(3300, 'Your mailbox is disconnected. Reconnect it in Channels.', 'error'),
    ],
  },
  {
    name: 'signatures: sign-in with the company is not set up',
    site: signatures.site,
    expected: 'configuration',
    why: 'no SSO is set up for the domain of the user',
    events: [
      ...signatures.home(),
      click(3000, 'Entrar com SSO'),
      signatures.api(3030, 'POST /api/v1/sso/iniciar/', 404, {
        code: 'sso_not_configured',
        detail: 'O SSO não está configurado para o domínio empresa.example.',
      }),
      shows(3300, 'O SSO não está configurado para este domínio.'),
    ],
  },
]
