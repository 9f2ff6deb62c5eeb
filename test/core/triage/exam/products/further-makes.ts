/** Products made of shop systems, editors, portals and services that are common enough, each with a page that was opened and went well. */
import { productAtHome as made } from '../kit/product.ts'

/** Frappe and ERPNext: every method under `/api/method`, errors as `exc_type` and `_server_messages`. */
export const frappe = made(
  'https://erp.haldenworks.example',
  '/assets/frappe/dist/js/desk.bundle.4QZ7M2LA.js',
  '/app/sales-invoice',
  'Sales Invoice',
  ['POST /api/method/frappe.desk.reportview.get', { message: { keys: ['name'], values: [['SINV-0081']] } }],
)
/** Magento 2 with Luma: Knockout, RequireJS, REST under `/rest`. */
export const magento = made(
  'https://www.lumenlamps.example',
  '/static/version1772449200/frontend/Lumen/theme/en_US/requirejs/require.js',
  '/checkout/',
  'Checkout',
  ['GET /rest/default/V1/guest-carts/k3J/totals', { grand_total: 84.9, items: [{ item_id: 41, qty: 1 }] }],
)
/** Drupal with JSON:API and Claro. */
export const drupal = made('https://stadtportal.example', '/core/misc/drupal.js?v=10.4.2', '/node/118/edit', 'Edit', [
  'GET /jsonapi/node/article?page[limit]=10',
  { data: [{ type: 'node--article', id: 'redacted-uuid-3' }] },
])
/** PrimeFaces on Jakarta Faces: partial answers as XML. */
export const faces = made(
  'https://portal.krankenkasse.example',
  '/jakarta.faces.resource/primefaces.js.xhtml?ln=primefaces&v=14.0.9',
  '/antrag/neu.xhtml',
  'Neuer Antrag',
)
/** Nextcloud: WebDAV under `/remote.php`, OCS beside it. */
export const nextcloud = made(
  'https://wolke.gemeinde.example',
  '/dist/files-main.js?v=2b81e0',
  '/apps/files/files',
  'Files - Nextcloud',
  ['GET /ocs/v2.php/apps/notifications/api/v2/notifications', { ocs: { meta: { statuscode: 200 }, data: [] } }],
)
/** Discourse: Ember before Rails, with a message bus. */
export const discourse = made(
  'https://forum.bikers.example',
  '/assets/discourse-7f21c0.br.js',
  '/latest',
  'Bikers Forum',
  ['GET /latest.json', { topic_list: { topics: [{ id: 7718 }] } }],
)
/** An Angular app with AG Grid before Quarkus. */
export const depot = made('https://depot.frachthof.example', '/main-OG5XWJQ2.js', '/shipments', 'Shipments', [
  'GET /q/api/shipments?page=0',
  { items: [{ id: 5012, state: 'OPEN' }], total: 1 },
])
/** A writing room: ProseMirror and Yjs through Hocuspocus, content in Contentful and Sanity. */
export const writing = made(
  'https://redaktie.dagblad.example',
  '/assets/editor-B7kPq0Zx.js',
  '/stories/4411',
  'Story 4411',
  ['GET /api/stories/4411', { id: 4411, locale: 'nl-NL', state: 'draft' }],
)
/** A Nuxt shop front with Meilisearch and payments by Mollie, Klarna, Square, Paddle or Chargebee. */
export const market = made('https://www.zadenwinkel.example', '/_nuxt/entry.BtR0c9Qm.js', '/afrekenen', 'Afrekenen', [
  'GET /api/cart',
  { id: 'c-771', lines: [{ sku: 'TOM-01', qty: 3 }], total: 1185 },
])
/** Video consultations on Jitsi and Daily behind a Go server with gin. */
export const consult = made('https://vard.nara.example', '/assets/app-Cc91xK2d.js', '/samtal/8812', 'Videosamtal', [
  'GET /api/v1/sessions/8812',
  { id: 8812, room: 'redacted-room-1', state: 'waiting' },
])
/** Plans of fields: OpenLayers and Leaflet, Handsontable, Highcharts, FastAPI. */
export const fields = made('https://pole.agrodata.example', '/static/js/index-9e07b1.js', '/fields/2026', 'Pole 2026', [
  'GET /api/fields?season=2026',
  [{ id: 31, name: 'redacted-name-4', area_ha: 12.4 }],
])
/** A small office tool on PocketBase, later on Nhost, with Svelte. */
export const rota = made('https://rota.teahouse.example', '/_app/immutable/entry/app.D2m1uFpK.js', '/rota', 'Rota', [
  'GET /api/collections/shifts/records?page=1&perPage=50',
  { page: 1, totalItems: 2, items: [{ id: 'q1w2e3' }] },
])
/** Tasks of a Camunda engine within Liferay. */
export const tasks = made(
  'https://intranet.versorger.example',
  '/o/tasklist/js/main.41bb0e.js',
  '/web/guest/tasks',
  'Aufgaben',
  ['POST /engine-rest/task?firstResult=0&maxResults=15', [{ id: 'redacted-uuid-9', name: 'Prüfen' }]],
)
/** Papers are handed in: NestJS, Azure Blob Storage by signed address, Uploadcare for pictures. */
export const papers = made(
  'https://submit.openjournal.example',
  '/static/js/main.0c6b9d31.js',
  '/submissions/new',
  'New submission',
  ['GET /api/v2/me', { id: 'redacted-uuid-5', roles: ['author'] }],
)
/** Team talk on Mattermost. */
export const talk = made(
  'https://chat.werft.example',
  '/static/main.b3e1a4c7.js',
  '/werft/channels/town-square',
  'Town Square',
  ['GET /api/v4/users/me', { id: 'redacted-id-2', roles: 'system_user' }],
)

/** What an AJAX request of Jakarta Faces is answered with. */
export const partial = (inner: string) =>
  `<?xml version='1.0' encoding='UTF-8'?><partial-response id="j_id1">${inner}</partial-response>`
