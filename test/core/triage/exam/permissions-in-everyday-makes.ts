/** Who may do what: products of everyday makes. */

import { extensionHangsUp, extensionThrows, pictureMissing, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page } from './kit/build.ts'
import {
  answers,
  books,
  charts,
  flats,
  garage,
  loans,
  models,
  plots,
  sensors,
  shifts,
  townPages,
  vestry,
} from './products/everyday-makes.ts'

export const permissionsInEverydayMakes: Case[] = [
  {
    name: 'shifts: a planner may not publish another branch',
    site: shifts.site,
    expected: 'permission',
    why: 'Yii says that the action is not allowed',
    events: [
      ...shifts.home(),
      extensionThrows(700),
      click(4000, 'Publish week'),
      shifts.api(4050, 'POST /api/weeks/11/publish?branch=4', 403, {
        name: 'Forbidden',
        message: 'You are not allowed to perform this action.',
        code: 0,
        status: 403,
        type: 'yii\\web\\ForbiddenHttpException',
      }),
    ],
  },
  {
    name: 'plots: no right to the layer, in an answer of 200',
    site: plots.site,
    expected: 'permission',
    why: 'ArcGIS answers 200 and puts 403 into the body',
    events: [
      ...plots.home(),
      ...statisticsBlocked(600),
      click(4000, 'Owners'),
      plots.api(4050, 'GET /server/rest/services/Owners/FeatureServer/0/query?where=1%3D1&f=json', 200, {
        error: {
          code: 403,
          message: 'You do not have permissions to access this resource or perform this operation.',
          details: [],
        },
      }),
    ],
  },
  {
    name: 'charts: a table that is not for this role',
    site: charts.site,
    expected: 'permission',
    why: 'Superset names the kind of its error',
    events: [
      ...charts.home(),
      pictureMissing(500),
      click(4000, 'Revenue by client'),
      charts.api(4050, 'POST /api/v1/chart/data?form_data=%7B%22slice_id%22%3A88%7D', 403, {
        errors: [
          {
            message: 'This endpoint requires the datasource 31, database or `all_datasource_access` permission',
            error_type: 'DATASOURCE_SECURITY_ACCESS_ERROR',
            level: 'error',
            extra: { link: '', datasource: 31 },
          },
        ],
      }),
    ],
  },
  {
    name: 'vestry: a writer may not publish',
    site: vestry.site,
    expected: 'permission',
    why: 'the rules of access refuse',
    events: [
      ...vestry.home(),
      ...segmentBlocked(500),
      click(4000, 'Publish changes'),
      vestry.api(4050, 'PATCH /api/pages/51?depth=0', 403, {
        errors: [{ message: 'You are not allowed to perform this action.' }],
      }),
    ],
  },
  {
    name: 'books: the role has no right to bills',
    site: books.site,
    expected: 'permission',
    why: 'a notice page of 200 names the permission that is missing and who can grant it',
    events: [
      ...books.home(),
      click(4000, 'Edit'),
      books.page(
        4050,
        'GET /app/accounting/transactions/vendbill.nl?id=8812&e=T',
        200,
        page(
          'Notice',
          "<div class='uir-alert-box'><div class='title'>Permission Violation</div><div class='descr'>You need a higher level of the 'Transactions -> Bills' permission to access this page. Please contact your account administrator.</div></div>",
        ),
      ),
    ],
  },
  {
    name: 'books: a script says INSUFFICIENT_PERMISSION',
    site: books.site,
    expected: 'permission',
    also: ['configuration'],
    why: 'the role that calls the script lacks the right',
    events: [
      ...books.home(),
      extensionHangsUp(500),
      click(4000, 'Approve'),
      books.api(4050, 'PUT /app/site/hosting/restlet.nl?script=412&deploy=1', 403, {
        error: {
          code: 'INSUFFICIENT_PERMISSION',
          message: "Permission Violation: You need the 'Lists -> Vendors' permission.",
        },
      }),
    ],
  },
  {
    name: 'garage: the action is for owners',
    site: garage.site,
    expected: 'permission',
    why: 'an action of Astro answers with its own code FORBIDDEN',
    events: [
      ...garage.home(),
      click(4000, 'Delete mechanic'),
      garage.api(4050, 'POST /_actions/staff.remove/', 403, {
        type: 'AstroActionError',
        code: 'FORBIDDEN',
        status: 403,
        message: 'Only owners can remove staff.',
      }),
    ],
  },
  {
    name: 'answers: the larger model is not in the plan',
    site: answers.site,
    expected: 'permission',
    also: ['capacity', 'configuration'],
    why: 'the plan of the customer does not hold the model',
    events: [
      ...answers.home(),
      ...statisticsBlocked(500),
      click(4000, 'Deep research'),
      answers.api(4060, 'POST /api/chat', 402, {
        error: 'plan_required',
        message: 'Deep research is part of the Team plan. Ask a workspace admin to upgrade.',
      }),
    ],
  },
  {
    name: 'models: the partner has only the right to look',
    site: models.site,
    expected: 'permission',
    why: 'the own server refuses the mark-up for want of a right',
    events: [
      ...models.home(),
      click(4000, 'Save markup'),
      models.api(4050, 'POST /api/projects/44/markups', 403, {
        statusCode: 403,
        code: 'PROJECT_ROLE_VIEWER',
        error: 'Forbidden',
        message: 'Role "viewer" lacks "markup:create" on project 44',
      }),
    ],
  },
  {
    name: 'flats: the screen is for another role',
    site: flats.site,
    expected: 'permission',
    also: ['authentication'],
    why: 'an answer of 403 with the exception NotAuthorizedException of the platform',
    events: [
      ...flats.home(),
      pictureMissing(400),
      click(4000, 'Rent increase'),
      flats.api(4050, 'POST /Housekey/screenservices/Housekey/MainFlow/Rent/DataActionGetRent', 403, {
        versionInfo: { hasModuleVersionChanged: false, hasApiVersionChanged: false },
        exception: {
          name: 'NotAuthorizedException',
          specificType: 'Manager',
          message: "You don't have the necessary permissions to see this screen.",
        },
      }),
    ],
  },
  {
    name: 'town pages: an editor may not move a page',
    site: townPages.site,
    expected: 'permission',
    why: 'the back office answers 403 with a notice on the missing right',
    events: [
      ...townPages.home(),
      extensionThrows(700),
      click(4000, 'Move'),
      townPages.api(
        4050,
        'POST /umbraco/backoffice/umbracoapi/content/PostMove',
        403,
        `)]}',\n${JSON.stringify({ notifications: [{ header: 'Authorization', message: 'You do not have permission to move this item', type: 3 }] })}`,
        { api: 'xhr', headers: { 'content-type': 'application/json; charset=utf-8' } },
      ),
    ],
  },
  {
    name: 'loans: the second signature is not this person’s to give',
    site: loans.site,
    expected: 'permission',
    also: ['integration', 'configuration'],
    why: 'a form that is refused inside a page of 200, as the user has no authority to sign',
    events: [
      ...loans.home(),
      click(4000, 'Release payment'),
      loans.api(
        4050,
        'POST /corp/payments/release.do',
        200,
        page(
          'Release payment',
          '<div class="errorMessages"><ul><li>SEC-0417: User is not authorised to release payments for this account.</li></ul></div><form action="/corp/payments/release.do" method="post"></form>',
        ),
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'sensors: the subscription of a topic is refused',
    site: sensors.site,
    expected: 'permission',
    also: ['configuration'],
    why: 'the own call behind the live view says that this user may not follow the site',
    events: [
      ...sensors.home(),
      ...statisticsBlocked(500),
      click(4000, 'Live'),
      sensors.api(4050, 'POST /api/v3/sites/9/stream-ticket', 403, {
        error: 'forbidden: user is not a member of site 9',
      }),
    ],
  },
]
