/** What the line does, in web apps of regional companies. */
import { html } from './kit/answers.ts'
import { developersNotes, resizeLoop, segmentBlocked } from './kit/beside.ts'
import { type Case, says } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import { neverOpened } from './kit/traffic.ts'
import {
  cyprea,
  glossmill,
  hausbote,
  hebebuehne,
  panelcast,
  posadia,
  redaktor,
  sdsvault,
} from './products/regional-companies.ts'

export const networkInRegionalCompanies: Case[] = [
  {
    name: 'hebebühne: the filter of the office stops the upload',
    site: hebebuehne.site,
    expected: 'network',
    also: 'configuration',
    why: 'the page of a Fortinet filter came in place of the answer',
    events: hebebuehne.after(
      'Foto senden',
      hebebuehne.api(
        3030,
        'POST /api/auftraege/3317/fotos',
        403,
        html(
          'Web Filter Violation',
          '<h2>FortiGuard Intrusion Prevention - Access Blocked</h2><h3>Web Page Blocked</h3><p>You have tried to access a web page which is in violation of your internet usage policy.</p>',
        ),
      ),
      toast(3300, 'Foto konnte nicht gesendet werden', 'error'),
    ),
  },
  {
    name: 'sds vault: no tunnel through the proxy',
    site: sdsvault.site,
    expected: 'network',
    why: 'the proxy of the company did not let the connection through',
    events: sdsvault.after(
      'Search suppliers',
      sdsvault.gone(
        3030,
        'GET https://suppliers.sdsvault.example/v1/search?q=acetone',
        'net::ERR_TUNNEL_CONNECTION_FAILED',
      ),
      toast(3200, 'Search failed', 'error'),
    ),
  },
  {
    name: 'posadia: a name that cannot be found',
    site: posadia.site,
    expected: 'network',
    why: 'the browser could not find the host of the pictures',
    events: posadia.after(
      'Subir fotos',
      resizeLoop(2700),
      posadia.gone(3030, 'PUT https://fotos.posadia.example/12/a.jpg', 'net::ERR_NAME_NOT_RESOLVED'),
      posadia.gone(5030, 'PUT https://fotos.posadia.example/12/a.jpg', 'net::ERR_NAME_NOT_RESOLVED'),
      toast(5200, 'No se han podido subir las fotos', 'error'),
    ),
  },
  {
    name: 'cyprea: the certificate of the office’s own inspection',
    site: cyprea.site,
    expected: 'network',
    also: 'configuration',
    why: 'somebody between shows a certificate that the browser does not trust',
    events: cyprea.after(
      'Envoyer le faire-part',
      cyprea.gone(3030, 'POST https://envoi.cyprea.example/api/faire-part', 'net::ERR_CERT_AUTHORITY_INVALID'),
      shows(3200, 'Envoi impossible'),
    ),
  },
  {
    name: 'hausbote: the hotel wants a room number first',
    site: hausbote.site,
    expected: 'network',
    why: 'a page of the hotel’s wireless network came in place of data',
    events: hausbote.after(
      'Senden',
      hausbote.api(
        3030,
        'GET /api/schreiben/77',
        200,
        html(
          'Willkommen im Hotel-WLAN',
          '<h1>Hotel Seeblick WLAN</h1><p>Bitte Zimmernummer eingeben, um das Internet zu nutzen.</p>',
        ),
        {
          redirects: [{ status: 302, url: 'http://captive.seeblick-wlan.example/login?dst=portal' }],
          responseUrl: 'http://captive.seeblick-wlan.example/login?dst=portal',
        },
      ),
      hausbote.rejects(
        3120,
        `SyntaxError: Unexpected token '<', "<!doctype "... is not valid JSON`,
        hausbote.place('parse', hausbote.bundle),
      ),
    ),
  },
  {
    name: 'panelcast: no live connection through this office',
    site: panelcast.site,
    expected: 'network',
    also: ['configuration', 'third-party'],
    why: 'calls go well, and no socket opens, however often it is tried',
    events: panelcast.after(
      'Join',
      panelcast.api(3030, 'POST /api/rooms/q2-kickoff/join', 200, { seat: 4 }),
      ...[3100, 5100, 9100, 17_100].map((at) => panelcast.socket(at, '/live/websocket?vsn=2.0.0', neverOpened)),
      shows(17_400, 'Reconnecting…', 'warning'),
    ),
  },
  {
    name: 'glossmill: from the cable to the telephone',
    site: glossmill.site,
    expected: 'network',
    why: 'the line changed while the save was under way',
    events: glossmill.after(
      'Save segment',
      ...segmentBlocked(2600),
      glossmill.gone(3030, 'PATCH /api/segments/901', 'net::ERR_NETWORK_CHANGED'),
      says(3060, 'Error: The adapter operation failed due to a network error'),
      toast(3200, 'Segment could not be saved', 'error'),
    ),
  },
  {
    name: 'redaktor: squid does not find the host',
    site: redaktor.site,
    expected: 'network',
    why: 'the proxy of the company says that it could not find the name',
    events: redaktor.after(
      'Publish',
      ...developersNotes(2700),
      redaktor.api(
        3030,
        'POST /wp-json/wp/v2/posts/7712',
        503,
        html(
          'ERROR: The requested URL could not be retrieved',
          '<p>Unable to determine IP address from host name <q>news.redaktor.example</q></p><p>Generated by proxy3 (squid/5.7)</p>',
        ),
        { headers: { server: 'squid/5.7', 'x-squid-error': 'ERR_DNS_FAIL 0', via: '1.1 proxy3 (squid/5.7)' } },
      ),
      shows(3200, 'Publishing failed.'),
    ),
  },
]
