/** Data and systems of the customer: products that are made with a framework. */

import { type Case, click, says } from './kit/build.ts'
import { airFreight } from './products/air-freight.ts'
import { biobank } from './products/biobank.ts'
import { catering } from './products/catering.ts'
import { charging } from './products/charging.ts'
import { customs } from './products/customs.ts'
import { dentists } from './products/dentists.ts'
import { goodsStorage } from './products/goods-storage.ts'
import { growers } from './products/growers.ts'
import { veterinarians } from './products/veterinarians.ts'

export const customerInFrameworks: Case[] = [
  {
    name: 'gwt: the number of the air waybill is wrong',
    site: airFreight.site,
    expected: 'integration',
    also: ['none', 'unknown'],
    why: 'the check digit of the number that was typed does not fit, told inside a 200',
    events: [
      ...airFreight.home(),
      click(6000, 'Book'),
      airFreight.call(
        6040,
        airFreight.rpc,
        200,
        '//EX[3,2,1,["com.skyfreight.shared.ValidationException/2877410051","awbNumber","Invalid air waybill number 125-12345678: check digit does not match"],0,7]',
        airFreight.text,
      ),
    ],
  },
  {
    name: 'trpc: a portion of nought grams',
    site: catering.site,
    expected: 'integration',
    why: 'what was typed is refused by the check of the server',
    events: [
      ...catering.home(),
      click(6000, 'Save'),
      catering.call(
        6040,
        'POST /api/trpc/recipe.update?batch=1',
        400,
        catering.trpc(
          'BAD_REQUEST',
          -32600,
          400,
          'recipe.update',
          '[{"code":"too_small","minimum":1,"type":"number","inclusive":true,"message":"Number must be greater than or equal to 1","path":["portionGrams"]}]',
          {
            zodError: { formErrors: [], fieldErrors: { portionGrams: ['Number must be greater than or equal to 1'] } },
          },
        ),
        catering.json,
      ),
    ],
  },
  {
    name: 'hasura: a station that is registered already',
    site: charging.site,
    expected: 'integration',
    also: ['product-defect'],
    why: 'the serial number that was typed belongs to a station that is there already',
    events: [
      ...charging.home(),
      click(6000, 'Register'),
      charging.call(
        6040,
        charging.graphql,
        200,
        charging.refused(
          'constraint-violation',
          'Uniqueness violation. duplicate key value violates unique constraint "stations_serial_key"',
        ),
        { sends: { operationName: 'AddStation', variables: { serial: 'CF-2044' } } },
      ),
    ],
  },
  {
    name: 'blazor: a referral with a birthday that does not exist',
    site: dentists.site,
    expected: 'integration',
    also: ['clock-locale'],
    why: 'the file of the customer holds a date that is none',
    events: [
      ...dentists.home(),
      click(6000, 'Importer'),
      dentists.call(
        6040,
        'POST /api/henvisninger/import',
        400,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
          title: 'One or more validation errors occurred.',
          status: 400,
          errors: { 'Pasient.Fodselsdato': ["The value '1974-00-00' is not valid for Fodselsdato."] },
          traceId: '00-5e0c1f6b2a-91-00',
        },
        dentists.problem,
      ),
    ],
  },
  {
    name: 'spring: the tariff number is not known',
    site: customs.site,
    expected: 'integration',
    why: 'what was typed is refused by the check of the server',
    events: [
      ...customs.home(),
      click(6000, 'Submit'),
      customs.call(
        6040,
        'POST /api/declarations',
        400,
        {
          type: 'https://www.jhipster.tech/problem/constraint-violation',
          title: 'Method argument not valid',
          status: 400,
          path: '/api/declarations',
          message: 'error.validation',
          fieldErrors: [{ objectName: 'declaration', field: 'hsCode', message: 'must match "^[0-9]{8,11}$"' }],
        },
        customs.problem,
      ),
    ],
  },
  {
    name: 'spring: the lock of the row came too late',
    site: customs.site,
    expected: 'integration',
    also: ['product-defect', 'outdated-client', 'unknown'],
    why: 'somebody else has changed the declaration in between',
    events: [
      ...customs.home(),
      click(6000, 'Save'),
      customs.call(
        6040,
        'PUT /api/declarations/70',
        409,
        {
          type: 'https://www.jhipster.tech/problem/problem-with-message',
          title: 'Conflict',
          status: 409,
          detail:
            'Row was updated or deleted by another transaction (or unsaved-value mapping was incorrect): com.portzoll.domain.Declaration#70',
          message: 'error.concurrencyFailure',
        },
        customs.problem,
      ),
    ],
  },
  {
    name: 'laravel: a number of a taxpayer that does not exist',
    site: growers.site,
    environment: growers.brazil,
    expected: 'integration',
    why: 'the check of the server refuses what was typed',
    events: [
      ...growers.home(),
      click(6000, 'Salvar'),
      growers.call(6040, 'POST /api/clientes', 422, {
        message: 'O campo CPF não é um CPF válido.',
        errors: { cpf: ['O campo CPF não é um CPF válido.'] },
      }),
    ],
  },
  {
    name: 'django: a list of the freezer with a code that is there already',
    site: biobank.site,
    expected: 'integration',
    why: 'the file of the customer names a barcode twice',
    events: [
      ...biobank.home(),
      click(6000, 'Import'),
      biobank.call(
        6040,
        'POST /samples/import/',
        422,
        '<ul class="errorlist"><li>Row 14: Sample with this Barcode already exists.</li><li>Row 22: Enter a valid date.</li></ul>',
        biobank.hx,
      ),
      says(6090, 'Response Status Error Code 422 from /samples/import/'),
    ],
  },
  {
    name: 'ember: a microchip with fourteen digits',
    site: veterinarians.site,
    expected: 'integration',
    why: 'the number that was typed is refused by the check of the server',
    events: [
      ...veterinarians.home(),
      click(6000, 'Save'),
      veterinarians.call(
        6040,
        'PATCH /api/v1/patients/31',
        422,
        {
          errors: [
            {
              title: 'must be 15 digits',
              detail: 'microchip - must be 15 digits',
              code: '100',
              source: { pointer: '/data/attributes/microchip' },
              status: '422',
            },
          ],
        },
        veterinarians.api,
      ),
    ],
  },
  {
    name: 'vaadin: the label printer on the desk does not answer',
    site: goodsStorage.site,
    expected: 'integration',
    also: ['configuration', 'network', 'third-party', 'browser-interference'],
    why: 'the print service on the own computer of the customer does not run',
    events: [
      ...goodsStorage.home(),
      click(6000, 'Etikett drucken'),
      goodsStorage.call(6030, `POST ${goodsStorage.uidl}`, 200, goodsStorage.answer(3), goodsStorage.json),
      goodsStorage.lost(6200, 'GET http://localhost:9100/available', 'net::ERR_CONNECTION_REFUSED'),
      says(6230, 'Zebra Browser Print: Unable to connect to local print service'),
    ],
  },
]
