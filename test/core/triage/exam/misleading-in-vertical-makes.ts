/** Faults of the customer's side or of another company that look like one of the product, in apps of one trade. */
import { html } from './kit/answers.ts'
import { type Case, chose, click } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  assayworks,
  auditpath,
  axlewise,
  chalkstone,
  fairwaybookAhead,
  furrow,
  glossa,
  haulmere,
  inksure,
  keyledger,
  medivane,
  parishroll,
  payfold,
  plotmill,
  stromwerk,
  tillwright,
} from './products/vertical-makes.ts'

export const misleadingInVerticalMakes: Case[] = [
  {
    name: 'payfold: the tax office does not take the stored access',
    site: payfold.site,
    expected: 'integration',
    also: ['configuration', 'third-party', 'authentication'],
    why: 'the 500 passes on that the tax office refused the credentials of the customer',
    events: payfold.after(
      'Submit to HMRC',
      payfold.api(3030, 'POST /api/v1/payruns/311/submit', 500, {
        title: 'Submission failed',
        detail: 'HMRC gateway error 1046: Authentication Failure. The supplied user credentials failed validation.',
      }),
      toast(3300, 'Submission failed', 'error'),
    ),
  },
  {
    name: 'chalkstone: the course package of a publisher throws in its frame',
    site: chalkstone.site,
    expected: 'third-party',
    also: 'integration',
    why: 'the script is the publisher’s, and the learning platform’s own calls went well',
    events: [
      ...chalkstone.after('Start module', chalkstone.api(3030, 'POST /api/courses/88/attempts/', 201, { attempt: 7 })),
      {
        ...chalkstone.throws(
          4200,
          "TypeError: Cannot read properties of null (reading 'LMSInitialize')",
          { function: 'findAPI', url: 'https://player.edupublish.example/scorm/1.2/driver.js', line: 88, column: 14 },
          { function: 'boot', url: 'https://player.edupublish.example/scorm/1.2/boot.js', line: 12, column: 3 },
        ),
        frame: 'doc-2',
      },
    ],
  },
  {
    name: 'medivane: a 500, since the message of the laboratory is broken',
    site: medivane.site,
    expected: 'integration',
    why: 'the file that the customer chose lacks a field',
    events: [
      ...medivane.home(),
      chose(2500, 'results.hl7', 'text/plain', 5_120),
      click(3000, 'Import results'),
      medivane.api(3030, 'POST /api/results/import', 500, {
        message: 'HL7 parse error: required field PID-3 is missing in message 4',
      }),
      toast(3300, 'Import failed', 'error'),
    ],
  },
  {
    name: 'tillwright: the chat window of another company takes the page down',
    site: tillwright.site,
    expected: 'third-party',
    why: 'all of the stack is in the chat’s own script, and the sale was not sent',
    events: tillwright.after(
      'Help',
      tillwright.throws(
        3100,
        "TypeError: Cannot set properties of undefined (setting 'visible')",
        { function: 'openMessenger', url: 'https://cdn.chatwhizz.example/v4/messenger.js', line: 1, column: 9120 },
        {
          function: 'HTMLButtonElement.onClick',
          url: 'https://cdn.chatwhizz.example/v4/messenger.js',
          line: 1,
          column: 77,
        },
      ),
    ),
  },
  {
    name: 'haulmere: the firewall of the company answers in place of the server',
    site: haulmere.site,
    expected: 'network',
    also: ['configuration', 'permission'],
    why: 'the page is the filter’s of the customer’s own network',
    events: haulmere.after(
      'Save load',
      haulmere.api(
        3030,
        'PUT /api/loads/5520',
        403,
        html(
          'Access Denied',
          '<h1>FortiGuard Intrusion Prevention</h1><p>Access Blocked. You have tried to access a web page which is in violation of your internet usage policy. Category: Unrated</p>',
        ),
      ),
      toast(3300, 'Unexpected error', 'error'),
    ),
  },
  {
    name: 'keyledger: the key of the payment service that the customer stored has expired',
    site: keyledger.site,
    expected: 'integration',
    also: ['configuration', 'third-party'],
    why: 'the 500 passes on what Stripe said of the key in the settings',
    events: keyledger.after(
      'Collect rent',
      keyledger.api(3030, 'POST /rents/31/collect', 500, {
        error: 'Stripe::AuthenticationError',
        message: 'Expired API Key provided: redacted-key-1',
      }),
      toast(3300, 'We’re sorry, but something went wrong.', 'error'),
    ),
  },
  {
    name: 'assayworks: the program for the balance does not run on this computer',
    site: assayworks.site,
    expected: 'configuration',
    also: ['integration', 'network', 'browser-interference'],
    why: 'the page asks a helper on the customer’s own machine, and nothing listens there',
    events: assayworks.after(
      'Read weight',
      assayworks.gone(3030, 'GET http://127.0.0.1:9180/balance/read', 'net::ERR_CONNECTION_REFUSED'),
      shows(3400, 'Weight could not be read'),
    ),
  },
  {
    name: 'inksure: the customer’s own system answers the hook with 500',
    site: inksure.site,
    expected: 'integration',
    why: 'the endpoint that failed is the customer’s',
    events: inksure.after(
      'Send test event',
      inksure.api(3030, 'POST /api/webhooks/4/test', 422, {
        code: 'webhook_delivery_failed',
        message: 'https://erp.brightmoor.example/hooks/sign answered 500 Internal Server Error',
      }),
      toast(3300, 'Test failed', 'error'),
    ),
  },
  {
    name: 'plotmill: the warehouse of the customer refuses the stored password',
    site: plotmill.site,
    expected: 'integration',
    also: ['configuration', 'third-party'],
    why: 'Snowflake refused the login of the customer’s own source',
    events: plotmill.after(
      'Refresh',
      plotmill.api(3030, 'POST /api/query', 500, {
        message: 'Query failed: 250001 (08001): Failed to connect to DB: Incorrect username or password was specified.',
        source: 'Snowflake (finance)',
      }),
      shows(3300, 'Panel 2: query failed'),
    ),
  },
  {
    name: 'parishroll: a password manager breaks the form that it fills',
    site: parishroll.site,
    expected: 'browser-interference',
    why: 'each try ends in the script of the extension, and nothing is sent',
    events: [
      ...parishroll.home(),
      ...[3000, 4200].flatMap((at) => [
        click(at, 'Save person'),
        parishroll.throws(at + 20, "TypeError: Cannot read properties of undefined (reading 'fields')", {
          function: 'onSubmitCapture',
          url: 'chrome-extension://hdokiejnpimakedhajhdlcegeplioahd/contentscript.js',
          line: 2,
          column: 88_210,
        }),
      ]),
    ],
  },
  {
    name: 'axlewise: the maker of the boxes does not know the account',
    site: axlewise.site,
    expected: 'integration',
    also: ['third-party', 'configuration'],
    why: 'the telematics provider refused the access that the customer entered',
    events: axlewise.after(
      'Sync vehicles',
      axlewise.api(3030, 'POST /api/integrations/geotab/sync', 500, {
        error: 'Geotab returned 401 InvalidUserException for database brightmoor',
      }),
      toast(3300, 'Sync failed', 'error'),
    ),
  },
  {
    name: 'stromwerk: der Netzbetreiber kennt die Nummer nicht',
    site: stromwerk.site,
    expected: 'integration',
    also: 'third-party',
    why: 'the number that was typed is none of the grid operator’s',
    events: stromwerk.after(
      'Anmelden',
      stromwerk.api(3030, 'POST /api/lieferstelle', 500, {
        fehler: 'Marktlokation 51238696780 ist beim Netzbetreiber nicht bekannt',
      }),
      toast(3300, 'Es ist ein Fehler aufgetreten', 'error'),
    ),
  },
  {
    name: 'glossa: the token for the repository lacks a scope',
    site: glossa.site,
    expected: 'integration',
    also: ['configuration', 'permission', 'third-party'],
    why: 'GitHub refused what the customer’s token may not',
    events: glossa.after(
      'Push translations',
      glossa.api(3030, 'POST /api/connectors/github/push', 500, {
        error: 'GitHub: Resource not accessible by personal access token (403)',
      }),
      toast(3300, 'Push failed', 'error'),
    ),
  },
  {
    name: 'furrow: the pictures of the map are refused by their maker',
    site: furrow.site,
    expected: 'third-party',
    also: 'configuration',
    why: 'only the tiles of Mapbox fail',
    events: furrow.after(
      'Map',
      ...[3030, 3040, 3050].map((at) =>
        furrow.call(at, `GET https://api.mapbox.com/v4/mapbox.satellite/${at}/5/11.webp`, 403, {
          message: 'Forbidden',
        }),
      ),
    ),
  },
  {
    name: 'auditpath: the directory lets this person not into the app',
    site: auditpath.site,
    expected: 'permission',
    also: ['configuration', 'authentication', 'integration'],
    why: 'the customer’s administrator has not assigned the person to the app',
    events: auditpath.after(
      'Sign in with Microsoft',
      auditpath.api(3030, 'POST /api/v2/sso/callback', 500, {
        error: 'access_denied',
        error_description:
          'AADSTS50105: Your administrator has configured the application AuditPath to block users unless they are specifically granted access.',
      }),
      shows(3300, 'Sign-in failed'),
    ),
  },
  {
    name: 'fairwaybook: a computer three hours ahead',
    site: fairwaybookAhead.site,
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the page signs with the time of a wrong clock',
    events: fairwaybookAhead.after(
      'Book',
      fairwaybookAhead.api(3030, 'POST /api/bookings', 401, {
        error: 'invalid_request_signature',
        message: 'x-request-timestamp is in the future',
      }),
      toast(3300, 'Booking failed', 'error'),
    ),
  },
]
