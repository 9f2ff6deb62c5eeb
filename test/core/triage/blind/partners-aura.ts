/** A portal for resellers on Salesforce Experience Cloud, made with Aura and LWC. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://partners.northpump.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/s/deals', 'Deal registration'),
  at.call(
    500,
    'POST /s/sfsites/aura?r=1&aura.Component.getComponentDef=1',
    200,
    { actions: [{ id: '12;a', state: 'SUCCESS', returnValue: {}, error: [] }] },
    { api: 'xhr' },
  ),
]
const apex = (when: number, error: object, extra: object = {}) =>
  at.call(
    when,
    'POST /s/sfsites/aura?r=8&aura.ApexAction.execute=1',
    200,
    {
      actions: [{ id: '140;a', state: 'ERROR', returnValue: null, error: [error], ...extra }],
      context: { mode: 'PROD', app: 'siteforce:communityApp' },
    },
    {
      api: 'xhr',
      sends: {
        message: {
          actions: [
            {
              id: '140;a',
              descriptor: 'aura://ApexActionController/ACTION$execute',
              params: { classname: 'DealRegController', method: 'save' },
            },
          ],
        },
      },
    },
  )

export const partners: BlindCase[] = [
  {
    name: 'aura: the session is no longer valid',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    why: 'the server sends the event of an invalid session',
    events: [
      ...home(),
      click(7_300_000, 'Save deal'),
      at.call(
        7_300_050,
        'POST /s/sfsites/aura?r=8&aura.ApexAction.execute=1',
        200,
        '*/{"event":{"descriptor":"markup://aura:invalidSession","attributes":{"values":{}},"eventDef":{"descriptor":"markup://aura:invalidSession","t":"APPLICATION","xs":"I"}},"exceptionMessage":"Guest user access is not allowed","exceptionEvent":true}/*ERROR*/',
        { api: 'xhr', headers: { 'content-type': 'application/json;charset=UTF-8' } },
      ),
    ],
  },
  {
    name: 'aura: the profile may not run the class',
    kind: 'ordinary',
    site,
    expected: 'permission',
    also: ['configuration'],
    why: 'the profile of the user lacks the Apex class',
    events: [
      ...home(),
      click(6000, 'Save deal'),
      apex(6050, {
        message: "You do not have access to the Apex class named 'DealRegController'.",
        exceptionType: 'System.NoAccessException',
      }),
      says(6120, "Error: You do not have access to the Apex class named 'DealRegController'."),
    ],
  },
  {
    name: 'aura: a rule of the customer refuses the date',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['configuration'],
    why: 'a validation rule of the organisation refuses the value',
    events: [
      ...home(),
      click(6000, 'Save deal'),
      apex(6050, {
        exceptionType: 'System.DmlException',
        isUserDefinedException: false,
        message:
          'Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Close date must not lie in the past: [CloseDate]',
        stackTrace: 'Class.DealRegController.save: line 88, column 1',
      }),
    ],
  },
  {
    name: 'aura: a null value in the Apex class',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'the code of the portal follows a reference that is null',
    events: [
      ...home(),
      click(6000, 'Quote'),
      apex(6050, {
        exceptionType: 'System.NullPointerException',
        isUserDefinedException: false,
        message: 'Attempt to de-reference a null object',
        stackTrace: 'Class.QuoteService.discountFor: line 41, column 1\nClass.QuoteController.quote: line 17, column 1',
      }),
    ],
  },
  {
    name: 'aura: the client is older than the server',
    kind: 'ordinary',
    site,
    expected: 'outdated-client',
    why: 'the framework was upgraded while the tab was open',
    events: [
      ...home(),
      click(6000, 'Open deal'),
      at.call(
        6050,
        'POST /s/sfsites/aura?r=9&aura.RecordUi.getRecordWithFields=1',
        200,
        '*/{"event":{"descriptor":"markup://aura:clientOutOfSync","eventDef":{"descriptor":"markup://aura:clientOutOfSync","t":"APPLICATION","xs":"I"}},"exceptionEvent":true}/*ERROR*/',
        { api: 'xhr', headers: { 'content-type': 'application/json;charset=UTF-8' } },
      ),
    ],
  },
  {
    name: 'aura: too many calls in a day',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    why: 'the daily limit of calls of the organisation is used up',
    events: [
      ...home(),
      click(6000, 'Sync contacts'),
      at.call(
        6050,
        'GET /services/data/v62.0/query?q=SELECT+Id+FROM+Contact',
        403,
        JSON.stringify([{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }]),
        { headers: { 'content-type': 'application/json;charset=UTF-8' } },
      ),
    ],
  },
  {
    name: 'aura: too many queries in one transaction',
    kind: 'hard',
    site,
    expected: 'product-defect',
    also: ['capacity'],
    why: 'a query in a loop of the code runs into the governor limit: it is no load, the code has to change',
    events: [
      ...home(),
      click(6000, 'Import deals'),
      apex(6050, {
        exceptionType: 'System.LimitException',
        isUserDefinedException: false,
        message: 'Too many SOQL queries: 101',
        stackTrace: 'Trigger.DealTrigger: line 12, column 1',
      }),
    ],
  },
  {
    name: 'aura: notes of Locker and a blocked beacon',
    kind: 'quiet',
    site,
    expected: 'none',
    why: 'the deal was saved',
    events: [
      ...home(),
      says(700, '[LWC warn]: Invalid usage of reserved data attribute "data-id" in <c-deal-row>', 'warn'),
      at.lost(800, 'POST https://www.google-analytics.com/g/collect?v=2&tid=G-88', 'net::ERR_BLOCKED_BY_CLIENT'),
      at.aborted(2000, 'POST /s/sfsites/aura?r=3&other.CommunitySearch.suggest=1'),
      click(6000, 'Save deal'),
      at.call(
        6050,
        'POST /s/sfsites/aura?r=8&aura.ApexAction.execute=1',
        200,
        { actions: [{ id: '140;a', state: 'SUCCESS', returnValue: { id: 'a0B5' }, error: [] }] },
        { api: 'xhr' },
      ),
      at.opens(6400, '/s/deals/a0B5', 'Deal', 'push'),
    ],
  },
]
