/** Defects that no status of a server tells: products made of what most are made of, with services of others beside. */

import { pictureMissing, resizeLoop, segmentBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { questionnaires } from './products/questionnaires.ts'
import { salesDeals } from './products/sales-deals.ts'
import { sprintPlanning } from './products/sprint-planning.ts'
import { workingHours } from './products/working-hours.ts'

export const defectsPagesInCommonStacks: Case[] = [
  {
    name: 'deals: the board expects a list and gets a page of results',
    site: salesDeals.site,
    expected: 'product-defect',
    also: ['regression'],
    why: 'the call went well and the code of the app trips over its answer',
    events: [
      ...salesDeals.home(),
      click(4000, 'Forecast'),
      salesDeals.opens(4020, '/forecast', 'Forecast · Marlin', 'push'),
      salesDeals.api(4060, 'GET /api/v1/deals/forecast/?quarter=2026-Q1', 200, { count: 0, next: null, results: [] }),
      salesDeals.throws(
        4170,
        'TypeError: e.filter is not a function',
        salesDeals.place('ForecastBoard', salesDeals.bundle, 2, 220_114),
        salesDeals.place('renderWithHooks', salesDeals.bundle, 2, 88_021),
      ),
      says(4180, 'The above error occurred in the <ForecastBoard> component. Consider adding an error boundary.'),
    ],
  },
  {
    name: 'working hours: the period is typed as Germans write it',
    site: workingHours.site,
    expected: 'product-defect',
    also: ['clock-locale'],
    why: 'the code of the app throws on a date that its own field took',
    events: [
      ...workingHours.home(),
      workingHours.live(),
      click(4000, 'Payroll report'),
      workingHours.opens(4020, '/reports/payroll', 'Payroll - Orbit HR', 'push'),
      typed(7000, 'Until', '31.03.2026'),
      click(9000, 'Show'),
      workingHours.throws(
        9030,
        'RangeError: Invalid time value',
        workingHours.place('toPeriod', workingHours.bundle, 2, 31_004),
        workingHours.place('onShow', workingHours.bundle, 2, 31_880),
      ),
    ],
  },
  {
    name: 'sprints: a task whose person has left',
    site: sprintPlanning.site,
    expected: 'product-defect',
    why: 'the server breaks its own schema',
    events: [
      ...sprintPlanning.home(),
      click(4000, 'Backlog'),
      sprintPlanning.opens(4020, '/w/acme/backlog', 'Backlog – Stackboard', 'push'),
      sprintPlanning.ask(
        4060,
        'Backlog',
        sprintPlanning.errors(
          'Cannot return null for non-nullable field Task.assignee.',
          'INTERNAL_SERVER_ERROR',
          'backlog',
        ),
      ),
      says(4170, '[GraphQL error]: Message: Cannot return null for non-nullable field Task.assignee., Path: backlog'),
    ],
  },
  {
    name: 'sprints: the timeline of a sprint without an owner',
    site: sprintPlanning.site,
    expected: 'product-defect',
    why: 'the answer is as the schema allows and the page does not expect it',
    events: [
      ...sprintPlanning.home(),
      resizeLoop(1200),
      click(4000, 'Timeline'),
      sprintPlanning.opens(4020, '/w/acme/timeline', 'Timeline – Stackboard', 'push'),
      sprintPlanning.ask(4060, 'Timeline', { data: { timeline: [{ id: 's24', owner: null, from: '2026-03-02' }] } }),
      sprintPlanning.throws(
        4160,
        "TypeError: Cannot read properties of null (reading 'displayName')",
        sprintPlanning.place('OwnerBadge', sprintPlanning.bundle, 41, 10_233),
        sprintPlanning.place('TimelineRow', sprintPlanning.bundle, 41, 11_008),
      ),
    ],
  },
  {
    name: 'questionnaires: publishing fails on the socket',
    site: questionnaires.site,
    expected: 'product-defect',
    also: ['integration'],
    why: 'the call was taken and the database error comes over the socket; Segment is only noise',
    events: [
      ...questionnaires.home(),
      ...segmentBlocked(900),
      pictureMissing(1200),
      ...questionnaires.socketIo(
        [460, '40{"sid":"n1"}'],
        [
          9400,
          '42["publish:error",{"surveyId":501,"message":"duplicate key value violates unique constraint \\"surveys_slug_key\\""}]',
        ],
      ),
      click(9000, 'Publish'),
      questionnaires.api(9030, 'POST /api/surveys/501/publish', 202, { status: 'queued' }),
      ...segmentBlocked(9060),
    ],
  },
]
