/** The product itself is at fault, and its server answers with 200: products of everyday makes. */

import { pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click, typed } from './kit/build.ts'
import { backOffice, flats, plots, samples, theatres, tools } from './products/everyday-makes.ts'

export const defectsAnswersInEverydayMakes: Case[] = [
  {
    name: 'samples: the update panel says that an object is null',
    site: samples.site,
    expected: 'product-defect',
    why: 'an answer of 200 that is an error in the form of an update panel; the page throws what the server says',
    events: [
      ...samples.home(),
      pictureMissing(500),
      typed(3000, 'Sample number', 'redacted-number-1'),
      click(4000, 'Register'),
      samples.api(
        4050,
        'POST /Samples/Register.aspx',
        200,
        '78|error|500|Object reference not set to an instance of an object.|',
        { api: 'xhr', headers: { 'content-type': 'text/plain; charset=utf-8' } },
      ),
      samples.throws(
        4160,
        'Error: Sys.WebForms.PageRequestManagerServerErrorException: Object reference not set to an instance of an object.',
        samples.place('Sys.WebForms.PageRequestManager._endPostBack', '/ScriptResource.axd?d=k3bT1', 5),
      ),
    ],
  },
  {
    name: 'flats: an exception in an answer of 200',
    site: flats.site,
    expected: 'product-defect',
    also: ['unknown'],
    why: 'the screen service says that the server failed, without a word on data or rights',
    events: [
      ...flats.home(),
      ...statisticsBlocked(600),
      click(4000, 'Report repair'),
      flats.api(4050, 'POST /Housekey/screenservices/Housekey/MainFlow/RepairDetail/ServerActionCreateRepair', 200, {
        versionInfo: { hasModuleVersionChanged: false, hasApiVersionChanged: false },
        data: {},
        exception: {
          name: 'ServerException',
          specificType: 'OutSystems.HubEdition.RuntimePlatform.DataBaseException',
          message: 'There was an error processing your request.',
        },
      }),
    ],
  },
  {
    name: 'back office: a warning of PHP before the JSON',
    site: backOffice.site,
    expected: 'product-defect',
    why: 'the answer is 200 and begins with a warning of PHP, so that Ext cannot read it',
    events: [
      ...backOffice.home(),
      ...statisticsBlocked(500),
      click(4000, 'Export tax report'),
      backOffice.api(
        4050,
        'GET /backend/reports/tax?month=2026-02',
        200,
        '<br />\n<b>Deprecated</b>:  round(): Passing null to parameter #1 ($num) of type int|float is deprecated in <b>/srv/office/src/Report/TaxReport.php</b> on line <b>210</b><br />\n{"success":true,"data":[]}',
        { api: 'xhr' },
      ),
      backOffice.throws(
        4120,
        "Error: Ext.JSON.decode(): You're trying to decode an invalid JSON String: <br />\n<b>Deprecated</b>:  round(): Passing null to parameter #1",
        backOffice.place('decode', '/build/classic/Quartermaster/app.js'),
      ),
    ],
  },
  {
    name: 'theatres: the board cannot be drawn again',
    site: theatres.site,
    expected: 'product-defect',
    why: 'ZK answers 200 with the command to show the exception of the server',
    events: [
      ...theatres.home(),
      click(4000, 'Move case'),
      theatres.api(
        4050,
        'POST /zkau',
        200,
        {
          rs: [
            [
              'alert',
              [
                "Cannot get property 'anaesthetist' on null object: java.lang.NullPointerException",
                'ERROR',
                'org.zkoss.zk.ui.UiException',
              ],
            ],
          ],
          rid: 18,
        },
        { api: 'xhr', headers: { 'content-type': 'text/plain;charset=UTF-8' } },
      ),
    ],
  },
  {
    name: 'plots: half of the changes are not taken for want of a sequence',
    site: plots.site,
    expected: 'product-defect',
    also: ['configuration', 'integration'],
    why: 'ArcGIS answers 200 and tells of each change that it was not kept, as the database of the product fails',
    events: [
      ...plots.home(),
      widgetThrows(900),
      click(6000, 'Save plot'),
      plots.api(6080, 'POST /server/rest/services/Plots/FeatureServer/0/applyEdits', 200, {
        addResults: [],
        updateResults: [
          {
            objectId: 5512,
            success: false,
            error: {
              code: 1019,
              description:
                'Unable to complete operation. Underlying DBMS error [ERROR: null value in column "globalid" of relation "plots" violates not-null constraint].',
            },
          },
        ],
        deleteResults: [],
      }),
    ],
  },
  {
    name: 'tools: the binding of the query is not what the database takes',
    site: tools.site,
    expected: 'product-defect',
    also: ['configuration', 'integration'],
    why: 'a query that somebody built into the app is wrong; the answer is 200 and says that the action did not succeed',
    events: [
      ...tools.home(),
      click(4000, 'Refresh'),
      tools.api(4050, 'POST /api/v1/actions/execute', 200, {
        responseMeta: { status: 200, success: true },
        data: {
          body: 'ERROR: operator does not exist: integer = character varying\n  Hint: No operator matches the given name and argument types. You might need to add explicit type casts.\n  Position: 48',
          isExecutionSuccess: false,
          statusCode: 'PE-PGS-5000',
          title: 'Query execution error',
        },
      }),
    ],
  },
]
