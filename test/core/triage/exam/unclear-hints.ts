/** Something may be wrong, and what was recorded does not tell whose it is. */

import { developersNotes, extensionThrows, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, rejects } from './kit/build.ts'
import { energyPortal } from './products/energy-portal.ts'
import { growers } from './products/growers.ts'
import { lawPractice } from './products/law-practice.ts'
import { shopOffice } from './products/shop-office.ts'
import { timeTracking } from './products/time-tracking.ts'
import { videoHosting } from './products/video-hosting.ts'

export const unclearHints: Case[] = [
  {
    name: 'shop: three clicks, and nothing that comes of them',
    site: shopOffice.site,
    expected: 'unknown',
    also: 'product-defect',
    why: 'a button that does nothing: no call, no error; a fault of the page is likely and not shown',
    events: [
      ...shopOffice.home(),
      ...statisticsBlocked(500),
      extensionThrows(1000),
      click(3000, 'Valider'),
      click(4000, 'Valider'),
      click(5200, 'Valider'),
    ],
  },
  {
    name: 'law: "Failed to fetch" once, with no word of the browser',
    site: lawPractice.site,
    expected: 'unknown',
    also: 'network',
    why: 'the call may have been stopped by the line, an extension or the server; the rest went well',
    events: [
      ...lawPractice.home(),
      click(3000, 'Akte öffnen'),
      lawPractice.lost(3040, 'GET /api/akten/881', '', { failure: { name: 'TypeError', message: 'Load failed' } }),
      lawPractice.call(6000, 'GET /api/fristen/heute', 200, []),
      lawPractice.call(7000, 'GET /api/me', 200, { id: 31 }),
    ],
  },
  {
    name: 'energy: a rejection without a word',
    site: energyPortal.site,
    expected: 'unknown',
    also: 'product-defect',
    why: 'undefined was thrown by nobody known',
    events: [
      ...energyPortal.home(),
      ...developersNotes(500),
      click(3000, 'Descargar'),
      rejects(3100, 'undefined'),
      energyPortal.appsync(5000, 'consumo', { data: { consumo: { kwh: 211.4 } } }),
    ],
  },
  {
    name: 'time: weak hints of several kinds',
    site: timeTracking.site,
    expected: 'unknown',
    also: 'none',
    why: 'one slow answer, one warning, a script of another company: the page itself went well, and nobody did anything',
    events: [
      ...timeTracking.home(),
      timeTracking.call(1000, 'GET /api/projects', 200, { data: [] }, { duration: 3900 }),
      ...developersNotes(1500),
      timeTracking.missing(1600, 'https://cdn.cookielaw.org/scripttemplates/otSDKStub.js', {
        element: 'script',
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      ...statisticsBlocked(1700),
    ],
  },
  {
    name: 'video: everything comes, and comes slowly',
    site: videoHosting.site,
    expected: 'unknown',
    also: 'none',
    why: 'answers of four seconds and no more than that: line, server and computer may all be slow',
    events: [
      ...videoHosting.home(),
      click(3000, 'Videos'),
      videoHosting.call(3040, 'GET /api/videos?limit=100', 200, { videos: [] }, { duration: 4100 }),
      click(9000, 'Statistics'),
      videoHosting.call(9040, 'GET /api/videos/v81/plays', 200, { plays: 12 }, { duration: 3800 }),
    ],
  },
  {
    name: 'livewire: three clicks and nothing happens',
    site: growers.site,
    environment: growers.brazil,
    expected: 'unknown',
    also: ['product-defect', 'none'],
    why: 'neither a call nor an error follows the clicks: the recording does not say why',
    events: [...growers.home(), click(6000, 'Fechar caixa'), click(7000, 'Fechar caixa'), click(7600, 'Fechar caixa')],
  },
]
