/** Patients of veterinarians, made with Ember and Rails. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://clinic.pawledger.example'
const at = productAt(site)
const api = { headers: { 'content-type': 'application/vnd.api+json; charset=utf-8' } }
const home = () => [
  at.opens(0, '/patients/31', 'Bella'),
  at.call(
    300,
    'GET /api/v1/patients/31',
    200,
    { data: { id: '31', type: 'patients', attributes: { name: 'redacted-name-1' } } },
    api,
  ),
]

export const vets: BlindCase[] = [
  {
    name: 'ember: a microchip with fourteen digits',
    kind: 'ordinary',
    site,
    expected: 'integration',
    why: 'the number that was typed is refused by the check of the server',
    events: [
      ...home(),
      click(6000, 'Save'),
      at.call(
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
        api,
      ),
    ],
  },
  {
    name: 'ember: the server gives a record without an id',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    also: ['regression'],
    why: 'the answer of the own server is not what its own page takes',
    events: [
      ...home(),
      click(6000, 'New visit'),
      at.call(6040, 'POST /api/v1/visits', 201, { data: { id: null, type: 'visits', attributes: {} } }, api),
      at.throws(
        6100,
        "Error: Assertion Failed: You must include an 'id' for visit in an object passed to 'push'",
        at.place('Store._pushInternalModel', '/assets/vendor-3b1f.js'),
        at.place('createVisit', '/assets/pawledger-77ce.js'),
      ),
    ],
  },
  {
    name: 'rails: a method of nil',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'the exception of the server with its trace',
    events: [
      ...home(),
      click(6000, 'Invoice'),
      at.call(6040, 'POST /api/v1/invoices', 500, {
        status: 500,
        error: 'Internal Server Error',
        exception: "#<NoMethodError: undefined method 'vat_rate' for nil>",
        traces: { 'Application Trace': [{ id: 0, trace: "app/models/invoice.rb:88:in 'block in total'" }] },
      }),
    ],
  },
  {
    name: 'rails: the sign-in timed out',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    why: 'the server says that the session has expired',
    events: [
      ...home(),
      click(5_000_000, 'Save'),
      at.call(5_000_040, 'PATCH /api/v1/patients/31', 401, {
        error: 'Your session expired. Please sign in again to continue.',
      }),
    ],
  },
  {
    name: 'rails: the insurer does not answer',
    kind: 'ordinary',
    site,
    expected: 'third-party',
    also: ['integration'],
    why: 'the service of the insurer answers 503 to the server',
    events: [
      ...home(),
      click(6000, 'Send claim'),
      at.call(
        6040,
        'POST /api/v1/claims',
        502,
        {
          errors: [
            {
              status: '502',
              code: 'insurer_unavailable',
              title: 'Insurer unavailable',
              detail: 'Petsure Direct (https://api.petsure.example/claims) answered 503 Service Unavailable',
            },
          ],
        },
        api,
      ),
    ],
  },
  {
    name: 'ember: the same click worked before the reload',
    kind: 'ordinary',
    site,
    expected: 'regression',
    also: ['product-defect'],
    why: 'with the former script the click worked, with the new one of the reload it throws',
    events: [
      at.opens(0, '/patients/31', 'Bella'),
      at.call(
        300,
        'GET /api/v1/patients/31',
        200,
        { data: { id: '31', type: 'patients' } },
        { ...api, initiator: [at.place('load', '/assets/pawledger-77ce.js')] },
      ),
      click(3000, 'Weigh'),
      at.call(
        3040,
        'POST /api/v1/weights',
        201,
        { data: { id: '5', type: 'weights' } },
        { ...api, initiator: [at.place('saveWeight', '/assets/pawledger-77ce.js')] },
      ),
      at.opens(60_000, '/patients/31', 'Bella', 'reload'),
      says(60_200, 'PawLedger 4.19.0 (was 4.18.2)', 'info'),
      at.call(
        60_300,
        'GET /api/v1/patients/31',
        200,
        { data: { id: '31', type: 'patients' } },
        { ...api, initiator: [at.place('load', '/assets/pawledger-e012.js')] },
      ),
      click(63_000, 'Weigh'),
      at.throws(
        63_010,
        'TypeError: this.args.onWeigh is not a function',
        at.place('saveWeight', '/assets/pawledger-e012.js'),
      ),
    ],
  },
  {
    name: 'rails: the change you wanted was rejected',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    also: ['permission', 'outdated-client'],
    why: 'the page that Rails sends for a token that no longer fits the session',
    events: [
      ...home(),
      click(4_000_000, 'Print label'),
      at.page(
        4_000_040,
        'POST /labels',
        422,
        '<!DOCTYPE html><html><head><title>The change you wanted was rejected (422)</title></head><body class="rails-default-error-page"><h1>The change you wanted was rejected.</h1><p>Maybe you tried to change something you didn\'t have access to.</p></body></html>',
      ),
    ],
  },
]
