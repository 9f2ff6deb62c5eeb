/** Faults of the product: products that are built on a platform. */

import { type Case, click, says } from './kit/build.ts'
import { alpineClub } from './products/alpine-club.ts'
import { familyTrees } from './products/family-trees.ts'
import { itRequests } from './products/it-requests.ts'
import { liftInspections } from './products/lift-inspections.ts'
import { machineUpkeep } from './products/machine-upkeep.ts'
import { printOnDemand } from './products/print-on-demand.ts'
import { propertyTax } from './products/property-tax.ts'
import { resellers } from './products/resellers.ts'
import { university } from './products/university.ts'

export const defectsOnPlatforms: Case[] = [
  {
    name: 'wordpress: a critical error',
    site: alpineClub.site,
    expected: 'product-defect',
    also: ['regression'],
    why: 'the code of the site stops with a fatal error',
    events: [
      ...alpineClub.home(),
      click(6000, 'Hütte buchen'),
      alpineClub.page(
        6040,
        'POST /huetten/buchen/',
        500,
        '<!DOCTYPE html><html lang="de"><head><title>WordPress &rsaquo; Fehler</title></head><body id="error-page"><div class="wp-die-message"><p>Es gab einen kritischen Fehler auf deiner Website.</p><p><a href="https://wordpress.org/documentation/article/faq-troubleshooting/">Erfahre mehr über die Fehlerbehebung in WordPress.</a></p></div></body></html>',
      ),
    ],
  },
  {
    name: 'wordpress: the plugin behind the button is gone',
    site: alpineClub.site,
    expected: 'product-defect',
    also: ['configuration', 'regression'],
    why: 'nobody answers the action any longer: 400 and a bare 0 is what WordPress says of an action without a plugin',
    events: [
      ...alpineClub.home(),
      click(6000, 'Ausweis herunterladen'),
      alpineClub.call(6040, 'POST /wp-admin/admin-ajax.php', 400, '0', {
        api: 'xhr',
        requestBody: { type: 'application/x-www-form-urlencoded', text: 'action=bv_member_card&id=7', size: 26 },
      }),
    ],
  },
  {
    name: 'supabase: a column that the database does not have',
    site: familyTrees.site,
    expected: 'product-defect',
    also: ['regression', 'outdated-client'],
    why: 'the page writes a column that is missing in the schema',
    events: [
      ...familyTrees.home(),
      click(6000, 'Save'),
      familyTrees.call(
        6040,
        `PATCH ${familyTrees.base}/rest/v1/persons?id=eq.4`,
        400,
        familyTrees.refused('PGRST204', "Could not find the 'maiden_name' column of 'persons' in the schema cache"),
      ),
    ],
  },
  {
    name: 'flutter: a null that nobody expected',
    site: liftInspections.site,
    expected: 'product-defect',
    why: 'the code of the app trips over a value that is missing; each call succeeded',
    events: [
      ...liftInspections.home(),
      click(6000, 'Lift 7'),
      liftInspections.call(
        6040,
        `POST ${liftInspections.firestore}:batchGet`,
        200,
        '[{"found":{"name":"x","fields":{"serial":{"nullValue":null}}}}]',
        { headers: { 'content-type': 'application/json; charset=UTF-8' } },
      ),
      liftInspections.throws(
        6100,
        'Error: Null check operator used on a null value',
        liftInspections.place('Object.c (minified)', '/main.dart.js', 4021),
        liftInspections.place('aB.h7', '/main.dart.js', 61_022),
      ),
    ],
  },
  {
    name: 'firebase: the query has no index',
    site: liftInspections.site,
    expected: 'product-defect',
    also: ['configuration', 'regression'],
    why: 'the vendor has not made the index that its new query needs',
    events: [
      ...liftInspections.home(),
      click(6000, 'Overdue'),
      liftInspections.call(
        6040,
        `POST ${liftInspections.firestore}:runQuery`,
        400,
        JSON.stringify([
          {
            error: {
              code: 400,
              message:
                'The query requires an index. You can create it here: https://console.firebase.google.com/v1/r/project/safecab-prod/firestore/indexes?create_composite=Ck',
              status: 'FAILED_PRECONDITION',
            },
          },
        ]),
        { headers: { 'content-type': 'application/json; charset=UTF-8' } },
      ),
      says(
        6100,
        '[cloud_firestore/failed-precondition] The query requires an index. You can create it here: https://console.firebase.google.com/v1/r/project/safecab-prod/firestore/indexes?create_composite=Ck',
      ),
    ],
  },
  {
    name: 'ui5: the server divides by zero',
    site: machineUpkeep.site,
    expected: 'product-defect',
    why: 'an exception of the server program that nobody caught',
    events: [
      ...machineUpkeep.home(),
      click(6000, 'Kosten berechnen'),
      machineUpkeep.call(
        6040,
        `GET ${machineUpkeep.service}/CostEstimate?Aufnr='4000123'`,
        500,
        machineUpkeep.failure(
          '/IWBEP/CM_MGW_RT/022',
          'en',
          "RFC Error: Division by 0 (type I or INT8) in method 'COSTESTIMATE_GET_ENTITY' of ZCL_ZPM_ORDER_DPC_EXT",
          [{ code: '/IWBEP/CX_MGW_TECH_EXCEPTION', message: 'CX_SY_ZERODIVIDE', severity: 'error' }],
        ),
      ),
    ],
  },
  {
    name: 'aura: a null value in the Apex class',
    site: resellers.site,
    expected: 'product-defect',
    why: 'the code of the portal follows a reference that is null',
    events: [
      ...resellers.home(),
      click(6000, 'Quote'),
      resellers.apex(6050, {
        exceptionType: 'System.NullPointerException',
        isUserDefinedException: false,
        message: 'Attempt to de-reference a null object',
        stackTrace: 'Class.QuoteService.discountFor: line 41, column 1\nClass.QuoteController.quote: line 17, column 1',
      }),
    ],
  },
  {
    name: 'aura: too many queries in one transaction',
    site: resellers.site,
    expected: 'product-defect',
    also: ['capacity'],
    why: 'a query in a loop of the code runs into the governor limit: it is no load, the code has to change',
    events: [
      ...resellers.home(),
      click(6000, 'Import deals'),
      resellers.apex(6050, {
        exceptionType: 'System.LimitException',
        isUserDefinedException: false,
        message: 'Too many SOQL queries: 101',
        stackTrace: 'Trigger.DealTrigger: line 12, column 1',
      }),
    ],
  },
  {
    name: 'remix: a loader that throws',
    site: printOnDemand.site,
    expected: 'product-defect',
    why: 'the loader of the page throws on the server; Remix hides the message and marks the answer',
    events: [
      ...printOnDemand.home(),
      click(6000, 'Designs'),
      printOnDemand.call(
        6040,
        'GET /app/designs?_data=routes%2Fapp.designs',
        500,
        { message: 'Unexpected Server Error' },
        { headers: { 'x-remix-error': 'yes' } },
      ),
    ],
  },
  {
    name: 'apex: a variable of the procedure is too small',
    site: propertyTax.site,
    environment: propertyTax.polish,
    expected: 'product-defect',
    why: 'the code of the server runs into a buffer that is too small',
    events: [
      ...propertyTax.home(),
      click(6000, 'Oblicz'),
      propertyTax.call(
        6040,
        propertyTax.ajax,
        200,
        {
          error: 'ORA-06502: PL/SQL: numeric or value error: character string buffer too small',
          addInfo: 'ORA-06512: at "GMINA.PODATKI_PKG", line 311',
        },
        { api: 'xhr' },
      ),
      says(
        6100,
        'Error: Ajax call returned server error ORA-06502: PL/SQL: numeric or value error: character string buffer too small for Execute Server-side Code.',
      ),
    ],
  },
  {
    name: 'servicenow: a broken widget of the portal',
    site: itRequests.site,
    expected: 'product-defect',
    also: ['configuration'],
    why: 'the script of the widget reads a field of nothing, and the form stays empty',
    events: [
      ...itRequests.home(),
      click(6000, 'Laptop'),
      itRequests.call(
        6040,
        'GET /api/now/sp/widget/widget-sc-cat-item-v2?sys_id=04b7',
        200,
        { result: { data: { sc_cat_item: null } } },
        { api: 'xhr' },
      ),
      says(
        6100,
        "TypeError: Cannot read properties of null (reading 'variables')\n    at controller (https://helpit.service.example/scripts/app.$sp/sp_min.jsx?lp=8:41:2291)\n    at Object.invoke (https://helpit.service.example/scripts/js_includes_sp_libs_min.jsx:127:400)",
      ),
    ],
  },
  {
    name: 'moodle: a comment longer than the column',
    site: university.site,
    expected: 'product-defect',
    also: ['integration'],
    why: 'the database refuses what the form let through',
    events: [
      ...university.home(),
      click(6000, 'Enregistrer'),
      university.call(
        6040,
        university.ajax,
        200,
        university.failure('dmlwriteexception', "Erreur d'écriture de la base de données", {
          debuginfo:
            "Data too long for column 'feedback' at row 1\nUPDATE mdl_grade_grades SET feedback = ? WHERE id=?",
        }),
        university.json,
      ),
    ],
  },
]
