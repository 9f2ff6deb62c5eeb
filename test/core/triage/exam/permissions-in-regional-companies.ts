/** Who may not do what, in web apps of regional companies. */
import { html } from './kit/answers.ts'
import { firstSeconds, statisticsBlocked } from './kit/beside.ts'
import { type Case, says } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  castmoor,
  gridnest,
  holzkontor,
  inPorto,
  nestlings,
  parishbook,
  raised,
  vinhateiro,
  washround,
} from './products/regional-companies.ts'

export const permissionsInRegionalCompanies: Case[] = [
  {
    name: 'vinhateiro: the role does not blend',
    site: vinhateiro.site,
    environment: inPorto,
    expected: 'permission',
    why: 'the server says that the person does not have the roles for it',
    events: vinhateiro.after(
      'Criar loteamento',
      vinhateiro.api(3030, 'POST /api/loteamentos', 403, {
        message: 'User does not have the right roles.',
        exception: 'Spatie\\Permission\\Exceptions\\UnauthorizedException',
      }),
      toast(3200, 'Operação não permitida', 'error'),
    ),
  },
  {
    name: 'washround: a row of another depot',
    site: washround.site,
    expected: 'permission',
    also: 'configuration',
    why: 'the rules of the table do not let this person write the row',
    events: washround.after(
      'Move round',
      washround.api(3030, 'PATCH https://api.washround.example/rest/v1/rounds?id=eq.17', 403, {
        code: '42501',
        details: null,
        hint: null,
        message: 'new row violates row-level security policy for table "rounds"',
      }),
      toast(3200, 'Could not move the round', 'error'),
    ),
  },
  {
    name: 'nestlings: not of this group',
    site: nestlings.site,
    expected: 'permission',
    also: 'configuration',
    why: 'the rules of the database refuse it to this person',
    events: nestlings.after(
      'Show allergies',
      nestlings.api(
        3030,
        'GET https://firestore.googleapis.com/v1/projects/nestlings-prod/databases/(default)/documents/groups/bees/health',
        403,
        { error: { code: 403, message: 'Missing or insufficient permissions.', status: 'PERMISSION_DENIED' } },
      ),
      says(3080, 'FirebaseError: Missing or insufficient permissions.'),
    ),
  },
  {
    name: 'gridnest: webhooks are for the larger plan',
    site: gridnest.site,
    expected: 'permission',
    why: 'the answer names the plan that has what was asked for',
    events: gridnest.after(
      'Turn on',
      ...statisticsBlocked(2800),
      gridnest.api(3030, 'POST /v0.3/automation/aut7/deploy', 422, {
        error: {
          type: 'FEATURE_NOT_AVAILABLE_ON_PLAN',
          message: 'Calling external addresses from automations is available on the Business plan.',
        },
      }),
      toast(3250, 'Automation was not turned on', 'error'),
    ),
  },
  {
    name: 'holzkontor: only the bookkeepers may touch entries',
    site: holzkontor.site,
    expected: 'permission',
    why: 'Odoo names the groups that may',
    events: holzkontor.after(
      'Buchung ändern',
      holzkontor.api(
        3030,
        'POST /web/dataset/call_kw/account.move/web_save',
        200,
        raised(
          'odoo.exceptions.AccessError',
          "You are not allowed to modify 'Journal Entry' (account.move) records.\n\nThis operation is allowed for the following groups:\n\t- Invoicing/Billing\n\nContact your administrator to request access if necessary.",
        ),
      ),
      shows(3200, 'Access Error'),
    ),
  },
  {
    name: 'parishbook: a batch of another parish',
    site: parishbook.site,
    expected: 'permission',
    why: 'the page that came back says that the person may not see it',
    events: parishbook.after(
      'Batch 91',
      parishbook.page(
        3040,
        'GET /index.php/batches/91',
        403,
        html('Access restricted', '<div class="alert">You do not have permission to view this batch.</div>'),
      ),
    ),
  },
  {
    name: 'castmoor: the subscription was not paid',
    site: castmoor.site,
    expected: 'permission',
    also: ['capacity', 'configuration'],
    why: 'the server asks for a payment before it goes on',
    events: castmoor.after(
      'Schedule',
      ...firstSeconds(300),
      castmoor.api(3030, 'POST /api/shows/harbor/episodes/ep_31/schedule', 402, {
        code: 'subscription_past_due',
        message: 'Your last invoice is unpaid. Update your card to keep publishing.',
      }),
      toast(3250, 'Episode was not scheduled', 'error'),
    ),
  },
]
