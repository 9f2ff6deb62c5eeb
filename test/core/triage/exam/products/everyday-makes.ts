/** Products of makes that companies meet in an ordinary week, each with a page that was opened and went well. */
import { productAtHome as made } from '../kit/product.ts'

/** Shifts and leave: a Vue page before Yii2. */
export const shifts = made('https://plan.rosterly.example', '/assets/app-3f9b1c77.js', '/week/11', 'Week 11', [
  'GET /api/shifts?week=11',
  [{ id: 901, employee_id: 31, starts_at: '2026-03-12 06:00:00' }],
])
/** Samples of a laboratory: ASP.NET WebForms with update panels. */
export const samples = made(
  'https://lims.labora.example',
  '/ScriptResource.axd?d=k3bT1',
  '/Samples/Register.aspx',
  'Register samples',
)
/** Marks and absences: Lucee with jQuery. */
export const classes = made(
  'https://portal.klassbook.example',
  '/assets/js/site.min.js?v=412',
  '/register/index.cfm?form=9B',
  'Register 9B',
  ['GET /remote/pupils.cfc?method=list&form=9B', { COLUMNS: ['ID', 'NAME'], DATA: [[771, 'redacted-name-1']] }],
)
/** Plans of pipes and plots: the ArcGIS API before an ArcGIS Server. */
export const plots = made(
  'https://maps.terramark.example',
  '/js/app-9c1e2b.js',
  '/viewer/?plan=north',
  'Terramark Viewer',
  ['GET /server/rest/services/Plots/FeatureServer/0?f=json', { currentVersion: 11.3, name: 'Plots' }],
)
/** Drawings and models: a viewer in WebGL and WebAssembly before Fastify. */
export const models = made(
  'https://app.girdercad.example',
  '/assets/viewer-Dk20aPz1.js',
  '/projects/44/model',
  'Model - Girder',
  ['GET /api/projects/44', { id: 44, name: 'redacted-text-1', versions: [3, 2, 1] }],
)
/** Questions to a model of language: Next.js with streams. */
export const answers = made(
  'https://chat.askwell.example',
  '/_next/static/chunks/app/layout-2b7d81aa.js',
  '/c/8f21',
  'Askwell',
  ['GET /api/conversations/8f21', { id: '8f21', messages: [] }],
)
/** The back office of a shop: Ext JS before Symfony. */
export const backOffice = made(
  'https://office.quartermaster.example',
  '/build/classic/Quartermaster/app.js?_dc=20260304',
  '/#orders',
  'Orders',
  ['GET /backend/orders?page=1&start=0&limit=25', { success: true, total: 1, data: [{ id: 55012, state: 'open' }] }],
)
/** Charts over the customers' databases: Superset. */
export const charts = made(
  'https://bi.lagebild.example',
  '/static/assets/explore.c81bd1aa.entry.js',
  '/superset/dashboard/12/',
  'Sales',
  ['GET /api/v1/dashboard/12', { result: { id: 12, dashboard_title: 'Sales' } }],
)
/** Policies and claims: Mendix. */
export const cover = made(
  'https://my.clarocover.example',
  '/mxclientsystem/mxui/mxui.js?638772',
  '/p/policies',
  'My policies',
  ['POST /xas/', { objects: [{ objectType: 'Claims.Policy', guid: '281474976710657' }] }],
)
/** Flats, tenants and repairs: an OutSystems app. */
export const flats = made(
  'https://tenants.housekey.example',
  '/Housekey/scripts/Housekey.MainFlow.Repairs.mvc.js?9Hq',
  '/Housekey/Repairs',
  'Repairs',
  [
    'POST /Housekey/screenservices/Housekey/MainFlow/Repairs/DataActionGetRepairs',
    { versionInfo: { hasModuleVersionChanged: false, hasApiVersionChanged: false }, data: { List: [] } },
  ],
)
/** Sensors of buildings: Lit before Go with Fiber, InfluxDB, MQTT over WebSockets. */
export const sensors = made('https://console.pulsegrid.example', '/dist/console.8d2f11.js', '/sites/7', 'Site 7', [
  'GET /api/v3/sites/7/devices',
  { devices: [{ id: 'dev-118', kind: 'co2' }] },
])
/** Meetings with clients: Twilio Video before Express. */
export const meetings = made(
  'https://meet.meetwell.example',
  '/static/js/main.5b0ce1d2.js',
  '/room/3390',
  'Room 3390',
  ['POST /api/rooms/3390/token', { token: 'redacted-jwt-1', room: 'redacted-room-1' }],
)
/** A desk of micro front ends: single-spa and module federation before Spring Cloud Gateway and Micronaut. */
export const panels = made(
  'https://hub.panelhub.example',
  '/root-config.4b9f0d.js',
  '/invoices',
  'Invoices - Panelhub',
  ['GET /gateway/profile/me', { id: 41, tenant: 'redacted-text-2' }],
)
/** Drivers on their phones: a web view before Play. */
export const rides = made('https://m.rideboard.example', '/www/main.1f73b0c2.js', '/tours/today', 'Today', [
  'GET /v1/tours/today',
  { tours: [{ id: 't-81', stops: 14 }] },
])
/** Pages of a publisher: Payload, which is Next.js. */
export const vestry = made(
  'https://cms.vestry.example',
  '/_next/static/chunks/payload-1c7d.js',
  '/admin/collections/pages/51',
  'Editing - Page',
  ['GET /api/pages/51?depth=0&locale=en', { id: 51, title: 'redacted-text-1', _status: 'draft' }],
)
/** Pages of a town: the back office of Umbraco, AngularJS before ASP.NET. */
export const townPages = made(
  'https://www.riverton.example',
  '/umbraco/lib/umbraco/umbraco.controllers.min.js?cdv=1104',
  '/umbraco#/content/content/edit/1184',
  'Content - Riverton',
)
/** Loans and accounts of firms: Struts on WebSphere. */
export const loans = made(
  'https://business.ledgerhouse.example',
  '/corp/js/common.js?v=7.2.1',
  '/corp/accounts/overview.do',
  'Accounts overview',
)
/** Inner tools of a company: Appsmith over the company's own databases. */
export const tools = made(
  'https://tools.opsdeck.example',
  '/static/js/main.c1e0c4ab.js',
  '/app/refunds/list-65a1',
  'Refunds',
  ['GET /api/v1/users/me', { responseMeta: { status: 200, success: true }, data: { name: 'redacted-name-1' } }],
)
/** Theatres of a hospital: ZK on Grails. */
export const theatres = made(
  'https://or.theatreplan.example',
  '/zkau/web/_zv2025031911/js/zk.wpd',
  '/board.zul',
  'Theatre board',
)
/** Parcels of small shops: React Router on Cloudflare Workers. */
export const parcelShop = made(
  'https://app.parcelbay.example',
  '/assets/entry.client-Cq81xPaL.js',
  '/labels',
  'Labels',
  ['GET /labels.data', [{ _1: 2 }, 'routes/labels', { _3: 4 }, 'data', []]],
)
/** Appointments of workshops: Astro with actions. */
export const garage = made('https://book.garageline.example', '/_astro/Calendar.BzP0k2Lm.js', '/calendar', 'Calendar', [
  'POST /_actions/calendar.list/',
  [{ slots: 1 }, []],
])
/** Books of firms: pages and scripts of NetSuite. */
export const books = made(
  'https://7714021.books.example',
  '/assets/nsclient/12044.js',
  '/app/accounting/transactions/vendbill.nl?id=8812',
  'Bill',
)
