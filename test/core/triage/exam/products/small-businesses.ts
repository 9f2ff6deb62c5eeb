/** Twenty web apps that small and middling companies work with every day, each with a page that was opened and went well. */
import type { Environment, SessionEvent } from '../../../../../src/core/session/index.ts'
import { productWith } from '../kit/product.ts'

type Call = [what: string, answer: object]

const made = (site: string, bundle: string, path: string, title: string, ...calls: Call[]) =>
  madeAhead(0, site, bundle, path, title, ...calls)

/** @param ahead ms that the customer's clock is ahead of the server's */
function madeAhead(ahead: number, site: string, bundle: string, path: string, title: string, ...calls: Call[]) {
  const product = productWith(site, bundle, { ahead })
  const home = (): SessionEvent[] => [
    product.opens(0, path, title),
    ...calls.map(([what, answer], index) => product.api(200 + 90 * index, what, 200, answer)),
  ]
  /** A form was sent, and a page came back that the capture has no text of. @param landed where the server led to */
  const sent = (at: number, what: string, landed: string, heading: string): SessionEvent[] => [
    product.page(at, what, 200, '', {
      responseBody: undefined,
      redirects: [{ status: 302, url: new URL(landed, site).href }],
    }),
    product.opens(at + 250, landed, heading),
  ]
  return { ...product, home, sent }
}

