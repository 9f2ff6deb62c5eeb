/** The way between customers and everyday web apps. */

import { html } from './kit/answers.ts'
import { developersNotes, firstSeconds } from './kit/beside.ts'
import { type Case, chose, click, says, typed } from './kit/build.ts'
import { neverOpened } from './kit/traffic.ts'
import { care, inFrance, media, quotes, strings } from './products/office-makes.ts'

export const networkInOfficeMakes: Case[] = [
  {
    name: 'quotes: Zscaler sperrt das Erzeugen des PDF',
    site: quotes.site,
    expected: 'network',
    also: 'configuration',
    why: 'the page is of the filter of the customer’s company, not of the product',
    events: [
      ...quotes.home(),
      click(4000, 'Als PDF'),
      quotes.api(
        4040,
        'POST /api/angebote/4711/pdf',
        403,
        html(
          'Internet Security by Zscaler',
          '<h1>Der Zugriff wurde gesperrt</h1><p>Der Zugriff auf diese Website verstößt gegen die Internetrichtlinie Ihres Unternehmens. Kategorie: Online-Speicher.</p><img src="https://login.zscloud.net/img/logo.png">',
        ),
        { api: 'xhr', headers: { server: 'Zscaler/6.2' } },
      ),
    ],
  },
  {
    name: 'strings: live updates do not get through the office',
    site: strings.site,
    expected: 'network',
    also: 'configuration',
    why: 'each call gets through and no socket does, again and again',
    events: [
      ...strings.home(),
      ...developersNotes(600),
      strings.socket(900, '/cable', neverOpened),
      strings.socket(4100, '/cable', neverOpened),
      strings.socket(10_200, '/cable', neverOpened),
      says(10_400, 'Live updates are off: could not connect', 'warn'),
      click(12_000, 'Who is here?'),
      strings.api(12_040, 'GET /projects/55/presence.json', 200, { people: [] }),
      strings.socket(20_300, '/cable', neverOpened),
    ],
  },
  {
    name: 'media: les gros envois sont coupés',
    site: media.site,
    environment: inFrance,
    expected: 'network',
    why: 'small parts get through and large ones are cut on the way each time',
    events: [
      ...media.home(),
      ...firstSeconds(500),
      chose(3000, 'brochure.pdf', 'application/pdf', 41_000_000),
      click(5000, 'Téléverser'),
      media.api(5040, 'POST /api/uploads', 201, { id: 'u-7', parties: 4 }),
      media.gone(5300, 'PUT /api/uploads/u-7/1', 'net::ERR_CONNECTION_RESET', { duration: 9_800, api: 'xhr' }),
      media.gone(16_000, 'PUT /api/uploads/u-7/1', 'net::ERR_CONNECTION_RESET', { duration: 9_700, api: 'xhr' }),
      media.gone(27_000, 'PUT /api/uploads/u-7/1', 'net::ERR_CONNECTION_RESET', { duration: 9_900, api: 'xhr' }),
      says(37_100, 'Échec de l’envoi après 3 tentatives'),
    ],
  },
  {
    name: 'care: geen verbinding in de kelder',
    site: care.site,
    expected: 'network',
    why: 'the tablet has no network at that moment',
    events: [
      ...care.home(),
      typed(3000, 'Rapportage', 'redacted-text-4'),
      click(6000, 'Opslaan'),
      care.gone(6040, 'POST /api/clienten/341/rapportages', 'net::ERR_INTERNET_DISCONNECTED'),
      care.rejects(6060, 'TypeError: Failed to fetch', care.place('send', care.bundle)),
      says(6070, 'Opslaan mislukt. Controleer uw verbinding.'),
    ],
  },
]
