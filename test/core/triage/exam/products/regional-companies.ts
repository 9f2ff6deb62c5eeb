/** Twenty-four web apps of small companies in regions and trades, each with a page that was opened and went well. */
import type { Environment, SessionEvent } from '../../../../../src/core/session/index.ts'
import { click } from '../kit/build.ts'
import { productWith } from '../kit/product.ts'

type Call = [what: string, answer: object]

const made = (site: string, bundle: string, path: string, title: string, ...calls: Call[]) =>
  madeAhead(0, site, bundle, path, title, ...calls)

/** @param ahead ms that the customer's clock is ahead of the server's */
function madeAhead(ahead: number, site: string, bundle: string, path: string, title: string, ...calls: Call[]) {
  const product = productWith(site, bundle, { ahead })
  const home = (): SessionEvent[] => [
    product.opens(0, path, title),
    ...calls.map(([what, answer], index) => product.api(210 + 105 * index, what, 200, answer)),
  ]
  /** The page, a click at 3000, and what came of it. */
  const after = (clicked: string, ...events: SessionEvent[]) => [...home(), click(3000, clicked), ...events]
  return { ...product, home, after }
}

/** Lots and barrels of wine makers, in Portuguese: Inertia before Laravel. */
export const vinhateiro = made(
  'https://adega.vinhateiro.example',
  '/build/assets/app-C7kq20Lx.js',
  '/lotes',
  'Lotes - Vinhateiro',
  ['GET /api/lotes?estado=aberto', { data: [{ id: 61, casta: 'Touriga', litros: 4200 }] }],
)
/** Driving lessons, in German: Nuxt before Nest. */
export const fahrplaner = made(
  'https://app.fahrplaner-schule.example',
  '/_nuxt/entry.B81q7dQx.js',
  '/kalender',
  'Kalender - Fahrplaner',
  ['GET /api/fahrstunden?kw=11', { items: [{ id: 204, lehrer: 3 }], total: 1 }],
)
/** Funerals, in French: Symfony and API Platform. */
export const cyprea = made(
  'https://pro.cyprea.example',
  '/build/dossier.5d20aa.js',
  '/dossiers/1180',
  'Dossier 1180 - Cyprea',
  ['GET /api/dossiers/1180', { '@context': '/api/contexts/Dossier', '@id': '/api/dossiers/1180', etat: 'ouvert' }],
)
/** Desks and rooms by the hour: Stimulus before Rails. */
export const deskbay = made(
  'https://members.deskbay.example',
  '/assets/application-81c7f0ad.js',
  '/bookings',
  'Bookings | Deskbay',
  ['GET /bookings.json', { bookings: [{ id: 9011, room: 'Attic' }] }],
)
/** Berths of marinas: Remix. */
export const quayside = made(
  'https://office.quayside-marina.example',
  '/build/root-QK71LM.js',
  '/berths',
  'Berths - Quayside',
  ['GET /berths?_data=routes%2Fberths', { berths: [{ id: 'C-04', vessel: 'redacted-name-2' }] }],
)
const meganeTold: Parameters<typeof made> = [
  'https://shop.megane-note.example',
  '/js/app.6fe01b.js',
  '/orders',
  '受注一覧 - メガネノート',
  ['GET /api/v1/orders?status=open', { content: [{ id: 7003, status: 'OPEN' }], totalElements: 1 }],
]
/** Glasses, in Japanese: Vue before Spring Boot. */
export const megane = made(...meganeTold)
/** The same, of a shop whose clock is nineteen minutes behind. */
export const meganeBehind = madeAhead(-19 * 60_000, ...meganeTold)
/** Weddings: React before Hasura. */
export const vowboard = made(
  'https://plan.vowboard.example',
  '/static/js/main.a7710e.js',
  '/weddings/318/guests',
  'Guests - Vowboard',
  ['POST /v1/graphql', { data: { guests: [{ id: 40, table: 6 }] } }],
)
/** The stock of pharmacies, in Spanish: Angular before ASP.NET Core. */
export const boticario = made(
  'https://gestion.boticario-red.example',
  '/main-XQ2A7Z1P.js',
  '/articulos',
  'Artículos - Boticario',
  ['GET /api/articulos?pagina=1', { elementos: [{ cn: '712345.6', existencias: 14 }], total: 1 }],
)
/** Jobs of translators: Ember before JSON:API. */
export const glossmill = made(
  'https://app.glossmill.example',
  '/assets/glossmill-3b1d77.js',
  '/jobs/5520',
  'Job 5520 - Glossmill',
  ['GET /api/jobs/5520', { data: { type: 'jobs', id: '5520', attributes: { state: 'in-progress' } } }],
)
/** Members and gifts of parishes: CodeIgniter, with jQuery. */
export const parishbook = made(
  'https://manage.parishbook.example',
  '/public/js/parish.min.js',
  '/index.php/batches',
  'Gift batches - Parishbook',
  ['GET /index.php/api/batches', { batches: [{ id: 88, status: 'open' }] }],
)
/** Car workshops, in German: ASP.NET Core. */
export const hebebuehne = made(
  'https://werkstatt.hebebuehne.example',
  '/dist/app.77af10.js',
  '/auftraege/3317',
  'Auftrag 3317 - Hebebühne',
  ['GET /api/auftraege/3317', { auftragNr: 3317, status: 'InArbeit' }],
)
/** Nurseries and their parents: React before Firebase. */
export const nestlings = madeAhead(
  0,
  'https://team.nestlings.example',
  '/assets/index-Dq80Lz.js',
  '/groups/bees',
  'Bees - Nestlings',
  ['GET /config.json', { projectId: 'nestlings-prod' }],
)
const castmoorTold: Parameters<typeof made> = [
  'https://studio.castmoor.example',
  '/_app/immutable/entry/app.Bx91.js',
  '/shows/harbor/episodes',
  'Episodes - Castmoor',
  ['GET /api/shows/harbor/episodes', { episodes: [{ id: 'ep_31', state: 'draft' }] }],
]
/** Podcasts: Svelte before Go. */
export const castmoor = made(...castmoorTold)
/** The same, of somebody whose clock is twenty-six minutes ahead. */
export const castmoorAhead = madeAhead(26 * 60_000, ...castmoorTold)
/** Webinars: Phoenix. */
export const panelcast = made(
  'https://live.panelcast.example',
  '/assets/app-19bb0c.js',
  '/rooms/q2-kickoff',
  'Q2 kickoff - Panelcast',
  ['GET /api/rooms/q2-kickoff', { room: { id: 'q2-kickoff', role: 'host' } }],
)
/** Timber trade: Odoo. */
export const holzkontor = made(
  'https://erp.holzkontor.example',
  '/web/assets/1-a81c/web.assets_web.min.js',
  '/odoo/sales/412',
  'S00412 - Odoo',
  ['POST /web/dataset/call_kw/sale.order/web_read', { jsonrpc: '2.0', id: 3, result: [{ id: 412, state: 'draft' }] }],
)
/** Rooms on several portals, in Spanish: Vue before Django. */
export const posadia = made(
  'https://panel.posadia.example',
  '/static/dist/panel.0c81.js',
  '/calendario',
  'Calendario - Posadia',
  ['GET /api/alojamientos/', { results: [{ id: 12, nombre: 'Casa del Río' }], count: 1 }],
)
/** Physiotherapists, in French: Angular before Keycloak and HAPI FHIR. */
export const kinelia = made(
  'https://cabinet.kinelia.example',
  '/main-77ZQ1LAB.js',
  '/patients/905',
  'Patient 905 - Kinelia',
  ['GET /fhir/Patient/905', { resourceType: 'Patient', id: '905', active: true }],
)
/** A newsroom: WordPress. */
export const redaktor = made(
  'https://news.redaktor.example',
  '/wp-includes/js/dist/editor.min.js',
  '/wp-admin/post.php?post=7712&action=edit',
  'Edit Post - Redaktor',
  ['GET /wp-json/wp/v2/posts/7712?context=edit', { id: 7712, status: 'draft' }],
)
/** Safety data sheets: ASP.NET MVC on IIS. */
export const sdsvault = made(
  'https://app.sdsvault.example',
  '/bundles/site.js?v=20260301',
  '/Sheets',
  'Sheets - SDS Vault',
  ['GET /Sheets/List?page=1', { Items: [{ Id: 551, Product: 'Acetone' }], Total: 1 }],
)
/** Leagues of sports clubs, in Portuguese: Parse. */
export const ligapronta = made(
  'https://app.ligapronta.example',
  '/static/js/liga.e01d.js',
  '/times/33',
  'Time Sub-15 - Ligapronta',
  [
    'GET /parse/classes/Atleta?where=%7B%22time%22%3A33%7D',
    { results: [{ objectId: 'kT2', nome: 'redacted-name-3' }] },
  ],
)
/** Laundry rounds: Next before PostgREST. */
export const washround = made(
  'https://app.washround.example',
  '/_next/static/chunks/main-app-91ac.js',
  '/rounds',
  'Rounds | Washround',
  ['GET https://api.washround.example/rest/v1/rounds?select=*', { rows: [{ id: 17, van: 2 }] }],
)
/** Collections of museums: React before FastAPI. */
export const vitrine = made(
  'https://catalog.vitrine-museums.example',
  '/assets/index-Cc41sk.js',
  '/objects/1998.14',
  '1998.14 - Vitrine',
  ['GET /api/objects/1998.14', { accession_no: '1998.14', title: 'Jug' }],
)
/** Tables that offices make themselves, with automations. */
export const gridnest = made(
  'https://gridnest.example',
  '/js/base.c07d1f.js',
  '/appK2/tblOrders',
  'Orders - Gridnest',
  ['GET /v0.3/application/appK2/read', { msg: 'SUCCESS', data: { tables: [{ id: 'tblOrders' }] } }],
)
/** Letters of housing cooperatives, in German: React before Express. */
export const hausbote = made(
  'https://portal.hausbote.example',
  '/static/js/main.5c19d2.js',
  '/schreiben',
  'Schreiben - Hausbote',
  ['GET /api/schreiben', { schreiben: [{ id: 77, stand: 'Entwurf' }] }],
)

const place = (language: string, short: string, timeZone: string, utcOffset = 60): Partial<Environment> => ({
  language,
  languages: [language, short],
  timeZone,
  utcOffset,
})
export const inPorto = place('pt-PT', 'pt', 'Europe/Lisbon', 0)
export const inRecife = place('pt-BR', 'pt', 'America/Recife', -180)
export const inLyon = place('fr-FR', 'fr', 'Europe/Paris')
export const inBilbao = place('es-ES', 'es', 'Europe/Madrid')
export const inNagoya = place('ja-JP', 'ja', 'Asia/Tokyo', 540)
export const inBoston = place('en-US', 'en', 'America/New_York', -240)

/** What Odoo answers with when it raised something: 200, and the error in JSON-RPC. */
export const raised = (name: string, text: string, debug = `${name}: ${text}`) => ({
  jsonrpc: '2.0',
  id: 9,
  error: {
    code: 200,
    message: 'Odoo Server Error',
    data: {
      name,
      debug: `Traceback (most recent call last):\n${debug}`,
      message: text,
      arguments: [text],
      context: {},
    },
  },
})
