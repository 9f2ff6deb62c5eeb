/** Rights that a role, a plan or an account elsewhere does not give, as frameworks and platforms tell it. */

import { besides } from './kit/answers.ts'
import { crashReportsBlocked, developersNotes, extensionThrows, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { eSignature } from './products/e-signature.ts'
import { grants } from './products/grants.ts'
import { projectBoard } from './products/project-board.ts'
import { socialPlanner } from './products/social-planner.ts'
import { surveys } from './products/surveys.ts'
import { travelExpenses } from './products/travel-expenses.ts'
import { webContent } from './products/web-content.ts'

export const permissionsRefused: Case[] = [
  {
    name: 'boards: a guest moves a card',
    site: projectBoard.site,
    expected: 'permission',
    why: 'the guard of NestJS refuses what guests may not do; the page goes on with what it has',
    events: [
      ...projectBoard.home(),
      ...developersNotes(500),
      crashReportsBlocked(800),
      click(6000, 'Mover a «En curso»'),
      projectBoard.refused(6030, 'PATCH /api/cards/551', 403, 'Forbidden resource', 'Forbidden'),
      projectBoard.rejects(
        6130,
        'AxiosError: Request failed with status code 403',
        projectBoard.place('moveCard', projectBoard.bundle),
      ),
    ],
  },
  {
    name: 'contracts: the envelopes of this month are used up',
    site: eSignature.site,
    expected: 'permission',
    also: 'capacity',
    why: 'the plan of the customer has twenty envelopes a month',
    events: [
      ...eSignature.home(),
      click(4000, 'Wyślij do podpisu'),
      eSignature.abp(
        4040,
        'POST /api/app/envelopes',
        403,
        'Wykorzystano limit 20 kopert w planie Start. Aby wysłać kolejne, zmień plan.',
        { code: 'Sygnata:EnvelopeLimitReached' },
      ),
    ],
  },
  {
    name: 'newspaper: a contributor publishes',
    site: webContent.site,
    expected: 'permission',
    why: 'the role of contributors may write and not publish',
    events: [
      ...webContent.home(),
      says(700, 'JQMIGRATE: Migrate is installed, version 3.4.1', 'info'),
      extensionThrows(1100),
      click(30_000, 'Publicar'),
      webContent.refused(
        30_050,
        'POST /wp-json/wp/v2/posts/812?_locale=user',
        403,
        'rest_cannot_publish',
        'Sem permissão para publicar conteúdos deste tipo.',
      ),
    ],
  },
  {
    name: 'expenses: somebody opens the report of another team',
    site: travelExpenses.site,
    expected: 'permission',
    why: 'Odoo refuses by its rules of access, with 200 and an exception within',
    events: [
      ...travelExpenses.home(),
      ...statisticsBlocked(600),
      click(5000, 'Informe de Marta'),
      travelExpenses.refused(
        5030,
        'hr.expense.sheet/web_read',
        'odoo.exceptions.AccessError',
        "No tiene permisos para acceder a los registros 'Informe de gastos' (hr.expense.sheet).\n\nEsta operación está permitida para los siguientes grupos:\n\t- Gastos/Responsable de equipo",
        '  File "/opt/odoo/odoo/models.py", line 4021, in check_access',
      ),
    ],
  },
  {
    name: 'grants: the role of the visitor lacks a privilege',
    site: grants.site,
    expected: 'permission',
    why: 'Dataverse names the privilege that the principal is missing',
    events: [
      ...grants.home(),
      ...besides(1000),
      click(7000, 'Contactpersoon koppelen'),
      grants.refused(
        7050,
        'PATCH /_api/contacts(redacted-uuid-3)',
        403,
        '0x80040220',
        'Principal user (Id=redacted-uuid-5, type=8, roleCount=1, privilegeCount=92, accessMode=0) is missing prvAppendTocontact privilege (Id=redacted-uuid-6) on OTC=2 for entity contact.',
      ),
      says(7150, 'Failed to load resource: the server responded with a status of 403 ()'),
    ],
  },
  {
    name: 'social planner: the person is no administrator of the page',
    site: socialPlanner.site,
    expected: 'permission',
    also: 'integration',
    why: 'Meta says which rights on the page the connected person lacks',
    events: [
      ...socialPlanner.home(),
      click(6000, 'Publicar agora'),
      socialPlanner.graph(
        6040,
        'POST /api/posts/320/publicar',
        403,
        200,
        '(#200) If posting to a page, requires both pages_read_engagement and pages_manage_posts permission with page token; If posting to a group, requires app being installed in the group.',
      ),
    ],
  },
  {
    name: 'surveys: an analyst deletes a survey',
    site: surveys.site,
    expected: 'permission',
    why: 'Strapi says ForbiddenError to roles that the action is not given to',
    events: [
      ...surveys.home(),
      ...developersNotes(700),
      click(8000, 'Ta bort'),
      click(9500, 'Ja, ta bort'),
      surveys.refused(9540, 'DELETE /api/surveys/61', 403, 'ForbiddenError', 'Forbidden'),
    ],
  },
]
