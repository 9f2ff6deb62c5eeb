/** Data, settings, partners, lines and defects of which only the screen tells. */
import { crashReportsBlocked, resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, typed } from './kit/build.ts'
import { asks, besideField, flash, shows, toast } from './kit/notices.ts'
import {
  answers,
  boards,
  deals,
  faktury,
  harbour,
  inPoland,
  ledger,
  lets,
  letters,
  oilShop,
  questions,
  salon,
  shiftClock,
  signatures,
  stockroom,
  surgery,
} from './products/small-businesses.ts'

export const dataToldOnTheScreen: Case[] = [
  {
    name: 'screen: harbour: a colleague was faster',
    site: harbour.site,
    expected: 'integration',
    also: 'unknown',
    why: 'somebody else has changed the record while it was open',
    events: [
      ...harbour.home(),
      click(3000, 'Save'),
      shows(
        3500,
        'The record you were editing was modified by Ana Prado during your edit session. Reload and try again.',
      ),
    ],
  },
  {
    name: 'screen: shift clock: inzwischen geändert',
    site: shiftClock.site,
    expected: 'integration',
    also: 'unknown',
    why: 'a colleague has changed the entry in between',
    events: [
      ...shiftClock.home(),
      ...statisticsBlocked(400),
      click(3000, 'Speichern'),
      shiftClock.api(3030, 'PUT /api/zeiten/5521', 200, { gespeichert: false }),
      toast(3300, 'Der Eintrag wurde zwischenzeitlich von einer anderen Person geändert. Bitte neu laden.', 'error'),
    ],
  },
  {
    name: 'screen: lets: the rent is not a number',
    site: lets.site,
    expected: 'integration',
    also: 'none',
    why: 'the form came back with a field that is not valid, and the person left it so',
    events: [
      ...lets.home(),
      typed(2500, 'Rent', '950 pcm'),
      click(4000, 'Save tenancy'),
      lets.page(4030, 'POST /Tenancies/Edit/208', 200, '', { responseBody: undefined }),
      lets.opens(4280, '/Tenancies/Edit/208', 'Edit tenancy - Keystone Lets'),
      besideField(4500, 'The field Rent must be a number.'),
    ],
  },
  {
    name: 'screen: faktury: numer już istnieje',
    site: faktury.site,
    environment: inPoland,
    expected: 'integration',
    why: 'the number of the invoice is taken',
    events: [
      ...faktury.home(),
      typed(2500, 'Numer', 'FV/3/2026'),
      click(4000, 'Zapisz fakturę'),
      ...faktury.sent(4030, 'POST /faktury', '/faktury/nowa', 'Nowa faktura - Fakturnia'),
      shows(4500, 'Faktura o numerze FV/3/2026 już istnieje.'),
    ],
  },
  {
    name: 'screen: oil shop: rows without a SKU',
    site: oilShop.site,
    expected: 'integration',
    why: 'the file of the shop lacks what the import needs',
    events: [
      ...oilShop.home(),
      chose(2500, 'productos.csv', 'text/csv', 18_000),
      click(4000, 'Ejecutar el importador'),
      oilShop.api(4030, 'POST /wp-admin/admin-ajax.php', 200, { success: true, data: { position: 'done', failed: 3 } }),
      flash(4500, 'No se han podido importar 3 productos: falta el SKU en las filas 4, 9 y 12.'),
    ],
  },
  {
    name: 'screen: letters: no sender',
    site: letters.site,
    expected: 'configuration',
    why: 'a setting is wanting, and the page says which',
    events: [
      ...letters.home(),
      click(3000, 'Enviar campaña'),
      shows(3200, 'No hay ningún remitente configurado. Configura un remitente en Ajustes > Remitentes.'),
    ],
  },
  {
    name: 'screen: ledger: the bank has trouble',
    site: ledger.site,
    expected: 'third-party',
    also: 'integration',
    why: 'the page names the bank that cannot be reached',
    events: [
      ...ledger.home(),
      click(3000, 'Sync now'),
      ledger.api(3030, 'POST /api/feeds/31/sync', 200, { status: 'deferred' }),
      shows(
        3400,
        'We can’t reach Northbank right now. Their service is having problems, so no transactions were imported.',
      ),
    ],
  },
  {
    name: 'screen: salon: Stripe indisponible',
    site: salon.site,
    expected: 'third-party',
    also: 'capacity',
    why: 'the page names the service for payments that is down',
    events: [
      ...salon.home(),
      click(3000, "Encaisser l'acompte"),
      ...salon.sent(3030, 'POST /paiements', '/agenda', 'Agenda - Salonelle'),
      flash(3600, 'Le service de paiement Stripe est momentanément indisponible. Aucun montant n’a été débité.'),
    ],
  },
]

