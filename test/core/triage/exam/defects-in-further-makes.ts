/** The product itself is at fault, on the server: products of further makes. */

import { extensionHangsUp, pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click, page, says, typed } from './kit/build.ts'
import {
  consult,
  depot,
  discourse,
  drupal,
  faces,
  fields,
  frappe,
  magento,
  nextcloud,
  papers,
  partial,
  rota,
  tasks,
} from './products/further-makes.ts'

export const defectsInFurtherMakes: Case[] = [
  {
    name: 'frappe: a script of the server does not know a name',
    site: frappe.site,
    expected: 'product-defect',
    why: 'an exception of the code with its traceback',
    events: [
      ...frappe.home(),
      widgetThrows(900),
      click(4000, 'Get Items'),
      frappe.api(4050, 'POST /api/method/halden.selling.get_open_items', 500, {
        exception: "KeyError: 'customer_group'",
        exc_type: 'KeyError',
        exc: '["Traceback (most recent call last):\\n  File \\"apps/frappe/frappe/app.py\\", line 115, in application\\n    response = frappe.api.handle(request)\\n  File \\"apps/halden/halden/selling.py\\", line 44, in get_open_items\\n    group = row[\\"customer_group\\"]\\nKeyError: \'customer_group\'\\n"]',
      }),
    ],
  },
  {
    name: 'magento: the report page',
    site: magento.site,
    expected: 'product-defect',
    also: 'unknown',
    why: 'an exception that the server wrote into a report, with nothing of the customer in it',
    events: [
      ...magento.home(),
      click(6000, 'Place Order'),
      magento.api(
        6050,
        'POST /rest/default/V1/guest-carts/k3J/payment-information',
        500,
        {
          message: 'Internal Error. Details are available in Magento log file. Report ID: webapi-65f02a1b7c9d4',
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'drupal: the website encountered an unexpected error',
    site: drupal.site,
    expected: 'product-defect',
    why: 'the page shows the error of the code',
    events: [
      ...drupal.home(),
      ...statisticsBlocked(800),
      click(4000, 'Save'),
      drupal.page(
        4040,
        'POST /node/118/edit',
        500,
        'The website encountered an unexpected error. Try again later.<br><br><em class="placeholder">TypeError</em>: Drupal\\stadt_events\\EventBuilder::build(): Argument #1 ($date) must be of type Drupal\\Core\\Datetime\\DrupalDateTime, null given, called in <em class="placeholder">/var/www/modules/custom/stadt_events/src/EventBuilder.php</em> on line <em class="placeholder">61</em>',
      ),
    ],
  },
  {
    name: 'faces: an error within an answer of 200',
    site: faces.site,
    expected: 'product-defect',
    why: 'the partial answer carries the exception of the server',
    events: [
      ...faces.home(),
      click(4000, 'Berechnen'),
      faces.api(
        4060,
        'POST /antrag/neu.xhtml',
        200,
        partial(
          '<error><error-name>class java.lang.NullPointerException</error-name><error-message><![CDATA[Cannot invoke "de.kk.Tarif.getBeitrag()" because the return value of "de.kk.Antrag.getTarif()" is null]]></error-message></error>',
        ),
        { api: 'xhr', headers: { 'content-type': 'text/xml;charset=UTF-8' } },
      ),
    ],
  },
  {
    name: 'nextcloud: an app of the server fails',
    site: nextcloud.site,
    expected: 'product-defect',
    why: 'a fault in the query of the app',
    events: [
      ...nextcloud.home(),
      pictureMissing(900),
      click(4000, 'Share'),
      nextcloud.api(4050, 'POST /ocs/v2.php/apps/files_sharing/api/v1/shares', 500, {
        ocs: {
          meta: {
            status: 'failure',
            statuscode: 996,
            message:
              "An exception occurred while executing a query: SQLSTATE[42S22]: Column not found: 1054 Unknown column 'label' in 'field list'",
          },
          data: [],
        },
      }),
    ],
  },
  {
    name: 'discourse: oops',
    site: discourse.site,
    expected: 'product-defect',
    also: 'unknown',
    why: 'the software of the forum itself met an error',
    events: [
      ...discourse.home(),
      click(5000, 'Reply'),
      discourse.api(
        5050,
        'POST /posts',
        500,
        page(
          'Oops',
          '<h1>Oops</h1><p>The software powering this discussion forum encountered an unexpected problem. We apologize for the inconvenience.</p><p>Detailed information about the error was logged, and an automatic notification generated.</p>',
        ),
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'depot: the entity has no id',
    site: depot.site,
    expected: 'product-defect',
    why: 'an exception of Hibernate with an id of the error by Quarkus',
    events: [
      ...depot.home(),
      ...statisticsBlocked(600),
      click(4000, 'Duplicate'),
      depot.api(4050, 'POST /q/api/shipments/5012/copy', 500, {
        details:
          'Error id 3d0c0b6e-7c1a-4b5d-9d71-1d2e-1, org.hibernate.PersistentObjectException: detached entity passed to persist: nl.frachthof.Shipment',
        stack:
          'org.hibernate.PersistentObjectException: detached entity passed to persist: nl.frachthof.Shipment\n\tat org.hibernate.event.internal.DefaultPersistEventListener.onPersist(DefaultPersistEventListener.java:88)',
      }),
    ],
  },
  {
    name: 'consult: gin recovers from a panic',
    site: consult.site,
    expected: 'product-defect',
    why: 'an empty 500 is what gin leaves of a panic; only this call of many fails, each time',
    events: [
      ...consult.home(),
      click(4000, 'Avsluta samtal'),
      consult.api(4040, 'POST /api/v1/sessions/8812/end', 500, '', { headers: { 'content-type': 'text/plain' } }),
      click(7000, 'Avsluta samtal'),
      consult.api(7040, 'POST /api/v1/sessions/8812/end', 500, '', { headers: { 'content-type': 'text/plain' } }),
      says(7080, 'AxiosError: Request failed with status code 500'),
      consult.api(8000, 'GET /api/v1/sessions/8812', 200, { id: 8812, state: 'active' }),
    ],
    also: 'unknown',
  },
  {
    name: 'fields: a nought divides',
    site: fields.site,
    expected: 'product-defect',
    why: 'an error of arithmetic in the code of the server',
    events: [
      ...fields.home(),
      extensionHangsUp(1000),
      click(4000, 'Spočítat výnos'),
      fields.api(4050, 'GET /api/fields/31/yield', 500, { detail: 'ZeroDivisionError: float division by zero' }),
    ],
  },
  {
    name: 'fields: the page sends what it never filled',
    site: fields.site,
    expected: 'product-defect',
    why: 'the field is one that the page fills from the address, and it wrote NaN',
    events: [
      ...fields.home(),
      click(4000, 'Detail'),
      fields.api(4050, 'GET /api/fields/NaN/soil', 422, {
        detail: [
          {
            type: 'int_parsing',
            loc: ['path', 'field_id'],
            msg: 'Input should be a valid integer, unable to parse string as an integer',
            input: 'NaN',
          },
        ],
      }),
    ],
  },
  {
    name: 'rota: the filter of the page is no filter',
    site: rota.site,
    expected: 'product-defect',
    why: 'the page builds the filter, and the undefined in it is of its own code',
    events: [
      ...rota.home(),
      click(4000, 'This week'),
      rota.api(4040, "GET /api/collections/shifts/records?filter=(week='undefined'%26%26team=)", 400, {
        status: 400,
        message: 'Something went wrong while processing your request. Invalid filter.',
        data: {},
      }),
    ],
  },
  {
    name: 'tasks: the expression of the process cannot be resolved',
    site: tasks.site,
    expected: 'product-defect',
    also: 'configuration',
    why: 'the model of the process asks for a variable that nothing sets',
    events: [
      ...tasks.home(),
      click(4000, 'Abschließen'),
      tasks.api(4050, 'POST /engine-rest/task/redacted-uuid-9/complete', 500, {
        type: 'ProcessEngineException',
        message: "Unknown property used in expression: #{pruefer.mail}. Cause: Cannot resolve identifier 'pruefer'",
        code: 0,
      }),
    ],
  },
  {
    name: 'papers: Nest could not say more, the page threw after it',
    site: papers.site,
    expected: 'product-defect',
    why: 'the server fails, and the page falls over the answer',
    events: [
      ...papers.home(),
      widgetThrows(800),
      typed(3000, 'Title', 'redacted-text-2'),
      click(4000, 'Save draft'),
      papers.api(4050, 'POST /api/v2/submissions', 500, { statusCode: 500, message: 'Internal server error' }),
      papers.rejects(
        4110,
        "TypeError: Cannot read properties of undefined (reading 'id')",
        papers.place('onSaved', papers.bundle),
      ),
    ],
  },
  {
    name: 'magento: an answer of 200 with a warning of PHP before the JSON',
    site: magento.site,
    expected: 'product-defect',
    why: 'the server prints a warning of its own code into the answer, which the page cannot read',
    events: [
      ...magento.home(),
      click(4000, 'Update Shopping Cart'),
      magento.api(
        4050,
        'POST /customer/section/load/?sections=cart',
        200,
        '<br />\n<b>Warning</b>:  Undefined array key "tax_class" in <b>/var/www/app/code/Lumen/Tax/Plugin/Cart.php</b> on line <b>33</b><br />\n{"cart":{"summary_count":2}}',
        { api: 'xhr' },
      ),
      magento.throws(
        4120,
        'SyntaxError: Unexpected token \'<\', "<br />\n<b>W"... is not valid JSON',
        magento.place('parse', magento.bundle),
      ),
    ],
  },
]
