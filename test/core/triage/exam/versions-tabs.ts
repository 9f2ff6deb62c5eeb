/** Tabs of an older version than the server, and browsers of another age. */

import { developersNotes } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { buildingSites } from './products/building-sites.ts'
import { library } from './products/library.ts'
import { projectBoard } from './products/project-board.ts'
import { travelExpenses } from './products/travel-expenses.ts'

export const versionsTabs: Case[] = [
  {
    name: 'boards: the calendar of the version of yesterday',
    site: projectBoard.site,
    expected: 'outdated-client',
    why: 'the tab asks for a file that the release has taken away',
    events: [
      ...projectBoard.home(),
      ...developersNotes(400),
      click(50_000_000, 'Calendario'),
      projectBoard.missing(50_000_040, '/assets/CalendarView-B3kd9x.js', { element: 'script', status: 404 }),
      projectBoard.rejects(
        50_000_060,
        'TypeError: Failed to fetch dynamically imported module: https://tableros.kanbana.example/assets/CalendarView-B3kd9x.js',
        projectBoard.place('loadView', projectBoard.bundle),
      ),
    ],
  },
  {
    name: 'expenses: the bundle was rebuilt while the tab was open',
    site: travelExpenses.site,
    expected: 'outdated-client',
    why: 'the part is asked for by the name of the older build, which the server no longer has',
    events: [
      ...travelExpenses.home(),
      click(9_000_000, 'Análisis'),
      travelExpenses.missing(9_000_050, '/web/assets/1/3f9a0c1/web.assets_backend_lazy.min.js', {
        element: 'script',
        status: 404,
      }),
      travelExpenses.rejects(
        9_000_080,
        'AssetsLoadingError: The loading of /web/assets/1/3f9a0c1/web.assets_backend_lazy.min.js failed',
        travelExpenses.place('loadJS', travelExpenses.bundle, 402, 17),
      ),
    ],
  },
  {
    name: 'library: the computers in the reading room are ten years old',
    site: library.site,
    expected: 'outdated-client',
    why: 'this Firefox does not know a function that all browsers have had since 2022',
    environment: {
      userAgent: 'Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:78.0) Gecko/20100101 Firefox/78.0',
      browser: 'Firefox 78.0',
      os: 'Windows 7',
    },
    events: [
      ...library.home(),
      click(5000, 'Moje konto'),
      library.throws(5060, 'ReferenceError: structuredClone is not defined', library.place('ulozStav', library.bundle)),
    ],
  },
  {
    name: 'building sites: the server does not know the circuit any more',
    site: buildingSites.site,
    expected: 'outdated-client',
    also: 'capacity',
    why: 'the server was started anew and the page holds the state of the one before: it has to be loaded again',
    events: [
      ...buildingSites.home(),
      buildingSites.socket(260, buildingSites.hub, { state: 'closed', code: 1006, wasClean: false, duration: 900_000 }),
      buildingSites.call(903_000, 'POST /_blazor/negotiate?negotiateVersion=1', 200, {
        connectionToken: 'redacted-token-2',
      }),
      buildingSites.socket(903_200, '/_blazor?id=redacted-token-2', {
        state: 'closed',
        code: 1000,
        wasClean: true,
        duration: 200,
      }),
      says(
        903_420,
        'Error: The circuit state could not be retrieved. The list of component operations is not valid. Reload the page to restore functionality.',
      ),
      click(910_000, 'Gewerk zuordnen'),
      says(910_020, "Error: Cannot send data if the connection is not in the 'Connected' State."),
    ],
  },
]
