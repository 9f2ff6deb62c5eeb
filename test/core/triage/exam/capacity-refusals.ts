/** Servers that are asked too much, or that are out of order for a while. */

import { crashReportsBlocked, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { fitnessClub } from './products/fitness-club.ts'
import { helpDesk } from './products/help-desk.ts'
import { itAssets } from './products/it-assets.ts'
import { mailing } from './products/mailing.ts'
import { propertyManagement } from './products/property-management.ts'
import { recruiting } from './products/recruiting.ts'
import { restaurantOrders } from './products/restaurant-orders.ts'
import { shopOffice } from './products/shop-office.ts'
import { videoHosting } from './products/video-hosting.ts'

export const capacityRefusals: Case[] = [
  {
    name: 'help desk: too many calls',
    site: helpDesk.site,
    expected: 'capacity',
    why: 'Django REST framework throttles',
    events: [
      ...helpDesk.home(),
      click(3000, 'Exportar'),
      ...[3040, 4040].map((at) =>
        helpDesk.call(
          at,
          'POST /api/v1/exports/',
          429,
          {
            detail: 'O pedido foi limitado. Disponível em 41 segundos.',
          },
          { headers: { 'retry-after': '41' } },
        ),
      ),
      pictureMissing(5000),
    ],
  },
  {
    name: 'mailing: the gateway did not want to wait',
    site: mailing.site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'API Gateway cuts a call off after 29 s',
    events: [
      ...mailing.home(),
      click(3000, 'Export all contacts'),
      mailing.call(
        3040,
        `GET ${mailing.api}/contacts/export`,
        504,
        { message: 'Endpoint request timed out' },
        {
          duration: 29_030,
          headers: { 'x-amzn-errortype': 'InternalServerErrorException' },
        },
      ),
      says(32_100, 'AxiosError: Request failed with status code 504'),
    ],
  },
  {
    name: 'restaurant: the site is in maintenance',
    site: restaurantOrders.site,
    expected: 'capacity',
    why: 'Laravel was taken down on purpose',
    events: [
      ...restaurantOrders.home(),
      click(3000, 'Menu'),
      restaurantOrders.call(
        3040,
        'GET /api/menu',
        503,
        { message: 'Service Unavailable' },
        { headers: { 'retry-after': '60' } },
      ),
      restaurantOrders.call(
        9040,
        'GET /api/tavoli',
        503,
        { message: 'Service Unavailable' },
        { headers: { 'retry-after': '60' } },
      ),
      ...statisticsBlocked(9500),
    ],
  },
  {
    name: 'property: the picture is larger than the server takes',
    site: propertyManagement.site,
    expected: 'configuration',
    also: 'capacity',
    why: 'nginx refuses the size of the upload',
    events: [
      ...propertyManagement.home(),
      click(3000, 'Fotos hochladen'),
      propertyManagement.call(
        3040,
        'POST /objekte/12/fotos',
        413,
        page(
          '413 Request Entity Too Large',
          '<center><h1>413 Request Entity Too Large</h1></center><hr><center>nginx/1.24.0</center>',
        ),
      ),
    ],
  },
  {
    name: 'recruiting: the database stops the question after its time',
    site: recruiting.site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'PostgreSQL cancels what takes longer than is set',
    events: [
      ...recruiting.home(),
      click(3000, 'All candidates'),
      recruiting.supabase(3040, 'GET /rest/v1/candidates?select=*,history(*)', 500, {
        code: '57014',
        details: null,
        hint: null,
        message: 'canceling statement due to statement timeout',
      }),
      crashReportsBlocked(3200),
    ],
  },
  {
    name: 'fitness: the quota of the day is used up',
    site: fitnessClub.site,
    expected: 'capacity',
    why: 'Firestore refuses reads beyond the quota',
    events: [
      ...fitnessClub.home(),
      click(3000, 'Kursliste'),
      says(
        3200,
        '[2026-03-12T09:30:03.200Z]  @firebase/firestore: Firestore (11.2.0): Using maximum backoff delay to prevent overloading the backend.',
      ),
      fitnessClub.rejects(
        3300,
        'FirebaseError: [code=resource-exhausted]: Quota exceeded.',
        fitnessClub.place('getDocs', fitnessClub.bundle),
      ),
    ],
  },
  {
    name: 'IT assets: the database has no more room for connections',
    site: itAssets.site,
    expected: 'capacity',
    why: 'Hasura tells that its pool of connections is exhausted',
    events: [
      ...itAssets.home(),
      click(3000, 'Assets'),
      itAssets.hasura(
        3040,
        'Assets',
        itAssets.failed(
          'postgres-error',
          'connection error: FATAL: remaining connection slots are reserved for non-replication superuser connections',
        ),
      ),
    ],
  },
  {
    name: 'video: all encoders are busy',
    site: videoHosting.site,
    expected: 'capacity',
    why: 'the server takes no more work now, and says when to try again',
    events: [
      ...videoHosting.home(),
      crashReportsBlocked(500),
      click(3000, 'Re-encode'),
      videoHosting.call(
        3040,
        'POST /api/videos/v81/encode',
        503,
        { error: 'encoder_busy', message: 'All encoders are busy. Try again in a few minutes.' },
        { headers: { 'retry-after': '180' } },
      ),
    ],
  },
  {
    name: 'shop: the questions cost more than the shop has left',
    site: shopOffice.site,
    expected: 'capacity',
    why: 'GraphQL that reckons the cost of each question, answered with 200',
    events: [
      ...shopOffice.home(),
      click(3000, 'Exporter le catalogue'),
      shopOffice.graphql(3040, 'Catalogue', {
        errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', cost: 752, maximumAvailable: 1000 } }],
      }),
      ...statisticsBlocked(3600),
    ],
  },
]
