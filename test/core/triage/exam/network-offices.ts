/** Lines, proxies and resolvers of offices and of people who work elsewhere. */

import { crashReportsBlocked, extensionThrows, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { energyPortal } from './products/energy-portal.ts'
import { fitnessClub } from './products/fitness-club.ts'
import { fleetTelematics } from './products/fleet-telematics.ts'
import { helpDesk } from './products/help-desk.ts'
import { insuranceBroker } from './products/insurance-broker.ts'
import { lawPractice } from './products/law-practice.ts'
import { restaurantOrders } from './products/restaurant-orders.ts'
import { videoHosting } from './products/video-hosting.ts'

export const networkOffices: Case[] = [
  {
    name: 'restaurant: the tablet has lost its line',
    site: restaurantOrders.site,
    expected: 'network',
    why: 'the browser itself says that it is not connected',
    environment: { online: false },
    events: [
      ...restaurantOrders.home(),
      click(3000, 'Conferma prenotazione'),
      restaurantOrders.lost(3040, 'POST /api/prenotazioni', 'net::ERR_INTERNET_DISCONNECTED'),
      says(3060, 'AxiosError: Network Error'),
      restaurantOrders.lost(8040, 'GET /api/tavoli', 'net::ERR_INTERNET_DISCONNECTED'),
    ],
  },
  {
    name: 'law: the tunnel to the office was set up anew',
    site: lawPractice.site,
    expected: 'network',
    why: 'calls under way are cut when the network of the computer changes',
    events: [
      ...lawPractice.home(),
      click(3000, 'Frist anlegen'),
      lawPractice.lost(3040, 'POST /api/fristen', 'net::ERR_NETWORK_CHANGED'),
      lawPractice.lost(3050, 'GET /api/fristen/heute', 'net::ERR_NETWORK_CHANGED'),
      says(
        3100,
        `ERROR HttpErrorResponse: {"status":0,"statusText":"Unknown Error","url":"${lawPractice.site}/api/fristen","ok":false}`,
      ),
      extensionThrows(3400),
    ],
  },
  {
    name: 'video: the proxy of the firm does not allow uploads of this kind',
    site: videoHosting.site,
    expected: 'network',
    why: 'the page of a proxy in the place of the answer of S3',
    events: [
      ...videoHosting.home(),
      ...statisticsBlocked(500),
      click(3000, 'Upload'),
      videoHosting.call(3040, 'POST /api/uploads', 201, { id: 'up_7', url: `${videoHosting.bucket}/up_7` }),
      videoHosting.call(
        3300,
        `PUT ${videoHosting.bucket}/up_7`,
        403,
        page(
          'Internet Security by Zscaler',
          '<h1>Sorry, you don’t have permission to visit this site.</h1><p>Not allowed to upload files to this site</p><p>Your organization has selected Zscaler to protect you from internet threats.</p>',
        ),
        { headers: { server: 'Zscaler/6.2' } },
      ),
    ],
  },
  {
    name: 'energy: the resolver does not know the host of the data',
    site: energyPortal.site,
    expected: 'network',
    why: 'the name of the server is not resolved on this line, again and again',
    events: [
      energyPortal.opens(0, '/consumo', 'Mi consumo - Vatia'),
      ...[300, 1300, 3300].map((at) =>
        energyPortal.lost(at, `POST ${energyPortal.endpoint}`, 'net::ERR_NAME_NOT_RESOLVED'),
      ),
      says(3400, '[Network error]: TypeError: Failed to fetch'),
      crashReportsBlocked(3500),
    ],
  },
  {
    name: 'fleet: the firm looks into TLS, and the browser does not trust it',
    site: fleetTelematics.site,
    expected: 'network',
    why: 'a certificate of an authority that this browser does not know, while the page came earlier from its store',
    events: [
      ...fleetTelematics.home(),
      click(3000, 'Positions'),
      fleetTelematics.lost(
        3040,
        'POST https://grpc.rollwerk.example/rollwerk.fleet.v1.Positions/Stream',
        'net::ERR_CERT_AUTHORITY_INVALID',
      ),
      says(3070, 'RpcError: Http response at 400 or 500 level, http status code: 0'),
    ],
  },
  {
    name: 'help desk: live updates never connect',
    site: helpDesk.site,
    expected: 'network',
    also: 'unknown',
    why: 'sockets are refused before they open, again and again, while all calls go well: a proxy that lets no upgrade through',
    events: [
      ...helpDesk.home(),
      ...[500, 2500, 6500, 14_500].map((at) =>
        helpDesk.socket(at, '/ws/tickets/', {
          state: 'failed',
          sent: 0,
          received: 0,
          messages: [],
          code: 1006,
          wasClean: false,
          failure: 'net::ERR_TUNNEL_CONNECTION_FAILED',
        }),
      ),
      says(600, "WebSocket connection to 'wss://suporte.respondo.example/ws/tickets/' failed: "),
      click(20_000, 'Chamado 4410'),
      helpDesk.call(20_040, 'GET /api/v1/tickets/4410/', 200, { id: 4410, status: 'open' }),
    ],
  },
  {
    name: 'fitness: Firestore says that the client is offline',
    site: fitnessClub.site,
    expected: 'network',
    why: 'the long poll is cut off each time, and the library gives up',
    events: [
      ...fitnessClub.home(),
      click(3000, 'Mein Vertrag'),
      fitnessClub.lost(3040, `POST ${fitnessClub.listen}&RID=1`, 'net::ERR_CONNECTION_RESET'),
      fitnessClub.lost(6040, `POST ${fitnessClub.listen}&RID=2`, 'net::ERR_CONNECTION_RESET'),
      says(
        13_000,
        '[2026-03-12T09:30:13.000Z]  @firebase/firestore: Firestore (11.2.0): Could not reach Cloud Firestore backend. Connection failed 1 times. Most recent error: FirebaseError: [code=unavailable]: The operation could not be completed\nThis typically indicates that your device does not have a healthy Internet connection at the moment.',
      ),
      fitnessClub.rejects(
        13_100,
        'FirebaseError: Failed to get document because the client is offline.',
        fitnessClub.place('getDoc', fitnessClub.bundle),
      ),
    ],
  },
  {
    name: 'insurance: the proxy of the agency does not open a tunnel',
    site: insuranceBroker.site,
    expected: 'network',
    why: 'the browser says that the way over the proxy was not opened, each time',
    events: [
      ...insuranceBroker.home(),
      click(3000, 'Angebot rechnen'),
      insuranceBroker.lost(
        3040,
        'POST https://tarif.polizza.example/svc/berechnung',
        'net::ERR_TUNNEL_CONNECTION_FAILED',
      ),
      says(3060, 'TypeError: Failed to fetch'),
      click(9000, 'Angebot rechnen'),
      insuranceBroker.lost(
        9040,
        'POST https://tarif.polizza.example/svc/berechnung',
        'net::ERR_TUNNEL_CONNECTION_FAILED',
      ),
    ],
  },
]
