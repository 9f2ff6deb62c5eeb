/** Platforms and licences that hold no more: products of makes that are met less often. */

import { developersNotes, pictureMissing } from './kit/beside.ts'
import { type Case, click } from './kit/build.ts'
import { coachingCalls } from './products/coaching-calls.ts'
import { freightPapers } from './products/freight-papers.ts'
import { greenhouses } from './products/greenhouses.ts'
import { hospitalRecords } from './products/hospital-records.ts'
import { tenderPortal } from './products/tender-portal.ts'
import { tradeShop } from './products/trade-shop.ts'

export const capacityPlatformsInOtherMakes: Case[] = [
  {
    name: 'hospital: no licence is free for one more',
    site: hospitalRecords.site,
    environment: hospitalRecords.arabic,
    expected: 'capacity',
    also: ['configuration', 'permission'],
    why: 'more people work at once than the licence of the hospital has places',
    events: [
      ...hospitalRecords.home(),
      pictureMissing(1500),
      click(5000, 'الأشعة'),
      hospitalRecords.api(
        5040,
        `GET ${hospitalRecords.rest}/imaging?mrn=redacted-id-1`,
        503,
        hospitalRecords.status(5002, 'ObjectScript error: <LICENSE LIMIT EXCEEDED>'),
      ),
    ],
  },
  {
    name: 'trade shop: the edge waits for the shop and gives up',
    site: tradeShop.site,
    expected: 'capacity',
    also: ['product-defect', 'network'],
    why: 'the server did not begin its answer in the time that Fastly gives it',
    events: [
      ...tradeShop.home(),
      click(5000, 'Export order history'),
      tradeShop.page(
        5040,
        'GET /sales/order/export/',
        503,
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html><head><title>503 first byte timeout</title></head><body><h1>Error 503 first byte timeout</h1><p>first byte timeout</p><h3>Error 54113</h3><p>Details: cache-fra-eddf8230045-FRA 1773307865 2210488131</p><hr><p>Varnish cache server</p></body></html>',
        {
          duration: 60_020,
          headers: {
            server: 'Varnish',
            'x-served-by': 'cache-fra-eddf8230045-FRA',
            via: '1.1 varnish',
            'retry-after': '0',
          },
        },
      ),
    ],
  },
  {
    name: 'freight: the host of the functions does not run',
    site: freightPapers.site,
    expected: 'capacity',
    also: ['product-defect', 'configuration', 'third-party'],
    why: 'the platform says that nothing runs behind the address at the moment',
    events: [
      ...freightPapers.home(),
      ...developersNotes(1500),
      click(5000, 'Generate CMR'),
      freightPapers.api(5040, 'POST /api/consignments/C-7710/cmr', 503, 'Function host is not running.', {
        api: 'xhr',
        headers: { 'content-type': 'text/plain; charset=utf-8', 'x-azure-ref': '20260312T093005Z-r1f6' },
        duration: 30_080,
      }),
    ],
  },
  {
    name: 'greenhouses: more screens than the plan has live connections',
    site: greenhouses.site,
    environment: greenhouses.turkish,
    expected: 'capacity',
    also: ['permission', 'configuration'],
    why: 'the server closes the live connection for the limit of the tenant',
    events: [
      ...greenhouses.home(),
      greenhouses.socket(400, greenhouses.live, {
        state: 'closed',
        code: 1008,
        reason: 'Max tenant sessions limit reached',
        wasClean: true,
        sent: 0,
        received: 0,
        messages: [],
        duration: 60,
      }),
      greenhouses.socket(3400, greenhouses.live, {
        state: 'closed',
        code: 1008,
        reason: 'Max tenant sessions limit reached',
        wasClean: true,
        sent: 0,
        received: 0,
        messages: [],
        duration: 55,
      }),
      click(6000, 'Canlı'),
    ],
  },
  {
    name: 'tender portal: the bridge before the servers finds none',
    site: tenderPortal.site,
    expected: 'capacity',
    also: ['network', 'product-defect', 'configuration'],
    why: 'the module of the web server says that no server behind it takes a connection',
    events: [
      ...tenderPortal.home(),
      click(5000, 'Submit'),
      tenderPortal.api(
        5040,
        `${tenderPortal.invoice}&event=action`,
        500,
        '<HTML><HEAD><TITLE>Weblogic Bridge Message</TITLE></HEAD> <BODY><H2>Failure of Web Server bridge:</H2><P><hr>No backend server available for connection: timed out after 10 seconds or idempotent set to OFF or method not idempotent.<hr> </BODY></HTML>',
        { api: 'xhr', duration: 10_100 },
      ),
    ],
  },
  {
    name: 'coaching: the minutes of this month are used up',
    site: coachingCalls.site,
    expected: 'capacity',
    also: ['permission', 'configuration', 'third-party'],
    why: 'LiveKit lets nobody in for want of minutes in the plan',
    events: [
      ...coachingCalls.home(),
      click(5000, 'Join'),
      coachingCalls.joins(5040),
      coachingCalls.socket(5300, `${coachingCalls.livekit}?access_token=redacted-jwt-1&auto_subscribe=1`, {
        state: 'failed',
        code: 1006,
        status: 429,
        sent: 0,
        received: 0,
        messages: [],
      }),
      coachingCalls.api(
        5500,
        `GET ${coachingCalls.livekit}/validate?access_token=redacted-jwt-1`,
        429,
        'connection minutes limit exceeded',
        { headers: { 'content-type': 'text/plain; charset=utf-8' } },
      ),
      coachingCalls.rejects(
        5700,
        'ConnectionError: could not establish signal connection: connection minutes limit exceeded',
        coachingCalls.place('connect', coachingCalls.bundle),
      ),
    ],
  },
]
