/** Rights that are missing: products that are built on a platform. */

import { type Case, click, says } from './kit/build.ts'
import { familyTrees } from './products/family-trees.ts'
import { itRequests } from './products/it-requests.ts'
import { liftInspections } from './products/lift-inspections.ts'
import { machineUpkeep } from './products/machine-upkeep.ts'
import { monitoring } from './products/monitoring.ts'
import { printOnDemand } from './products/print-on-demand.ts'
import { resellers } from './products/resellers.ts'
import { university } from './products/university.ts'

export const permissionsOnPlatforms: Case[] = [
  {
    name: 'grafana: an editor is needed to save',
    site: monitoring.site,
    expected: 'permission',
    why: 'the answer names the permission that is needed',
    events: [
      ...monitoring.home(),
      click(6000, 'Save dashboard'),
      monitoring.call(6040, 'POST /api/dashboards/db/', 403, {
        accessErrorId: 'ACE2604171234',
        message: "You'll need additional permissions to perform this action. Permissions needed: dashboards:write",
        title: 'Access denied',
      }),
    ],
  },
  {
    name: 'supabase: a tree that one may only read',
    site: familyTrees.site,
    expected: 'permission',
    why: 'the row is refused by the rules of the tree',
    events: [
      ...familyTrees.home(),
      click(6000, 'Add person'),
      familyTrees.call(
        6040,
        `POST ${familyTrees.base}/rest/v1/persons`,
        403,
        familyTrees.refused('42501', 'new row violates row-level security policy for table "persons"'),
      ),
    ],
  },
  {
    name: 'supabase: saved, says the server, and nothing was',
    site: familyTrees.site,
    expected: 'permission',
    also: ['product-defect', 'unknown', 'none'],
    why: 'the update answers with no row at all: the rules of the tree hide the row from those who may not write it',
    events: [
      ...familyTrees.home(),
      click(6000, 'Save'),
      familyTrees.call(6040, `PATCH ${familyTrees.base}/rest/v1/persons?id=eq.4&select=*`, 200, '[]', {
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-range': '*/*' },
        requestHeaders: [['prefer', 'return=representation']],
      }),
      familyTrees.throws(
        6090,
        "TypeError: Cannot read properties of undefined (reading 'id')",
        familyTrees.place('afterSave', '/_app/immutable/chunks/tree.B1x.js'),
      ),
    ],
  },
  {
    name: 'firebase: the rules refuse the write',
    site: liftInspections.site,
    expected: 'permission',
    also: ['configuration'],
    why: 'the rules of the database say that this account may not write here',
    events: [
      ...liftInspections.home(),
      click(6000, 'Sign report'),
      liftInspections.call(6040, `POST ${liftInspections.firestore}:commit`, 403, {
        error: { code: 403, message: 'Missing or insufficient permissions.', status: 'PERMISSION_DENIED' },
      }),
      says(
        6100,
        'Uncaught (in promise) FirebaseError: [cloud_firestore/permission-denied] Missing or insufficient permissions.',
      ),
    ],
  },
  {
    name: 'ui5: no authority for the plant, in German inside a batch of 202',
    site: machineUpkeep.site,
    expected: 'permission',
    why: 'the part of the batch says 403 and that the authority for the plant is missing',
    events: [
      ...machineUpkeep.home(),
      click(6000, 'Auftrag freigeben'),
      machineUpkeep.call(
        6040,
        `POST ${machineUpkeep.service}/$batch`,
        202,
        machineUpkeep.batch(
          '403 Forbidden',
          machineUpkeep.failure('IW/145', 'de', 'Sie haben keine Berechtigung für die Transaktion IW32 im Werk 1000', [
            {
              code: 'IW/145',
              message: 'Sie haben keine Berechtigung für die Transaktion IW32 im Werk 1000',
              severity: 'error',
            },
          ]),
        ),
        machineUpkeep.multipart,
      ),
      says(
        6100,
        '2026-03-12 09:30:06.148000 The following problem occurred: HTTP request failed403,Forbidden -  sap.ui.model.odata.v2.ODataModel',
      ),
    ],
  },
  {
    name: 'aura: the profile may not run the class',
    site: resellers.site,
    expected: 'permission',
    also: ['configuration'],
    why: 'the profile of the user lacks the Apex class',
    events: [
      ...resellers.home(),
      click(6000, 'Save deal'),
      resellers.apex(6050, {
        message: "You do not have access to the Apex class named 'DealRegController'.",
        exceptionType: 'System.NoAccessException',
      }),
      says(6120, "Error: You do not have access to the Apex class named 'DealRegController'."),
    ],
  },
  {
    name: 'shopify: a scope that the merchant has not granted',
    site: printOnDemand.site,
    expected: 'permission',
    also: ['configuration', 'integration'],
    why: 'the app was not given the scope in the shop of the customer',
    events: [
      ...printOnDemand.home(),
      click(6000, 'Fetch orders'),
      printOnDemand.call(6040, printOnDemand.graphql, 200, {
        data: { orders: null },
        errors: [
          {
            message: 'Access denied for orders field. Required access: `read_orders` access scope.',
            extensions: {
              code: 'ACCESS_DENIED',
              documentation: 'https://shopify.dev/api/usage/access-scopes',
              requiredAccess: '`read_orders` access scope.',
            },
            path: ['orders'],
          },
        ],
      }),
    ],
  },
  {
    name: 'servicenow: an access rule keeps the record',
    site: itRequests.site,
    expected: 'permission',
    why: 'an access control restricts the record',
    events: [
      ...itRequests.home(),
      click(6000, 'RITM0010042'),
      itRequests.call(
        6040,
        'GET /api/now/table/sc_req_item/9f02',
        403,
        itRequests.failed('Operation Failed', 'ACL restricts the record retrieval'),
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'moodle: no right to grade, in French',
    site: university.site,
    expected: 'permission',
    why: 'the code of the error names the missing permission, whatever the language',
    events: [
      ...university.home(),
      click(6000, 'Enregistrer'),
      university.call(
        6040,
        university.ajax,
        200,
        university.failure(
          'nopermissions',
          "Désolé, vous n'avez actuellement pas les droits d'accès requis pour effectuer ceci (Modifier les notes)",
        ),
        university.json,
      ),
    ],
  },
]
