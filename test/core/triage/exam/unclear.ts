/** Too little evidence for any answer. */

import { gap } from '../../../support/session-builder.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { analyticsDashboard } from './products/analytics-dashboard.ts'
import { bankingPortal } from './products/banking-portal.ts'
import { designTool } from './products/design-tool.ts'
import { hrSuite } from './products/hr-suite.ts'
import { teamChat } from './products/team-chat.ts'

export const unclear: Case[] = [
  {
    name: 'analytics: an error without a text',
    site: analyticsDashboard.site,
    expected: 'unknown',
    why: 'too little evidence: the browser hides what a script of another origin threw, and all calls went well',
    events: [
      ...analyticsDashboard.board(),
      click(2500, 'Share'),
      {
        ...analyticsDashboard.throws(2600, 'Script error.'),
        url: '',
        line: 0,
        column: 0,
        error: { name: 'Error', message: 'Script error.', stack: '', frames: [], isError: false },
      },
    ],
  },
  {
    name: 'bank: a page that says no more than that something went wrong',
    site: bankingPortal.site,
    expected: 'unknown',
    also: 'product-defect',
    why: 'too little evidence: a reference of the server is all that there is',
    events: [
      ...bankingPortal.account(),
      click(4000, 'Kontoauszug März'),
      bankingPortal.page(
        4020,
        'GET /konto/auszug?monat=2026-03',
        200,
        page(
          'Hinweis',
          '<h1>Hinweis</h1><p>Ihre Anfrage konnte derzeit nicht bearbeitet werden. Referenz: 8F2A-77C1</p>',
        ),
      ),
      bankingPortal.opens(4300, '/konto/auszug?monat=2026-03', 'Hinweis - Hansebank'),
    ],
  },
  {
    name: 'design: the graphics card gives up, and nobody knows why',
    site: designTool.site,
    expected: 'unknown',
    also: 'browser-interference',
    why: 'too little evidence: a lost context may be the driver, the memory or the app',
    events: [
      ...designTool.file(),
      click(60_000, 'Zoom in'),
      says(61_200, 'THREE.WebGLRenderer: Context Lost.'),
      designTool.lost(
        61_300,
        'POST https://browser-intake-datadoghq.eu/api/v2/rum?ddsource=browser',
        'net::ERR_BLOCKED_BY_CLIENT',
      ),
    ],
  },
  {
    name: 'HR: what came after the sign-in was not recorded',
    site: hrSuite.site,
    expected: 'unknown',
    also: 'none',
    why: 'too little evidence: the page was left for the company’s own sign-in, and that site was not recorded',
    events: [
      hrSuite.opens(0, '/login', 'Sign in - Personara'),
      hrSuite.call(150, 'GET /api/branding', 200, { name: 'Nordwind', sso: 'okta' }),
      click(900, 'Continue with Okta'),
      hrSuite.opens(950, '/login', 'Sign in - Personara', 'leave'),
      gap({ at: 1000, what: 'pages of nordwind.okta.com', why: 'that site is not recorded' }),
    ],
  },
  {
    name: 'chat: a socket that is lost without a word',
    site: teamChat.site,
    expected: 'unknown',
    also: 'network',
    why: 'too little evidence: 1006 says only that it ended; server, proxy and line can each be the cause',
    events: [
      ...teamChat.room(),
      teamChat.socket(400, teamChat.gateway, {
        state: 'closed',
        code: 1006,
        wasClean: false,
        sent: 8,
        received: 41,
        duration: 60_000,
      }),
      says(60_450, 'websocket: closed 1006', 'warn'),
    ],
  },
]