export const placesToldOnTheScreen: Case[] = [
  {
    name: 'screen: boards: sei offline',
    site: boards.site,
    expected: 'network',
    why: 'the page says that it has no line, and it does not come back',
    events: [
      ...boards.home(),
      click(3000, 'Nuova scheda'),
      toast(4000, 'Sei offline. Controlla la connessione a Internet.', 'warning'),
      click(20_000, 'Nuova scheda'),
      toast(21_000, 'Sei ancora offline. La scheda non è stata salvata.', 'error'),
    ],
  },
  {
    name: 'screen: deals: a new version',
    site: deals.site,
    expected: 'outdated-client',
    why: 'the page says itself that it is too old to go on',
    events: [
      ...deals.home(),
      click(3000, 'Mark as won'),
      deals.api(3040, 'POST /graphql', 200, { data: null }),
      asks(3300, 'This version of Pipewell is out of date. Reload the page to continue.', 'warning'),
    ],
  },
  {
    name: 'screen: questions: cookies bloqués',
    site: questions.site,
    expected: 'browser-interference',
    also: 'configuration',
    why: 'the browser keeps cookies away from the page',
    events: [
      ...questions.home(),
      click(3000, 'Envoyer'),
      shows(3200, 'Les cookies sont bloqués par votre navigateur. Autorisez-les pour envoyer le formulaire.'),
    ],
  },
  {
    name: 'screen: signatures: o relógio',
    site: signatures.site,
    expected: 'clock-locale',
    why: 'the page says that the clock of the computer is wrong',
    events: [
      ...signatures.home(),
      click(3000, 'Assinar'),
      signatures.api(3030, 'POST /api/v1/assinaturas/', 200, { aceite: false }),
      shows(3300, 'A hora do seu computador está incorreta. Acerte o relógio e tente novamente.'),
    ],
  },
]

export const defectsToldOnTheScreen: Case[] = [
  {
    name: 'screen: surgery: NullPointerException',
    site: surgery.site,
    expected: 'product-defect',
    why: 'the text of an exception of the server stands on the page',
    events: [
      ...surgery.home(),
      click(3000, 'Stampa referto'),
      ...surgery.sent(3030, 'POST /referti.xhtml', '/referti.xhtml', 'Referti - Ambulatoria'),
      shows(3600, 'java.lang.NullPointerException: Cannot invoke "Paziente.getMedico()" because "paziente" is null'),
    ],
  },
  {
    name: 'screen: stockroom: object reference',
    site: stockroom.site,
    expected: 'product-defect',
    why: '.NET tells of an object that is not there, in the box of the page',
    events: [
      ...stockroom.home(),
      click(3000, 'Skapa följesedel'),
      flash(3600, 'Object reference not set to an instance of an object.'),
    ],
  },
  {
    name: 'screen: replies: what the boundary caught',
    site: answers.site,
    expected: 'product-defect',
    why: 'a TypeError of the page that was caught and shown',
    events: [
      ...answers.home(),
      resizeLoop(500),
      click(3000, 'Merge tickets'),
      shows(3200, "Application error: Cannot read properties of undefined (reading 'assignee')"),
    ],
  },
  {
    name: 'screen: faktury: undefined pozycji',
    site: faktury.site,
    environment: inPoland,
    expected: 'product-defect',
    also: 'none',
    why: 'the page tells of undefined items: it lost a value',
    events: [
      ...faktury.home(),
      click(3000, 'Importuj pozycje'),
      faktury.api(3030, 'POST /api/faktury/812/pozycje', 200, { ok: true }),
      toast(3300, 'Zaimportowano undefined pozycji na kwotę NaN zł', 'success'),
    ],
  },
  {
    name: 'screen: lets: a reference of the server',
    site: lets.site,
    expected: 'product-defect',
    also: 'unknown',
    why: 'an unexpected error with a reference for the maker, and nothing that the customer could do',
    events: [
      ...lets.home(),
      crashReportsBlocked(500),
      click(3000, 'Create statement'),
      ...lets.sent(3030, 'POST /Statements/Create', '/Statements', 'Statements - Keystone Lets'),
      shows(3600, 'An unexpected error occurred while creating the statement. Reference: 8F2A-11C0.'),
    ],
  },
  {
    name: 'screen: ledger: no more than regret',
    site: ledger.site,
    expected: 'unknown',
    also: 'product-defect',
    why: 'the words tell that it failed but not why, and all calls went well',
    events: [
      ...ledger.home(),
      click(3000, 'Export CSV'),
      ledger.api(3030, 'POST /api/exports', 200, { accepted: true }),
      toast(3400, 'Something went wrong', 'error'),
    ],
  },
]
