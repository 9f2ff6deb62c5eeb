/** What apps of one trade say on the screen of settings, of other companies, of limits, of the place, and of their own faults. */
import { type Case, click } from './kit/build.ts'
import { alert, box, dialog, field, says, toasts, toldOn, warns } from './kit/told.ts'
import {
  assayworks,
  auditpath,
  axlewise,
  chalkstone,
  furrow,
  glossa,
  haulmere,
  inksure,
  keyledger,
  medivane,
  parishroll,
  payfold,
  plotmill,
  tillwright,
} from './products/vertical-makes.ts'

export const settingsToldInVerticalMakes: Case[] = [
  toldOn(
    chalkstone,
    ['configuration'],
    'No grading scheme is attached to this course yet – course admins can pick one under Settings › Assessment.',
    alert,
    ['Publish grades', 'POST /api/courses/88/publish/', 500],
  ),
  toldOn(medivane, ['configuration', 'permission'], 'Online booking is switched off for this practitioner.', alert, [
    'Book online',
    'POST /api/appointments',
    400,
  ]),
  toldOn(tillwright, ['configuration'], 'Card terminal is not paired. Go to Hardware to pair one.', toasts, [
    'Take payment',
    'POST /api/sales/7713/pay',
  ]),
  toldOn(
    plotmill,
    ['configuration'],
    'This data source has no gateway. An admin needs to install one before refresh works.',
    alert,
    ['Refresh', 'POST /api/sources/4/refresh', 400],
  ),
  toldOn(
    auditpath,
    ['configuration'],
    'Workflow “CAPA” has no step after “Review”, so the record cannot move on.',
    alert,
    ['Advance', 'POST /api/v2/records/12/advance', 500],
  ),
  toldOn(
    parishroll,
    ['configuration', 'integration', 'third-party'],
    'Your texting number has not been registered yet (10DLC), so messages stay in the outbox.',
    warns,
    ['Send text', 'POST /api/texts', 422],
  ),
]

export const othersToldInVerticalMakes: Case[] = [
  toldOn(keyledger, ['third-party'], 'Rightmove isn’t accepting listings at the moment. We’ll keep trying.', toasts, [
    'List',
    'POST /tenancies/204/listing',
    502,
  ]),
  toldOn(medivane, ['third-party', 'capacity'], 'The insurer’s eligibility service timed out', alert, [
    'Check cover',
    'POST /api/eligibility',
    504,
  ]),
  toldOn(haulmere, ['third-party'], 'FedEx label service returned an error. Nothing has been booked.', alert, [
    'Print label',
    'POST /api/loads/5520/label',
    500,
  ]),
  toldOn(
    glossa,
    ['third-party'],
    'Machine translation by DeepL is down right now, so only TM matches are shown.',
    warns,
    ['Suggest', 'POST /api/segments/14/suggest'],
  ),
]

export const limitsToldInVerticalMakes: Case[] = [
  toldOn(plotmill, ['capacity'], 'Your query ran longer than 60 s and was stopped. Narrow the date range.', alert, [
    'Run',
    'POST /api/query',
    400,
  ]),
  toldOn(chalkstone, ['capacity', 'integration'], 'Video must be shorter than 2 hours or below 4 GB', field, [
    'Upload video',
    'GET /api/courses/88/uploads/',
  ]),
  toldOn(assayworks, ['capacity', 'integration'], 'Only 500 labels can be printed in one go.', toasts, [
    'Print labels',
    'POST /assayworks/rest/labels',
    400,
  ]),
  toldOn(
    payfold,
    ['capacity'],
    'Payslips are being generated for many companies today. Expect delays of up to an hour.',
    warns,
    ['Create payslips', 'POST /api/v1/payruns/311/payslips', 503],
  ),
  toldOn(furrow, ['capacity', 'permission'], 'Satellite imagery quota used up until 1 April.', alert, [
    'Load imagery',
    'POST /api/imagery',
    400,
  ]),
]

