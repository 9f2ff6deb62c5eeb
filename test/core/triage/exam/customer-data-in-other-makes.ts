/** Data of the customer that is refused, used up or changed by somebody else: products of makes that are met less often. */

import { developersNotes, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, says, typed } from './kit/build.ts'
import { benefitClaims } from './products/benefit-claims.ts'
import { greenhouses } from './products/greenhouses.ts'
import { hospitalRecords } from './products/hospital-records.ts'
import { parcelLines } from './products/parcel-lines.ts'
import { savingsBank } from './products/savings-bank.ts'
import { siteVisits } from './products/site-visits.ts'
import { tenderPortal } from './products/tender-portal.ts'

export const customerDataInOtherMakes: Case[] = [
  {
    name: 'greenhouses: a second sensor of the same name',
    site: greenhouses.site,
    environment: greenhouses.turkish,
    expected: 'integration',
    also: ['none', 'unknown'],
    why: 'the name that was typed is in use at this customer',
    events: [
      ...greenhouses.home(),
      greenhouses.charts(),
      typed(5000, 'Ad', 'Nem-04'),
      click(8000, 'Ekle'),
      greenhouses.api(
        8040,
        'POST /api/device',
        400,
        greenhouses.refused(400, 31, 'Device with such name already exists!'),
        {
          ...greenhouses.xhr,
          sends: { name: 'Nem-04', type: 'humidity' },
        },
      ),
    ],
  },
  {
    name: 'hospital: the identity number belongs to another patient',
    site: hospitalRecords.site,
    environment: hospitalRecords.arabic,
    expected: 'integration',
    also: ['product-defect'],
    why: 'the number that was typed is unique, and another record has it',
    events: [
      ...hospitalRecords.home(),
      typed(5000, 'رقم الهوية', 'redacted-id-2'),
      click(8000, 'حفظ'),
      hospitalRecords.api(
        8040,
        `POST ${hospitalRecords.rest}/patients`,
        400,
        hospitalRecords.status(
          5808,
          'Key not unique: HIS.Patient:NationalIdIdx:^HIS.PatientI("NationalIdIdx",redacted-id-2)',
        ),
      ),
    ],
  },
  {
    name: 'hospital: a colleague has the record open',
    site: hospitalRecords.site,
    environment: hospitalRecords.arabic,
    expected: 'integration',
    also: ['capacity', 'unknown', 'none'],
    why: 'the record is locked by somebody who works on it',
    events: [
      ...hospitalRecords.home(),
      ...developersNotes(1500),
      click(8000, 'تعديل'),
      hospitalRecords.api(
        8040,
        `POST ${hospitalRecords.rest}/patients/7710/edit`,
        409,
        hospitalRecords.status(5803, "Failed to acquire exclusive lock on instance of 'HIS.Patient'"),
        { duration: 10_060 },
      ),
    ],
  },
  {
    name: 'bank: an account number that does not exist, beside the field',
    site: savingsBank.site,
    environment: savingsBank.polish,
    expected: 'integration',
    also: ['none', 'unknown'],
    why: 'the check digits of the number that was typed are wrong, and the bank says so next to the field',
    events: [
      ...savingsBank.home(),
      typed(5000, 'Rachunek odbiorcy', 'redacted-iban-1'),
      click(9000, 'Dalej'),
      savingsBank.api(
        9040,
        savingsBank.form,
        200,
        savingsBank.feedback('Numer rachunku odbiorcy jest nieprawidłowy.'),
        savingsBank.ajax,
      ),
    ],
  },
  {
    name: 'bank: above the limit that the customer has set for a day',
    site: savingsBank.site,
    environment: savingsBank.polish,
    expected: 'capacity',
    also: ['integration', 'permission', 'configuration', 'none'],
    why: 'the limit of a day is reached; the customer can raise it or wait',
    events: [
      ...savingsBank.home(),
      ...statisticsBlocked(1500),
      typed(5000, 'Kwota', '24 000,00'),
      click(9000, 'Dalej'),
      savingsBank.api(
        9040,
        savingsBank.form,
        200,
        savingsBank.feedback('Przekroczono dzienny limit przelewów. Dostępny limit na dziś: 5 000,00 PLN.'),
        savingsBank.ajax,
      ),
    ],
  },
  {
    name: 'parcels: two lines of the sheet are wrong, in an answer of 200',
    site: parcelLines.site,
    environment: parcelLines.chinese,
    expected: 'integration',
    also: ['none', 'unknown'],
    why: 'the import names the lines of the file of the customer that are not as they have to be',
    events: [
      ...parcelLines.home(),
      chose(5000, '三月客户.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 48_213),
      click(8000, '确 定'),
      parcelLines.api(
        8040,
        'POST /prod-api/customer/importData?updateSupport=0',
        200,
        {
          msg: '很抱歉，导入失败！共 2 条数据格式不正确，错误如下：<br/>1、客户 HZ-0412 已存在<br/>2、客户 HZ-0418 导入失败：手机号码不能为空',
          code: 500,
        },
        parcelLines.xhr,
      ),
    ],
  },
  {
    name: 'tender portal: the number of the invoice is taken',
    site: tenderPortal.site,
    expected: 'integration',
    also: ['none', 'unknown'],
    why: 'the supplier has billed under this number before, says the answer of 200',
    events: [
      ...tenderPortal.home(),
      typed(5000, 'Invoice Number', 'INV-2026-031'),
      click(9000, 'Submit'),
      tenderPortal.api(
        9040,
        `${tenderPortal.invoice}&event=action`,
        200,
        tenderPortal.shown(
          'The invoice number INV-2026-031 already exists for this supplier site. Enter a unique invoice number.',
        ),
        tenderPortal.ajax,
      ),
    ],
  },
  {
    name: 'tender portal: another user has changed the row',
    site: tenderPortal.site,
    expected: 'integration',
    also: ['none', 'unknown', 'outdated-client'],
    why: 'a colleague saved the same invoice in the meantime: it has to be read anew',
    events: [
      ...tenderPortal.home(),
      ...segmentBlocked(1500),
      click(9000, 'Save'),
      tenderPortal.api(
        9040,
        `${tenderPortal.invoice}&event=action`,
        200,
        tenderPortal.shown(
          'JBO-25014: Another user has changed the row with primary key oracle.jbo.Key[300100188412 ].',
        ),
        tenderPortal.ajax,
      ),
    ],
  },
  {
    name: 'benefits: the server checks what was typed and finds an error',
    site: benefitClaims.site,
    expected: 'integration',
    also: ['none', 'unknown', 'product-defect'],
    why: 'the server names the field whose value it does not take',
    events: [
      ...benefitClaims.home(),
      ...statisticsBlocked(1500),
      typed(5000, 'Employer ID (FEIN)', '12-34567'),
      click(9000, 'Submit'),
      benefitClaims.api(
        9040,
        `POST ${benefitClaims.container}.af.submit.jsp`,
        400,
        {
          errorCausedBy: 'SERVER_SIDE_VALIDATION',
          errors: [
            {
              somExpression: 'guide[0].guide1[0].guideRootPanel[0].fein[0]',
              errorMessage: 'There is an error in the field',
            },
          ],
        },
        benefitClaims.xhr,
      ),
    ],
  },
  {
    name: 'visits: the office has moved the visit while it was open',
    site: siteVisits.site,
    expected: 'integration',
    also: ['outdated-client', 'none', 'unknown', 'product-defect'],
    why: 'the document has a later revision than the one that the inspector wrote on',
    events: [
      ...siteVisits.home(),
      click(9000, 'Complete visit'),
      siteVisits.api(9040, `PUT ${siteVisits.db}/visit:7710`, 409, {
        error: 'conflict',
        reason: 'Document update conflict.',
      }),
      says(9200, 'CustomPouchError: Document update conflict', 'warn'),
    ],
  },
]
