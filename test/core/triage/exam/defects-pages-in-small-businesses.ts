/** Faults of the product's own pages, in web apps of small businesses. */
import { chatBlocked, developersNotes, extensionHangsUp, resizeLoop } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  answers,
  boards,
  deals,
  faktury,
  inPoland,
  questions,
  salon,
  shiftClock,
  signatures,
  surgery,
} from './products/small-businesses.ts'

export const defectsPagesInSmallBusinesses: Case[] = [
  {
    name: 'boards: a card that is moved breaks the column',
    site: boards.site,
    expected: 'product-defect',
    why: 'the code of the board reads a card that it has removed itself',
    events: [
      ...boards.home(),
      ...developersNotes(500),
      click(3000, 'Sposta in Fatto'),
      boards.throws(
        3030,
        "TypeError: Cannot read properties of undefined (reading 'position')",
        boards.place('reorderCards', boards.bundle),
        boards.place('onDragEnd', boards.bundle),
      ),
      shows(3080, 'Ops! Qualcosa è andato storto.'),
    ],
  },
  {
    name: 'shift clock: Angular has no provider',
    site: shiftClock.site,
    expected: 'product-defect',
    also: 'regression',
    why: 'NullInjectorError is a fault in how the page was put together',
    events: [
      ...shiftClock.home(),
      click(3000, 'Urlaubsantrag'),
      shiftClock.rejects(
        3060,
        'NullInjectorError: R3InjectorError(AbsenceModule)[HolidayService -> HolidayService]: NullInjectorError: No provider for HolidayService!',
        shiftClock.place('get', shiftClock.bundle),
      ),
      says(3062, 'ERROR NullInjectorError: No provider for HolidayService!'),
    ],
  },
  {
    name: 'faktury: Vue cannot find its function',
    site: faktury.site,
    environment: inPoland,
    expected: 'product-defect',
    why: 'the handler of the button does not exist, and nothing was sent',
    events: [
      ...faktury.home(),
      extensionHangsUp(600),
      click(3000, 'Duplikuj'),
      says(3010, '[Vue warn]: Unhandled error during execution of native event handler', 'warn'),
      faktury.throws(
        3012,
        'TypeError: e.duplicateInvoice is not a function',
        faktury.place('onClick', faktury.bundle),
        faktury.place('callWithErrorHandling', faktury.bundle),
      ),
    ],
  },
  {
    name: 'deals: a state that calls for itself',
    site: deals.site,
    expected: 'product-defect',
    why: 'React stops a component that renders without end',
    events: [
      ...deals.home(),
      chatBlocked(600),
      click(3000, 'Custom fields'),
      deals.throws(
        3050,
        'Error: Minified React error #185; visit https://react.dev/errors/185 for the full message or use the non-minified dev environment for full errors and additional helpful warnings.',
        deals.place('getRootForUpdatedFiber', deals.bundle),
        deals.place('dispatchSetState', deals.bundle),
      ),
      shows(3100, 'Something went wrong. Our team has been notified.'),
    ],
  },
  {
    name: 'salon: the controller of Stimulus misses its target',
    site: salon.site,
    expected: 'product-defect',
    why: 'the markup and the script of the product do not fit: the price is not shown',
    events: [
      ...salon.home(),
      click(3000, 'Ajouter une prestation'),
      says(3012, 'Error: Missing target element "total" for "booking" controller'),
      salon.throws(
        3014,
        'Error: Missing target element "total" for "booking" controller',
        salon.place('get', salon.bundle),
        salon.place('updateTotal', salon.bundle),
      ),
    ],
  },
  {
    name: 'questions: a number written by hand becomes NaN',
    site: questions.site,
    expected: 'product-defect',
    why: 'the page sends null where the person has typed 12,50: it cannot read a comma',
    also: 'clock-locale',
    events: [
      ...questions.home(),
      typed(2500, 'Montant', '12,50'),
      click(4000, 'Envoyer'),
      questions.api(
        4030,
        'POST /api/formulaires/9/reponses',
        422,
        { message: 'Invalid input: expected number, received null', path: ['montant'] },
        { sends: { montant: null } },
      ),
      shows(4200, 'Une erreur est survenue'),
    ],
  },
  {
    name: 'surgery: PrimeFaces does not know its widget',
    site: surgery.site,
    expected: 'product-defect',
    why: 'a dialog of the page is called by a name that it does not have',
    events: [
      ...surgery.home(),
      click(3000, 'Nuovo appuntamento'),
      says(3010, "Widget for var 'dlgAppuntamento' not available!"),
      surgery.throws(
        3014,
        "TypeError: Cannot read properties of undefined (reading 'show')",
        surgery.place('onclick', '/agenda.xhtml'),
      ),
    ],
  },
  {
    name: 'signatures: the viewer of the contract is given nothing',
    site: signatures.site,
    expected: 'product-defect',
    why: 'the page reads a page of the document before it is there, although the answer was good',
    events: [
      ...signatures.home(),
      resizeLoop(700),
      click(3000, 'Abrir documento'),
      signatures.api(3030, 'GET /api/v1/documentos/640/', 200, { id: 640, paginas: [] }),
      signatures.throws(
        3130,
        "TypeError: Cannot read properties of undefined (reading 'width')",
        signatures.place('fitPage', signatures.bundle),
      ),
      toast(3200, 'Erro ao abrir o documento', 'error'),
    ],
  },
  {
    name: 'replies: the macro is sent twice',
    site: answers.site,
    expected: 'product-defect',
    why: 'one click makes two posts, and the second fails on the key of the first',
    events: [
      ...answers.home(),
      click(3000, 'Apply macro'),
      answers.api(3020, 'POST /api/v2/tickets/40112/macros/7', 201, { id: 991 }),
      answers.api(3026, 'POST /api/v2/tickets/40112/macros/7', 500, {
        error: 'duplicate key value violates unique constraint "macro_runs_ticket_id_macro_id_key"',
      }),
      toast(3300, 'Could not apply macro', 'error'),
    ],
  },
]
