/** What apps of one trade say on the screen, mostly beside a call that failed without a reason, or that did not fail. */
import type { Case } from './kit/build.ts'
import { alert, box, dialog, field, says, toasts, toldOn, warns } from './kit/told.ts'
import {
  assayworks,
  auditpath,
  axlewise,
  chalkstone,
  fairwaybook,
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

export const rightsToldInVerticalMakes: Case[] = [
  toldOn(chalkstone, ['permission'], 'Gradebook is view-only for teaching assistants.', alert, [
    'Save grades',
    'PUT /api/courses/88/gradebook/',
    400,
  ]),
  toldOn(
    plotmill,
    ['permission'],
    'This workbook is shared with you as a viewer. Ask its owner to make you an editor before you change filters.',
    says,
    ['Apply', 'POST /api/dashboards/revenue/filters'],
  ),
  toldOn(keyledger, ['permission'], 'Only the trust account signatory can release this payment.', alert, [
    'Release',
    'POST /payments/71/release',
    422,
  ]),
  toldOn(parishroll, ['permission'], 'Giving records are hidden for your user group', warns, [
    'Giving',
    'GET /api/people/61/giving',
    404,
  ]),
  toldOn(
    axlewise,
    ['permission'],
    'Live tracking isn’t part of your Essentials package. Talk to your account manager to add it.',
    alert,
    ['Track live', 'POST /api/vehicles/V-12/live', 402],
  ),
  toldOn(
    assayworks,
    ['permission', 'integration'],
    'Results cannot be authorised by the analyst who entered them.',
    alert,
    ['Authorise', 'POST /assayworks/rest/results/418/authorise', 409],
  ),
  toldOn(
    fairwaybook,
    ['permission', 'integration', 'configuration'],
    'Guest bookings are reserved for full members.',
    toasts,
    ['Add guest', 'POST /api/bookings', 400],
  ),
  toldOn(inksure, ['permission', 'capacity'], 'You’ve used all 10 of your envelopes this month.', alert, [
    'Send',
    'POST /api/envelopes/env_71/send',
    400,
  ]),
]

export const signInToldInVerticalMakes: Case[] = [
  toldOn(payfold, ['authentication'], 'For your security we signed you out after 15 minutes of inactivity.', dialog, [
    'Next',
    'GET /api/v1/payruns/311',
  ]),
  toldOn(medivane, ['authentication'], 'Wrong username or password. 2 attempts left.', box, ['Log in', 'POST /login']),
  toldOn(
    inksure,
    ['authentication', 'integration'],
    'That access code doesn’t match what the sender gave you.',
    field,
    ['Open document', 'POST /api/envelopes/env_71/open', 400],
  ),
  toldOn(haulmere, ['authentication'], 'Your magic link was already used. Request a fresh one.', alert, [
    'Continue',
    'POST /api/link',
    400,
  ]),
  toldOn(
    auditpath,
    ['authentication'],
    'Electronic signature failed: re-enter your password to sign this record.',
    alert,
    ['Sign', 'POST /api/v2/records/12/sign', 400],
  ),
  toldOn(tillwright, ['authentication'], 'PIN not recognised', field, ['Unlock', 'POST /api/till/unlock']),
  toldOn(
    glossa,
    ['authentication', 'permission', 'configuration', 'integration'],
    'We couldn’t find an account for this Google address.',
    alert,
    ['Continue with Google', 'POST /api/session/google', 404],
  ),
]

export const dataToldInVerticalMakes: Case[] = [
  toldOn(
    payfold,
    ['integration', 'permission'],
    'Hours for week 11 have already been approved and can no longer be edited.',
    alert,
    ['Save hours', 'PUT /api/v1/payruns/311/hours', 400],
  ),
  toldOn(payfold, ['integration'], 'National Insurance number should look like QQ 12 34 56 C', field, [
    'Save employee',
    'GET /api/v1/employees/5/draft',
  ]),
  toldOn(medivane, ['integration', 'unknown'], 'This slot has just been taken. Pick another time.', toasts, [
    'Book',
    'POST /api/appointments',
    409,
  ]),
  toldOn(tillwright, ['integration'], 'SKU 44-1029 is listed twice in your spreadsheet (rows 8 and 31)', alert, [
    'Import',
    'POST /api/products/import',
    500,
  ]),
  toldOn(haulmere, ['integration', 'configuration'], 'Postcode area not served by this carrier', field, [
    'Get rates',
    'POST /api/rates',
    400,
  ]),
  toldOn(
    keyledger,
    ['integration'],
    'The tenancy starts in the past; back-dated leases need a signed paper copy attached.',
    box,
    ['Create tenancy', 'POST /tenancies', 400],
  ),
  toldOn(assayworks, ['integration'], 'Tube 00418 is already in rack B-12.', alert, [
    'Place',
    'POST /assayworks/rest/racks/B-13/tubes',
    409,
  ]),
  toldOn(glossa, ['integration'], 'Segment 14 is missing the tag <b>. Fix the tags before confirming.', toasts, [
    'Confirm',
    'POST /api/segments/14/confirm',
    400,
  ]),
  toldOn(furrow, ['integration'], 'Field boundaries overlap with “North Paddock” by 0.4 ha', alert, [
    'Save field',
    'POST /api/fields',
    400,
  ]),
  toldOn(parishroll, ['integration'], 'A household needs at least one adult.', field, [
    'Save household',
    'POST /api/households',
    400,
  ]),
  toldOn(inksure, ['integration'], 'We can’t open this PDF because it’s password-protected.', alert, [
    'Upload',
    'POST /api/envelopes/env_71/files',
  ]),
  toldOn(axlewise, ['integration'], 'Odometer reading is lower than the last one (184,220 km).', field, [
    'Save reading',
    'POST /api/vehicles/V-12/odometer',
    400,
  ]),
  toldOn(tillwright, ['integration'], 'Gift card balance is too low for this sale', toasts, [
    'Take payment',
    'POST /api/sales/7713/pay',
    402,
  ]),
  toldOn(
    keyledger,
    ['integration', 'third-party', 'configuration'],
    'Xero rejected the bill: account code 429 is archived.',
    alert,
    ['Send to Xero', 'POST /bills/9/push', 400],
  ),
]
