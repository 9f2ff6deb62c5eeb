/** Faults of the product: products that are made with a framework. */

import { type Case, click, says } from './kit/build.ts'
import { airFreight } from './products/air-freight.ts'
import { biobank } from './products/biobank.ts'
import { catering } from './products/catering.ts'
import { goodsStorage } from './products/goods-storage.ts'
import { growers } from './products/growers.ts'
import { veterinarians } from './products/veterinarians.ts'

export const defectsInFrameworks: Case[] = [
  {
    name: 'gwt: the call failed on the server',
    site: airFreight.site,
    expected: 'product-defect',
    why: 'the server answers 500 with the words of the framework',
    events: [
      ...airFreight.home(),
      click(6000, 'Rate'),
      airFreight.call(6040, airFreight.rpc, 500, 'The call failed on the server; see server log for details', {
        headers: { 'content-type': 'text/plain' },
        api: 'xhr',
      }),
      says(
        6090,
        'com.google.gwt.user.client.rpc.StatusCodeException: 500 The call failed on the server; see server log for details',
      ),
    ],
  },
  {
    name: 'trpc: prisma finds no record to update',
    site: catering.site,
    expected: 'product-defect',
    why: 'the server lets an exception of its database layer through',
    events: [
      ...catering.home(),
      click(6000, 'Save'),
      catering.call(
        6040,
        'POST /api/trpc/recipe.update?batch=1',
        500,
        catering.trpc(
          'INTERNAL_SERVER_ERROR',
          -32603,
          500,
          'recipe.update',
          '\nInvalid `prisma.recipe.update()` invocation:\n\n\nAn operation failed because it depends on one or more records that were required but not found. Record to update not found.',
        ),
        catering.json,
      ),
      says(6090, 'TRPCClientError: Invalid `prisma.recipe.update()` invocation'),
    ],
  },
  {
    name: 'next: an error whose message is withheld',
    site: catering.site,
    expected: 'product-defect',
    why: 'a part of the page threw on the server; only its digest reaches the browser',
    events: [
      ...catering.home(),
      click(6000, 'Suppliers'),
      catering.call(6040, 'GET /suppliers?_rsc=1k2p', 200, '1:"$Sreact.fragment"\n7:E{"digest":"2871043392"}\n', {
        headers: { 'content-type': 'text/x-component' },
      }),
      catering.throws(
        6100,
        'Error: An error occurred in the Server Components render. The specific message is omitted in production builds to avoid leaking sensitive details. A digest property is included on this error instance which may provide additional details about the nature of the error.',
      ),
    ],
  },
  {
    name: 'laravel: a column that a migration forgot',
    site: growers.site,
    environment: growers.brazil,
    expected: 'product-defect',
    also: ['regression'],
    why: 'the query names a column that the database does not have',
    events: [
      ...growers.home(),
      click(6000, 'Relatório'),
      growers.call(6040, 'GET /api/relatorios/safra', 500, {
        message:
          "SQLSTATE[42S22]: Column not found: 1054 Unknown column 'safras.umidade' in 'field list' (Connection: mysql, SQL: select `safras`.`umidade` from `safras`)",
        exception: 'Illuminate\\Database\\QueryException',
        file: '/var/www/vendor/laravel/framework/src/Illuminate/Database/Connection.php',
        line: 829,
        trace: [],
      }),
    ],
  },
  {
    name: 'laravel: the token works, the other server is the old one',
    site: growers.site,
    environment: growers.brazil,
    expected: 'product-defect',
    also: ['regression', 'configuration', 'capacity', 'outdated-client'],
    why: 'the same call answers 200 and 404 in turn, by which server it meets: a rollout that is half done',
    events: [
      ...growers.home(),
      click(6000, 'Atualizar'),
      growers.call(
        6040,
        'GET /api/v2/lotes',
        404,
        {
          message: 'The route api/v2/lotes could not be found.',
          exception: 'Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException',
        },
        { headers: { 'x-served-by': 'app-2', 'x-release': '2026.03.10' } },
      ),
      click(8000, 'Atualizar'),
      growers.call(
        8040,
        'GET /api/v2/lotes',
        200,
        { data: [] },
        { headers: { 'x-served-by': 'app-1', 'x-release': '2026.03.12' } },
      ),
      click(9000, 'Atualizar'),
      growers.call(
        9040,
        'GET /api/v2/lotes',
        404,
        {
          message: 'The route api/v2/lotes could not be found.',
          exception: 'Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException',
        },
        { headers: { 'x-served-by': 'app-2', 'x-release': '2026.03.10' } },
      ),
    ],
  },
  {
    name: 'django: a fragment that answers 500',
    site: biobank.site,
    expected: 'product-defect',
    why: 'the server fails with its plain page of error 500',
    events: [
      ...biobank.home(),
      click(6000, 'Split aliquot'),
      biobank.call(
        6040,
        'POST /samples/118/aliquots/',
        500,
        '<!doctype html><html lang="en"><head><title>Server Error (500)</title></head><body><h1>Server Error (500)</h1><p></p></body></html>',
        biobank.hx,
      ),
      says(6090, 'Response Status Error Code 500 from /samples/118/aliquots/'),
    ],
  },
  {
    name: 'django: the place for the fragment is no longer in the page',
    site: biobank.site,
    expected: 'product-defect',
    also: ['regression'],
    why: 'the answer is fine, and the page has no element where it should go',
    events: [
      ...biobank.home(),
      click(6000, 'History'),
      says(6020, 'htmx:targetError'),
      biobank.throws(
        6030,
        'Error: htmx:targetError',
        biobank.place('ae', '/static/js/htmx.min.4c1e.js'),
        biobank.place('issueAjaxRequest', '/static/js/htmx.min.4c1e.js'),
      ),
    ],
  },
  {
    name: 'ember: the server gives a record without an id',
    site: veterinarians.site,
    expected: 'product-defect',
    also: ['regression'],
    why: 'the answer of the own server is not what its own page takes',
    events: [
      ...veterinarians.home(),
      click(6000, 'New visit'),
      veterinarians.call(
        6040,
        'POST /api/v1/visits',
        201,
        { data: { id: null, type: 'visits', attributes: {} } },
        veterinarians.api,
      ),
      veterinarians.throws(
        6100,
        "Error: Assertion Failed: You must include an 'id' for visit in an object passed to 'push'",
        veterinarians.place('Store._pushInternalModel', '/assets/vendor-3b1f.js'),
        veterinarians.place('createVisit', '/assets/pawledger-77ce.js'),
      ),
    ],
  },
  {
    name: 'rails: a method of nil',
    site: veterinarians.site,
    expected: 'product-defect',
    why: 'the exception of the server with its trace',
    events: [
      ...veterinarians.home(),
      click(6000, 'Invoice'),
      veterinarians.call(6040, 'POST /api/v1/invoices', 500, {
        status: 500,
        error: 'Internal Server Error',
        exception: "#<NoMethodError: undefined method 'vat_rate' for nil>",
        traces: { 'Application Trace': [{ id: 0, trace: "app/models/invoice.rb:88:in 'block in total'" }] },
      }),
    ],
  },
  {
    name: 'vaadin: internal error inside a 200',
    site: goodsStorage.site,
    expected: 'product-defect',
    also: ['unknown'],
    why: 'an exception in the server reaches the page as a notice inside an answer of 200',
    events: [
      ...goodsStorage.home(),
      click(6000, 'Inventur abschließen'),
      goodsStorage.call(
        6040,
        `POST ${goodsStorage.uidl}`,
        200,
        goodsStorage.meta({
          appError: {
            caption: 'Internal error',
            url: null,
            message:
              'Please notify the administrator. Take note of any unsaved data, and click here or press ESC to continue.',
            details:
              'java.lang.NullPointerException: Cannot invoke "de.hallenwerk.bestand.Lagerplatz.getZone()" because "platz" is null',
            querySelector: null,
          },
        }),
        goodsStorage.json,
      ),
    ],
  },
]
