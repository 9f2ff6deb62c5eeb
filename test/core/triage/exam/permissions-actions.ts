/** What somebody may see and not do, or not even see, in the words of the servers that refuse it. */

import { chatBlocked, crashReportsBlocked, extensionThrows, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { energyPortal } from './products/energy-portal.ts'
import { fieldService } from './products/field-service.ts'
import { fitnessClub } from './products/fitness-club.ts'
import { helpDesk } from './products/help-desk.ts'
import { insuranceBroker } from './products/insurance-broker.ts'
import { itAssets } from './products/it-assets.ts'
import { mailing } from './products/mailing.ts'
import { propertyManagement } from './products/property-management.ts'
import { recruiting } from './products/recruiting.ts'
import { schoolPortal } from './products/school-portal.ts'
import { shopOffice } from './products/shop-office.ts'
import { videoHosting } from './products/video-hosting.ts'

export const permissionsActions: Case[] = [
  {
    name: 'help desk: closing a ticket is not for this role',
    site: helpDesk.site,
    expected: 'permission',
    why: 'the refusal of Django REST framework, in Portuguese',
    events: [
      ...helpDesk.home(),
      pictureMissing(420),
      click(3000, 'Encerrar chamado'),
      helpDesk.call(3040, 'PATCH /api/v1/tickets/4410/', 403, {
        detail: 'Você não tem permissão para executar essa ação.',
      }),
      helpDesk.throws(
        3140,
        "TypeError: Cannot read properties of undefined (reading 'status')",
        helpDesk.place('updateTicket', helpDesk.bundle),
      ),
    ],
  },
  {
    name: 'field service: the profile does not hold the object',
    site: fieldService.site,
    expected: 'permission',
    why: 'the code that Salesforce gives for it',
    events: [
      ...fieldService.home(),
      click(3000, 'Complete visit'),
      fieldService.aura(3040, 'VisitController.complete', 'ERROR', {
        exceptionType: 'System.DmlException',
        isUserDefinedException: false,
        message:
          'Update failed. First exception on row 0 with id a0B1; first error: INSUFFICIENT_ACCESS_OR_READONLY, insufficient access rights on object id: []',
        stackTrace: 'Class.VisitController.complete: line 41, column 1',
      }),
    ],
  },
  {
    name: 'recruiting: the rules of the rows do not let it in',
    site: recruiting.site,
    expected: 'permission',
    also: 'configuration',
    why: 'row level security of PostgreSQL refuses the row',
    events: [
      ...recruiting.home(),
      ...statisticsBlocked(600),
      click(3000, 'Add note'),
      recruiting.supabase(3040, 'POST /rest/v1/notes', 403, {
        code: '42501',
        details: null,
        hint: null,
        message: 'new row violates row-level security policy for table "notes"',
      }),
      says(3150, 'Failed to add note {code: 42501}'),
    ],
  },
  {
    name: 'fitness: the rules of Firestore refuse the document',
    site: fitnessClub.site,
    expected: 'permission',
    also: 'configuration',
    why: 'what Firestore tells of its rules',
    events: [
      ...fitnessClub.home(),
      click(3000, 'Trainerplan'),
      fitnessClub.rejects(
        3200,
        'FirebaseError: Missing or insufficient permissions.',
        fitnessClub.place('onSnapshot', fitnessClub.bundle),
      ),
      says(
        3205,
        '[2026-03-12T09:30:03.200Z]  @firebase/firestore: Firestore (11.2.0): Uncaught Error in snapshot listener: FirebaseError: [code=permission-denied]: Missing or insufficient permissions.',
      ),
    ],
  },
  {
    name: 'insurance: no authorisation for the branch',
    site: insuranceBroker.site,
    expected: 'permission',
    why: 'SAP Gateway, in German',
    events: [
      ...insuranceBroker.home(),
      click(3000, 'Police stornieren'),
      insuranceBroker.sapError(
        3040,
        `POST ${insuranceBroker.odata}/CancelPolicy?PolicyId='40071'`,
        403,
        'ZPOL/033',
        'Keine Berechtigung zum Stornieren in Sparte KFZ (Berechtigungsobjekt Z_POL_SPA)',
      ),
      extensionThrows(3300),
    ],
  },
  {
    name: 'energy: the contract belongs to somebody else',
    site: energyPortal.site,
    expected: 'permission',
    why: 'AppSync answers 200 and names its type Unauthorized: the sign-in is valid, the action is not allowed',
    events: [
      ...energyPortal.home(),
      click(3000, 'Cambiar potencia'),
      energyPortal.appsync(
        3040,
        'cambiarPotencia',
        energyPortal.failed(
          'cambiarPotencia',
          'Unauthorized',
          'Not Authorized to access cambiarPotencia on type Mutation',
        ),
      ),
      energyPortal.rejects(3140, 'Error: Not Authorized to access cambiarPotencia on type Mutation'),
    ],
  },
  {
    name: 'shop: an operation for administrators, refused with 200',
    site: shopOffice.site,
    expected: 'permission',
    why: 'GraphQL in PHP answers 200, and its message says what is missing',
    events: [
      ...shopOffice.home(),
      chatBlocked(700),
      click(3000, 'Rembourser'),
      shopOffice.graphql(3040, 'Rembourser', {
        errors: [
          {
            message: "Vous n'êtes pas autorisé à effectuer cette action.",
            extensions: { category: 'authorization' },
            path: ['rembourser'],
          },
        ],
        data: { rembourser: null },
      }),
    ],
  },
  {
    name: 'IT assets: the person has no part in the app of the company',
    site: itAssets.site,
    expected: 'permission',
    also: 'configuration',
    why: 'Entra knows who it is, and nobody has assigned the app to them',
    events: [
      itAssets.opens(0, '/login', 'Sign in | Inventra'),
      itAssets.call(200, 'GET /api/auth/providers', 200, { entra: true }),
      click(2000, 'Continue with Microsoft'),
      itAssets.page(
        2600,
        "GET /api/auth/callback?error=interaction_required&error_description=AADSTS50105%3A+Your+administrator+has+configured+the+application+Inventra+to+block+users+unless+they+are+specifically+granted+('assigned')+access+to+the+application.",
        302,
        '',
      ),
      itAssets.opens(
        2900,
        "/login?error=AADSTS50105%3A+Your+administrator+has+configured+the+application+Inventra+to+block+users+unless+they+are+specifically+granted+('assigned')+access+to+the+application.",
        'Sign in | Inventra',
      ),
    ],
  },
  {
    name: 'mailing: one more campaign than the plan holds',
    site: mailing.site,
    expected: 'permission',
    why: 'a limit of the plan, told with 422',
    events: [
      ...mailing.home(),
      crashReportsBlocked(500),
      click(3000, 'New campaign'),
      mailing.gateway(3040, 'POST /campaigns', 422, {
        code: 'CAMPAIGN_LIMIT',
        message: "You've reached the limit of 5 active campaigns on the Starter plan. Upgrade to create more.",
      }),
    ],
  },
  {
    name: 'school: the subscription of the school does not hold the module',
    site: schoolPortal.site,
    expected: 'permission',
    why: 'a matter of the subscription, in French',
    events: [
      ...schoolPortal.home(),
      click(3000, 'Bulletins PDF'),
      schoolPortal.hydra(3040, 'GET /api/bulletins', 403, "Votre abonnement ne permet pas d'accéder à ce module."),
    ],
  },
  {
    name: 'video: the storage of the plan is full',
    site: videoHosting.site,
    expected: 'permission',
    also: 'capacity',
    why: '402 that asks for a larger plan',
    events: [
      ...videoHosting.home(),
      ...statisticsBlocked(500),
      click(3000, 'Upload'),
      videoHosting.call(3040, 'POST /api/uploads', 402, {
        error: 'storage_limit_exceeded',
        message: 'Your Creator plan includes 200 GB. Upgrade to Studio for more space.',
      }),
    ],
  },
  {
    name: 'property: the clerk may not end a lease',
    site: propertyManagement.site,
    expected: 'permission',
    why: 'the policy of the app refuses the action to this person',
    events: [
      ...propertyManagement.home(),
      extensionThrows(900),
      click(3000, 'Mietvertrag kündigen'),
      propertyManagement.call(3040, 'DELETE /mietvertraege/77.json', 403, {
        error: 'not allowed to MietvertragPolicy#destroy? this Mietvertrag',
      }),
      says(3140, 'Kündigung fehlgeschlagen: 403'),
    ],
  },
  {
    name: 'IT assets: the role may not write, and the schema does not show it the field',
    site: itAssets.site,
    expected: 'permission',
    also: 'product-defect',
    why: 'Hasura leaves out of the schema what a role may not do, so that the refusal looks like a wrong question',
    events: [
      ...itAssets.home(),
      click(3000, 'Retire device'),
      itAssets.hasura(
        3040,
        'RetireAsset',
        itAssets.failed('validation-failed', "field 'update_assets_by_pk' not found in type: 'mutation_root'"),
      ),
    ],
  },
]
