/** The server or the page breaks on something that it should have handled, as frameworks tell it. */

import { besides } from './kit/answers.ts'
import {
  chatBlocked,
  crashReportsBlocked,
  developersNotes,
  extensionHangsUp,
  extensionThrows,
  statisticsBlocked,
  widgetThrows,
} from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { accounting } from './products/accounting.ts'
import { buildingSites } from './products/building-sites.ts'
import { dataPipelines } from './products/data-pipelines.ts'
import { grants } from './products/grants.ts'
import { library } from './products/library.ts'
import { payroll } from './products/payroll.ts'
import { procurement } from './products/procurement.ts'
import { projectBoard } from './products/project-board.ts'
import { socialPlanner } from './products/social-planner.ts'
import { surveys } from './products/surveys.ts'
import { travelExpenses } from './products/travel-expenses.ts'
import { webContent } from './products/web-content.ts'

export const defectsBehindForms: Case[] = [
  {
    name: 'accounting: the opening balance ends in a bare 500',
    site: accounting.site,
    expected: 'product-defect',
    why: 'Starlette says “Internal Server Error” in plain text when the app did not catch something',
    events: [
      ...accounting.home(),
      ...statisticsBlocked(500),
      click(6000, 'Apri bilancio'),
      accounting.call(6040, 'POST /api/v1/esercizi/2026/apertura', 500, 'Internal Server Error', {
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      }),
      says(6150, 'AxiosError: Request failed with status code 500'),
    ],
  },
  {
    name: 'boards: a board with an archived column is duplicated',
    site: projectBoard.site,
    expected: 'product-defect',
    why: 'NestJS says 500 for what nobody caught',
    events: [
      ...projectBoard.home(),
      ...developersNotes(400),
      extensionHangsUp(900),
      click(5000, 'Duplicar tablero'),
      projectBoard.refused(5030, 'POST /api/boards/77/duplicate', 500, 'Internal server error'),
      says(5140, 'AxiosError: Request failed with status code 500'),
    ],
  },
  {
    name: 'boards: dropping a card between two columns',
    site: projectBoard.site,
    expected: 'product-defect',
    why: 'the page reads the column of a target that is none; all calls went well',
    events: [
      ...projectBoard.home(),
      chatBlocked(700),
      click(7000, 'Tarjeta 551'),
      projectBoard.throws(
        7080,
        "TypeError: Cannot read properties of undefined (reading 'columnId')",
        projectBoard.place('onDragEnd', projectBoard.bundle),
        projectBoard.place('dispatch', projectBoard.bundle, 1, 90_114),
      ),
    ],
  },
  {
    name: 'newspaper: a plugin brings down the saving of an article',
    site: webContent.site,
    expected: 'product-defect',
    also: 'configuration',
    why: 'WordPress has caught a fatal error of PHP on the server',
    events: [
      ...webContent.home(),
      click(40_000, 'Atualizar'),
      webContent.call(40_050, 'POST /wp-json/wp/v2/posts/812?_locale=user', 500, {
        code: 'internal_server_error',
        message:
          '<p>Ocorreu um erro crítico neste site.</p><p><a href="https://wordpress.org/documentation/article/faq-troubleshooting/">Saiba mais sobre a resolução de problemas no WordPress.</a></p>',
        data: { status: 500 },
        additional_errors: [],
      }),
    ],
  },
  {
    name: 'newspaper: the script of a plugin falls over the sidebar',
    site: webContent.site,
    expected: 'product-defect',
    also: 'third-party',
    why: 'the editor shows “o bloco encontrou um erro”; the script is of a plugin that the site itself serves',
    events: [
      ...webContent.home(),
      extensionThrows(1000),
      click(12_000, 'Definições'),
      webContent.throws(
        12_060,
        "TypeError: Cannot read properties of undefined (reading 'getEditedPostAttribute')",
        webContent.place('Sidebar', '/wp-content/plugins/seo-metabox/js/dist/block-editor.js', 1, 210_334),
        webContent.place('renderWithHooks', '/wp-includes/js/dist/vendor/react-dom.min.js', 10, 58_120),
      ),
      says(12_070, 'The above error occurred in the <Sidebar> component:'),
    ],
  },
  {
    name: 'building sites: the circuit is ended by an exception',
    site: buildingSites.site,
    expected: 'product-defect',
    why: 'Blazor says that code of the server threw while it handled the click',
    events: [
      ...buildingSites.home(),
      buildingSites.socket(260, buildingSites.hub, { state: 'closed', code: 1000, wasClean: true, duration: 15_000 }),
      click(15_000, 'Gewerk zuordnen'),
      says(
        15_120,
        "Error: There was an unhandled exception on the current circuit, so this circuit will be terminated. For more details turn on detailed exceptions by setting 'DetailedErrors: true' in 'appSettings.Development.json' or set 'CircuitOptions.DetailedErrors'.",
      ),
      says(15_130, 'Information: Connection disconnected.', 'info'),
    ],
  },
  {
    name: 'expenses: a trip without a rate',
    site: travelExpenses.site,
    expected: 'product-defect',
    why: 'the traceback is of a TypeError in Python, not of a rule of the record',
    events: [
      ...travelExpenses.home(),
      click(6000, 'Calcular dietas'),
      travelExpenses.refused(
        6040,
        'costeo.trip/action_compute_allowance',
        'builtins.TypeError',
        "unsupported operand type(s) for *: 'float' and 'NoneType'",
        '  File "/opt/odoo/custom/costeo_trip/models/trip.py", line 88, in action_compute_allowance\n    total = days * rate.amount',
      ),
    ],
  },
  {
    name: 'expenses: the web client falls over in the middle of drawing',
    site: travelExpenses.site,
    expected: 'product-defect',
    why: 'OWL names a lifecycle and the cause within: the list has no lines',
    events: [
      ...travelExpenses.home(),
      ...statisticsBlocked(700),
      click(5000, 'Gasto 93'),
      travelExpenses.done(5030, 'hr.expense/web_read', [{ id: 93, line_ids: false }]),
      travelExpenses.rejects(
        5180,
        'OwlError: An error occured in the owl lifecycle (see this Error\'s "cause" property)\n\nCaused by: TypeError: this.props.record.data.line_ids.map is not a function',
        travelExpenses.place('handleError', travelExpenses.bundle, 1712, 22),
        travelExpenses.place('ExpenseLines.setup', travelExpenses.bundle, 9044, 31),
      ),
    ],
  },
  {
    name: 'library: a catalogue record is saved with its loans',
    site: library.site,
    expected: 'product-defect',
    why: 'Quarkus tells the exception of Hibernate under an id',
    events: [
      ...library.home(),
      crashReportsBlocked(500),
      click(8000, 'Uložit záznam'),
      library.call(8040, 'PUT /api/tituly/77120', 500, {
        details:
          'Error id 1f0b7c1e-2f9e-4a3c-9d5e-0a52c8e3b7aa-1, org.hibernate.LazyInitializationException: failed to lazily initialize a collection of role: cz.knihovnik.Titul.vypujcky: could not initialize proxy - no Session',
        stack: '',
      }),
    ],
  },
  {
    name: 'payroll: an employee without a department',
    site: payroll.site,
    expected: 'product-defect',
    why: 'the partial response carries a NullPointerException',
    events: [
      ...payroll.home(),
      click(9000, 'Beregn lønn'),
      payroll.failed(
        9060,
        'POST /lonnskjoring.xhtml',
        'java.lang.NullPointerException',
        'Cannot invoke "no.lonnklar.Avdeling.getKode()" because the return value of "no.lonnklar.Ansatt.getAvdeling()" is null',
      ),
    ],
  },
  {
    name: 'social planner: the loader of a route throws',
    site: socialPlanner.site,
    expected: 'product-defect',
    why: 'Remix says “Unexpected Server Error” for what its loader did not catch',
    events: [
      ...socialPlanner.home(),
      widgetThrows(600),
      click(5000, 'Relatórios'),
      socialPlanner.call(
        5030,
        'GET /relatorios?_data=routes%2Frelatorios',
        500,
        { message: 'Unexpected Server Error' },
        { headers: { 'x-remix-error': 'yes' } },
      ),
    ],
  },
  {
    name: 'procurement: a description that is longer than the variable',
    site: procurement.site,
    expected: 'product-defect',
    why: 'ORA-06502 is an error of the code in PL/SQL, whatever the buyer typed',
    events: [
      ...procurement.home(),
      click(7000, 'Enregistrer'),
      procurement.refused(
        7040,
        procurement.ajax,
        'ORA-06502: PL/SQL: erreur numérique ou erreur sur une valeur: tampon de chaîne de caractères trop petit',
        'is_internal_error: true; component.name: calculer_ligne',
      ),
    ],
  },
  {
    name: 'surveys: the export is empty as a field is not there',
    site: surveys.site,
    expected: 'product-defect',
    why: 'the answer lacks what the page reads, and the page throws right after it',
    events: [
      ...surveys.home(),
      ...besides(900),
      click(6000, 'Exportera'),
      surveys.call(6030, 'GET /api/surveys/61/answers', 200, { data: [{ id: 1, attributes: null }] }),
      surveys.rejects(
        6140,
        "TypeError: Cannot read properties of null (reading 'submittedAt')",
        surveys.place('toCsv', surveys.bundle),
        surveys.place('onExport', surveys.bundle, 1, 77_310),
      ),
    ],
  },
  {
    name: 'grants: a plug-in of the province breaks and Dataverse says 400',
    site: grants.site,
    expected: 'product-defect',
    also: 'configuration',
    why: 'the status speaks of the client and the words of a NullReferenceException in code of the server',
    events: [
      ...grants.home(),
      ...statisticsBlocked(900),
      click(11_000, 'Bereken subsidie'),
      grants.refused(
        11_060,
        'POST /_api/oost_berekeningen',
        400,
        '0x80040265',
        'An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): Oost.Plugins.BerekenSubsidie: System.NullReferenceException: Object reference not set to an instance of an object.',
      ),
    ],
  },
  {
    name: 'pipelines: the result of a run says no, in a 200',
    site: dataPipelines.site,
    expected: 'product-defect',
    why: 'the server recovered from a panic of its own code and told it in the body of a 200',
    events: [
      ...dataPipelines.home(),
      crashReportsBlocked(300),
      chatBlocked(500),
      click(8000, 'Run now'),
      dataPipelines.call(8030, 'POST /v1/connections/12/runs', 200, {
        ok: false,
        error: 'runtime error: invalid memory address or nil pointer dereference',
        request_id: 'req_8030',
      }),
      says(8140, 'Run could not be started'),
    ],
  },
]