export const placeToldInVerticalMakes: Case[] = [
  toldOn(tillwright, ['network'], 'Till is working offline – sales will be sent once the connection is back', warns, [
    'New sale',
    'GET /api/sales/new',
  ]),
  toldOn(axlewise, ['network', 'unknown'], 'No signal. Map may be out of date.', warns, [
    'Refresh map',
    'GET /api/vehicles',
  ]),
  {
    name: 'haulmere: Couldn’t reach the server. Check your Wi‑Fi.',
    site: haulmere.site,
    expected: 'network',
    why: 'the call got no answer, and the page names the connection',
    events: [
      ...haulmere.home(),
      click(3000, 'Save load'),
      haulmere.gone(3030, 'PUT /api/loads/5520', 'net::ERR_FAILED'),
      toasts(3300, 'Couldn’t reach the server. Check your Wi‑Fi.'),
    ],
  },
  toldOn(
    medivane,
    ['browser-interference'],
    'We can’t hear you. Allow the microphone for this site in the address bar.',
    warns,
    ['Join call', 'POST /api/calls/9/join'],
  ),
  toldOn(
    inksure,
    ['browser-interference'],
    'Third-party cookies are disabled, so the signing frame can’t load.',
    alert,
    ['Sign', 'GET /api/envelopes/env_71/frame'],
  ),
  toldOn(
    plotmill,
    ['browser-interference'],
    'An extension seems to be blocking our scripts; try a private window.',
    warns,
    ['Open', 'GET /api/dashboards/revenue'],
  ),
  toldOn(auditpath, ['outdated-client'], 'A newer version of AuditPath is ready. Reload to keep working.', dialog, [
    'Save',
    'PUT /api/v2/records/12',
    409,
  ]),
  toldOn(
    tillwright,
    ['outdated-client'],
    'This browser is no longer supported. Use the latest Edge or Chrome.',
    warns,
    ['Reports', 'GET /api/reports'],
  ),
  toldOn(assayworks, ['outdated-client'], 'Client 4.1 is too old for this server (needs 4.3)', alert, [
    'Open worklist',
    'GET /assayworks/rest/worklist',
    400,
  ]),
  toldOn(
    inksure,
    ['clock-locale'],
    'Your computer’s clock is 9 minutes slow, so the timestamp authority refused the signature.',
    alert,
    ['Sign', 'POST /api/envelopes/env_71/sign', 400],
  ),
  toldOn(payfold, ['integration', 'clock-locale'], '“12/25/2026” is not a date. Use DD/MM/YYYY.', field, [
    'Save leaver',
    'GET /api/v1/employees/5/draft',
  ]),
]

export const faultsToldInVerticalMakes: Case[] = [
  toldOn(plotmill, ['product-defect'], 'Chart could not be drawn: Cannot read property “axis” of undefined', alert, [
    'Add chart',
    'GET /api/panels/2',
  ]),
  toldOn(
    furrow,
    ['product-defect'],
    'org.hibernate.LazyInitializationException: could not initialize proxy - no Session',
    box,
    ['Crop plan', 'GET /api/plans'],
  ),
  toldOn(chalkstone, ['product-defect'], 'You scored undefined out of 20', says, [
    'Submit quiz',
    'POST /api/quizzes/3/submit/',
  ]),
  toldOn(parishroll, ['product-defect'], 'Internal error. Reference 9C-20417.', alert, [
    'Save rota',
    'POST /api/rotas',
    500,
  ]),
  toldOn(keyledger, ['product-defect'], 'Reminder sent to {{tenant.first_name}}', says, [
    'Send reminder',
    'POST /tenancies/204/reminder',
  ]),
  toldOn(haulmere, ['unknown', 'product-defect', 'none'], 'Couldn’t save. Try again later.', toasts, [
    'Save',
    'POST /api/loads/5520/notes',
  ]),
]
