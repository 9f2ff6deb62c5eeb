/** What the customer entered or sent does not fit the rules of the record, the period or the partner it goes to. */

import { filled } from '../../../support/session-builder.ts'
import { besides } from './kit/answers.ts'
import { extensionThrows, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { accounting } from './products/accounting.ts'
import { eSignature } from './products/e-signature.ts'
import { grants } from './products/grants.ts'
import { library } from './products/library.ts'
import { procurement } from './products/procurement.ts'
import { socialPlanner } from './products/social-planner.ts'
import { surveys } from './products/surveys.ts'
import { travelExpenses } from './products/travel-expenses.ts'

export const dataConflicts: Case[] = [
  {
    name: 'accounting: a VAT number that is one digit short',
    site: accounting.site,
    expected: 'integration',
    why: 'FastAPI names the field and what is wrong with it: the number has ten digits instead of eleven',
    events: [
      ...accounting.home(),
      ...besides(700),
      filled('Partita IVA', '0123456789', { at: 9000 }),
      click(14_000, 'Salva fattura'),
      accounting.call(14_040, 'POST /api/v1/fatture', 422, {
        detail: [
          {
            type: 'string_too_short',
            loc: ['body', 'cliente', 'partita_iva'],
            msg: 'String should have at least 11 characters',
            input: '0123456789',
            ctx: { min_length: 11 },
          },
        ],
      }),
      says(14_140, 'Errore salvataggio fattura Error: Request failed with status code 422'),
    ],
  },
  {
    name: 'accounting: the exchange of the state has the invoice already',
    site: accounting.site,
    expected: 'integration',
    why: 'the exchange refuses a number that was sent before: the firm has to number the invoice anew',
    events: [
      ...accounting.home(),
      ...statisticsBlocked(600),
      click(5000, 'Invia allo SdI'),
      accounting.call(5030, 'POST /api/v1/fatture/881/invio', 409, {
        detail: {
          codice: '00404',
          descrizione: 'Fattura duplicata: esiste già una fattura con lo stesso numero e anno',
          origine: 'SdI',
        },
      }),
    ],
  },
  {
    name: 'accounting: an entry into a year that is closed',
    site: accounting.site,
    expected: 'integration',
    also: 'permission',
    why: 'the books of 2025 are closed; the entry needs a date of this year, or somebody has to open the year again',
    events: [
      ...accounting.home(),
      filled('Data registrazione', '2025-12-30', { at: 6000 }),
      click(9000, 'Registra'),
      accounting.call(9050, 'POST /api/v1/registrazioni', 409, {
        detail: "L'esercizio 2025 è chiuso: non è possibile registrare movimenti con data anteriore al 01/01/2026",
      }),
      says(9160, 'AxiosError: Request failed with status code 409'),
    ],
  },
  {
    name: 'expenses: a report without a receipt',
    site: travelExpenses.site,
    expected: 'integration',
    why: 'Odoo refuses by a rule of the record that tells what is missing',
    events: [
      ...travelExpenses.home(),
      pictureMissing(900),
      click(7000, 'Enviar informe'),
      travelExpenses.refused(
        7040,
        'hr.expense.sheet/action_submit_sheet',
        'odoo.exceptions.ValidationError',
        'No puede enviar un gasto sin adjuntar el justificante.',
        '  File "/opt/odoo/addons/hr_expense/models/hr_expense_sheet.py", line 512, in action_submit_sheet',
      ),
    ],
  },
  {
    name: 'grants: the club has this application already',
    site: grants.site,
    expected: 'integration',
    why: 'Dataverse has found a duplicate by the rules that the province has set',
    events: [
      ...grants.home(),
      extensionThrows(1200),
      click(20_000, 'Aanvraag indienen'),
      grants.refused(
        20_060,
        'POST /_api/oost_aanvragen',
        412,
        '0x80040333',
        'A record was not created or updated because a duplicate of the current record already exists.',
      ),
    ],
  },
  {
    name: 'grants: the project ends before it begins',
    site: grants.site,
    expected: 'integration',
    why: 'a check of the province refuses the dates that were filled in, in plain words',
    events: [
      ...grants.home(),
      filled('Startdatum', '01-09-2026', { at: 12_000 }),
      filled('Einddatum', '31-08-2026', { at: 15_000 }),
      click(18_000, 'Volgende'),
      grants.refused(
        18_050,
        'PATCH /_api/oost_aanvragen(redacted-uuid-4)',
        400,
        '0x80040265',
        'De einddatum moet na de begindatum liggen.',
      ),
    ],
  },
  {
    name: 'library: the reader has reserved the title already',
    site: library.site,
    expected: 'integration',
    why: 'the reservation stands already; nothing is broken',
    events: [
      ...library.home(),
      ...besides(900),
      click(4000, 'Rezervovat'),
      library.call(
        4030,
        'POST /api/rezervace',
        409,
        { type: 'about:blank', title: 'Conflict', status: 409, detail: 'Čtenář má tento titul již rezervován.' },
        { headers: { 'content-type': 'application/problem+json' } },
      ),
    ],
  },
  {
    name: 'social planner: a picture in a shape that Instagram does not take',
    site: socialPlanner.site,
    expected: 'integration',
    why: 'Meta refuses the picture for its shape: it has to be cut differently',
    events: [
      ...socialPlanner.home(),
      ...statisticsBlocked(500),
      click(8000, 'Publicar agora'),
      socialPlanner.graph(8040, 'POST /api/posts/318/publicar', 422, 36_003, 'The aspect ratio is not supported.', {
        error_subcode: 2_207_009,
        is_transient: false,
        error_user_title: 'Proporção inválida',
        error_user_msg: 'A proporção da imagem enviada não é compatível.',
      }),
    ],
  },
  {
    name: 'surveys: a question without a text',
    site: surveys.site,
    expected: 'integration',
    why: 'Strapi names the field that was left empty',
    events: [
      ...surveys.home(),
      click(9000, 'Spara enkät'),
      surveys.refused(
        9040,
        'PUT /api/surveys/61',
        400,
        'ValidationError',
        'questions[2].title must be at least 1 characters',
        {
          errors: [
            {
              path: ['questions', '2', 'title'],
              message: 'questions[2].title must be at least 1 characters',
              name: 'ValidationError',
            },
          ],
        },
      ),
      says(9150, 'Could not save survey: questions[2].title must be at least 1 characters'),
    ],
  },
  {
    name: 'procurement: the budget of the department is spent',
    site: procurement.site,
    expected: 'integration',
    also: 'permission',
    why: 'a rule that the city has written refuses the order and says why',
    events: [
      ...procurement.home(),
      click(6000, 'Valider la commande'),
      procurement.refused(
        6050,
        procurement.ajax,
        'ORA-20001: Budget dépassé pour le service VOIRIE : disponible 312,40 EUR, demandé 980,00 EUR',
        'is_internal_error: false; apex_error_code: APEX.ERROR.ORA-20001',
      ),
    ],
  },
  {
    name: 'contracts: an envelope that everybody has signed already',
    site: eSignature.site,
    expected: 'integration',
    also: 'permission',
    why: 'ABP says 403 for each rule of the business; the words are of the state of the envelope, not of rights',
    events: [
      ...eSignature.home(),
      ...statisticsBlocked(700),
      click(5000, 'Wycofaj kopertę'),
      eSignature.abp(
        5040,
        'POST /api/app/envelopes/redacted-uuid-2/void',
        403,
        'Koperta została już podpisana przez wszystkich odbiorców i nie można jej wycofać.',
        { code: 'Sygnata:00012' },
      ),
      says(5140, 'ERROR HttpErrorResponse: Http failure response for /api/app/envelopes/redacted-uuid-2/void: 403'),
    ],
  },
]
