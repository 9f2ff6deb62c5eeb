/** Data and files that a server does not take as they are. */

import { crashReportsBlocked, extensionThrows, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { fieldService } from './products/field-service.ts'
import { helpDesk } from './products/help-desk.ts'
import { labSystem } from './products/lab-system.ts'
import { propertyManagement } from './products/property-management.ts'
import { restaurantOrders } from './products/restaurant-orders.ts'
import { schoolPortal } from './products/school-portal.ts'
import { subscriptionBilling } from './products/subscription-billing.ts'

export const dataRejected: Case[] = [
  {
    name: 'help desk: the file of contacts lacks a column',
    site: helpDesk.site,
    expected: 'integration',
    why: 'the file of the customer is not as the import wants it',
    events: [
      ...helpDesk.home(),
      pictureMissing(420),
      click(3000, 'Importar contatos'),
      helpDesk.call(3040, 'POST /api/v1/contacts/import/', 400, {
        file: ['Coluna obrigatória ausente: "email".'],
        rows: [{ line: 2, errors: { phone: ['Número de telefone inválido.'] } }],
      }),
    ],
  },
  {
    name: 'property: the bank account is not one',
    site: propertyManagement.site,
    expected: 'integration',
    why: 'Rails tells which field is wrong',
    events: [
      ...propertyManagement.home(),
      click(3000, 'Mieter speichern'),
      propertyManagement.call(3040, 'POST /mieter.json', 422, {
        errors: { iban: ['ist nicht gültig'], einzug: ['muss ausgefüllt werden'] },
      }),
      ...statisticsBlocked(4000),
    ],
  },
  {
    name: 'restaurant: the menu is a file of another kind',
    site: restaurantOrders.site,
    expected: 'integration',
    why: 'Laravel does not take the type of the file',
    events: [
      ...restaurantOrders.home(),
      extensionThrows(1000),
      click(3000, 'Importa menu'),
      restaurantOrders.call(3040, 'POST /api/menu/import', 422, {
        message: 'Il campo file deve essere un file di tipo: csv, xlsx.',
        errors: { file: ['Il campo file deve essere un file di tipo: csv, xlsx.'] },
      }),
      says(3150, 'AxiosError: Request failed with status code 422'),
    ],
  },
  {
    name: 'lab: a code that is not in its list',
    site: labSystem.site,
    expected: 'integration',
    why: 'the order names a test that the laboratory does not know',
    events: [
      ...labSystem.home(),
      click(3000, 'Versturen'),
      labSystem.outcome(
        3040,
        'POST /fhir/ServiceRequest',
        422,
        'processing',
        "HAPI-1094: Unknown code 'http://loinc.org#9999-9' for in-memory expansion of ValueSet 'https://probara.example/vs/tests'",
      ),
    ],
  },
  {
    name: 'billing: the card of the buyer was declined',
    site: subscriptionBilling.site,
    expected: 'integration',
    also: 'third-party',
    why: '402 as Stripe gives it, which has nothing to do with the plan of the account',
    events: [
      ...subscriptionBilling.home(),
      crashReportsBlocked(500),
      click(3000, 'Charge now'),
      subscriptionBilling.call(3040, 'POST /api/invoices/in_81/charge', 402, {
        error: {
          type: 'card_error',
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          message: 'Your card has insufficient funds.',
        },
      }),
    ],
  },
  {
    name: 'field service: a rule of the company refuses the visit',
    site: fieldService.site,
    expected: 'integration',
    also: 'configuration',
    why: 'a validation rule that the customer’s administrator has written',
    events: [
      ...fieldService.home(),
      click(3000, 'Complete visit'),
      fieldService.aura(3040, 'VisitController.complete', 'ERROR', {
        exceptionType: 'System.DmlException',
        message:
          'Update failed. First exception on row 0 with id a0B1; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Please enter the serial number before completing.: [Serial__c]',
      }),
    ],
  },
  {
    name: 'school: two teachers wrote into the same sheet',
    site: schoolPortal.site,
    expected: 'integration',
    also: 'unknown',
    why: 'somebody else has changed the record in between, and the server says so',
    events: [
      ...schoolPortal.home(),
      click(3000, 'Enregistrer'),
      schoolPortal.hydra(
        3040,
        'PUT /api/evaluations/88',
        409,
        'The optimistic lock failed, version 7 was expected, but is actually 8',
      ),
    ],
  },
  {
    name: 'property: the file is in another encoding',
    site: propertyManagement.site,
    expected: 'integration',
    why: 'the import tells what it could not read',
    events: [
      ...propertyManagement.home(),
      click(3000, 'Umsätze importieren'),
      propertyManagement.call(3040, 'POST /umsaetze/import.json', 422, {
        error: 'CSV::MalformedCSVError: Invalid byte sequence in UTF-8 in line 14.',
      }),
    ],
  },
  {
    name: 'school: the bulletin is a file with a password',
    site: schoolPortal.site,
    expected: 'integration',
    why: 'the file that was sent cannot be opened',
    events: [
      ...schoolPortal.home(),
      pictureMissing(420),
      click(3000, 'Importer le bulletin'),
      schoolPortal.hydra(
        3040,
        'POST /api/documents',
        422,
        'fichier: Le fichier PDF est protégé par un mot de passe.',
        'ConstraintViolationList',
        {
          violations: [{ propertyPath: 'fichier', message: 'Le fichier PDF est protégé par un mot de passe.' }],
        },
      ),
    ],
  },
]
