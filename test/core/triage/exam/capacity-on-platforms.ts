/** Limits and overload: products that are built on a platform. */

import { type Case, click } from './kit/build.ts'
import { alpineClub } from './products/alpine-club.ts'
import { familyTrees } from './products/family-trees.ts'
import { itRequests } from './products/it-requests.ts'
import { liftInspections } from './products/lift-inspections.ts'
import { machineUpkeep } from './products/machine-upkeep.ts'
import { printOnDemand } from './products/print-on-demand.ts'
import { propertyTax } from './products/property-tax.ts'
import { resellers } from './products/resellers.ts'
import { university } from './products/university.ts'

export const capacityOnPlatforms: Case[] = [
  {
    name: 'wordpress: a scan larger than the server takes',
    site: alpineClub.site,
    expected: 'capacity',
    also: ['integration', 'configuration'],
    why: 'the file is larger than the limit',
    events: [
      ...alpineClub.home(),
      click(6000, 'Hochladen'),
      alpineClub.call(6040, 'POST /wp-json/wp/v2/media', 400, {
        code: 'rest_upload_file_too_big',
        message: 'Diese Datei ist zu groß. Dateien müssen kleiner als 2048 KB sein.',
        data: { status: 400 },
      }),
    ],
  },
  {
    name: 'supabase: a scan that is too large',
    site: familyTrees.site,
    expected: 'capacity',
    also: ['integration', 'configuration'],
    why: 'the file exceeds the size that the store allows; the status is inside the body',
    events: [
      ...familyTrees.home(),
      click(6000, 'Upload'),
      familyTrees.call(6040, `POST ${familyTrees.base}/storage/v1/object/scans/9/church-book.tiff`, 400, {
        statusCode: '413',
        error: 'Payload too large',
        message: 'The object exceeded the maximum allowed size',
      }),
    ],
  },
  {
    name: 'supabase: the function has no memory left',
    site: familyTrees.site,
    expected: 'capacity',
    also: ['product-defect'],
    why: 'the worker of the function ran out of resources',
    events: [
      ...familyTrees.home(),
      click(6000, 'Merge trees'),
      familyTrees.call(6040, `POST ${familyTrees.base}/functions/v1/merge`, 546, {
        code: 'WORKER_LIMIT',
        message: 'Function failed due to not having enough compute resources (please check logs)',
      }),
    ],
  },
  {
    name: 'supabase: the search takes too long',
    site: familyTrees.site,
    expected: 'capacity',
    also: ['product-defect'],
    why: 'the database ended the query after its time',
    events: [
      ...familyTrees.home(),
      click(6000, 'Search'),
      familyTrees.call(
        6040,
        `POST ${familyTrees.base}/rest/v1/rpc/search_persons`,
        500,
        familyTrees.refused('57014', 'canceling statement due to statement timeout'),
        { duration: 8040 },
      ),
    ],
  },
  {
    name: 'firebase: the quota of the day is used up',
    site: liftInspections.site,
    expected: 'capacity',
    why: 'the quota of the project is exceeded',
    events: [
      ...liftInspections.home(),
      click(6000, 'Next lift'),
      liftInspections.call(6040, `POST ${liftInspections.firestore}:runQuery`, 429, {
        error: { code: 429, message: 'Quota exceeded.', status: 'RESOURCE_EXHAUSTED' },
      }),
    ],
  },
  {
    name: 'ui5: the dispatcher has no server behind it',
    site: machineUpkeep.site,
    expected: 'capacity',
    also: ['network', 'product-defect', 'configuration'],
    why: 'the web dispatcher answers in place of the application, which is stopped',
    events: [
      ...machineUpkeep.home(),
      click(6000, 'Suchen'),
      machineUpkeep.call(
        6040,
        `GET ${machineUpkeep.service}/OrderSet?$filter=Werk eq '1000'`,
        503,
        "<html><head><title>Service Temporarily Unavailable</title></head><body><h1>503 Service not available</h1><p>Error: -20; Version: 7530; Component: HTTP_ROUTE; Date/Time: Thu Mar 12 09:30:06 2026; Module: http_route.c; Server: fiori_FIP_01; Error Tag:{-}; Detail: no valid destination server available for '!ALL' rc=13</p></body></html>",
        { headers: { server: 'SAP Web Dispatcher' } },
      ),
    ],
  },
  {
    name: 'aura: too many calls in a day',
    site: resellers.site,
    expected: 'capacity',
    why: 'the daily limit of calls of the organisation is used up',
    events: [
      ...resellers.home(),
      click(6000, 'Sync contacts'),
      resellers.call(
        6050,
        'GET /services/data/v62.0/query?q=SELECT+Id+FROM+Contact',
        403,
        JSON.stringify([{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }]),
        { headers: { 'content-type': 'application/json;charset=UTF-8' } },
      ),
    ],
  },
  {
    name: 'shopify: the bucket of the shop is empty',
    site: printOnDemand.site,
    expected: 'capacity',
    why: 'the calls of the shop are throttled',
    events: [
      ...printOnDemand.home(),
      click(6000, 'Sync catalogue'),
      printOnDemand.call(6040, printOnDemand.graphql, 200, {
        errors: [
          {
            message: 'Throttled',
            extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' },
          },
        ],
        extensions: {
          cost: {
            requestedQueryCost: 752,
            actualQueryCost: null,
            throttleStatus: { maximumAvailable: 1000, currentlyAvailable: 12, restoreRate: 50 },
          },
        },
      }),
    ],
  },
  {
    name: 'apex: no connection left in the pool',
    site: propertyTax.site,
    environment: propertyTax.polish,
    expected: 'capacity',
    also: ['product-defect', 'configuration'],
    why: 'all connections of the pool are taken on the last day of the term',
    events: [
      ...propertyTax.home(),
      click(6000, 'Wyślij'),
      propertyTax.call(
        6040,
        propertyTax.submit,
        503,
        '<!DOCTYPE html><html><head><title>Service Unavailable</title></head><body><h1>503 Service Unavailable</h1><p>ORDS was unable to make a connection to the database. UCP-29: Failed to get a connection. java.sql.SQLException: UCP-45064: All connections in the Universal Connection Pool are in use - [Timed out waiting for a connection: max pool size 20]</p></body></html>',
      ),
    ],
  },
  {
    name: 'servicenow: the transaction took too long',
    site: itRequests.site,
    expected: 'capacity',
    also: ['product-defect'],
    why: 'the server cancelled the transaction because it took too long',
    events: [
      ...itRequests.home(),
      click(6000, 'Export'),
      itRequests.call(
        6040,
        'GET /api/now/table/cmdb_rel_ci?sysparm_query=type=all',
        500,
        itRequests.failed(
          'Transaction cancelled: maximum execution time exceeded',
          'Transaction cancelled: maximum execution time exceeded. Check logs for error trace.',
        ),
        { api: 'xhr', duration: 60_120 },
      ),
    ],
  },
  {
    name: 'moodle: a film larger than the course takes',
    site: university.site,
    expected: 'capacity',
    also: ['integration', 'configuration'],
    why: 'the file exceeds the size that the course allows',
    events: [
      ...university.home(),
      click(6000, 'Déposer ce fichier'),
      university.call(
        6040,
        'POST /repository/repository_ajax.php?action=upload',
        200,
        {
          error: 'Le fichier « seance3.mp4 » est trop volumineux. La taille maximale autorisée est de 100 Mo.',
          errorcode: 'maxbytesfile',
          stacktrace: null,
          debuginfo: null,
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'moodle: the site is under maintenance',
    site: university.site,
    expected: 'capacity',
    also: ['none', 'unknown', 'configuration'],
    why: 'the site says itself that it is under maintenance',
    events: [
      ...university.home(),
      click(6000, 'Enregistrer'),
      university.page(
        6040,
        'GET /mod/assign/view.php?id=311',
        503,
        '<!DOCTYPE html><html lang="fr"><head><title>Cours - Site en maintenance</title></head><body><p>Ce site est en cours de maintenance et n\'est pas disponible actuellement.</p></body></html>',
        { headers: { 'retry-after': '1800' } },
      ),
    ],
  },
]
