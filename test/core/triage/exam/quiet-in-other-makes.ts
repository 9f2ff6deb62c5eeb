/** Work in which nothing failed: products of makes that are met less often. */

import {
  chatBlocked,
  crashReportsBlocked,
  extensionHangsUp,
  extensionThrows,
  flagEventsBlocked,
  pictureMissing,
  resizeLoop,
  segmentBlocked,
  sentryFull,
  statisticsBlocked,
  widgetThrows,
} from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { coachingCalls } from './products/coaching-calls.ts'
import { openCourses } from './products/open-courses.ts'
import { parcelLines } from './products/parcel-lines.ts'
import { savingsBank } from './products/savings-bank.ts'
import { siteVisits } from './products/site-visits.ts'
import { taskLists } from './products/task-lists.ts'
import { teamPages } from './products/team-pages.ts'
import { tradeShop } from './products/trade-shop.ts'
import { waterPipes } from './products/water-pipes.ts'
import { workwearShop } from './products/workwear-shop.ts'

export const quietInOtherMakes: Case[] = [
  {
    name: 'trade shop: an order goes through',
    site: tradeShop.site,
    expected: 'none',
    also: ['unknown'],
    why: 'pictures are missing and counters blocked; the order has its number',
    events: [
      ...tradeShop.home(),
      ...statisticsBlocked(1500),
      pictureMissing(1600),
      says(
        1700,
        'Fallback to JQueryUI Compat activated. Your store is missing a dependency for a jQueryUI widget. Identifying and addressing the dependency will drastically improve the performance of your site.',
        'warn',
      ),
      click(9000, 'Place Order'),
      tradeShop.api(9040, `POST ${tradeShop.cart}/payment-information`, 200, '"40012"', {
        ...tradeShop.xhr,
        headers: { 'content-type': 'application/json' },
      }),
      tradeShop.opens(9600, '/checkout/onepage/success/', 'Success Page | Velora'),
    ],
  },
  {
    name: 'courses: a film with hiccups that was seen to its end',
    site: openCourses.site,
    environment: openCourses.korean,
    expected: 'none',
    also: ['unknown'],
    why: 'the player got over its own small errors, and the progress was saved',
    events: [
      ...openCourses.home(),
      widgetThrows(1500),
      click(5000, '강의 보기'),
      says(6000, '[warn] > bufferStalledError: Playback stalling at @12.4 due to low buffer', 'warn'),
      openCourses.aborted(8000, 'GET https://cdn.haneul.example/stat101/w1/720/seg-14.m4s'),
      openCourses.api(8200, 'GET https://cdn.haneul.example/stat101/w1/480/seg-14.m4s', 200, '', {
        headers: { 'content-type': 'video/iso.segment' },
      }),
      openCourses.api(
        600_000,
        `POST ${openCourses.lms}/courses/${openCourses.course}/xblock/block-v1:HNU/handler/xmodule_handler/save_user_state`,
        200,
        { success: true },
        openCourses.xhr,
      ),
      click(610_000, '다음'),
      openCourses.api(
        610_040,
        `GET ${openCourses.lms}/api/courseware/sequence/block-v1:HNU+STAT101`,
        200,
        { items: [] },
        openCourses.xhr,
      ),
    ],
  },
  {
    name: 'water pipes: tiles that are not there, and a pipe that was saved',
    site: waterPipes.site,
    environment: waterPipes.italian,
    expected: 'none',
    also: ['unknown'],
    why: 'tiles outside the area are not made; the edit succeeded',
    events: [
      ...waterPipes.home(),
      waterPipes.api(
        2000,
        'GET https://gis.acquamap.example/server/rest/services/Ortofoto/MapServer/tile/19/188412/280114',
        404,
        '',
        { headers: { 'content-type': 'text/plain' } },
      ),
      waterPipes.aborted(
        2400,
        `GET ${waterPipes.layer}/query?f=pbf&where=1%3D1&resultType=tile&quantizationParameters=2`,
      ),
      click(9000, 'Salva'),
      waterPipes.api(9040, `POST ${waterPipes.layer}/applyEdits`, 200, {
        addResults: [],
        updateResults: [{ objectId: 8812, success: true }],
        deleteResults: [],
      }),
    ],
  },
  {
    name: 'parcels: a morning of waybills',
    site: parcelLines.site,
    environment: parcelLines.chinese,
    expected: 'none',
    why: 'everything was answered with its code of 200; an earlier search was given up',
    events: [
      ...parcelLines.home(),
      extensionThrows(1500),
      typed(4000, '运单号', 'YT9001'),
      parcelLines.aborted(4300, 'GET /prod-api/waybill/list?no=YT90'),
      parcelLines.api(
        4600,
        'GET /prod-api/waybill/list?no=YT9001',
        200,
        { total: 1, rows: [{ id: 9001, errorCode: null, exceptionFlag: '0' }], code: 200, msg: '查询成功' },
        parcelLines.xhr,
      ),
      click(9000, '签收'),
      parcelLines.api(9040, 'PUT /prod-api/waybill/sign/9001', 200, { msg: '操作成功', code: 200 }, parcelLines.xhr),
      resizeLoop(9300),
    ],
  },
  {
    name: 'task lists: the connection is made anew after a pause',
    site: taskLists.site,
    expected: 'none',
    also: ['unknown'],
    why: 'the computer slept; the connection came back, and the task was kept',
    events: [
      ...taskLists.home(),
      taskLists.socket(400, taskLists.sync, { state: 'closed', code: 1006, wasClean: false, duration: 900_000 }),
      says(901_000, 'WebSocket reconnected', 'info'),
      taskLists.api(901_100, `POST ${taskLists.clerk}/client/sessions/sess_1/tokens`, 200, { jwt: 'redacted-jwt-2' }),
      flagEventsBlocked(901_400),
      taskLists.socket(901_500, taskLists.sync, {
        state: 'open',
        sent: 1,
        received: 1,
        messages: [
          {
            at: 910_040,
            direction: 'sent',
            text: '{"type":"Mutation","requestId":7,"udfPath":"tasks:create"}',
            size: 57,
          },
          {
            at: 910_160,
            direction: 'received',
            text: '{"type":"MutationResponse","requestId":7,"success":true,"result":"j98","logLines":[]}',
            size: 84,
          },
        ],
      }),
      click(910_000, 'Add task'),
    ],
  },
  {
    name: 'visits: a first copy of all that is new',
    site: siteVisits.site,
    expected: 'none',
    also: ['unknown'],
    why: 'a checkpoint that is not there yet is answered with 404, as it is meant to; all was copied',
    events: [
      ...siteVisits.home(),
      sentryFull(1500),
      siteVisits.api(2000, `GET ${siteVisits.db}/_local/b81Q`, 404, { error: 'not_found', reason: 'deleted' }),
      click(9000, 'Complete visit'),
      siteVisits.api(9040, `POST ${siteVisits.db}/_revs_diff`, 200, { 'visit:7710': { missing: ['4-81aa'] } }),
      siteVisits.api(9200, `POST ${siteVisits.db}/_bulk_docs`, 201, []),
      siteVisits.api(9400, `PUT ${siteVisits.db}/_local/b81Q`, 201, { ok: true, id: '_local/b81Q', rev: '0-1' }),
    ],
  },
  {
    name: 'coaching: a lesson whose line faltered once',
    site: coachingCalls.site,
    expected: 'none',
    also: ['unknown'],
    why: 'the room was entered again by itself, and the lesson was ended by the coach',
    events: [
      ...coachingCalls.home(),
      chatBlocked(1500),
      click(5000, 'Join'),
      coachingCalls.joins(5040),
      coachingCalls.socket(5300, `${coachingCalls.livekit}?access_token=redacted-jwt-1&auto_subscribe=1`, {
        state: 'closed',
        code: 1006,
        wasClean: false,
        sent: 40,
        received: 61,
        messages: [],
        duration: 700_000,
      }),
      says(706_000, 'websocket closed {code: 1006, state: 1}', 'warn'),
      coachingCalls.socket(706_400, `${coachingCalls.livekit}?access_token=redacted-jwt-1&reconnect=1`, {
        state: 'open',
        sent: 10,
        received: 14,
        messages: [],
      }),
      click(1_800_000, 'End session'),
      coachingCalls.api(1_800_040, 'POST /api/sessions/s-81/end', 200, { id: 's-81', state: 'done' }),
    ],
  },
  {
    name: 'workwear: an order with all that is blocked beside it',
    site: workwearShop.site,
    environment: workwearShop.french,
    expected: 'none',
    also: ['unknown'],
    why: 'statistics of the payments are blocked; the payment itself was authorised',
    events: [
      ...workwearShop.home(),
      ...segmentBlocked(1500),
      workwearShop.lost(
        6000,
        'POST https://checkoutanalytics-live.adyen.com/checkoutanalytics/v3/analytics?clientKey=redacted-key-1',
        'net::ERR_BLOCKED_BY_CLIENT',
      ),
      click(8000, 'Payer 214,80 €'),
      workwearShop.api(8040, 'POST /api/paiements', 200, {
        pspReference: 'KHQC5N7G84BLNK44',
        resultCode: 'Authorised',
        merchantReference: 'F-2211',
      }),
      workwearShop.opens(9000, '/paiement/merci', 'Merci – Fournex Pro', 'push'),
    ],
  },
  {
    name: 'team pages: an afternoon of writing',
    site: teamPages.site,
    expected: 'none',
    also: ['unknown'],
    why: 'the server was started anew once and everybody came back; nothing was lost',
    events: [
      ...teamPages.home(),
      crashReportsBlocked(1500),
      teamPages.socket(1000, teamPages.collab, {
        state: 'closed',
        code: 4205,
        reason: 'Reset Connection',
        wasClean: true,
        sent: 300,
        received: 280,
        messages: [],
        duration: 600_000,
      }),
      teamPages.socket(602_000, teamPages.collab, { state: 'open', sent: 12, received: 15, messages: [] }),
      extensionHangsUp(603_000),
      typed(610_000, 'Page', 'Milestones'),
      click(620_000, 'Publish'),
      teamPages.api(620_040, 'POST /api/pages/p-40/publish', 200, { id: 'p-40', published: true }),
    ],
  },
  {
    name: 'bank: a transfer is sent',
    site: savingsBank.site,
    environment: savingsBank.polish,
    expected: 'none',
    also: ['unknown'],
    why: 'the bank says that the transfer was taken; an extension stumbles beside it',
    events: [
      ...savingsBank.home(),
      extensionThrows(1500),
      typed(5000, 'Kwota', '120,00'),
      click(9000, 'Dalej'),
      savingsBank.api(
        9040,
        savingsBank.form,
        200,
        savingsBank.answer('<component id="confirm9"><![CDATA[<div id="confirm9">Podsumowanie</div>]]></component>'),
        savingsBank.ajax,
      ),
      click(15_000, 'Zatwierdź'),
      savingsBank.api(
        15_040,
        'POST /przelew?4-2.-confirmForm-submit',
        200,
        savingsBank.answer(
          '<component id="feedback7"><![CDATA[<ul class="feedbackPanel"><li class="feedbackPanelSUCCESS">Przelew został przyjęty do realizacji.</li></ul>]]></component>',
        ),
        savingsBank.ajax,
      ),
    ],
  },
]
