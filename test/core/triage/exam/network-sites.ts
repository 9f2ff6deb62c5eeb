/** Lines, names and gates between the customer and the product, for calls, circuits and video. */

import { consoleLine } from '../../../support/session-builder.ts'
import { html } from './kit/answers.ts'
import { statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { buildingSites } from './products/building-sites.ts'
import { eSignature } from './products/e-signature.ts'
import { library } from './products/library.ts'
import { telemedicine } from './products/telemedicine.ts'

export const networkSites: Case[] = [
  {
    name: 'contracts: the gate of the firm shows a page of its own',
    site: eSignature.site,
    expected: 'network',
    also: 'configuration',
    why: 'the answer is a block page of Zscaler, not of the product',
    events: [
      ...eSignature.home(),
      click(5000, 'Pobierz PDF'),
      eSignature.call(
        5040,
        'GET /api/app/envelopes/redacted-uuid-2/document',
        403,
        html(
          'Internet Security by Zscaler',
          '<h1>Sorry, you don’t have permission to visit this site.</h1><p>Not allowed to download files of this type (category: File Sharing). See our internet use policy.</p>',
        ),
        { headers: { server: 'Zscaler/6.2' } },
      ),
      says(5150, 'ERROR HttpErrorResponse: Http failure response for /api/app/envelopes/redacted-uuid-2/document: 403'),
    ],
  },
  {
    name: 'building sites: the line is lost in a tunnel',
    site: buildingSites.site,
    expected: 'network',
    why: 'the circuit breaks and each try to connect again meets a browser without a network',
    environment: { online: false },
    events: [
      ...buildingSites.home(),
      buildingSites.socket(260, buildingSites.hub, {
        state: 'closed',
        code: 1006,
        wasClean: false,
        duration: 40_000,
      }),
      click(39_500, 'Foto hinzufügen'),
      says(
        40_300,
        "Error: Connection disconnected with error 'Error: WebSocket closed with status code: 1006 (no reason given).'.",
      ),
      buildingSites.lost(41_000, 'POST /_blazor/negotiate?negotiateVersion=1', 'net::ERR_INTERNET_DISCONNECTED'),
      says(41_010, 'Error: Failed to complete negotiation with the server: TypeError: Failed to fetch'),
      buildingSites.lost(44_000, 'POST /_blazor/negotiate?negotiateVersion=1', 'net::ERR_INTERNET_DISCONNECTED'),
      says(44_010, 'Error: Failed to start the connection: Error: Failed to complete negotiation with the server'),
    ],
  },
  {
    name: 'building sites: photos over a weak mobile line',
    site: buildingSites.site,
    expected: 'network',
    why: 'the upload is cut while the telephone changes from one network to another',
    environment: { connection: { type: '3g', rtt: 900, downlink: 0.3 } },
    events: [
      ...buildingSites.home(),
      ...statisticsBlocked(600),
      click(9000, 'Hochladen'),
      buildingSites.lost(9030, 'POST /api/fotos', 'net::ERR_NETWORK_CHANGED', { duration: 21_000 }),
      buildingSites.lost(31_000, 'POST /api/fotos', 'net::ERR_CONNECTION_RESET', { duration: 34_000 }),
    ],
  },
  {
    name: 'telemedicine: the clinic lets no video through',
    site: telemedicine.site,
    expected: 'network',
    why: 'signalling works and media does not: the firewall drops UDP and the relay',
    events: [
      ...telemedicine.home(),
      click(6000, 'Rejoindre la consultation'),
      telemedicine.call(6040, 'POST /api/rendez-vous/4410/jeton', 200, { jeton: 'redacted-jwt-2' }),
      telemedicine.socket(6300, 'wss://global.vss.twilio.com/signaling', { state: 'open' }),
      telemedicine.rejects(
        36_500,
        'TwilioError: Media connection failed or Media activity ceased',
        telemedicine.place('createMediaConnectionError', telemedicine.twilio),
      ),
      says(36_510, 'TwilioError 53405: Media connection failed'),
      says(36_520, 'ICE failed, add a TURN server and see about:webrtc for more details', 'warn'),
    ],
  },
  {
    name: 'library: a branch whose resolver is down',
    site: library.site,
    expected: 'network',
    why: 'no name is found any more, neither ours nor that of others',
    events: [
      ...library.home(),
      click(30_000, 'Hledat'),
      library.lost(30_040, 'GET /api/tituly?q=capek', 'net::ERR_NAME_NOT_RESOLVED'),
      library.lost(30_100, 'GET https://fonts.gstatic.com/s/inter/v13/a.woff2', 'net::ERR_NAME_NOT_RESOLVED'),
      library.rejects(30_140, 'TypeError: Failed to fetch', library.place('hledat', library.bundle)),
      library.lost(36_000, 'GET /api/tituly?q=capek', 'net::ERR_NAME_NOT_RESOLVED'),
    ],
  },
  {
    name: 'contracts: the gate of the firm signs with its own root',
    site: eSignature.site,
    expected: 'network',
    also: 'configuration',
    why: 'the storage of the documents is met with a certificate that this computer does not know',
    events: [
      ...eSignature.home(),
      click(7000, 'Dodaj dokument'),
      eSignature.call(7030, 'POST /api/app/files/upload-url', 200, {
        url: 'https://files.sygnata-storage.example/u/1',
      }),
      eSignature.lost(7150, 'PUT https://files.sygnata-storage.example/u/1', 'net::ERR_CERT_AUTHORITY_INVALID'),
      consoleLine({ at: 7200, text: 'PUT https://files.sygnata-storage.example/u/1 net::ERR_CERT_AUTHORITY_INVALID' }),
    ],
  },
]
