/** Browsers, databases and stored files that are too old. */
import { after, type Case, call, click, code, opens, page, rejects, says, start, throws } from './kit/build.ts'
import { designTool } from './products/design-tool.ts'
import { governmentForm } from './products/government-form.ts'

export const versionsBrowsers: Case[] = [
  {
    name: 'cookies too large',
    expected: 'outdated-client',
    also: 'configuration',
    why: 'old cookies have piled up; clearing them helps',
    events: [
      opens(0, '/home'),
      call(
        100,
        'GET /api/me',
        400,
        '<html><head><title>400 Request Header Or Cookie Too Large</title></head><body><center><h1>400 Bad Request</h1></center><center>Request Header Or Cookie Too Large</center><hr><center>nginx/1.25.3</center></body></html>',
      ),
      call(
        200,
        'GET /api/home',
        400,
        '<html><head><title>400 Request Header Or Cookie Too Large</title></head><body><center>Request Header Or Cookie Too Large</center></body></html>',
      ),
    ],
  },
  {
    name: 'browser without structuredClone',
    expected: 'outdated-client',
    why: 'the browser is years older than the function',
    environment: {
      browser: 'Chromium 91.0.4472.124',
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/91.0.4472.124 Safari/537.36',
      os: 'Windows 7',
    },
    events: after('Edit', throws(2520, 'ReferenceError: structuredClone is not defined', code('copy'))),
  },
  {
    name: 'browser cannot read the script',
    expected: 'outdated-client',
    why: 'the syntax is newer than the browser, and nothing of the app starts',
    environment: {
      browser: 'Chromium 78.0.3904.108',
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/78.0.3904.108 Safari/537.36',
    },
    events: [
      opens(0, '/home'),
      throws(80, "SyntaxError: Unexpected token '?'", {
        url: 'https://desk.kestrel.example/static/main.7c1e90.js',
        line: 1,
        column: 4021,
      }),
    ],
  },
  {
    name: 'database of a newer tab',
    expected: 'outdated-client',
    why: 'another tab has already moved the local database to a newer version',
    events: [
      opens(0, '/home'),
      rejects(200, 'VersionError: The requested version (4) is less than the existing version (5).', code('openDb')),
      says(210, 'DexieError: VersionError The requested version (40) is less than the existing version (50).'),
    ],
  },
  {
    name: 'old safari',
    expected: 'outdated-client',
    also: 'browser-interference',
    why: 'a regular expression that Safari 15 does not know',
    events: [
      opens(0, '/home'),
      throws(200, 'SyntaxError: Invalid regular expression: invalid group specifier name', code('parse')),
    ],
    environment: { browser: 'Safari 15.6' },
  },
  {
    name: 'browser of 2021',
    expected: 'outdated-client',
    also: 'browser-interference',
    why: 'Chrome 88 does not know structuredClone',
    events: [
      ...start(),
      click(3000, 'Duplicate'),
      throws(3010, 'ReferenceError: structuredClone is not defined', code('duplicate')),
    ],
    environment: {
      browser: 'Chrome 88.0.4324.190',
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/88.0.4324.190 Safari/537.36',
    },
  },
  {
    name: 'design: a browser of five years ago',
    site: designTool.site,
    expected: 'outdated-client',
    why: 'the core uses SIMD, which Chrome knows from 91 on; this is 87',
    events: [
      ...designTool.file(),
      designTool.rejects(
        500,
        'CompileError: WebAssembly.instantiateStreaming(): Compiling function #1203 failed: invalid numeric opcode 0xfd0c @+184211',
        designTool.place('loadCore', designTool.shell, 1, 3_011),
      ),
    ],
    environment: {
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.141 Safari/537.36',
      browser: 'Chrome 87.0.4280.141',
      os: 'Windows 7',
    },
  },
  {
    name: 'formulaire: a script out of the browser’s store',
    site: governmentForm.site,
    expected: 'outdated-client',
    also: 'product-defect',
    why: 'the page is new and calls a function that the script, kept since the version before, does not yet have',
    events: [
      governmentForm.opens(0, '/aide-logement/etape/3', 'Aide au logement - étape 3'),
      governmentForm.page(
        5,
        'GET /aide-logement/etape/3',
        200,
        page('Étape 3', '<!-- v2.8.0 --><script src="/js/aide.js"></script><script>initEtape3()</script>'),
      ),
      governmentForm.call(300, 'GET /js/aide.js', 200, '/* aide.js v2.7.1 */ function initEtape2(){}', {
        fromCache: true,
        api: 'other',
        resourceType: 'script',
        headers: {
          'content-type': 'text/javascript',
          'last-modified': 'Mon, 12 Jan 2026 08:00:00 GMT',
          age: '5090400',
        },
      }),
      governmentForm.throws(
        420,
        'ReferenceError: initEtape3 is not defined',
        governmentForm.place('<anonymous>', '/aide-logement/etape/3', 88, 9),
      ),
      governmentForm.lost(600, 'GET https://stats.vallonne.example/matomo.php?idsite=4', 'NS_ERROR_TRACKING_URI'),
    ],
    environment: governmentForm.french,
  },
]
