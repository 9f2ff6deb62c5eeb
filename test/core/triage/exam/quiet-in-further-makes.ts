/** Work in which nothing failed: products of further makes. */

import { resource } from '../../../support/session-builder.ts'
import {
  crashReportsBlocked,
  extensionHangsUp,
  extensionThrows,
  pictureMissing,
  segmentBlocked,
  statisticsBlocked,
  widgetThrows,
} from './kit/beside.ts'
import { aborted, type Case, chose, click, page, says } from './kit/build.ts'
import { depot, discourse, drupal, fields, nextcloud, papers, talk, tasks } from './products/further-makes.ts'

export const quietInFurtherMakes: Case[] = [
  {
    name: 'discourse: an evening of reading',
    site: discourse.site,
    expected: 'none',
    why: 'the bus is polled and given up as always; nothing failed',
    events: [
      ...discourse.home(),
      ...segmentBlocked(500),
      aborted(20_000, 'POST https://forum.bikers.example/message-bus/redacted/poll', { duration: 25_000 }),
      click(30_000, 'redacted-text-1'),
      discourse.api(30_040, 'GET /t/7718.json', 200, { id: 7718, post_stream: { posts: [] } }, { api: 'xhr' }),
      pictureMissing(30_300),
    ],
  },
  {
    name: 'talk: a channel that is connected again',
    site: talk.site,
    expected: 'none',
    why: 'the socket ended, came back, and the message went out',
    events: [
      ...talk.home(),
      talk.socket(300, '/api/v4/websocket', { state: 'closed', code: 1006, wasClean: false, duration: 60_000 }),
      says(60_320, 'websocket closed', 'info'),
      talk.socket(63_400, '/api/v4/websocket?connection_id=redacted', { state: 'open' }),
      extensionHangsUp(64_000),
      click(70_000, 'Send'),
      talk.api(70_040, 'POST /api/v4/posts', 201, { id: 'redacted-id-9' }),
    ],
  },
  {
    name: 'nextcloud: the note is saved, the tag was new',
    site: nextcloud.site,
    expected: 'none',
    why: 'WebDAV asks whether the folder is there, is told that it is not, and makes it',
    events: [
      ...nextcloud.home(),
      ...statisticsBlocked(600),
      click(4000, 'New folder'),
      nextcloud.api(4040, 'HEAD /remote.php/dav/files/redacted-name-1/Neu', 404, ''),
      nextcloud.api(4140, 'MKCOL /remote.php/dav/files/redacted-name-1/Neu', 201, ''),
      nextcloud.api(4300, 'PROPFIND /remote.php/dav/files/redacted-name-1/', 207, '<d:multistatus xmlns:d="DAV:"/>', {
        headers: { 'content-type': 'application/xml' },
      }),
    ],
  },
  {
    name: 'papers: a paper is handed in beside a good deal of noise',
    site: papers.site,
    expected: 'none',
    why: 'reports blocked, widget and extension stumble: the paper is in',
    events: [
      ...papers.home(),
      crashReportsBlocked(500),
      widgetThrows(900),
      extensionThrows(1500),
      chose(3000, 'paper.pdf', 'application/pdf', 910_000),
      papers.api(3100, 'POST /api/v2/submissions/files', 201, { id: 81 }),
      click(5000, 'Submit'),
      papers.api(5040, 'POST /api/v2/submissions', 201, { id: 7712, state: 'submitted' }),
    ],
  },
  {
    name: 'drupal: a service worker is not taken',
    site: drupal.site,
    expected: 'none',
    also: ['unknown'],
    why: 'the worker for offline reading was not registered, and the article was saved',
    events: [
      ...drupal.home(),
      says(
        700,
        'workbox: The precaching request is skipped: navigator.serviceWorker is not available in private windows.',
        'warn',
      ),
      resource({
        at: 900,
        element: 'link',
        url: 'https://stadtportal.example/themes/custom/stadt/icons/apple-touch-icon.png',
        status: 404,
      }),
      click(4000, 'Speichern'),
      drupal.page(
        4050,
        'POST /node/118/edit',
        200,
        page('Artikel', '<div class="messages messages--status">Artikel <em>Fest</em> wurde aktualisiert.</div>'),
      ),
    ],
  },
  {
    name: 'tasks: the words of a task speak of an error',
    site: tasks.site,
    expected: 'none',
    why: 'the title of the work is “Fehler 500 im Zählerstand”: it is a record, not a failure',
    events: [
      ...tasks.home(),
      click(4000, 'Öffnen'),
      tasks.api(4050, 'GET /engine-rest/task/redacted-uuid-9', 200, {
        id: 'redacted-uuid-9',
        name: 'Fehler 500 im Zählerstand prüfen',
        description: 'Access denied by meter, timeout',
      }),
      click(9000, 'Abschließen'),
      tasks.api(9050, 'POST /engine-rest/task/redacted-uuid-9/complete', 204, ''),
    ],
  },
  {
    name: 'fields: the map is moved faster than it is drawn',
    site: fields.site,
    expected: 'none',
    why: 'OpenLayers gives up tiles that left the view',
    events: [
      ...fields.home(),
      ...[3000, 3030, 3060].map((at) => aborted(at, `GET https://tiles.agrodata.example/14/8850/${at}.png`)),
      says(
        3200,
        'Canvas2D: Multiple readback operations using getImageData are faster with the willReadFrequently attribute set to true.',
        'warn',
      ),
      fields.api(4000, 'GET /api/fields?season=2026&bbox=14.1,50.0,14.2,50.1', 200, []),
    ],
  },
  {
    name: 'depot: the licence of the grid has run out and nothing is wrong for it',
    site: depot.site,
    expected: 'none',
    also: ['unknown'],
    why: 'AG Grid prints its notice on each load and works',
    events: [
      ...depot.home(),
      says(
        600,
        '************************************ AG Grid Enterprise License **************************************\n************************************** License Key Expired ****************************************',
      ),
      click(4000, 'Save'),
      depot.api(4050, 'PUT /q/api/shipments/5012', 200, { id: 5012, state: 'OPEN' }),
    ],
  },
]
