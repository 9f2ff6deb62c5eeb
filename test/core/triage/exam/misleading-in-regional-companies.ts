/** What looks like another matter than it is, in web apps of regional companies. */
import { html, problem } from './kit/answers.ts'
import { type Case, chose, click, says } from './kit/build.ts'
import { asks, shows, toast } from './kit/notices.ts'
import {
  cyprea,
  gridnest,
  hausbote,
  hebebuehne,
  inLyon,
  inPorto,
  kinelia,
  nestlings,
  posadia,
  quayside,
  redaktor,
  sdsvault,
  vinhateiro,
} from './products/regional-companies.ts'

export const misleadingInRegionalCompanies: Case[] = [
  {
    name: 'vinhateiro: a 500, since line twelve of the file is broken',
    site: vinhateiro.site,
    environment: inPorto,
    expected: 'integration',
    also: 'product-defect',
    why: 'the file that was chosen is no proper CSV',
    events: [
      ...vinhateiro.home(),
      chose(2500, 'analises.csv', 'text/csv', 5200),
      click(3000, 'Importar'),
      vinhateiro.api(3030, 'POST /api/analises/importar', 500, {
        message: 'Malformed CSV: line 12 has 7 columns, 9 expected',
        exception: 'League\\Csv\\Exception',
      }),
      toast(3250, 'A importação falhou', 'error'),
    ],
  },
  {
    name: 'hausbote: the post office refuses the customer’s key',
    site: hausbote.site,
    expected: 'integration',
    also: ['configuration', 'third-party'],
    why: 'the 500 passes on what another company’s service said to the stored access',
    events: hausbote.after(
      'Per Brief senden',
      hausbote.api(3030, 'POST /api/schreiben/77/brief', 500, {
        error: 'AxiosError: Request failed with status code 401',
        config: { url: 'https://api.letterxpress-post.example/v3/jobs', method: 'post' },
      }),
      toast(3250, 'Der Brief konnte nicht beauftragt werden.', 'error'),
    ),
  },
  {
    name: 'redaktor: the firewall of the site takes the text for an attack',
    site: redaktor.site,
    expected: 'configuration',
    also: ['network', 'third-party', 'permission', 'integration'],
    why: 'Cloudflare stands before the site and did not let the text pass',
    events: redaktor.after(
      'Update',
      redaktor.api(
        3030,
        'POST /wp-json/wp/v2/posts/7712',
        403,
        html(
          'Attention Required! | Cloudflare',
          '<h1>Sorry, you have been blocked</h1><h2>You are unable to access news.redaktor.example</h2><p>This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution.</p><p>Cloudflare Ray ID: 8c1f</p>',
        ),
        { headers: { server: 'cloudflare', 'cf-ray': '8c1f-FRA' } },
      ),
      shows(3200, 'Updating failed. The response is not a valid JSON response.'),
    ),
  },
  {
    name: 'kinelia: the page throws, since a right is missing',
    site: kinelia.site,
    environment: inLyon,
    expected: 'permission',
    why: 'the error of the page follows from the refusal',
    events: kinelia.after(
      'Ordonnances',
      kinelia.api(3030, 'GET /fhir/MedicationRequest?patient=905', 403, {
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', code: 'forbidden', diagnostics: 'HAPI-0334: Access denied by rule: secretaries' }],
      }),
      kinelia.throws(
        3120,
        "TypeError: Cannot read properties of undefined (reading 'forEach')",
        kinelia.place('showEntries', kinelia.bundle),
      ),
    ),
  },
  {
    name: 'quayside: a parser trips over the page of a proxy',
    site: quayside.site,
    expected: 'network',
    also: 'configuration',
    why: 'the page in place of data is one of the company’s proxy',
    events: quayside.after(
      'Arrivals',
      quayside.api(
        3030,
        'GET /arrivals?_data=routes%2Farrivals',
        200,
        html(
          'Security Notification',
          '<p>Blue Coat ProxySG</p><p>Your organization requires you to accept the acceptable use policy before you continue.</p><a href="/accept">Accept</a>',
        ),
        { headers: { via: '1.1 bluecoat-proxy-2', 'content-type': 'text/html' } },
      ),
      quayside.rejects(
        3110,
        `SyntaxError: Unexpected token '<', "<!doctype "... is not valid JSON`,
        quayside.place('json', quayside.bundle),
      ),
    ),
  },
  {
    name: 'cyprea: the folder of the papers is gone from the storage',
    site: cyprea.site,
    environment: inLyon,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the storage says that the bucket does not exist',
    events: cyprea.after(
      'Acte de décès',
      cyprea.api(
        3030,
        'GET https://cyprea-actes.s3.eu-west-3.amazonaws.com/1180/acte.pdf',
        404,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message><BucketName>cyprea-actes</BucketName></Error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
      toast(3250, 'Document introuvable', 'error'),
    ),
  },
  {
    name: 'hebebühne: one click was sent twice',
    site: hebebuehne.site,
    expected: 'product-defect',
    also: ['integration', 'none', 'unknown'],
    why: 'the first of two equal calls was taken, and the second met the row of the first',
    events: hebebuehne.after(
      'Anlegen',
      hebebuehne.api(3030, 'POST /api/fahrzeuge', 201, { id: 51 }, { sends: { fin: 'redacted-text-3' } }),
      hebebuehne.api(
        3052,
        'POST /api/fahrzeuge',
        409,
        { title: 'Conflict', status: 409, detail: 'Ein Fahrzeug mit dieser FIN ist bereits vorhanden.' },
        { ...problem, sends: { fin: 'redacted-text-3' } },
      ),
      toast(3300, 'Fahrzeug konnte nicht angelegt werden', 'error'),
    ),
  },
  {
    name: 'posadia: it looks like a limit, and is a loop of the server',
    site: posadia.site,
    expected: 'product-defect',
    also: 'capacity',
    why: 'Python’s own bound of depth was reached by the program itself',
    events: posadia.after(
      'Recalcular',
      posadia.api(3030, 'POST /api/tarifas/recalcular/', 500, {
        detail: 'RecursionError: maximum recursion depth exceeded while calling a Python object',
      }),
      toast(3250, 'No se ha podido recalcular', 'error'),
    ),
  },
  {
    name: 'nestlings: it looks like a missing right, and is a missing route',
    site: nestlings.site,
    expected: 'product-defect',
    also: ['configuration', 'regression', 'outdated-client'],
    why: 'the server has no such route: the page calls what is not there',
    events: nestlings.after(
      'Export attendance',
      nestlings.api(
        3030,
        'POST /api/attendance/exports',
        404,
        '<!DOCTYPE html><html lang="en"><head><title>Error</title></head><body><pre>Cannot POST /api/attendance/exports</pre></body></html>',
        {
          headers: { 'x-powered-by': 'Express' },
        },
      ),
      toast(3250, 'You may not have access to this export.', 'error'),
    ),
  },
  {
    name: 'sds vault: a crash that somebody else’s script made',
    site: sdsvault.site,
    expected: 'browser-interference',
    also: 'none',
    why: 'only the script of an extension stands in the stack, and the click did nothing',
    events: sdsvault.after(
      'Open sheet',
      sdsvault.throws(3010, "TypeError: Cannot destructure property 'selection' of 'undefined' as it is undefined.", {
        function: 'onClick',
        url: 'chrome-extension://jlhmfgmfgeifomenelglieieghnjghma/inject.js',
        line: 1,
        column: 77,
      }),
      click(5000, 'Open sheet'),
      sdsvault.throws(5010, "TypeError: Cannot destructure property 'selection' of 'undefined' as it is undefined.", {
        function: 'onClick',
        url: 'chrome-extension://jlhmfgmfgeifomenelglieieghnjghma/inject.js',
        line: 1,
        column: 77,
      }),
    ),
  },
  {
    name: 'gridnest: a formula of the customer’s own fails loudly',
    site: gridnest.site,
    expected: 'integration',
    also: 'configuration',
    why: 'the script is one that the customer wrote into an automation',
    events: gridnest.after(
      'Run test',
      gridnest.api(3030, 'POST /v0.3/automation/aut9/test', 200, {
        status: 'failed',
        step: 'run-script',
        error: {
          message: "Error in your script on line 4: TypeError: Cannot read properties of undefined (reading 'name')",
        },
      }),
      asks(3250, 'Your script has an error on line 4. Fix it and run the test again.'),
      says(3300, 'automation test failed', 'warn'),
    ),
  },
]
