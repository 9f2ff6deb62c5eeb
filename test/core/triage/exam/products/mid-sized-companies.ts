/** Twenty-six web apps that companies of some hundred people buy, each with a page that was opened and went well. */
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
    ...calls.map(([what, answer], index) => product.api(220 + 110 * index, what, 200, answer)),
  ]
  /** A form was sent, and the server led to a page that the capture has no text of. */
  const sent = (at: number, what: string, landed: string, heading: string): SessionEvent[] => [
    product.page(at, what, 200, '', {
      responseBody: undefined,
      redirects: [{ status: 302, url: new URL(landed, site).href }],
    }),
    product.opens(at + 260, landed, heading),
  ]
  return { ...product, home, sent }
}

/** Contacts and deals: React before Rails. */
export const leadbarn = made(
  'https://app.leadbarn.example',
  '/packs/js/crm-71c0de.js',
  '/contacts',
  'Contacts - Leadbarn',
  ['GET /api/v3/session', { user: { id: 88, role: 'rep' }, account: { id: 12, plan: 'team' } }],
  ['GET /api/v3/contacts?page=1', { contacts: [{ id: 4411, stage: 'qualified' }], meta: { total: 318 } }],
)
/** Invoices in Czech: Vue before Laravel. */
export const uctovna = made(
  'https://app.uctovna.example',
  '/build/assets/app-Dk2m91Qz.js',
  '/faktury',
  'Vydané faktury - Účtovna',
  ['GET /api/faktury?stav=otevrene', { data: [{ id: 3307, cislo: '2026-0041', stav: 'koncept' }], meta: { total: 1 } }],
)
/** Payroll in German: Angular before Spring Boot. */
export const lohnhof = made(
  'https://portal.lohnhof.example',
  '/main-7KQ3ZP2A.js',
  '/abrechnungen',
  'Abrechnungen - Lohnhof',
  ['GET /api/abrechnungen?monat=2026-03', { content: [{ id: 910, status: 'OFFEN' }], totalElements: 1 }],
)
/** Staff files and holidays: ASP.NET Core. */
export const peoplegate = made(
  'https://hr.peoplegate.example',
  '/dist/app.5f7d2a.js',
  '/employees',
  'Employees | Peoplegate',
  ['GET /api/employees?$top=50', { value: [{ employeeId: 2075, status: 'Active' }] }],
)
/** Tickets: Ember before Rails. */
export const tickethall = made(
  'https://northwind.tickethall.example',
  '/assets/tickethall-9d8e.js',
  '/agent/tickets/55120',
  '#55120 - Tickethall',
  ['GET /api/v2/tickets/55120.json', { ticket: { id: 55120, status: 'open' } }],
)
/** Projects: React and Apollo before Nest. */
export const planquay = made(
  'https://app.planquay.example',
  '/static/js/main.3c9b1f.js',
  '/p/harbor/board',
  'Harbor board - Planquay',
  ['POST /graphql', { data: { board: { id: 'b_7', columns: [{ id: 'c_1', tasks: [] }] } } }],
)
/** Dashboards: React before Go. */
export const gridlens = made(
  'https://gridlens.example',
  '/public/build/app.c48a.js',
  '/d/sales-emea',
  'Sales EMEA - Gridlens',
  ['GET /api/dashboards/uid/sales-emea', { dashboard: { uid: 'sales-emea', panels: [{ id: 4 }] } }],
)
/** Pages of a company, in Spanish: PHP. */
export const paginaria = made(
  'https://cms.paginaria.example',
  '/core/assets/editor.js',
  '/admin/content',
  'Contenido - Paginaria',
  ['GET /jsonapi/node/page?page[limit]=25', { data: [{ id: 'n41', type: 'node--page' }] }],
)
/** Signatures: React before Express. */
export const sealroom = made(
  'https://app.sealroom.example',
  '/static/js/main.b02f77.js',
  '/envelopes/e-771',
  'Supply agreement - Sealroom',
  ['GET /api/v1/envelopes/e-771', { id: 'e-771', status: 'draft', recipients: [{ id: 'r1' }] }],
)
/** A warehouse, in Dutch: Blazor before ASP.NET. */
export const dokrij = made(
  'https://wms.dokrij.example',
  '/js/wms.bundle.js',
  '/orders/uitgaand',
  'Uitgaande orders - Dokrij',
  ['GET /api/orders/uitgaand', { orders: [{ orderNr: 80114, status: 'Vrijgegeven' }] }],
)
/** Shifts: Next and tRPC. */
export const rotaline = made(
  'https://app.rotaline.example',
  '/_next/static/chunks/app/layout-1f0b.js',
  '/schedule',
  'Schedule | Rotaline',
  ['GET /api/trpc/shift.list?batch=1', { 0: { result: { data: { json: [{ id: 'sh_1' }] } } } }],
)
/** Courses, in Portuguese: Django. */
export const aprendaria = made(
  'https://aulas.aprendaria.example',
  '/static/js/lms.4410ab.js',
  '/cursos/12/',
  'Segurança do trabalho - Aprendaria',
  ['GET /api/cursos/12/progresso/', { curso: 12, porcentagem: 35 }],
)
/** Expenses, in Italian: React before Express. */
export const notaspese = made(
  'https://app.notaspese.example',
  '/assets/index-Ce71d0.js',
  '/note/nuova',
  'Nuova nota - Notaspese',
  ['GET /api/categorie', { categorie: [{ id: 3, nome: 'Viaggi' }] }],
)
/** Users, groups and sign-on of a company: React before Go. */
export const gatewarden = made(
  'https://admin.gatewarden.example',
  '/ui/app.90aa31.js',
  '/directory/people',
  'People - Gatewarden',
  ['GET /api/v1/users?limit=50', { users: [{ id: '00u1', status: 'ACTIVE' }] }],
)
/** The same, of a customer whose clock is eleven minutes ahead. */
export const gatewardenAhead = madeAhead(
  11 * 60_000,
  'https://admin.gatewarden.example',
  '/ui/app.90aa31.js',
  '/directory/people',
  'People - Gatewarden',
  ['GET /api/v1/users?limit=50', { users: [{ id: '00u1', status: 'ACTIVE' }] }],
)
const dataFerryTold: Parameters<typeof made> = [
  'https://app.dataferry.example',
  '/assets/main-4fQ0.js',
  '/imports/new',
  'New import - Dataferry',
  ['GET /api/import-templates', { templates: [{ id: 'customers', columns: ['name', 'email', 'start_date'] }] }],
]
/** Import and export of files: Svelte before FastAPI. */
export const dataferry = made(...dataFerryTold)
/** The same, of a customer whose clock is forty minutes behind. */
export const dataferryBehind = madeAhead(-40 * 60_000, ...dataFerryTold)
/** Campaigns, in French: Symfony with Stimulus. */
export const missivo = made(
  'https://app.missivo.example',
  '/build/app.77b1e0.js',
  '/campagnes/204',
  'Campagne de mars - Missivo',
  ['GET /api/campagnes/204', { id: 204, statut: 'brouillon' }],
)
/** Calls in the browser: Vue before Node. */
export const dialgrove = made(
  'https://agent.dialgrove.example',
  '/assets/softphone-8eD2.js',
  '/softphone',
  'Softphone - Dialgrove',
  ['GET /api/agents/me', { id: 'ag_5', queue: 'support', presence: 'ready' }],
)
/** Documents of an office, in German: Vaadin-like, Java. */
export const aktenregal = made(
  'https://dms.aktenregal.example',
  '/resources/app.20260301.js',
  '/ordner/vertraege',
  'Verträge - Aktenregal',
  ['GET /rest/ordner/77/dokumente', { dokumente: [{ id: 9001, name: 'redacted-text-1' }] }],
)
/** The office behind tills, in Polish: Laravel with Livewire. */
export const kasownia = made(
  'https://biuro.kasownia.example',
  '/livewire/livewire.min.js',
  '/raporty',
  'Raporty - Kasownia',
  ['GET /api/sklepy', { sklepy: [{ id: 2, nazwa: 'Rynek' }] }],
)
/** Subscriptions: Rails with Turbo. */
export const renewery = made(
  'https://billing.renewery.example',
  '/assets/application-d17c.js',
  '/subscriptions/sub_18',
  'sub_18 - Renewery',
  ['GET /api/subscriptions/sub_18', { id: 'sub_18', status: 'active', plan: 'scale' }],
)
/** Charts in a frame of a customer's own portal. */
export const chartpane = made(
  'https://embed.chartpane.example',
  '/embed/runtime.66f0.js',
  '/v2/dashboards/88?filters=region',
  'Embedded dashboard',
  ['POST /v2/api/query', { rows: [[1, 2]], cached: true }],
)
/** Purchases: UI5 over OData. */
export const buyline = made(
  'https://procure.buyline.example',
  '/resources/sap-ui-core.js',
  '/app#PurchaseRequisition-create',
  'Create requisition - Buyline',
  ['GET /sap/opu/odata/sap/MM_PR_SRV/Requisitions?$top=20', { d: { results: [{ Banfn: '0010004711' }] } }],
)
/** Audits and controls: Next before Supabase. */
export const auditree = made(
  'https://app.auditree.example',
  '/_next/static/chunks/main-app-6b2e.js',
  '/controls',
  'Controls | Auditree',
  ['GET https://hxjqwlr.supabase.co/rest/v1/controls?select=*', { rows: [{ id: 51, title: 'Backups' }] }],
)
/** Accounts and opportunities on Salesforce Lightning. */
export const bluecrest = made(
  'https://bluecrest.lightning-force.example',
  '/auraFW/javascript/d4k0/aura_prod.js',
  '/lightning/r/Account/001Qy00000B7/view',
  'Mill & Sons | Account | Salesforce',
  ['POST /aura?r=3&aura.RecordUi.getRecordWithFields=1', { actions: [{ id: '91;a', state: 'SUCCESS', error: [] }] }],
)
/** Visits of craftsmen, in Japanese: React before Firebase. */
export const shokunin = made(
  'https://app.shokunin-visit.example',
  '/assets/index-Bv10xk.js',
  '/visits',
  '訪問予定 - 職人ビジット',
  ['GET /config.json', { projectId: 'shokunin-prod', region: 'asia-northeast1' }],
)
/** Lorries and routes, in Turkish: gRPC-web. */
export const sevkiyat = made(
  'https://panel.sevkiyat.example',
  '/static/app.51e9.js',
  '/rotalar',
  'Rotalar - Sevkiyat',
  ['GET /api/oturum', { kullanici: 14, rol: 'dagitici' }],
)

const place = (language: string, short: string, timeZone: string, utcOffset = 60): Partial<Environment> => ({
  language,
  languages: [language, short],
  timeZone,
  utcOffset,
})
export const inPrague = place('cs-CZ', 'cs', 'Europe/Prague')
export const inRome = place('it-IT', 'it', 'Europe/Rome')
export const inWarsaw = place('pl-PL', 'pl', 'Europe/Warsaw')
export const inOsaka = place('ja-JP', 'ja', 'Asia/Tokyo', 540)
export const inIzmir = place('tr-TR', 'tr', 'Europe/Istanbul', 180)
export const inChicago = place('en-US', 'en', 'America/Chicago', -300)

/** Where the audits have their data. */
export const AUDITS = 'https://hxjqwlr.supabase.co'
/** What gRPC-web answers with when a call failed: 200, and the reason in headers. */
export const grpc = (code: number, text: string) => ({
  headers: {
    'content-type': 'application/grpc-web+proto',
    'grpc-status': String(code),
    'grpc-message': encodeURIComponent(text),
  },
})
