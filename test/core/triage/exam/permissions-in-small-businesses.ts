/** Rights and plans that are wanting, in web apps of small businesses. */
import { besides } from './kit/answers.ts'
import { resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { asks, flash, shows, toast } from './kit/notices.ts'
import {
  boards,
  courses,
  deals,
  FIRESTORE,
  faktury,
  harbour,
  inPoland,
  itDesk,
  ledger,
  letters,
  partial,
  SUPABASE,
  shiftClock,
  surgery,
} from './products/small-businesses.ts'

export const permissionsInSmallBusinesses: Case[] = [
  {
    name: 'shift clock: only the leader of the team approves',
    site: shiftClock.site,
    expected: 'permission',
    why: 'Spring Security refuses the call with 403',
    events: [
      ...shiftClock.home(),
      ...statisticsBlocked(400),
      click(3000, 'Monat abschließen'),
      shiftClock.api(3030, 'POST /api/monate/2026-03/abschluss', 403, {
        status: 403,
        error: 'Forbidden',
        message: 'Access Denied',
        path: '/api/monate/2026-03/abschluss',
      }),
      toast(3200, 'Dazu fehlt Ihnen die Berechtigung.', 'error'),
    ],
  },
  {
    name: 'deals: the role may not export',
    site: deals.site,
    expected: 'permission',
    why: 'GraphQL says FORBIDDEN to a member',
    events: [
      ...deals.home(),
      resizeLoop(500),
      click(3000, 'Export'),
      deals.api(3040, 'POST /graphql', 200, {
        errors: [
          { message: 'You are not allowed to export deals', path: ['exportDeals'], extensions: { code: 'FORBIDDEN' } },
        ],
        data: { exportDeals: null },
      }),
      toast(3300, 'You are not allowed to export deals', 'error'),
    ],
  },
  {
    name: 'letters: the plan is full of contacts',
    site: letters.site,
    expected: 'permission',
    also: 'capacity',
    why: 'the plan holds 500 contacts, and the server says so with 402',
    events: [
      ...letters.home(),
      click(3000, 'Enviar campaña'),
      letters.api(3030, 'POST /api/campanas/55/enviar', 402, {
        code: 'plan_limit_reached',
        message: 'Tu plan incluye 500 contactos. Mejora tu plan para enviar a 812.',
      }),
      asks(3250, 'Tu plan incluye 500 contactos. Mejora tu plan para enviar a 812. Ver planes', 'warning'),
    ],
  },
  {
    name: 'boards: the rules of Firestore refuse the write',
    site: boards.site,
    expected: 'permission',
    also: 'configuration',
    why: 'a guest of the board tries to write, and the rules do not let them',
    events: [
      ...boards.home(),
      ...besides(500),
      click(3000, 'Aggiungi scheda'),
      boards.api(3020, `POST ${FIRESTORE}`, 403, {
        error: { code: 403, message: 'Missing or insufficient permissions.', status: 'PERMISSION_DENIED' },
      }),
      boards.rejects(
        3130,
        'FirebaseError: Missing or insufficient permissions.',
        boards.place('addCard', boards.bundle),
      ),
      shows(3200, 'Non hai i permessi per modificare questa lavagna.'),
    ],
  },
  {
    name: 'ledger: row level security does not let the bookkeeper in',
    site: ledger.site,
    expected: 'permission',
    also: 'configuration',
    why: '42501: the row is not one that this user may write',
    events: [
      ...ledger.home(),
      click(3000, 'Reconcile'),
      ledger.api(3030, `POST ${SUPABASE}/rest/v1/reconciliations`, 403, {
        code: '42501',
        details: null,
        hint: null,
        message: 'new row violates row-level security policy for table "reconciliations"',
      }),
      toast(3250, 'Could not reconcile', 'error'),
    ],
  },
  {
    name: 'harbour: no access to the account behind the deal',
    site: harbour.site,
    expected: 'permission',
    why: 'Salesforce says which right is wanting',
    events: [
      ...harbour.home(),
      click(3000, 'Save'),
      harbour.api(3040, 'POST /aura?r=12&aura.RecordUi.updateRecord=1', 200, {
        actions: [
          {
            id: '300;a',
            state: 'ERROR',
            error: [
              {
                message: 'insufficient access rights on cross-reference id: 001Qy00000B2',
                data: { statusCode: 403, errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY' },
              },
            ],
          },
        ],
      }),
      shows(3300, 'insufficient access rights on cross-reference id'),
    ],
  },
  {
    name: 'it desk: an ACL of the table',
    site: itDesk.site,
    expected: 'permission',
    why: 'the ACL of ServiceNow refuses the write',
    events: [
      ...itDesk.home(),
      click(3000, 'Assign to me'),
      itDesk.api(3040, 'PATCH /api/now/table/incident/9d38', 403, {
        error: {
          message: 'Operation Failed',
          detail: 'ACL Exception Update Failed due to security constraints',
        },
        status: 'failure',
      }),
      shows(3250, 'You do not have access to perform this operation.'),
    ],
  },
  {
    name: 'courses: the exam is for those who are enrolled',
    site: courses.site,
    expected: 'permission',
    why: 'Django answers the page with its 403',
    events: [
      ...courses.home(),
      click(3000, 'Examen'),
      courses.page(
        3030,
        'GET /cursussen/22/examen/',
        403,
        page('403 Verboden', '<h1>403 Verboden</h1><p>U bent niet ingeschreven voor deze cursus.</p>'),
      ),
      courses.opens(3280, '/cursussen/22/examen/', '403 Verboden'),
      flash(3400, 'U bent niet ingeschreven voor deze cursus.'),
    ],
  },
  {
    name: 'faktury: the accountant may only read',
    site: faktury.site,
    environment: inPoland,
    expected: 'permission',
    why: 'the policy of Laravel says so',
    events: [
      ...faktury.home(),
      click(3000, 'Usuń'),
      faktury.api(3030, 'DELETE /api/faktury/812', 403, {
        message: 'Ta akcja jest niedozwolona.',
        exception: 'Symfony\\Component\\HttpKernel\\Exception\\AccessDeniedHttpException',
      }),
      says(3120, 'AxiosError: Request failed with status code 403'),
      shows(3200, 'Brak uprawnień do usunięcia faktury.'),
    ],
  },
  {
    name: 'surgery: the doctor may not sign for another one',
    site: surgery.site,
    expected: 'permission',
    also: 'integration',
    why: 'a message of the server within an answer of 200: the right to sign is wanting',
    events: [
      ...surgery.home(),
      click(3000, 'Firma referto'),
      surgery.api(
        3030,
        'POST /referti.xhtml',
        200,
        partial(
          '<update id="growl"><![CDATA[<script>PrimeFaces.cw("Growl","w",{msgs:[{summary:"Accesso negato",detail:"Solo il medico titolare può firmare il referto",severity:"error"}]});</script>]]></update>',
        ),
        { headers: { 'content-type': 'text/xml;charset=UTF-8' } },
      ),
      shows(3200, 'Accesso negato Solo il medico titolare può firmare il referto'),
    ],
  },
]
