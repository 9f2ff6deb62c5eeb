/** Too much, too long, too full: everyday web apps. */

import { html, xml } from './kit/answers.ts'
import { firstSeconds, intercomGone, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, says } from './kit/build.ts'
import {
  dispatch,
  goals,
  inFrance,
  inJapan,
  loyalty,
  media,
  rental,
  roadmap,
  strings,
} from './products/office-makes.ts'

export const capacityInOfficeMakes: Case[] = [
  {
    name: 'goals: the balancer waits a minute for the launch of a cycle',
    site: goals.site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'the page of the load balancer of AWS after its sixty seconds',
    events: [
      ...goals.home(),
      click(4000, 'Launch cycle'),
      goals.api(
        4040,
        'POST /api/v2/cycles/2026-q2/launch/',
        504,
        '<html>\r\n<head><title>504 Gateway Time-out</title></head>\r\n<body>\r\n<center><h1>504 Gateway Time-out</h1></center>\r\n</body>\r\n</html>\r\n',
        { duration: 60_012, headers: { server: 'awselb/2.0' } },
      ),
      goals.rejects(
        64_100,
        'SyntaxError: Unexpected token \'<\', "<html>\r\n<h"... is not valid JSON',
        goals.place('launch', goals.bundle),
      ),
    ],
  },
  {
    name: 'loyalty: Fastly no recibe el primer byte',
    site: loyalty.site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'the server of the product did not begin to answer in the time that the edge gives it',
    events: [
      ...loyalty.home(),
      ...statisticsBlocked(500),
      click(4000, 'Exportar movimientos'),
      loyalty.api(
        4050,
        'GET /api/movements/export?from=2025-01-01',
        503,
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html>\n  <head>\n    <title>503 first byte timeout</title>\n  </head>\n  <body>\n    <h1>Error 503 first byte timeout</h1>\n    <p>first byte timeout</p>\n    <h3>Guru Mediation:</h3>\n    <p>Details: cache-mad22041-MAD 1773307804 2558945834</p>\n    <hr>\n    <p>Varnish cache server</p>\n  </body>\n</html>\n',
        { duration: 15_020, headers: { server: 'Varnish', 'x-served-by': 'cache-mad22041-MAD' } },
      ),
    ],
  },
  {
    name: 'rental: la base ne répond pas à temps',
    site: rental.site,
    environment: inFrance,
    expected: 'capacity',
    also: 'product-defect',
    why: 'SQL Server gave up the query after its time',
    events: [
      ...rental.home(),
      intercomGone(700),
      click(4000, 'Planning annuel'),
      rental.api(
        4030,
        'GET /api/planning?annee=2026',
        500,
        {
          title: 'Une erreur est survenue',
          status: 500,
          detail:
            'Execution Timeout Expired.  The timeout period elapsed prior to completion of the operation or the server is not responding.',
        },
        { duration: 30_110, headers: { 'content-type': 'application/problem+json; charset=utf-8' } },
      ),
    ],
  },
  {
    name: 'roadmap: too many votes in a minute',
    site: roadmap.site,
    expected: 'capacity',
    why: 'a limit of the rate, told within an answer of success',
    events: [
      ...roadmap.home(),
      ...segmentBlocked(600),
      click(4000, 'Upvote'),
      roadmap.api(4030, 'POST /graphql', 200, { data: { vote: { id: 'pst_9', votes: 32 } } }),
      click(4600, 'Upvote'),
      roadmap.api(4630, 'POST /graphql', 200, {
        data: { vote: null },
        errors: [
          {
            message: 'Too many requests, please try again in 34 seconds.',
            path: ['vote'],
            extensions: { code: 'RATE_LIMITED', retryAfter: 34 },
          },
        ],
      }),
    ],
  },
  {
    name: 'dispatch: アクセスが集中している',
    site: dispatch.site,
    environment: inJapan,
    expected: 'capacity',
    why: 'the server says that too many people are there at once',
    events: [
      ...dispatch.home(),
      click(4000, '給与明細'),
      dispatch.page(
        4040,
        'GET /payslips',
        503,
        html(
          'アクセス集中',
          '<h1>ただいまアクセスが集中しております</h1><p>しばらく時間をおいてから再度お試しください。</p>',
        ),
        { headers: { 'retry-after': '120' } },
      ),
      dispatch.opens(4300, '/payslips', 'アクセス集中'),
    ],
  },
  {
    name: 'media: l’espace de stockage est plein',
    site: media.site,
    environment: inFrance,
    expected: 'capacity',
    also: 'permission',
    why: 'the account has used what its plan gives it to store',
    events: [
      ...media.home(),
      ...firstSeconds(500),
      chose(3000, 'salon-2026.mov', 'video/quicktime', 812_000_000),
      click(5000, 'Téléverser'),
      media.api(5040, 'POST /api/uploads', 507, {
        erreur: 'STORAGE_FULL',
        message: 'Espace de stockage saturé : 500 Go utilisés sur 500 Go.',
      }),
    ],
  },
  {
    name: 'media: S3 demande de ralentir',
    site: media.site,
    environment: inFrance,
    expected: 'capacity',
    also: 'third-party',
    why: 'the store of AWS takes no more requests at this rate',
    events: [
      ...media.home(),
      click(4000, 'Tout télécharger'),
      media.call(
        4040,
        'PUT https://pixelvault-eu.s3.eu-west-3.amazonaws.com/tmp/zip-77?X-Amz-Expires=900&X-Amz-Signature=redacted-signature-1',
        503,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message><RequestId>7Q1ZK0</RequestId></Error>',
        { api: 'xhr', headers: { ...xml.headers, server: 'AmazonS3' } },
      ),
      says(4160, 'Échec de la préparation : 503'),
    ],
  },
  {
    name: 'strings: the characters of DeepL are used up',
    site: strings.site,
    expected: 'capacity',
    also: ['third-party', 'integration'],
    why: 'the quota of the contract with DeepL is spent for this month',
    events: [
      ...strings.home(),
      ...segmentBlocked(500),
      click(4000, 'Pre-translate'),
      strings.api(4060, 'POST /projects/55/pretranslate', 422, {
        error: 'DeepL: 456 Quota Exceeded',
        provider: 'deepl',
      }),
    ],
  },
]
