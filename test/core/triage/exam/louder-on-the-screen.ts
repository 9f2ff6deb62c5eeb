/** The loudest is not the matter: toasts, banners and noise beside what really stopped the person, or stopped nobody. */
import { chatBlocked, extensionThrows, resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { asks, besideField, flash, shows, toast } from './kit/notices.ts'
import {
  answers,
  boards,
  courses,
  deals,
  faktury,
  inPoland,
  ledger,
  lets,
  letters,
  shiftClock,
} from './products/small-businesses.ts'

export const louderOnTheScreen: Case[] = [
  {
    name: 'screen: ledger: a second attempt did it',
    site: ledger.site,
    expected: 'none',
    also: ['capacity', 'third-party'],
    why: 'the first attempt failed for a moment; the second one went well, and the page says so',
    events: [
      ...ledger.home(),
      click(3000, 'Sync now'),
      ledger.api(3030, 'POST /api/feeds/31/sync', 503, { error: 'temporarily_unavailable' }),
      toast(3300, 'Sync failed. Try again.', 'error'),
      click(8000, 'Try again'),
      ledger.api(8030, 'POST /api/feeds/31/sync', 200, { imported: 14 }),
      toast(8300, '14 transactions imported', 'success'),
    ],
  },
  {
    name: 'screen: letters: sent, says the page too early',
    site: letters.site,
    expected: 'product-defect',
    why: 'the page tells of success before the answer, which is a 500',
    events: [
      ...letters.home(),
      click(3000, 'Programar envío'),
      toast(3030, 'Campaña programada', 'success'),
      letters.api(3040, 'POST /api/campanas/55/programar', 500, {
        message: 'Call to a member function setTimezone() on null',
        exception: 'Error',
      }),
      says(3140, 'AxiosError: Request failed with status code 500'),
    ],
  },
  {
    name: 'screen: replies: cookies, chat and a form that is not filled in',
    site: answers.site,
    expected: 'integration',
    why: 'the banner and the chat are beside the matter: the server wants a subject',
    events: [
      ...answers.home(),
      ...statisticsBlocked(300),
      chatBlocked(400),
      asks(700, 'We use cookies to improve your experience. Accept all or manage your choices.'),
      click(2000, 'Accept all'),
      toast(2400, 'Chat could not be loaded', 'error'),
      click(6000, 'Create ticket'),
      answers.api(6030, 'POST /api/v2/tickets', 422, {
        error: 'validation_failed',
        details: [{ field: 'subject', message: 'Subject is required' }],
      }),
      besideField(6200, 'Subject is required'),
    ],
  },
  {
    name: 'screen: faktury: the maintenance of Sunday is not to blame',
    site: faktury.site,
    environment: inPoland,
    expected: 'product-defect',
    why: 'the banner announces a maintenance in days; now a TypeError of the server stands in the way',
    events: [
      ...faktury.home(),
      shows(400, 'W niedzielę 15 marca w godz. 2:00–4:00 odbędą się prace konserwacyjne.', 'warning'),
      click(4000, 'Wystaw korektę'),
      faktury.api(4030, 'POST /api/faktury/812/korekta', 500, {
        message: 'App\\Services\\Korekta::policz(): Argument #1 ($stawka) must be of type float, null given',
        exception: 'TypeError',
      }),
      shows(4300, 'Wystąpił nieoczekiwany błąd.'),
    ],
  },
  {
    name: 'screen: deals: the line was away before, and now a right is wanting',
    site: deals.site,
    expected: 'permission',
    why: 'the line came back; the export is refused for the role',
    events: [
      ...deals.home(),
      toast(1500, 'You are offline', 'warning'),
      toast(3500, 'Back online', 'success'),
      click(8000, 'Export'),
      deals.api(8040, 'POST /graphql', 200, {
        errors: [{ message: 'Your role cannot export contacts', extensions: { code: 'FORBIDDEN' } }],
        data: null,
      }),
      toast(8300, 'Your role cannot export contacts', 'error'),
    ],
  },
  {
    name: 'screen: shift clock: the add-on is loud, the session is over',
    site: shiftClock.site,
    expected: 'authentication',
    why: 'the add-on throws beside it; the call is refused because the token has expired',
    events: [
      ...shiftClock.home(),
      extensionThrows(2900),
      click(3000, 'Gehen'),
      shiftClock.api(3030, 'POST /api/zeiten/5521/gehen', 401, {
        error: 'invalid_token',
        error_description: 'Jwt expired',
      }),
      says(3130, 'ERROR HttpErrorResponse {status: 401, statusText: "Unauthorized"}'),
      toast(3300, 'Buchung nicht möglich', 'error'),
    ],
  },
  {
    name: 'screen: courses: the hint was heeded, the plan was not',
    site: courses.site,
    expected: 'permission',
    why: 'the field was corrected; then the licence of the school has no place left',
    events: [
      ...courses.home(),
      click(3000, 'Cursist toevoegen'),
      besideField(3100, 'Dit veld is verplicht.'),
      typed(6000, 'E-mailadres', 'redacted-email-1'),
      click(8000, 'Cursist toevoegen'),
      courses.api(8030, 'POST /api/cursisten/', 403, {
        detail: 'Uw licentie is beperkt tot 50 cursisten.',
        code: 'licentie_vol',
      }),
      flash(8300, 'Uw licentie is beperkt tot 50 cursisten.'),
    ],
  },
  {
    name: 'screen: boards: two boards are left, and the page breaks',
    site: boards.site,
    expected: 'product-defect',
    why: 'the banner about the plan forbids nothing; the code of the page fails',
    events: [
      ...boards.home(),
      flash(500, 'Ti restano 2 lavagne nel piano Free. Passa a Pro', 'info'),
      resizeLoop(700),
      click(4000, 'Nuova lavagna'),
      boards.throws(
        4030,
        "TypeError: Cannot read properties of undefined (reading 'templates')",
        boards.place('openWizard', boards.bundle),
      ),
    ],
  },
  {
    name: 'screen: lets: a print that the person gave up',
    site: lets.site,
    expected: 'none',
    why: 'the person cancelled it, and the page says so; the later print went well',
    events: [
      ...lets.home(),
      click(3000, 'Print ledger'),
      lets.aborted(3030, 'GET /api/tenancies/208/ledger.pdf'),
      click(3060, 'Cancel'),
      toast(3200, 'Print cancelled', 'info'),
      click(9000, 'Print ledger'),
      lets.api(9030, 'GET /api/tenancies/208/ledger.pdf', 200, { url: '/files/ledger-208.pdf' }),
      toast(9300, 'Your ledger is ready', 'success'),
    ],
  },
]
