/** Something may be wrong, and what was recorded does not tell whose it is: products of makes that are met less often. */

import { developersNotes } from './kit/beside.ts'
import { type Case, click, rejects } from './kit/build.ts'
import { embeddedCharts } from './products/embedded-charts.ts'
import { hospitalRecords } from './products/hospital-records.ts'
import { tenderPortal } from './products/tender-portal.ts'

export const unclearInOtherMakes: Case[] = [
  {
    name: 'charts: three presses on a button and nothing that comes of them',
    site: embeddedCharts.site,
    expected: 'unknown',
    also: ['product-defect', 'none'],
    why: 'neither a call nor an error follows: the recording does not tell why',
    events: [
      ...embeddedCharts.home(),
      ...developersNotes(1500),
      click(5000, 'Download as image'),
      click(6200, 'Download as image'),
      click(7600, 'Download as image'),
    ],
  },
  {
    name: 'hospital: a rejection without a word',
    site: hospitalRecords.site,
    environment: hospitalRecords.arabic,
    expected: 'unknown',
    also: ['product-defect', 'none'],
    why: 'nothing was given as a reason, and the list came',
    events: [
      ...hospitalRecords.home(),
      click(6000, 'طباعة'),
      rejects(6300, 'undefined'),
      hospitalRecords.api(9000, `GET ${hospitalRecords.rest}/beds?ward=W3`, 200, [
        { bed: '3-12', mrn: 'redacted-id-1' },
      ]),
    ],
  },
  {
    name: 'tender portal: everything comes, and comes slowly',
    site: tenderPortal.site,
    expected: 'unknown',
    also: ['none', 'capacity', 'network'],
    why: 'answers of five seconds and no more than that: line, server and computer may all be slow',
    events: [
      ...tenderPortal.home(),
      click(6000, 'Lines'),
      tenderPortal.api(
        6040,
        `${tenderPortal.invoice}&event=action`,
        200,
        '<?xml version="1.0" ?><content action="/vendor/faces/invoice.jspx"></content>',
        { ...tenderPortal.ajax, duration: 4900 },
      ),
      click(16_000, 'Attachments'),
      tenderPortal.api(
        16_040,
        `${tenderPortal.invoice}&event=action`,
        200,
        '<?xml version="1.0" ?><content action="/vendor/faces/invoice.jspx"></content>',
        { ...tenderPortal.ajax, duration: 5200 },
      ),
    ],
  },
]
