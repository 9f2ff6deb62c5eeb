/** Browsers, add-ons and clocks, in web apps of mid-sized companies. */
import { resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { toast } from './kit/notices.ts'
import {
  chartpane,
  dataferryBehind,
  dialgrove,
  gatewardenAhead,
  inRome,
  inWarsaw,
  kasownia,
  notaspese,
  paginaria,
  rotaline,
  sealroom,
} from './products/mid-sized-companies.ts'

export const browserInMidSizedCompanies: Case[] = [
  {
    name: 'sealroom: “tracking” in the path is enough for a blocker',
    site: sealroom.site,
    expected: 'browser-interference',
    why: 'an add-on stops a call of the product itself',
    events: [
      ...sealroom.home(),
      ...statisticsBlocked(400),
      click(3000, 'History'),
      sealroom.gone(3030, 'GET /api/v1/tracking/events?envelope=e-771', 'net::ERR_BLOCKED_BY_CLIENT'),
      sealroom.rejects(3100, 'TypeError: Failed to fetch', sealroom.place('request', sealroom.bundle)),
      toast(3200, 'History couldn’t be loaded', 'error'),
    ],
  },
  {
    name: 'rotaline: a password manager moves what React holds',
    site: rotaline.site,
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the add-on threw in the same form before, and now a node is not where React left it',
    events: [
      ...rotaline.home(),
      click(3000, 'Invite teammate'),
      rotaline.throws(3100, "TypeError: Cannot read properties of null (reading 'insertAdjacentElement')", {
        function: 'injectIcon',
        url: 'chrome-extension://hdokiejnpimakedhajhdlcegeplioahd/content/inline.js',
        line: 3,
        column: 20_116,
      }),
      click(6000, 'Close'),
      rotaline.throws(
        6030,
        "NotFoundError: Failed to execute 'insertBefore' on 'Node': The node before which the new node is to be inserted is not a child of this node.",
        rotaline.place('tg', '/_next/static/chunks/framework-9a.js'),
        rotaline.place('commitPlacement', '/_next/static/chunks/framework-9a.js'),
      ),
    ],
  },
  {
    name: 'chartpane: no storage in a frame of another site',
    site: 'https://portal.millsons.example',
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the browser keeps storage away from a frame of another site, as its settings ask for',
    events: [
      chartpane.opens(0, 'https://portal.millsons.example/reports', 'Reports - Mill & Sons'),
      chartpane.call(300, 'GET https://portal.millsons.example/api/menu', 200, { items: ['Reports'] }),
      click(3000, 'Sales by region'),
      chartpane.throws(
        3300,
        "SecurityError: Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        chartpane.place('readSession', chartpane.bundle),
      ),
    ],
  },
  {
    name: 'dialgrove: the microphone is refused',
    site: dialgrove.site,
    expected: 'browser-interference',
    also: 'permission',
    why: 'the browser, or the person in it, does not let the page hear',
    events: [
      ...dialgrove.home(),
      resizeLoop(400),
      click(3000, 'Call'),
      dialgrove.rejects(3040, 'NotAllowedError: Permission denied', dialgrove.place('openMic', dialgrove.bundle)),
      toast(3300, 'Call could not be started', 'error'),
    ],
  },
  {
    name: 'kasownia: the receipt has no window',
    site: kasownia.site,
    environment: inWarsaw,
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the browser blocked the window, and says so; the page then writes into nothing',
    events: [
      ...kasownia.home(),
      click(3000, 'Drukuj paragon'),
      kasownia.api(3030, 'GET /api/paragony/55', 200, { id: 55, pozycje: [{ nazwa: 'Kawa' }] }),
      says(
        3120,
        "Popup blocked: window.open('/paragony/55/druk') was blocked by the browser because it was not triggered by a user gesture.",
        'warn',
      ),
      kasownia.throws(
        3130,
        "TypeError: Cannot read properties of null (reading 'document')",
        kasownia.place('drukuj', '/js/paragony.js'),
      ),
    ],
  },
]

export const clocksInMidSizedCompanies: Case[] = [
  {
    name: 'notaspese: quarantotto e venti',
    site: notaspese.site,
    environment: inRome,
    expected: 'clock-locale',
    also: ['product-defect', 'integration'],
    why: 'the amount is written with a comma, as in Italy, and the server takes a dot only',
    events: [
      ...notaspese.home(),
      ...statisticsBlocked(400),
      typed(2500, 'Importo', '48,20'),
      click(4000, 'Invia nota'),
      notaspese.api(
        4030,
        'POST /api/note',
        400,
        { errore: 'ValidationError', dettagli: [{ campo: 'importo', messaggio: '"importo" must be a number' }] },
        { sends: { importo: '48,20', categoria: 3 } },
      ),
    ],
  },
  {
    name: 'gatewarden: issued in the future',
    site: gatewardenAhead.site,
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the clock of the computer is eleven minutes ahead, and the assertion is refused for it',
    events: [
      ...gatewardenAhead.home(),
      click(3000, 'Rotate key'),
      gatewardenAhead.api(3030, 'POST /oauth2/v1/token', 401, {
        error: 'invalid_client',
        error_description: 'The client_assertion token was issued in the future.',
      }),
    ],
  },
  {
    name: 'dataferry: the storage finds the request too old',
    site: dataferryBehind.site,
    expected: 'clock-locale',
    why: 'the clock of the computer is forty minutes behind',
    events: [
      ...dataferryBehind.home(),
      click(3000, 'Upload'),
      dataferryBehind.call(
        3040,
        'PUT https://dataferry-uploads.s3.eu-west-1.amazonaws.com/in/77.csv',
        403,
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message><MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds></Error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
      toast(3300, 'Upload failed', 'error'),
    ],
  },
  {
    name: 'paginaria: el 31/03/2026 no tiene mes 31',
    site: paginaria.site,
    environment: { language: 'es-ES', languages: ['es-ES', 'es'], timeZone: 'Europe/Madrid', utcOffset: 60 },
    expected: 'clock-locale',
    also: ['product-defect', 'integration'],
    why: 'the day was typed in the Spanish order, and is read in the American one',
    events: [
      ...paginaria.home(),
      typed(2500, 'Fecha de publicación', '31/03/2026'),
      click(4000, 'Publicar'),
      paginaria.api(
        4030,
        'PATCH /jsonapi/node/page/n41',
        422,
        {
          errors: [
            {
              title: 'Unprocessable Content',
              status: '422',
              detail: 'publish_on: "31/03/2026" is not a valid date, expected format MM/DD/YYYY.',
            },
          ],
        },
        { sends: { data: { attributes: { publish_on: '31/03/2026' } } } },
      ),
    ],
  },
]
