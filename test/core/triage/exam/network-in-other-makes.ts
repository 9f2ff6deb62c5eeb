/** The network between the customer and the product: products of makes that are met less often. */

import { statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, says } from './kit/build.ts'
import { neverOpened } from './kit/traffic.ts'
import { coachingCalls } from './products/coaching-calls.ts'
import { freightPapers } from './products/freight-papers.ts'
import { openCourses } from './products/open-courses.ts'
import { parcelLines } from './products/parcel-lines.ts'
import { siteVisits } from './products/site-visits.ts'
import { teamPages } from './products/team-pages.ts'
import { workwearShop } from './products/workwear-shop.ts'

export const networkInOtherMakes: Case[] = [
  {
    name: 'coaching: the call is agreed on and no picture gets through',
    site: coachingCalls.site,
    expected: 'network',
    also: ['configuration'],
    why: 'signalling goes well and the connection of the media does not come about: a firewall lets no UDP out',
    events: [
      ...coachingCalls.home(),
      click(5000, 'Join'),
      coachingCalls.joins(5040),
      coachingCalls.socket(5300, `${coachingCalls.livekit}?access_token=redacted-jwt-1&auto_subscribe=1`, {
        state: 'open',
        sent: 4,
        received: 6,
        messages: [],
      }),
      says(20_400, 'could not establish pc connection {room: r-81, participant: redacted-name-2}', 'warn'),
      coachingCalls.rejects(
        20_500,
        'ConnectionError: could not establish pc connection',
        coachingCalls.place('waitForPCInitialConnection', coachingCalls.bundle),
      ),
    ],
  },
  {
    name: 'team pages: the proxy makes no tunnel for what is typed at once',
    site: teamPages.site,
    expected: 'network',
    also: ['configuration'],
    why: 'calls are answered; the socket never opens, and the browser names the tunnel',
    events: [
      ...teamPages.home(),
      ...[1000, 3200, 7600].map((at) =>
        teamPages.socket(at, teamPages.collab, { ...neverOpened, failure: 'net::ERR_TUNNEL_CONNECTION_FAILED' }),
      ),
      says(
        7700,
        "WebSocket connection to 'wss://collab.quillpad.example/' failed: Error in connection establishment: net::ERR_TUNNEL_CONNECTION_FAILED",
      ),
      teamPages.api(9000, 'GET /api/pages/p-40/comments', 200, []),
    ],
  },
  {
    name: 'visits: in the cellar of a house',
    site: siteVisits.site,
    environment: { online: false },
    expected: 'network',
    why: 'there is no connection; the copy waits and nothing is lost',
    events: [
      ...siteVisits.home(),
      siteVisits.gone(
        20_000,
        `GET ${siteVisits.db}/_changes?feed=longpoll&since=812-g1AAA`,
        'net::ERR_INTERNET_DISCONNECTED',
      ),
      click(30_000, 'Send to office'),
      siteVisits.gone(30_040, `POST ${siteVisits.db}/_bulk_docs`, 'net::ERR_INTERNET_DISCONNECTED'),
      siteVisits.gone(40_000, `POST ${siteVisits.db}/_bulk_docs`, 'net::ERR_INTERNET_DISCONNECTED'),
    ],
  },
  {
    name: 'courses: the school lets no films through',
    site: openCourses.site,
    environment: openCourses.korean,
    expected: 'network',
    also: ['third-party', 'configuration'],
    why: 'a page of the gate of the school stands in the place of the film',
    events: [
      ...openCourses.home(),
      click(5000, '강의 보기'),
      openCourses.api(
        5100,
        'GET https://cdn.haneul.example/stat101/w1/master.m3u8',
        403,
        '<!DOCTYPE html><html><head><title>Web Filter Violation</title></head><body><h2>FortiGuard Intrusion Prevention - Access Blocked</h2><h3>Web Page Blocked</h3><p>The page you have requested has been blocked because the URL is banned.</p><p>URL: cdn.haneul.example/stat101<br>Category: Streaming Media and Download</p></body></html>',
        { api: 'xhr' },
      ),
      says(5200, '[error] > error while trying to load manifest: networkError manifestLoadError'),
    ],
  },
  {
    name: 'parcels: the storage for pictures is not reached from abroad',
    site: parcelLines.site,
    environment: parcelLines.chinese,
    expected: 'network',
    also: ['third-party'],
    why: 'the host of the storage runs into time-outs; the app itself answers',
    events: [
      ...parcelLines.home(),
      chose(5000, '签收单.jpg', 'image/jpeg', 2_200_120),
      parcelLines.gone(5060, `PUT ${parcelLines.bucket}/pod/9001.jpg`, 'net::ERR_CONNECTION_TIMED_OUT', {
        api: 'xhr',
        duration: 21_040,
      }),
      click(30_000, '重试'),
      parcelLines.gone(30_040, `PUT ${parcelLines.bucket}/pod/9001.jpg`, 'net::ERR_CONNECTION_TIMED_OUT', {
        api: 'xhr',
        duration: 21_020,
      }),
      parcelLines.api(
        52_000,
        'GET /prod-api/waybill/9001',
        200,
        { code: 200, msg: '操作成功', data: { id: 9001 } },
        parcelLines.xhr,
      ),
    ],
  },
  {
    name: 'freight: the line changes during the upload',
    site: freightPapers.site,
    expected: 'network',
    why: 'the browser names the change of the network; the second try goes well',
    events: [
      ...freightPapers.home(),
      ...statisticsBlocked(1500),
      chose(5000, 'cmr.pdf', 'application/pdf', 18_812_004),
      freightPapers.gone(
        5060,
        `PUT ${freightPapers.blobs}/C-7710/cmr.pdf?${freightPapers.sas}`,
        'net::ERR_NETWORK_CHANGED',
        { api: 'xhr', duration: 9400 },
      ),
      says(14_600, 'Upload of cmr.pdf failed: 0 Unknown Error'),
    ],
  },
  {
    name: 'workwear: the gate of the firm breaks up the encryption to the payments',
    site: workwearShop.site,
    environment: workwearShop.french,
    expected: 'network',
    also: ['configuration'],
    why: 'the certificate that comes for the payments is of an authority that the browser does not know',
    events: [
      ...workwearShop.home(),
      click(6000, 'Payer par carte'),
      workwearShop.gone(
        6040,
        `POST ${workwearShop.adyen}/v1/sessions/CS8F1C/setup?clientKey=redacted-key-1`,
        'net::ERR_CERT_AUTHORITY_INVALID',
      ),
      says(
        6200,
        'AdyenCheckoutError: ERROR: Call to https://checkoutshopper-live.adyen.com/checkoutshopper/v1/sessions/CS8F1C/setup failed. Error= TypeError: Failed to fetch',
      ),
    ],
  },
]
