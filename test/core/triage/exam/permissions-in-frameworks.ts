/** Rights that are missing: products that are made with a framework. */

import { type Case, click, says } from './kit/build.ts'
import { biobank } from './products/biobank.ts'
import { catering } from './products/catering.ts'
import { charging } from './products/charging.ts'
import { choirs } from './products/choirs.ts'
import { customs } from './products/customs.ts'
import { growers } from './products/growers.ts'

export const permissionsInFrameworks: Case[] = [
  {
    name: 'trpc: costing is part of a larger plan',
    site: catering.site,
    expected: 'permission',
    why: 'the plan of the customer does not hold the feature',
    events: [
      ...catering.home(),
      click(6000, 'Recipe costing'),
      catering.call(
        6040,
        'GET /api/trpc/recipe.costing?batch=1',
        403,
        catering.trpc('FORBIDDEN', -32003, 403, 'recipe.costing', 'Recipe costing is part of the Pro plan'),
        catering.json,
      ),
    ],
  },
  {
    name: 'hasura: the row is not among those one may write',
    site: charging.site,
    expected: 'permission',
    why: 'the check of the permission failed for this row',
    events: [
      ...charging.home(),
      click(6000, 'Save'),
      charging.call(
        6040,
        charging.graphql,
        200,
        charging.refused('permission-error', 'check constraint of an insert/update permission has failed'),
        { sends: { operationName: 'SaveTariff' } },
      ),
    ],
  },
  {
    name: 'meteor: only the board may export',
    site: choirs.site,
    expected: 'permission',
    why: 'the role is missing',
    events: [
      ...choirs.home(),
      choirs.method('members.export', choirs.error('not-authorized', 'Only board members may export the register')),
      click(6000, 'Export'),
      says(
        6070,
        'errorClass {isClientSafe: true, error: "not-authorized", reason: "Only board members may export the register", message: "Only board members may export the register [not-authorized]", errorType: "Meteor.Error"}',
      ),
    ],
  },
  {
    name: 'angular: two things, and only one of them is in the way',
    site: customs.site,
    expected: 'permission',
    why: 'the error of the chat is loud and beside the matter; the click was answered with 403 for want of a role',
    events: [
      ...customs.home(),
      customs.throws(1500, "TypeError: Cannot read properties of undefined (reading 'boot')", {
        function: 'loadChat',
        url: 'https://widget.usermaven.example/v2/chat.js',
        line: 1,
        column: 9912,
      }),
      says(1510, 'Access to font at https://fonts.gstatic.com/s/roboto/v30.woff2 was blocked', 'warn'),
      click(6000, 'Release declaration'),
      customs.call(
        6040,
        'POST /api/declarations/70/release',
        403,
        {
          type: 'https://www.jhipster.tech/problem/problem-with-message',
          title: 'Forbidden',
          status: 403,
          detail: 'Access is denied',
          path: '/api/declarations/70/release',
          message: 'error.http.403',
        },
        customs.problem,
      ),
      says(
        6100,
        'ERROR HttpErrorResponse {status: 403, url: "https://declare.portzoll.example/api/declarations/70/release"}',
      ),
    ],
  },
  {
    name: 'laravel: the plan has no invoices, in Portuguese inside a 200',
    site: growers.site,
    environment: growers.brazil,
    expected: 'permission',
    why: 'the answer of 200 says that the plan does not include invoices',
    events: [
      ...growers.home(),
      click(6000, 'Emitir nota'),
      growers.call(6040, 'POST /api/notas', 200, {
        sucesso: false,
        mensagem: 'Seu plano atual não inclui a emissão de nota fiscal. Faça upgrade para o plano Profissional.',
      }),
    ],
  },
  {
    name: 'django: no right to delete an aliquot',
    site: biobank.site,
    expected: 'permission',
    why: 'the server names the permission that is missing',
    events: [
      ...biobank.home(),
      click(6000, 'Delete'),
      biobank.call(
        6040,
        'DELETE /samples/118/aliquots/4/',
        403,
        '<div class="alert">403 Forbidden: you need the permission samples.delete_aliquot</div>',
        biobank.hx,
      ),
      says(6090, 'Response Status Error Code 403 from /samples/118/aliquots/4/'),
    ],
  },
]
