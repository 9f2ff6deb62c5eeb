/** Rights and plans, in web apps of mid-sized companies. */
import { chatBlocked, developersNotes, extensionHangsUp, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  AUDITS,
  aprendaria,
  auditree,
  bluecrest,
  gridlens,
  leadbarn,
  lohnhof,
  peoplegate,
  planquay,
} from './products/mid-sized-companies.ts'

export const permissionsInMidSizedCompanies: Case[] = [
  {
    name: 'planquay: a viewer archives a column',
    site: planquay.site,
    expected: 'permission',
    why: 'FORBIDDEN by the guard of the server, which names the role',
    events: [
      ...planquay.home(),
      ...segmentBlocked(400),
      click(3000, 'Archive column'),
      planquay.api(3040, 'POST /graphql', 200, {
        errors: [
          {
            message: 'Forbidden resource',
            path: ['archiveColumn'],
            extensions: { code: 'FORBIDDEN', response: { statusCode: 403, message: 'Forbidden resource' } },
          },
        ],
        data: null,
      }),
      toast(3300, 'Something went wrong', 'error'),
    ],
  },
  {
    name: 'leadbarn: automation is of a larger plan',
    site: leadbarn.site,
    expected: 'permission',
    why: 'the plan of the account does not include it',
    events: [
      ...leadbarn.home(),
      chatBlocked(500),
      click(3000, 'New workflow'),
      leadbarn.api(3030, 'POST /api/v3/workflows', 402, {
        error: 'upgrade_required',
        message: 'Workflow automation isn’t included in the Team plan. Upgrade to Business to use it.',
      }),
    ],
  },
  {
    name: 'auditree: a policy of rows says no',
    site: auditree.site,
    expected: 'permission',
    also: 'configuration',
    why: '42501: the row level policies do not let this person write',
    events: [
      ...auditree.home(),
      says(480, 'Multiple GoTrueClient instances detected in the same browser context.', 'warn'),
      click(3000, 'Add evidence'),
      auditree.api(3040, `POST ${AUDITS}/rest/v1/evidence`, 403, {
        code: '42501',
        details: null,
        hint: null,
        message: 'new row violates row-level security policy for table "evidence"',
      }),
      toast(3300, 'Could not save evidence', 'error'),
    ],
  },
  {
    name: 'bluecrest: no access to the owner’s record',
    site: bluecrest.site,
    expected: 'permission',
    why: 'Salesforce names the missing access',
    events: [
      ...bluecrest.home(),
      extensionHangsUp(500),
      click(3000, 'Save'),
      bluecrest.api(3040, 'POST /aura?r=9&aura.RecordUi.updateRecord=1', 200, {
        actions: [
          {
            id: '204;a',
            state: 'ERROR',
            error: [
              {
                event: { descriptor: 'markup://aura:recordUiError' },
                data: {
                  statusCode: 403,
                  enhancedErrorType: 'RecordError',
                  output: {
                    errors: [
                      {
                        errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
                        message: 'insufficient access rights on cross-reference id: 001Qy00000B7',
                      },
                    ],
                  },
                },
              },
            ],
          },
        ],
      }),
      shows(3300, 'Hmm, it looks like there’s a problem with this record. Review the errors on this page.'),
    ],
  },
  {
    name: 'aprendaria: a página não é para alunos',
    site: aprendaria.site,
    expected: 'permission',
    why: 'a whole page with 403 that speaks of a permission',
    events: [
      ...aprendaria.home(),
      ...statisticsBlocked(400),
      click(3000, 'Relatório da turma'),
      aprendaria.page(
        3040,
        'GET /cursos/12/relatorio/',
        403,
        page('403', '<h1>Acesso negado</h1><p>Você não tem permissão para acessar esta página.</p>'),
      ),
      aprendaria.opens(3300, '/cursos/12/relatorio/', '403'),
    ],
  },
  {
    name: 'peoplegate: the policy of approving',
    site: peoplegate.site,
    expected: 'permission',
    why: 'a problem of RFC 9457 with 403, which names the policy that was not met',
    events: [
      ...peoplegate.home(),
      ...developersNotes(500),
      click(3000, 'Approve leave'),
      peoplegate.api(
        3030,
        'POST /api/leave/requests/310/approve',
        403,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.5.4',
          title: 'Forbidden',
          status: 403,
          detail: 'Authorization policy "Leave.Approve" was not satisfied.',
        },
        { headers: { 'content-type': 'application/problem+json' } },
      ),
      shows(3300, 'Your request could not be completed.'),
    ],
  },
  {
    name: 'gridlens: every seat is taken',
    site: gridlens.site,
    expected: 'permission',
    also: 'capacity',
    why: 'the plan has ten seats, and all are in use',
    events: [
      ...gridlens.home(),
      click(3000, 'Invite'),
      gridlens.api(3030, 'POST /api/org/invites', 403, {
        message: 'All 10 seats of your plan are in use. Remove a user or buy more seats.',
        messageId: 'org.seats-exhausted',
      }),
      says(3140, 'Failed to load resource: the server responded with a status of 403 (Forbidden)'),
    ],
  },
  {
    name: 'lohnhof: das Gehalt darf nur die Leitung ändern',
    site: lohnhof.site,
    expected: 'permission',
    why: 'the field may be changed by another role only',
    events: [
      ...lohnhof.home(),
      click(3000, 'Speichern'),
      lohnhof.api(3040, 'PUT /api/mitarbeiter/77/gehalt', 400, {
        fehler: 'FELD_SCHREIBGESCHUETZT',
        meldung: 'Das Feld „Grundgehalt“ ist für die Rolle „Teamleitung“ schreibgeschützt.',
      }),
      toast(3300, 'Speichern nicht möglich', 'error'),
    ],
  },
]
