/** What stopped with a release, in web apps of regional companies. */
import { type Case, click, says } from './kit/build.ts'
import { toast } from './kit/notices.ts'
import { fahrplaner, sdsvault, washround } from './products/regional-companies.ts'

const NEW_SITE = '/bundles/site.js?v=20260312'

export const regressionsInRegionalCompanies: Case[] = [
  {
    name: 'washround: the release changes, and the save stops',
    site: washround.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the call went through on one release, and fails on the next one',
    events: washround.after(
      'Save stop',
      washround.api(
        3030,
        'POST https://api.washround.example/rpc/save_stop',
        200,
        { id: 4 },
        {
          headers: { 'x-app-version': '4.18.0' },
        },
      ),
      click(600_000, 'Save stop'),
      washround.api(
        600_030,
        'POST https://api.washround.example/rpc/save_stop',
        500,
        { message: 'internal error' },
        {
          headers: { 'x-app-version': '4.19.0' },
        },
      ),
      toast(600_300, 'Stop could not be saved', 'error'),
    ),
  },
  {
    name: 'sds vault: the print worked with the script of last week',
    site: sdsvault.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'after a reload the script is another one, and the same click throws',
    events: sdsvault.after(
      'Print label',
      sdsvault.api(3030, 'GET /Sheets/Label/551', 200, { Pictograms: ['GHS02'] }),
      sdsvault.opens(120_000, '/Sheets', 'Sheets - SDS Vault', 'reload'),
      sdsvault.call(
        120_200,
        'GET /Sheets/List?page=1',
        200,
        { Items: [{ Id: 551 }], Total: 1 },
        {
          initiator: [sdsvault.place('request', NEW_SITE)],
        },
      ),
      click(124_000, 'Print label'),
      sdsvault.throws(124_030, 'ReferenceError: pictogramPath is not defined', sdsvault.place('printLabel', NEW_SITE)),
    ),
  },
  {
    name: 'fahrplaner: a field that the new page leaves out',
    site: fahrplaner.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the page sent the field before it came anew, and leaves it out since',
    events: fahrplaner.after(
      'Speichern',
      fahrplaner.api(3030, 'POST /api/fahrstunden', 201, { id: 301 }, { sends: { lehrer: 3, klasse: 'B' } }),
      fahrplaner.opens(90_000, '/kalender', 'Kalender - Fahrplaner', 'reload'),
      fahrplaner.call(
        90_200,
        'GET /api/fahrstunden?kw=11',
        200,
        { items: [], total: 0 },
        {
          initiator: [fahrplaner.place('request', '/_nuxt/entry.Zk02aaP1.js')],
        },
      ),
      click(95_000, 'Speichern'),
      fahrplaner.call(
        95_030,
        'POST /api/fahrstunden',
        400,
        { statusCode: 400, message: ['klasse should not be empty', 'klasse must be a string'], error: 'Bad Request' },
        { sends: { lehrer: 3 }, initiator: [fahrplaner.place('request', '/_nuxt/entry.Zk02aaP1.js')] },
      ),
      says(95_100, 'FetchError: [POST] "/api/fahrstunden": 400 Bad Request'),
    ),
  },
]
