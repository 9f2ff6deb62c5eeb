/** Twenty-two web apps that are made for one trade each, with a page that was opened and went well. */
import type { SessionEvent } from '../../../../../src/core/session/index.ts'
import { click } from '../kit/build.ts'
import { productWith } from '../kit/product.ts'

type Call = [what: string, answer: object]

/** @param ahead ms that the customer's clock is ahead of the server's */
function madeAhead(ahead: number, site: string, bundle: string, path: string, title: string, ...calls: Call[]) {
  const product = productWith(site, bundle, { ahead })
  const home = (): SessionEvent[] => [
    product.opens(0, path, title),
    ...calls.map(([what, answer], index) => product.api(210 + 120 * index, what, 200, answer)),
  ]
  /** The page, a click on one of its buttons, and what came of it. */
  const after = (button: string, ...then: SessionEvent[]): SessionEvent[] => [...home(), click(3000, button), ...then]
  return { ...product, home, after }
}
const made = (site: string, bundle: string, path: string, title: string, ...calls: Call[]) =>
  madeAhead(0, site, bundle, path, title, ...calls)

export type VerticalMake = ReturnType<typeof made>

/** Payroll: ASP.NET Core behind React. */
export const payfold = made(
  'https://my.payfold.example',
  '/static/js/main.5e0c1b77.js',
  '/payruns',
  'Pay runs | Payfold',
  ['GET /api/v1/payruns?year=2026', { items: [{ id: 311, period: '2026-W11', status: 'Draft' }] }],
)
/** Courses and grades: Django REST framework. */
export const chalkstone = made(
  'https://learn.chalkstone.example',
  '/assets/app-C91hd02K.js',
  '/courses/88',
  'Cell biology - Chalkstone',
  ['GET /api/courses/88/', { id: 88, name: 'Cell biology', role: 'teacher' }],
  ['GET /api/courses/88/gradebook/', { results: [{ student: 14, points: 17 }] }],
)
/** Appointments of clinics: Laravel. */
export const medivane = made(
  'https://app.medivane.example',
  '/build/assets/app-b7T0wq1x.js',
  '/diary',
  'Diary - Medivane',
  ['GET /api/appointments?day=2026-03-12', { data: [{ id: 9021, from: '09:45' }] }],
)
/** A till and its back office: Rails. */
export const tillwright = made(
  'https://office.tillwright.example',
  '/packs/js/office-22be07.js',
  '/sales',
  'Sales - Tillwright',
  ['GET /api/sales/today', { sales: [{ id: 7712, total: '18.40' }] }],
)
/** Loads and lorries: Spring Boot. */
export const haulmere = made('https://tms.haulmere.example', '/main-QK2X81.js', '/loads', 'Loads - Haulmere TMS', [
  'GET /api/loads?state=open',
  { content: [{ id: 5520, to: 'Leeds' }], totalElements: 1 },
])
/** Tenancies: Rails and Turbo. */
export const keyledger = made(
  'https://app.keyledger.example',
  '/assets/application-9c0de1a4.js',
  '/tenancies',
  'Tenancies · Keyledger',
  ['GET /tenancies.json', { tenancies: [{ id: 204, unit: 'Flat 3' }] }],
)
/** Samples and results of a laboratory: Java. */
export const assayworks = made(
  'https://lims.assayworks.example',
  '/assayworks/js/client.41b2.js',
  '/assayworks/worklist',
  'Worklist - AssayWorks LIMS',
  ['GET /assayworks/rest/worklist', { samples: [{ barcode: '00418', state: 'RECEIVED' }] }],
)
/** Signatures: Node. */
export const inksure = made(
  'https://sign.inksure.example',
  '/_next/static/chunks/main-0f7e.js',
  '/envelopes',
  'Envelopes | Inksure',
  ['GET /api/envelopes', { envelopes: [{ id: 'env_71', status: 'draft' }] }],
)
/** Dashboards over the customer's own data: Go. */
export const plotmill = made(
  'https://acme.plotmill.example',
  '/public/build/app.77d1c0.js',
  '/d/revenue',
  'Revenue - Plotmill',
  ['GET /api/dashboards/revenue', { uid: 'revenue', panels: [{ id: 1 }, { id: 2 }] }],
)
/** Members, giving and rotas of a church: PHP. */
export const parishroll = made(
  'https://stmarks.parishroll.example',
  '/js/app.js?id=64bd0e',
  '/people',
  'People - Parishroll',
  ['GET /api/people?page=1', { people: [{ id: 61 }], total: 1 }],
)
/** Vehicles on a map: Angular. */
export const axlewise = made(
  'https://fleet.axlewise.example',
  '/main.bd10f6c2e8.js',
  '/vehicles',
  'Vehicles - Axlewise',
  ['GET /api/vehicles', { vehicles: [{ id: 'V-12', odometerKm: 184_220 }] }],
)
/** Meters and instalments, in German. */
export const stromwerk = made(
  'https://kundenportal.stromwerk.example',
  '/static/portal.8d21ab.js',
  '/zaehler',
  'Meine Zähler - Stromwerk',
  ['GET /api/zaehler', { zaehler: [{ nummer: '1EMH0012', stand: 48_120 }] }],
)
/** Deeds of a notary, in French. */
export const acteo = made('https://etude.acteo.example', '/build/app.6f01.js', '/dossiers', 'Dossiers - Actéo', [
  'GET /api/dossiers',
  { 'hydra:member': [{ id: 81 }], 'hydra:totalItems': 1 },
])
/** Wages, in Spanish. */
export const nominera = made(
  'https://app.nominera.example',
  '/assets/index-D40mZk.js',
  '/trabajadores',
  'Trabajadores - Nominera',
  ['GET /api/trabajadores', { trabajadores: [{ id: 33 }] }],
)
/** Houses of many owners, in Portuguese. */
export const sindiko = made(
  'https://painel.sindiko.example',
  '/js/painel.71be.js',
  '/condominios',
  'Condomínios - Sindiko',
  ['GET /api/condominios', { condominios: [{ id: 2 }] }],
)
/** Shifts of nurses, in Dutch. */
export const zorgrooster = made(
  'https://mijn.zorgrooster.example',
  '/assets/rooster-5d7e11.js',
  '/rooster',
  'Mijn rooster - Zorgrooster',
  ['POST /graphql', { data: { me: { id: 'U9', shifts: [{ id: 'S1' }] } } }],
)
/** Hours of work, in Japanese. */
export const kintaro = made(
  'https://kintai.kintaro.example',
  '/js/kintai.20b1.js',
  '/kintai',
  '勤怠一覧 - キンタロー',
  ['GET /api/kintai?month=2026-03', { days: [{ date: '2026-03-11', hours: 8 }] }],
)
/** Invoices of the state's exchange, in Italian. */
export const fatturino = made('https://app.fatturino.example', '/dist/app.c0e1.js', '/fatture', 'Fatture - Fatturino', [
  'POST /graphql',
  { data: { fatture: [{ numero: '2026/41', stato: 'BOZZA' }] } },
])
/** Tee times of a golf club. */
export const fairwaybook = made(
  'https://oldlinks.fairwaybook.example',
  '/bundles/web.3f1e.js',
  '/teesheet',
  'Tee sheet - Fairwaybook',
  ['GET /api/teesheet?date=2026-03-14', { slots: [{ id: 812, free: 2 }] }],
)
/** The same club on a computer whose clock is three hours ahead. */
export const fairwaybookAhead = madeAhead(
  3 * 3600 * 1000,
  'https://oldlinks.fairwaybook.example',
  '/bundles/web.3f1e.js',
  '/teesheet',
  'Tee sheet - Fairwaybook',
  ['GET /api/teesheet?date=2026-03-14', { slots: [{ id: 812, free: 2 }] }],
)
/** Documents and corrective actions of quality managers. */
export const auditpath = made(
  'https://qms.auditpath.example',
  '/app/main.b3c0d9.js',
  '/records',
  'Records - AuditPath',
  ['GET /api/v2/records', { records: [{ id: 12, type: 'CAPA', state: 'Review' }] }],
)
/** Translators at work on segments. */
export const glossa = made('https://editor.glossa.example', '/static/editor.19f0.js', '/jobs/51', 'Job 51 - Glossa', [
  'GET /api/jobs/51/segments',
  { segments: [{ id: 14, source: 'Press <b>Start</b>.' }] },
])
/** Fields and crops of a farm. */
export const furrow = made('https://farm.furrow.example', '/webjars/furrow/ui.4400.js', '/fields', 'Fields - Furrow', [
  'GET /api/fields',
  { fields: [{ id: 5, name: 'North Paddock' }] },
])
