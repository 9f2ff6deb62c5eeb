/** Servers of the product that fail: products of makes that are met less often. */

import { developersNotes, extensionHangsUp, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { greenhouses } from './products/greenhouses.ts'
import { hospitalRecords } from './products/hospital-records.ts'
import { parcelLines } from './products/parcel-lines.ts'
import { savingsBank } from './products/savings-bank.ts'
import { teamPages } from './products/team-pages.ts'
import { townDesk } from './products/town-desk.ts'
import { tradeShop } from './products/trade-shop.ts'

export const defectsInOtherMakes: Case[] = [
  {
    name: 'trade shop: an internal error with the number of its report',
    site: tradeShop.site,
    expected: 'product-defect',
    why: 'Magento names its own log and a report: something broke in the shop',
    events: [
      ...tradeShop.home(),
      ...statisticsBlocked(1500),
      click(6000, 'Next'),
      tradeShop.api(
        6040,
        `POST ${tradeShop.cart}/shipping-information`,
        500,
        { message: 'Internal Error. Details are available in Magento log file. Report ID: webapi-67d15b1e4f0c2' },
        tradeShop.xhr,
      ),
    ],
  },
  {
    name: 'town: the form breaks on the next page, in Dutch',
    site: townDesk.site,
    environment: townDesk.dutch,
    expected: 'product-defect',
    why: 'Drupal met an unexpected error, and its script reports the answer of 500',
    events: [
      ...townDesk.home(),
      extensionHangsUp(1500),
      click(6000, 'Volgende'),
      townDesk.api(
        6040,
        `POST ${townDesk.ajax}`,
        500,
        'De website heeft een onverwachte fout ondervonden. Probeer het later nog eens.',
        { api: 'xhr', headers: { 'content-type': 'text/plain; charset=utf-8' } },
      ),
      townDesk.throws(
        6200,
        'AjaxError: \nEr is een AJAX HTTP-fout opgetreden.\nHTTP-resultaatcode: 500\nDebug-informatie volgt.\nPad: /aanvragen/parkeervergunning?ajax_form=1\nStatustekst: error\nAntwoordtekst: De website heeft een onverwachte fout ondervonden. Probeer het later nog eens.',
        townDesk.place('Drupal.Ajax.error', townDesk.bundle),
      ),
    ],
  },
  {
    name: 'greenhouses: the server cannot save the rule',
    site: greenhouses.site,
    environment: greenhouses.turkish,
    expected: 'product-defect',
    why: 'an error of the database reaches the page',
    events: [
      ...greenhouses.home(),
      greenhouses.charts(),
      click(6000, 'Kaydet'),
      greenhouses.api(
        6040,
        'POST /api/ruleChain/metadata',
        500,
        greenhouses.refused(
          500,
          2,
          'could not execute statement [ERROR: null value in column "configuration_version" of relation "rule_node" violates not-null constraint]',
        ),
        greenhouses.xhr,
      ),
    ],
  },
  {
    name: 'hospital: a variable without a value in the method that saves',
    site: hospitalRecords.site,
    environment: hospitalRecords.arabic,
    expected: 'product-defect',
    why: 'the server names the place in its own code',
    events: [
      ...hospitalRecords.home(),
      ...developersNotes(1500),
      typed(5000, 'الجرعة', '5'),
      click(8000, 'حفظ'),
      hospitalRecords.api(
        8040,
        `POST ${hospitalRecords.rest}/orders`,
        500,
        hospitalRecords.status(5002, 'ObjectScript error: <UNDEFINED>SaveOrder+12^HIS.REST.Orders.1 *unit'),
      ),
    ],
  },
  {
    name: 'hospital: an error in the middle of an answer of 200',
    site: hospitalRecords.site,
    environment: hospitalRecords.arabic,
    expected: 'product-defect',
    why: 'the server breaks off its list with an error of its own code, and the page cannot read it',
    events: [
      ...hospitalRecords.home(),
      click(6000, 'المختبر'),
      hospitalRecords.api(
        6040,
        `GET ${hospitalRecords.rest}/labs?mrn=redacted-id-1`,
        200,
        '[{"test":"Na","value":138},{"test":"K",<b>ERROR</b> <SUBSCRIPT>GetLabs+31^HIS.REST.Labs.1 *rows("")',
        { headers: { 'content-type': 'application/json' } },
      ),
      hospitalRecords.rejects(
        6200,
        'SyntaxError: Expected double-quoted property name in JSON at position 44 (line 1 column 45)',
        hospitalRecords.place('loadLabs', hospitalRecords.bundle),
      ),
    ],
  },
  {
    name: 'bank: an internal error, in Polish',
    site: savingsBank.site,
    environment: savingsBank.polish,
    expected: 'product-defect',
    also: ['capacity', 'unknown'],
    why: 'Wicket sends to its page for internal errors, with the status of one',
    events: [
      ...savingsBank.home(),
      ...statisticsBlocked(1500),
      click(9000, 'Dalej'),
      savingsBank.api(
        9040,
        savingsBank.form,
        500,
        '<!DOCTYPE html><html lang="pl"><head><title>Błąd wewnętrzny</title></head><body><h1>Wystąpił błąd wewnętrzny</h1><p>Przepraszamy, nie udało się wykonać operacji. Numer zgłoszenia: 7F1C-2210</p></body></html>',
        { api: 'xhr' },
      ),
      says(9200, 'ERROR: Wicket.Ajax.Call.failure: Error while parsing response: Internal Server Error'),
    ],
  },
  {
    name: 'team pages: the handler of the server reads a field of nothing',
    site: teamPages.site,
    expected: 'product-defect',
    why: 'the server passes on the TypeError of its own code',
    events: [
      ...teamPages.home(),
      ...segmentBlocked(1500),
      click(6000, 'Duplicate page'),
      teamPages.api(
        6040,
        'POST /api/pages/p-40/duplicate',
        500,
        teamPages.failed(500, 'Internal Server Error', "Cannot read properties of undefined (reading 'workspaceId')"),
      ),
      teamPages.rejects(
        6200,
        'FetchError: [POST] "/api/pages/p-40/duplicate": 500 Internal Server Error',
        teamPages.place('$fetch', teamPages.bundle),
      ),
    ],
  },
  {
    name: 'parcels: a column that the table does not have, in an answer of 200',
    site: parcelLines.site,
    environment: parcelLines.chinese,
    expected: 'product-defect',
    also: ['regression'],
    why: 'the statement of the product and its database do not fit each other',
    events: [
      ...parcelLines.home(),
      click(6000, '修改'),
      parcelLines.api(
        6040,
        'PUT /prod-api/waybill',
        200,
        {
          msg: "\r\n### Error updating database.  Cause: java.sql.SQLSyntaxErrorException: Unknown column 'pod_status' in 'field list'\r\n### The error may exist in URL [jar:file:/app/yuntu.jar!/mapper/WaybillMapper.xml]\r\n### The error may involve com.yuntu.waybill.mapper.WaybillMapper.updateWaybill-Inline",
          code: 500,
        },
        parcelLines.xhr,
      ),
    ],
  },
]
