/** Fifteen web apps of companies for companies, on the stacks that most of them have, each with a page that was opened and went well. */
import type { Environment, SessionEvent } from '../../../../../src/core/session/index.ts'
import { productWith } from '../kit/product.ts'

interface Opened {
  site: string
  bundle: string
  path: string
  title: string
  calls: [what: string, answer: object][]
}

/** @param ahead ms that the customer's clock is ahead of the server's */
function made({ site, bundle, path, title, calls }: Opened, ahead = 0) {
  const product = productWith(site, bundle, { ahead })
  const home = (): SessionEvent[] => [
    product.opens(0, path, title),
    ...calls.map(([what, answer], index) => product.api(200 + 90 * index, what, 200, answer)),
  ]
  return { ...product, home }
}

const commissionApp: Opened = {
  site: 'https://app.provisia.example',
  bundle: '/assets/index-Dk3fW9aQ.js',
  path: '/statements',
  title: 'Statements - Provisia',
  calls: [
    ['GET /api/v1/me', { id: 318, role: 'MANAGER', plan: 'growth' }],
    ['GET /api/v1/statements?period=2026-02', { content: [{ id: 9011, state: 'DRAFT' }], totalElements: 1 }],
  ],
}
/** Plans of sales commissions: React before Spring Boot, Auth0, Cloudflare in front. */
export const commission = made(commissionApp)
/** Its customer's clock is a day ahead. */
export const commissionAhead = made(commissionApp, 26 * 3600 * 1000)
/** Evidence for auditors: Vue and Inertia before Laravel, Okta, Intercom. */
export const evidence = made({
  site: 'https://app.auditgrid.example',
  bundle: '/build/assets/app-C7xPq1Zd.js',
  path: '/controls',
  title: 'Controls - Auditgrid',
  calls: [
    ['GET /api/controls?framework=soc2', { data: [{ id: 61, code: 'CC6.1', status: 'open' }], meta: { total: 1 } }],
  ],
})
/** Webinars in German: Angular before ASP.NET Core, Entra, Azure Front Door. */
export const webinar = made({
  site: 'https://studio.rednerpult.example',
  bundle: '/main.4b1f7d90c2a8e653.js',
  path: '/webinare',
  title: 'Webinare - Rednerpult',
  calls: [['GET /api/webinars?status=planned', [{ id: 'redacted-uuid-1', titel: 'Frühjahr', plaetze: 100 }]]],
})
/** Goals and reviews of employees: Next before Django REST framework, Cognito, an ALB of AWS. */
export const goals = made({
  site: 'https://app.summitwise.example',
  bundle: '/_next/static/chunks/main-app-2c9f01.js',
  path: '/reviews',
  title: 'Reviews - Summitwise',
  calls: [
    ['GET /api/v2/reviews/?cycle=2026-q1', { count: 1, results: [{ id: 77, state: 'self' }] }],
    ['GET /api/v2/me/', { id: 12, is_manager: true }],
  ],
})
/** Quotes of a maker of machines, in German: Angular before Spring, Keycloak, the customer behind Zscaler. */
export const quotes = made({
  site: 'https://cpq.angebotia.example',
  bundle: '/main-QW7XK2LB.js',
  path: '/angebote/4711',
  title: 'Angebot 4711',
  calls: [['GET /api/angebote/4711', { id: 4711, status: 'ENTWURF', positionen: [{ nr: 1, menge: 4 }] }]],
})
/** Texts of software and their translation: Rails with Turbo, Action Cable, DeepL and GitHub behind. */
export const strings = made({
  site: 'https://app.lingoyard.example',
  bundle: '/assets/application-5d1c0e8f.js',
  path: '/projects/55/segments',
  title: 'Segments - Lingoyard',
  calls: [['GET /projects/55/segments.json', { segments: [{ id: 1201, source: 'redacted-text-1', target: null }] }]],
})
/** A library of pictures, in French: React before Express, S3 and CloudFront, Algolia. */
export const media = made({
  site: 'https://media.pixelvault.example',
  bundle: '/static/js/main.9e2b71c4.js',
  path: '/collections',
  title: 'Collections - Pixelvault',
  calls: [['GET /api/collections', { collections: [{ id: 'c-19', nom: 'redacted-text-1', elements: 412 }] }]],
})
/** Points for customers of shops, in Spanish: Vue 2 before Symfony, Fastly in front. */
export const loyalty = made({
  site: 'https://panel.puntoria.example',
  bundle: '/build/app.6f0e12ab.js',
  path: '/campanas',
  title: 'Campañas - Puntoria',
  calls: [['GET /api/campaigns?page=1', { member: [{ id: 88, nombre: 'redacted-text-1' }], totalItems: 1 }]],
})
/** Permits to park: Angular before Go, Adyen, Google Maps. */
export const parking = made({
  site: 'https://permits.curbside.example',
  bundle: '/main.77c0ab12.js',
  path: '/permits',
  title: 'Permits - Curbside',
  calls: [['GET /v1/permits?state=active', { permits: [{ id: 'p_301', zone: 'C4' }] }]],
})
/** Machines to rent, in French: React before ASP.NET Core, Stripe. */
export const rental = made({
  site: 'https://location.materielo.example',
  bundle: '/assets/index-BqY81cKe.js',
  path: '/reservations',
  title: 'Réservations - Materielo',
  calls: [['GET /api/reservations?statut=ouvert', [{ id: 2204, materiel: 'redacted-text-1', jours: 3 }]]],
})
/** Safety data sheets, in German: jQuery and JSP before Spring MVC, Akamai in front. */
export const sheets = made({
  site: 'https://sds.gefahrstoffe.example',
  bundle: '/resources/js/app.min.js?v=8.4.1',
  path: '/stoffe/liste.do',
  title: 'Stoffliste',
  calls: [['GET /stoffe/daten.do?seite=1', { zeilen: [{ id: 510, cas: '64-17-5' }], gesamt: 1 }]],
})
/** Wishes of users and the road ahead: Next and Apollo before GraphQL on Node, Segment, HubSpot. */
export const roadmap = made({
  site: 'https://feedback.voicepile.example',
  bundle: '/_next/static/chunks/app/layout-8c31de.js',
  path: '/b/ideas',
  title: 'Ideas - Voicepile',
  calls: [['POST /graphql', { data: { board: { id: 'brd_4', posts: [{ id: 'pst_9', votes: 31 }] } } }]],
})
const careApp: Opened = {
  site: 'https://app.zorgnotitie.example',
  bundle: '/assets/index.9d0a71be.js',
  path: '/clienten',
  title: 'Cliënten - Zorgnotitie',
  calls: [['GET /api/clienten', { data: [{ id: 341, kamer: '2.14' }] }]],
}
/** Reports of a home for the elderly, in Dutch: Vue and Quasar before Laravel, installed as an app. */
export const care = made(careApp)
/** The clock of the tablet is three hours ahead. */
export const careAhead = made(careApp, 3 * 3600 * 1000)
/** Batches and duties of a brewery, in Polish: React before Django. */
export const brewery = made({
  site: 'https://app.browarnik.example',
  bundle: '/static/js/main.2ad9c7.js',
  path: '/warki',
  title: 'Warki - Browarnik',
  calls: [['GET /api/warki/', { count: 1, results: [{ id: 118, styl: 'redacted-text-1', objetosc: '1200.00' }] }]],
})
/** Temporary staff, in Japanese: React before Rails. */
export const dispatch = made({
  site: 'https://app.hakenboard.example',
  bundle: '/packs/js/application-3f0c9a1d.js',
  path: '/assignments',
  title: '配属一覧 - Hakenboard',
  calls: [['GET /api/v1/assignments', { assignments: [{ id: 6620, status: 'active' }] }]],
})

/** A customer in Japan. */
export const inJapan: Partial<Environment> = {
  language: 'ja-JP',
  languages: ['ja-JP', 'ja'],
  timeZone: 'Asia/Tokyo',
  utcOffset: 540,
}
/** A customer in France. */
export const inFrance: Partial<Environment> = {
  language: 'fr-FR',
  languages: ['fr-FR', 'fr'],
  timeZone: 'Europe/Paris',
}