/** Invoices in Polish: Vue and Inertia before Laravel. */
const invoicesInPolish: Parameters<typeof made> = [
  'https://app.fakturnia.example',
  '/build/assets/app-B7hq2LxT.js',
  '/faktury',
  'Faktury - Fakturnia',
  ['GET /api/faktury?strona=1', { data: [{ id: 812, numer: 'FV/3/2026', status: 'szkic' }], meta: { total: 1 } }],
]
export const faktury = made(...invoicesInPolish)
/** Its customer's clock is a day behind. */
export const fakturyBehind = madeAhead(-24 * 3600 * 1000, ...invoicesInPolish)
/** Leads and deals: React and Apollo before a GraphQL server of Node. */
export const deals = made('https://app.pipewell.example', '/assets/index-Cq81mZ0v.js', '/deals', 'Deals | Pipewell', [
  'POST /graphql',
  { data: { viewer: { id: 'u_21', role: 'MEMBER' }, deals: { nodes: [{ id: 'd_90' }] } } },
])
/** Hours worked and holidays, in German: Angular before Spring Boot. */
export const shiftClock = made(
  'https://zeit.dienstuhr.example',
  '/main-4ZQ2MHXA.js',
  '/zeiten',
  'Meine Zeiten - Dienstuhr',
  ['GET /api/zeiten?monat=2026-03', { content: [{ id: 5521, von: '08:02', bis: '16:40' }], totalElements: 1 }],
)
/** Appointments of hairdressers, in French: Rails with Turbo. */
export const salon = made(
  'https://app.salonelle.example',
  '/assets/application-2b90fe17.js',
  '/agenda',
  'Agenda - Salonelle',
  ['GET /agenda/evenements.json?jour=2026-03-12', { evenements: [{ id: 77, debut: '10:00' }] }],
)
/** The office of a shop, in Spanish: WooCommerce. */
export const oilShop = made(
  'https://tienda.almazara.example',
  '/wp-content/plugins/woocommerce/assets/client/admin/app/index.js',
  '/wp-admin/admin.php?page=wc-admin',
  'WooCommerce - Almazara',
  ['GET /wp-json/wc-analytics/orders?per_page=25', { orders: [{ id: 3310, status: 'processing' }] }],
)
/** Courses in Dutch: Django templates with a little script. */
export const courses = made(
  'https://leren.cursuskade.example',
  '/static/js/app.a81c.js',
  '/cursussen/',
  'Mijn cursussen - Cursuskade',
  ['GET /api/voortgang/', { results: [{ cursus: 14, procent: 40 }] }],
)
/** Questions of customers: React before Express. */
export const answers = made(
  'https://desk.replydock.example',
  '/static/js/main.5e0d12.js',
  '/inbox',
  'Inbox - Replydock',
  ['GET /api/v2/tickets?view=open', { tickets: [{ id: 40112, status: 'open' }], count: 1 }],
)
/** Boards of tasks, in Italian: React before Firebase. */
export const boards = made(
  'https://app.lavagnetta.example',
  '/assets/index-DpW3n7rs.js',
  '/b/ordini',
  'Ordini - Lavagnetta',
  ['GET /config.json', { projectId: 'lavagnetta-prod', region: 'europe-west1' }],
)
/** Signatures, in Portuguese: Vue before Django REST framework. */
export const signatures = made(
  'https://app.assinabem.example',
  '/assets/main-9fT0cKeB.js',
  '/documentos',
  'Documentos - Assinabem',
  ['GET /api/v1/documentos/', { count: 1, results: [{ id: 640, estado: 'rascunho' }] }],
)
/** A warehouse, in Swedish: OutSystems. */
export const stockroom = made(
  'https://wms.hyllplats.example',
  '/Lager/scripts/OutSystems.js',
  '/Lager/Plock',
  'Plock - Hyllplats',
  [
    'POST /Lager/screenservices/Lager/MainFlow/Plock/DataActionGetOrders',
    { versionInfo: { hasModuleVersionChanged: false, hasApiVersionChanged: false }, data: { Orders: { List: [] } } },
  ],
)
/** Flats to let: ASP.NET Core with Razor pages. */
export const lets = made(
  'https://portal.keystonelets.example',
  '/js/site.js',
  '/Tenancies',
  'Tenancies - Keystone Lets',
  ['GET /api/tenancies?status=active', { items: [{ id: 208, rent: 950 }], total: 1 }],
)
/** Appointments of doctors, in Italian: JSF with PrimeFaces. */
export const surgery = made(
  'https://agenda.ambulatoria.example',
  '/javax.faces.resource/primefaces.js.xhtml',
  '/agenda.xhtml',
  'Agenda - Ambulatoria',
)
/** Letters to subscribers, in Spanish: React before Laravel. */
export const letters = made(
  'https://app.cartalista.example',
  '/build/index-71acd0.js',
  '/campanas',
  'Campañas - Cartalista',
  ['GET /api/campanas', { data: [{ id: 55, estado: 'borrador' }] }],
)
/** Books of account with feeds from banks: Next before Supabase. */
export const ledger = made(
  'https://app.pennyfold.example',
  '/_next/static/chunks/app/layout-8d21.js',
  '/accounts',
  'Accounts | Pennyfold',
  ['GET /rest/v1/accounts?select=*', { rows: [{ id: 31, name: 'Current', balance: 1204.5 }] }],
)
/** Forms that anybody can make, in French: SvelteKit. */
export const questions = made(
  'https://app.formulette.example',
  '/_app/immutable/entry/app.Cx0q3u.js',
  '/formulaires/9',
  'Inscription - Formulette',
  ['GET /api/formulaires/9', { id: 9, titre: 'redacted-text-1', champs: [{ id: 'c1', type: 'texte' }] }],
)
/** A tool of an office, made with Retool. */
export const refunds = made(
  'https://tools.brightcrate.example',
  '/static/js/retool.4b7.js',
  '/apps/refunds',
  'Refunds | Retool',
  ['POST /api/pages/uuids/7d1/query?queryName=getOrders', { queryData: { id: [5001], total: [89.9] } }],
)
/** Sales on Salesforce Lightning. */
export const harbour = made(
  'https://harbour.lightning-force.example',
  '/auraFW/javascript/c2h1/aura_prod.js',
  '/lightning/r/Opportunity/006Qy00000A1/view',
  'Harbour refit | Opportunity | Salesforce',
  ['POST /aura?r=1&aura.RecordUi.getRecordWithFields=1', { actions: [{ id: '57;a', state: 'SUCCESS', error: [] }] }],
)
/** Requests to the IT of a company: ServiceNow. */
export const itDesk = made(
  'https://northmill.service-now.example',
  '/scripts/doctype/js_includes_doctype.jsx',
  '/now/sow/record/incident/9d38',
  'INC0010457 | Service Operations Workspace',
  ['POST /api/now/graphql', { data: { GlideRecord_Query: { incident: { _rowCount: 1 } } } }],
)
/** Visits of mechanics, in Japanese: Power Apps over Dataverse. */
export const visits = made(
  'https://apps.tenken-power.example',
  '/player/app.js',
  '/play/e/7f1/a/33c',
  '点検アプリ - Power Apps',
  ['GET /api/data/v9.2/cr1_inspections?$top=50', { value: [{ cr1_inspectionid: 'redacted-uuid-1' }] }],
)
/** Hours worked, in Japanese: Rails with React. */
export const attendance = made(
  'https://kintai.hatarakuba.example',
  '/packs/js/application-6c1f.js',
  '/timecards',
  '勤怠 - はたらくば',
  ['GET /api/timecards?month=2026-03', { timecards: [{ id: 902, date: '2026-03-12' }] }],
)

export const inPoland: Partial<Environment> = {
  language: 'pl-PL',
  languages: ['pl-PL', 'pl'],
  timeZone: 'Europe/Warsaw',
}
export const inJapan: Partial<Environment> = {
  language: 'ja-JP',
  languages: ['ja-JP', 'ja'],
  timeZone: 'Asia/Tokyo',
  utcOffset: 540,
}

/** Where the boards and the forms have their data. */
export const FIRESTORE =
  'https://firestore.googleapis.com/google.firestore.v1.Firestore/Write/channel?database=projects/lavagnetta-prod'
export const SUPABASE = 'https://kqvzxbn.supabase.co'

/** The text of an answer of PrimeFaces that writes parts of the page anew. */
export const partial = (...parts: string[]) =>
  `<?xml version='1.0' encoding='UTF-8'?><partial-response id="j_id1"><changes>${parts.join('')}</changes></partial-response>`
