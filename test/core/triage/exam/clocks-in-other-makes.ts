/** Clocks, and how numbers, dates and letters are written: products of makes that are met less often. */

import { pictureMissing } from './kit/beside.ts'
import { type Case, chose, click, says, typed } from './kit/build.ts'
import { freightPapers } from './products/freight-papers.ts'
import { greenhouses } from './products/greenhouses.ts'
import { parcelLines } from './products/parcel-lines.ts'
import { savingsBank } from './products/savings-bank.ts'
import { tenderPortal } from './products/tender-portal.ts'

export const clocksInOtherMakes: Case[] = [
  {
    name: 'parcels: the clock of the computer is too far ahead for the storage',
    site: parcelLines.site,
    environment: parcelLines.chinese,
    expected: 'clock-locale',
    also: ['authentication'],
    why: 'the page signs with the time of the computer, which is twenty-five minutes ahead',
    events: [
      ...parcelLines.homeAhead(),
      chose(5000, '签收单.jpg', 'image/jpeg', 2_200_120),
      parcelLines.ahead.api(
        5060,
        `PUT ${parcelLines.bucket}/pod/9001.jpg`,
        403,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n  <Code>RequestTimeTooSkewed</Code>\n  <Message>The difference between the request time and the current time is too large.</Message>\n  <RequestId>67D14C1E</RequestId>\n  <HostId>yuntu-prod.oss-cn-hangzhou.aliyuncs.com</HostId>\n  <MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds>\n</Error>',
        { api: 'xhr', headers: { 'content-type': 'application/xml' } },
      ),
    ],
  },
  {
    name: 'freight: a fresh token is taken for an old one',
    site: freightPapers.site,
    expected: 'clock-locale',
    also: ['authentication'],
    why: 'the clock is seventy minutes ahead: the page takes the token that it just got for one that has run out',
    events: [
      ...freightPapers.homeAhead(),
      click(4000, 'Sign in'),
      freightPapers.ahead.opens(9000, '/callback?code=redacted-code-1&state=redacted-state-1', 'Freightfile'),
      freightPapers.ahead.api(
        9100,
        'POST https://login.freightfile.example/oauth/token',
        200,
        { id_token: 'redacted-jwt-1', expires_in: 3600 },
        { api: 'xhr' },
      ),
      says(9240, 'Token has expired'),
      says(9250, 'Error validating tokens', 'warn'),
      freightPapers.ahead.opens(9400, '/sign-in', 'Freightfile', 'replace'),
    ],
  },
  {
    name: 'greenhouses: a word of the protocol in Turkish capitals',
    site: greenhouses.site,
    environment: greenhouses.turkish,
    expected: 'clock-locale',
    also: ['product-defect'],
    why: 'the capital of “i” is “İ” in Turkish: the page made a name out of it that the server does not know',
    events: [
      ...greenhouses.home(),
      greenhouses.charts(),
      click(6000, 'Etkin alarmlar'),
      greenhouses.api(
        6040,
        'GET /api/alarms?searchStatus=ACT%C4%B0VE&pageSize=10&page=0',
        400,
        greenhouses.refused(
          400,
          31,
          'No enum constant org.thingsboard.server.common.data.alarm.AlarmSearchStatus.ACTİVE',
        ),
        greenhouses.xhr,
      ),
    ],
  },
  {
    name: 'bank: an amount with a point for thousands',
    site: savingsBank.site,
    environment: savingsBank.polish,
    expected: 'clock-locale',
    also: ['integration', 'none', 'product-defect', 'unknown'],
    why: 'the number is written as the server does not read it',
    events: [
      ...savingsBank.home(),
      typed(5000, 'Kwota', '1.250,50'),
      click(9000, 'Dalej'),
      savingsBank.api(
        9040,
        savingsBank.form,
        200,
        savingsBank.feedback("Wartość '1.250,50' w polu 'Kwota' nie jest poprawną liczbą."),
        savingsBank.ajax,
      ),
    ],
  },
  {
    name: 'tender portal: a date as it is written in Europe',
    site: tenderPortal.site,
    environment: { language: 'en-GB', languages: ['en-GB', 'en'], timeZone: 'Europe/London' },
    expected: 'clock-locale',
    also: ['integration', 'none', 'unknown', 'product-defect'],
    why: 'the portal reads dates with the month first, and the supplier wrote the day first',
    events: [
      ...tenderPortal.home(),
      pictureMissing(1500),
      typed(5000, 'Invoice Date', '31/03/2026'),
      click(9000, 'Save'),
      tenderPortal.api(
        9040,
        `${tenderPortal.invoice}&event=action`,
        200,
        tenderPortal.shown(
          'The date entered is not in a valid format. Enter a date in the same format as this example: 11/29/1998',
        ),
        tenderPortal.ajax,
      ),
    ],
  },
]
