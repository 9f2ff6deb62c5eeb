/** What customers entered, chose or set up in systems of their own: products of further makes. */

import { extensionThrows, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, chose, click, typed } from './kit/build.ts'
import {
  consult,
  depot,
  discourse,
  faces,
  fields,
  frappe,
  magento,
  market,
  papers,
  partial,
  rota,
} from './products/further-makes.ts'

export const customerDataInFurtherMakes: Case[] = [
  {
    name: 'frappe: a mandatory field is empty',
    site: frappe.site,
    expected: 'integration',
    why: 'the server names the field of the document that is missing',
    events: [
      ...frappe.home(),
      ...statisticsBlocked(900),
      click(4000, 'Save'),
      frappe.api(4040, 'POST /api/method/frappe.desk.form.save.savedocs', 417, {
        exception: 'frappe.exceptions.MandatoryError: [Sales Invoice, SINV-0082]: due_date',
        exc_type: 'MandatoryError',
        _server_messages:
          '["{\\"message\\": \\"Error: Value missing for Sales Invoice: Payment Due Date\\", \\"indicator\\": \\"red\\"}"]',
      }),
    ],
  },
  {
    name: 'frappe: an invoice that was changed meanwhile',
    site: frappe.site,
    expected: 'integration',
    why: 'another person saved the document first, and the server says so',
    events: [
      ...frappe.home(),
      click(4000, 'Submit'),
      frappe.api(4050, 'POST /api/method/frappe.desk.form.save.savedocs', 417, {
        exc_type: 'TimestampMismatchError',
        exception:
          'frappe.exceptions.TimestampMismatchError: Error: Document has been modified after you have opened it (2026-03-12 09:21:04.118273, 2026-03-12 09:28:40.552810). Please refresh to get the latest document.',
      }),
    ],
  },
  {
    name: 'frappe: there is not enough of an item in the warehouse',
    site: frappe.site,
    expected: 'integration',
    why: 'the stock of the customer forbids the delivery',
    events: [
      ...frappe.home(),
      extensionThrows(1500),
      click(5000, 'Submit'),
      frappe.api(5050, 'POST /api/method/frappe.desk.form.save.savedocs', 417, {
        exc_type: 'NegativeStockError',
        _server_messages:
          '["{\\"message\\": \\"4.0 units of Item Lamp-22 needed in Warehouse Stores - HW to complete this transaction.\\", \\"title\\": \\"Insufficient Stock\\"}"]',
      }),
    ],
  },
  {
    name: 'magento: no more of it than there is',
    site: magento.site,
    expected: 'integration',
    why: 'the shop says in its own words that the quantity is not there',
    events: [
      ...magento.home(),
      widgetThrows(1100),
      click(6000, 'Place Order'),
      magento.api(
        6040,
        'POST /rest/default/V1/guest-carts/k3J/payment-information',
        400,
        {
          message: 'Some of the products are out of stock.',
          trace: null,
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'magento: a coupon that has run out',
    site: magento.site,
    expected: 'integration',
    why: 'the coupon is not valid any more; a 404 is how Magento says it',
    events: [
      ...magento.home(),
      typed(3000, 'Enter discount code', 'WINTER25'),
      click(4000, 'Apply Discount'),
      magento.api(
        4030,
        'PUT /rest/default/V1/guest-carts/k3J/coupons/WINTER25',
        404,
        {
          message: "The coupon code isn't valid. Verify the code and try again.",
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'faces: die Versichertennummer stimmt nicht',
    site: faces.site,
    expected: 'integration',
    why: 'an answer of 200 whose messages refuse what was entered, in German',
    events: [
      ...faces.home(),
      typed(3000, 'Versichertennummer', 'redacted-text-1'),
      click(5000, 'Weiter'),
      faces.api(
        5040,
        'POST /antrag/neu.xhtml',
        200,
        partial(
          '<changes><update id="form:messages"><![CDATA[<div class="ui-messages-error"><span class="ui-messages-error-summary">Versichertennummer: Überprüfungsfehler: Die Prüfziffer ist ungültig.</span></div>]]></update></changes><extension ln="primefaces" type="args">{"validationFailed":true}</extension>',
        ),
        { api: 'xhr', headers: { 'content-type': 'text/xml;charset=UTF-8' } },
      ),
    ],
  },
  {
    name: 'market: Klarna declines the order',
    site: market.site,
    expected: 'integration',
    also: 'third-party',
    why: 'the payment provider refuses this buyer: nothing is broken',
    events: [
      ...market.home(),
      click(5000, 'Betalen met Klarna'),
      market.api(5050, 'POST https://eu.klarnaevt.com/v1/authorize', 200, { show_form: false, approved: false }),
      market.api(5600, 'POST /api/orders', 422, {
        statusCode: 422,
        statusMessage: 'Klarna: De bestelling is niet goedgekeurd (payment declined by provider).',
        data: { provider: 'klarna', approved: false },
      }),
    ],
  },
  {
    name: 'market: Square has declined the card',
    site: market.site,
    expected: 'integration',
    why: 'the bank of the buyer refuses the code of the card',
    events: [
      ...market.home(),
      ...statisticsBlocked(700),
      click(5000, 'Betalen'),
      market.api(5050, 'POST /api/payments/square', 402, {
        errors: [
          { code: 'CVV_FAILURE', category: 'PAYMENT_METHOD_ERROR', detail: "Authorization error: 'CVV_FAILURE'" },
        ],
      }),
    ],
  },
  {
    name: 'papers: a manuscript that is no PDF',
    site: papers.site,
    expected: 'integration',
    why: 'the pipe that validates files refuses the type that was chosen',
    events: [
      ...papers.home(),
      chose(3000, 'manuscript.pages', 'application/vnd.apple.pages', 881_200),
      click(5000, 'Upload'),
      papers.api(5050, 'POST /api/v2/submissions/files', 400, {
        message:
          'Validation failed (current file type is application/vnd.apple.pages, expected type is application/pdf)',
        error: 'Bad Request',
        statusCode: 400,
      }),
    ],
  },
  {
    name: 'rota: two people with one address',
    site: rota.site,
    expected: 'integration',
    why: 'PocketBase says that the value must be unique',
    events: [
      ...rota.home(),
      extensionThrows(900),
      click(4000, 'Add person'),
      rota.api(4040, 'POST /api/collections/people/records', 400, {
        status: 400,
        message: 'Failed to create record.',
        data: { email: { code: 'validation_not_unique', message: 'Value must be unique.' } },
      }),
    ],
  },
  {
    name: 'discourse: a title that is too short',
    site: discourse.site,
    expected: 'integration',
    why: 'the forum names the rule that the text breaks',
    events: [
      ...discourse.home(),
      click(6000, 'Create Topic'),
      discourse.api(
        6050,
        'POST /posts',
        422,
        {
          action: 'create_post',
          errors: ['Title is too short (minimum is 15 characters)', 'Body seems unclear, is it a complete sentence?'],
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'fields: pole se kříží se sousedním',
    site: fields.site,
    expected: 'integration',
    why: 'what was drawn breaks a rule that the answer names in Czech',
    events: [
      ...fields.home(),
      click(7000, 'Uložit pole'),
      fields.api(7040, 'POST /api/fields', 422, {
        detail: [
          {
            type: 'value_error',
            loc: ['body', 'geometry'],
            msg: 'Hranice pole se kříží sama se sebou, opravte prosím zákres.',
            input: 'redacted',
          },
        ],
      }),
    ],
  },
  {
    name: 'consult: fel personnummer',
    site: consult.site,
    expected: 'integration',
    why: 'the number that was entered is refused in Swedish',
    events: [
      ...consult.home(),
      typed(2500, 'Personnummer', 'redacted-number-1'),
      click(4000, 'Fortsätt'),
      consult.api(4030, 'POST /api/v1/patients', 400, {
        error: "Key: 'Patient.Personnummer' Error:Field validation for 'Personnummer' failed on the 'luhn' tag",
        message: 'Ogiltigt personnummer. Kontrollera siffrorna.',
      }),
    ],
  },
  {
    name: 'depot: the customer’s own SAP does not take the delivery note',
    site: depot.site,
    expected: 'integration',
    why: 'the system of the customer to which the product hands on is the one that refuses',
    events: [
      ...depot.home(),
      click(5000, 'Send to ERP'),
      depot.api(5050, 'POST /q/api/shipments/5012/export', 424, {
        title: 'Failed Dependency',
        status: 424,
        detail:
          'Your ERP endpoint https://b2b.customer.example/edi rejected message DESADV 5012: 401 Unauthorized. Check the credentials under Settings > Connections.',
      }),
    ],
  },
]
