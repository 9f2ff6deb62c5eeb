/** Sessions in which nothing is wrong, or in which nothing tells what it is. */

import { resource } from '../../../support/session-builder.ts'
import { besides } from './kit/answers.ts'
import {
  chatBlocked,
  crashReportsBlocked,
  developersNotes,
  extensionHangsUp,
  extensionThrows,
  resizeLoop,
  statisticsBlocked,
  widgetThrows,
} from './kit/beside.ts'
import { type Case, click, says, throws } from './kit/build.ts'
import { buildingSites } from './products/building-sites.ts'
import { dataPipelines } from './products/data-pipelines.ts'
import { grants } from './products/grants.ts'
import { library } from './products/library.ts'
import { payroll } from './products/payroll.ts'
import { projectBoard } from './products/project-board.ts'
import { socialPlanner } from './products/social-planner.ts'
import { surveys } from './products/surveys.ts'
import { telemedicine } from './products/telemedicine.ts'
import { travelExpenses } from './products/travel-expenses.ts'

export const quietWork: Case[] = [
  {
    name: 'boards: much that stumbles beside, and the card is saved',
    site: projectBoard.site,
    expected: 'none',
    why: 'an extension, statistics, a picture and notes to developers; what the person did went through',
    events: [
      ...projectBoard.home(),
      ...statisticsBlocked(500),
      ...besides(900),
      extensionThrows(1400),
      chatBlocked(1600),
      click(6000, 'Guardar tarjeta'),
      projectBoard.call(6030, 'PATCH /api/cards/551', 200, { id: 551, title: 'Folleto' }),
      extensionHangsUp(9000),
      click(12_000, 'Cerrar'),
    ],
  },
  {
    name: 'pipelines: one of many looks at the state of a run was lost',
    site: dataPipelines.site,
    expected: 'none',
    why: 'the page asks every five seconds; one answer was a 502 and the next ones were well',
    events: [
      ...dataPipelines.home(),
      click(4000, 'Run now'),
      dataPipelines.call(4030, 'POST /v1/connections/12/runs', 201, { id: 901, status: 'queued' }),
      dataPipelines.call(9000, 'GET /v1/runs/901', 200, { id: 901, status: 'running' }),
      dataPipelines.call(14_000, 'GET /v1/runs/901', 502, '<html><body><h1>502 Bad Gateway</h1></body></html>'),
      dataPipelines.call(19_000, 'GET /v1/runs/901', 200, { id: 901, status: 'running' }),
      dataPipelines.call(24_000, 'GET /v1/runs/901', 200, { id: 901, status: 'succeeded' }),
      click(30_000, 'View rows'),
      dataPipelines.call(30_040, 'GET /v1/runs/901/rows', 200, { rows: [[1, 2]] }),
    ],
  },
  {
    name: 'social planner: suggestions that are given up while one types',
    site: socialPlanner.site,
    expected: 'none',
    why: 'the page itself gives up the older question at each letter',
    events: [
      ...socialPlanner.home(),
      ...developersNotes(400),
      widgetThrows(800),
      socialPlanner.aborted(5000, 'GET /api/hashtags?q=p'),
      socialPlanner.aborted(5120, 'GET /api/hashtags?q=pa'),
      socialPlanner.aborted(5260, 'GET /api/hashtags?q=pas'),
      socialPlanner.call(5400, 'GET /api/hashtags?q=pasc', 200, ['#pascoa']),
      click(8000, 'Agendar'),
      socialPlanner.call(8040, 'POST /api/posts', 201, { id: 331 }),
    ],
  },
  {
    name: 'telemedicine: a ringtone that may not play by itself',
    site: telemedicine.site,
    expected: 'none',
    why: 'browsers let no sound begin before a click; the consultation itself takes place',
    events: [
      ...telemedicine.home(),
      telemedicine.rejects(
        2000,
        "NotAllowedError: play() failed because the user didn't interact with the document first. https://goo.gl/xX8pDD",
        telemedicine.place('sonnerie', telemedicine.bundle),
      ),
      resizeLoop(2600),
      click(7000, 'Rejoindre la consultation'),
      telemedicine.call(7040, 'POST /api/rendez-vous/4410/jeton', 200, { jeton: 'redacted-jwt-2' }),
      telemedicine.socket(7300, 'wss://global.vss.twilio.com/signaling', { state: 'open' }),
      click(600_000, 'Terminer'),
      telemedicine.call(600_040, 'POST /api/rendez-vous/4410/fin', 200, { etat: 'termine' }),
    ],
  },
  {
    name: 'building sites: the circuit comes back by itself',
    site: buildingSites.site,
    expected: 'none',
    also: 'network',
    why: 'the line was gone for two seconds, Blazor connected again, and the work goes on',
    events: [
      ...buildingSites.home(),
      buildingSites.socket(260, buildingSites.hub, { state: 'closed', code: 1006, wasClean: false, duration: 30_000 }),
      says(30_280, 'Information: Connection disconnected.', 'info'),
      buildingSites.call(32_000, 'POST /_blazor/negotiate?negotiateVersion=1', 200, {
        connectionToken: 'redacted-token-1',
      }),
      buildingSites.socket(32_200, buildingSites.hub, { state: 'open' }),
      click(60_000, 'Speichern'),
      buildingSites.opens(60_200, '/baustellen/14/gewerke', 'Gewerke - Bautakt', 'push'),
      click(90_000, 'Zurück'),
    ],
  },
  {
    name: 'expenses: the receipt was missing and then it was there',
    site: travelExpenses.site,
    expected: 'none',
    also: 'integration',
    why: 'the person corrected what the rule asked for, and the report was handed in',
    events: [
      ...travelExpenses.home(),
      click(7000, 'Enviar informe'),
      travelExpenses.refused(
        7040,
        'hr.expense.sheet/action_submit_sheet',
        'odoo.exceptions.ValidationError',
        'No puede enviar un gasto sin adjuntar el justificante.',
      ),
      click(20_000, 'Adjuntar'),
      travelExpenses.done(20_050, 'hr.expense/attach_document', true),
      click(26_000, 'Enviar informe'),
      travelExpenses.done(26_040, 'hr.expense.sheet/action_submit_sheet', true),
      travelExpenses.opens(26_400, '/odoo/expenses/reports', 'Informes - Costeo', 'push'),
    ],
  },
  {
    name: 'library: a button that does nothing',
    site: library.site,
    expected: 'unknown',
    also: 'none',
    why: 'three clicks and no call, no error: the recording does not tell why',
    events: [
      ...library.home(),
      crashReportsBlocked(600),
      click(5000, 'Prodloužit výpůjčku'),
      click(7000, 'Prodloužit výpůjčku'),
      click(8200, 'Prodloužit výpůjčku'),
    ],
  },
  {
    name: 'surveys: a 400 that says nothing',
    site: surveys.site,
    expected: 'unknown',
    also: 'integration',
    why: 'the answer has no body: neither the data nor the product can be blamed by it',
    events: [
      ...surveys.home(),
      ...statisticsBlocked(500),
      click(6000, 'Skicka ut'),
      surveys.call(6040, 'POST /api/surveys/61/send', 400, '', { headers: { 'content-length': '0' } }),
    ],
  },
  {
    name: 'grants: an error without a place',
    site: grants.site,
    expected: 'unknown',
    also: 'none',
    why: '“Script error.” hides what it is and whose; the person goes on',
    events: [
      ...grants.home(),
      throws(5000, 'Script error.'),
      resource({ at: 5200, element: 'img', url: 'https://beeld.provincie-oost.example/kop.jpg', status: 404 }),
      click(9000, 'Volgende'),
      grants.call(9040, 'PATCH /_api/oost_aanvragen(redacted-uuid-4)', 204),
      click(14_000, 'Vorige'),
    ],
  },
  {
    name: 'payroll: a token that was renewed on the way',
    site: payroll.site,
    expected: 'none',
    why: 'the call said 401, the page renewed its token and asked again',
    events: [
      ...payroll.home(),
      ...statisticsBlocked(1200),
      click(1_900_000, 'Ansatte'),
      payroll.call(1_900_030, 'GET /api/ansatte', 401, { feil: 'token_utlopt' }),
      payroll.call(1_900_150, 'POST /api/token/forny', 200, { ok: true }),
      payroll.call(1_900_280, 'GET /api/ansatte', 200, [{ id: 1 }]),
      click(1_920_000, 'Skriv ut'),
    ],
  },
]
