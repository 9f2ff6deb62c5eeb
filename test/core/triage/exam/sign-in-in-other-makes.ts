/** Sign-ins that are over or refused: products of makes that are met less often. */

import { pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { hospitalRecords } from './products/hospital-records.ts'
import { openCourses } from './products/open-courses.ts'
import { parcelLines } from './products/parcel-lines.ts'
import { savingsBank } from './products/savings-bank.ts'
import { tenderPortal } from './products/tender-portal.ts'
import { tradeShop } from './products/trade-shop.ts'
import { waterPipes } from './products/water-pipes.ts'

export const signInInOtherMakes: Case[] = [
  {
    name: 'trade shop: the buyer was signed out over lunch',
    site: tradeShop.site,
    expected: 'authentication',
    also: ['permission'],
    why: 'Magento says that nobody is signed in with the words for a resource of one’s own',
    events: [
      ...tradeShop.home(),
      ...statisticsBlocked(1500),
      click(4_800_000, 'Next'),
      tradeShop.api(
        4_800_040,
        `POST ${tradeShop.cart}/shipping-information`,
        401,
        { message: "The consumer isn't authorized to access %resources.", parameters: { resources: 'self' } },
        tradeShop.xhr,
      ),
    ],
  },
  {
    name: 'courses: the session of the student is over',
    site: openCourses.site,
    environment: openCourses.korean,
    expected: 'authentication',
    why: 'the token of the cookie cannot be renewed, and the next call is refused',
    events: [
      ...openCourses.home(),
      click(4_000_000, '다음'),
      openCourses.api(4_000_040, `POST ${openCourses.lms}/login_refresh`, 401, 'Unauthorized', {
        ...openCourses.xhr,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      }),
      says(
        4_000_160,
        '[frontend-auth] Failed to refresh access token. HTTP Client Error: 401 post https://lms.haneul.example/login_refresh',
        'info',
      ),
      openCourses.api(
        4_000_300,
        `GET ${openCourses.lms}/api/courseware/sequence/block-v1:HNU+STAT101`,
        401,
        { detail: 'Authentication credentials were not provided.' },
        openCourses.xhr,
      ),
    ],
  },
  {
    name: 'water pipes: the token of the map is over, in an answer of 200',
    site: waterPipes.site,
    environment: waterPipes.italian,
    expected: 'authentication',
    why: 'ArcGIS says 498 within an answer of 200',
    events: [
      ...waterPipes.home(),
      click(4_000_000, 'Salva'),
      waterPipes.api(4_000_040, `POST ${waterPipes.layer}/applyEdits`, 200, waterPipes.failure(498, 'Invalid token.'), {
        requestBody: {
          type: 'application/x-www-form-urlencoded',
          text: 'f=json&adds=%5B%5D&updates=%5B%7B%22attributes%22%3A%7B%22OBJECTID%22%3A8812%7D%7D%5D',
        },
      }),
    ],
  },
  {
    name: 'hospital: the session of CSP has ended',
    site: hospitalRecords.site,
    environment: hospitalRecords.arabic,
    expected: 'authentication',
    why: 'the page of the sign-in, in Arabic, comes in the place of the data: the session timed out',
    events: [
      ...hospitalRecords.home(),
      pictureMissing(1500),
      click(3_900_000, 'تحديث'),
      hospitalRecords.api(
        3_900_040,
        `GET ${hospitalRecords.rest}/beds?ward=W3`,
        401,
        page(
          'تسجيل الدخول',
          '<form action="/csp/his/login.csp"><p>انتهت صلاحية الجلسة. يرجى تسجيل الدخول مرة أخرى.</p></form>',
        ),
        { headers: { 'www-authenticate': 'Basic realm="/csp/his"' } },
      ),
    ],
  },
  {
    name: 'bank: the page has expired',
    site: savingsBank.site,
    environment: savingsBank.polish,
    expected: 'authentication',
    also: ['outdated-client'],
    why: 'the bank ended the session of somebody who did nothing for a quarter of an hour, as it has to',
    events: [
      ...savingsBank.home(),
      click(1_200_000, 'Dalej'),
      savingsBank.api(1_200_040, savingsBank.form, 200, '', {
        ...savingsBank.ajax,
        headers: { ...savingsBank.ajax.headers, 'ajax-location': './sesja-wygasla' },
      }),
      savingsBank.page(
        1_200_200,
        'GET /sesja-wygasla',
        200,
        page(
          'Sesja wygasła - Skarbnik Online',
          '<h1>Twoja sesja wygasła</h1><p>Ze względów bezpieczeństwa zostałeś wylogowany. Zaloguj się ponownie.</p>',
        ),
      ),
      savingsBank.opens(1_200_400, '/sesja-wygasla', 'Sesja wygasła - Skarbnik Online'),
    ],
  },
  {
    name: 'tender portal: nobody did anything for half an hour',
    site: tenderPortal.site,
    expected: 'authentication',
    also: ['outdated-client'],
    why: 'the session has ended, says the window of ADF',
    events: [
      ...tenderPortal.home(),
      click(2_400_000, 'Add Line'),
      tenderPortal.api(
        2_400_040,
        `${tenderPortal.invoice}&event=action`,
        200,
        `<?xml version="1.0" ?><content action="/vendor/faces/invoice.jspx"><script>AdfPage.PAGE.handleSessionTimeout('Your session has expired. Click OK to sign in again.');</script></content>`,
        tenderPortal.ajax,
      ),
    ],
  },
  {
    name: 'parcels: signed in elsewhere, in an answer of 200',
    site: parcelLines.site,
    environment: parcelLines.chinese,
    expected: 'authentication',
    why: 'the code within the answer is 401, and the page asks to sign in anew',
    events: [
      ...parcelLines.home(),
      click(3_000_000, '搜索'),
      parcelLines.api(
        3_000_040,
        'GET /prod-api/waybill/list?pageNum=1&pageSize=10',
        200,
        { msg: '请求访问：/waybill/list，认证失败，无法访问系统资源', code: 401 },
        parcelLines.xhr,
      ),
      parcelLines.rejects(3_000_160, '无效的会话，或者会话已过期，请重新登录。'),
    ],
  },
]
