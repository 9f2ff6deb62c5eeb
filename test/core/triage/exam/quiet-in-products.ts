/** Work in which nothing failed: products that are made with a framework, or on a platform. */

import { resource } from '../../../support/session-builder.ts'
import { type Case, click, says } from './kit/build.ts'
import { message, traffic } from './kit/traffic.ts'
import { alpineClub } from './products/alpine-club.ts'
import { auctions } from './products/auctions.ts'
import { catering } from './products/catering.ts'
import { familyTrees } from './products/family-trees.ts'
import { goodsStorage } from './products/goods-storage.ts'
import { growers } from './products/growers.ts'
import { liftInspections } from './products/lift-inspections.ts'
import { monitoring } from './products/monitoring.ts'
import { resellers } from './products/resellers.ts'
import { university } from './products/university.ts'

export const quietInProducts: Case[] = [
  {
    name: 'liveview: a socket that reconnects when the computer wakes',
    site: auctions.site,
    expected: 'none',
    why: 'after a pause the socket came back, and the bid was taken',
    events: [
      ...auctions.home(),
      auctions.socket(300, auctions.live, {
        state: 'closed',
        code: 1001,
        reason: '',
        wasClean: true,
        ...traffic(message(320, 'received', '["4","4","lv:phx-F9a","phx_reply",{"response":{},"status":"ok"}]')),
      }),
      auctions.missing(400, '/favicon.ico', { element: 'img', status: 404 }),
      auctions.socket(600_000, auctions.live, {
        state: 'open',
        ...traffic(
          message(600_040, 'received', '["4","4","lv:phx-F9a","phx_reply",{"response":{"rendered":{}},"status":"ok"}]'),
          message(
            603_010,
            'sent',
            '["4","9","lv:phx-F9a","event",{"type":"click","event":"bid","value":{"amount":"1200"}}]',
          ),
          message(
            603_060,
            'received',
            '["4","9","lv:phx-F9a","phx_reply",{"response":{"diff":{"2":"You lead with 1,200"}},"status":"ok"}]',
          ),
        ),
      }),
      click(603_000, 'Bid 1,200'),
    ],
  },
  {
    name: 'next: prefetches that are given up',
    site: catering.site,
    expected: 'none',
    why: 'the framework fetches ahead what it may not need, and gives it up',
    events: [
      ...catering.home(),
      catering.aborted(400, 'GET /suppliers?_rsc=1k2p'),
      catering.aborted(410, 'GET /recipes?_rsc=1k2q'),
      says(450, 'Image with src "/logo.png" has either width or height modified, but not the other.', 'warn'),
      catering.lost(500, 'POST /_vercel/insights/view', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(6000, 'Publish'),
      catering.call(
        6040,
        'POST /api/trpc/menu.publish?batch=1',
        200,
        '[{"result":{"data":{"json":{"id":4}}}}]',
        catering.json,
      ),
    ],
  },
  {
    name: 'wordpress: no update today, a deprecated call and a blocked pixel',
    site: alpineClub.site,
    expected: 'none',
    why: 'the hut was booked',
    events: [
      ...alpineClub.home(),
      says(600, 'JQMIGRATE: jQuery.fn.click() event shorthand is deprecated', 'warn'),
      alpineClub.lost(650, 'GET https://connect.facebook.net/de_DE/fbevents.js', 'net::ERR_BLOCKED_BY_CLIENT'),
      alpineClub.aborted(700, 'POST /wp-admin/admin-ajax.php?action=heartbeat'),
      click(6000, 'Hütte buchen'),
      alpineClub.call(6040, 'POST /wp-json/verein/v1/buchungen', 201, { id: 88, status: 'gebucht' }),
    ],
  },
  {
    name: 'grafana: deprecated Angular, a given-up query and no picture',
    site: monitoring.site,
    expected: 'none',
    why: 'a query is given up when the range changes; the new one has its data',
    events: [
      ...monitoring.home(),
      says(400, 'AngularJS panel plugins are deprecated and support will be removed', 'warn'),
      resource({ at: 450, element: 'img', url: `${monitoring.site}/avatar/5f1d`, status: 404 }),
      click(6000, 'Last 1 hour'),
      monitoring.aborted(6020, monitoring.query),
      monitoring.call(
        6100,
        'POST /api/ds/query?ds_type=prometheus&requestId=Q102',
        200,
        monitoring.frame([
          [1, 2],
          [3, 4],
        ]),
      ),
    ],
  },
  {
    name: 'sveltekit: data fetched ahead, a missing icon',
    site: familyTrees.site,
    expected: 'none',
    why: 'the person was saved',
    events: [
      ...familyTrees.home(),
      familyTrees.aborted(500, 'GET /tree/9/__data.json?x-sveltekit-invalidated=01'),
      familyTrees.missing(520, '/apple-touch-icon.png', { element: 'img', status: 404 }),
      says(
        530,
        'Multiple GoTrueClient instances detected in the same browser context. It is not an error, but this should be avoided',
        'warn',
      ),
      click(6000, 'Save'),
      familyTrees.call(6040, `PATCH ${familyTrees.base}/rest/v1/persons?id=eq.4`, 204, ''),
    ],
  },
  {
    name: 'livewire: a search without a hit and a blocked font',
    site: growers.site,
    environment: growers.brazil,
    expected: 'none',
    also: 'unknown',
    why: 'nobody of that name is there yet; the sale was saved',
    events: [
      ...growers.home(),
      growers.call(3000, 'GET /api/clientes/por-documento/31', 404, { message: 'Nenhum cliente encontrado.' }),
      says(3050, 'Alpine Warning: x-model is deprecated on this element', 'warn'),
      growers.missing(3100, 'https://fonts.bunny.net/css?family=figtree', {
        element: 'link',
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      click(6000, 'Salvar'),
      growers.call(
        6040,
        'POST /livewire/update',
        200,
        {
          components: [
            {
              snapshot: '{}',
              effects: {
                html: '<div>Venda salva</div>',
                dispatches: [{ name: 'notify', params: { message: 'Venda salva' } }],
              },
            },
          ],
        },
        growers.wire,
      ),
    ],
  },
  {
    name: 'livewire: the field tells at once that something is missing',
    site: growers.site,
    environment: growers.brazil,
    expected: 'none',
    also: ['integration'],
    why: 'a field was checked while it was typed, filled in afterwards, and the sale was saved',
    events: [
      ...growers.home(),
      growers.call(
        3000,
        'POST /livewire/update',
        200,
        {
          components: [
            {
              snapshot: '{"memo":{"errors":{"peso":["O campo peso é obrigatório."]}}}',
              effects: { html: '<p class="error">O campo peso é obrigatório.</p>' },
            },
          ],
        },
        growers.wire,
      ),
      says(3050, 'ResizeObserver loop completed with undelivered notifications.', 'warn'),
      click(6000, 'Salvar'),
      growers.call(
        6040,
        'POST /livewire/update',
        200,
        { components: [{ snapshot: '{"memo":{"errors":[]}}', effects: { redirect: '/vendas/88' } }] },
        growers.wire,
      ),
      growers.opens(6200, '/vendas/88', 'Venda 88'),
    ],
  },
  {
    name: 'flutter: a channel that is renewed and a note about the renderer',
    site: liftInspections.site,
    expected: 'none',
    why: 'channels of the database are given up and opened anew all the time; the report was signed',
    events: [
      ...liftInspections.home(),
      says(820, 'WebGL: CONTEXT_LOST_WEBGL: loseContext: context lost', 'warn'),
      liftInspections.aborted(
        900,
        'GET https://firestore.googleapis.com/google.firestore.v1.Firestore/Listen/channel?gsessionid=a&VER=8&TYPE=xmlhttp',
      ),
      liftInspections.lost(
        950,
        'POST https://firebaselogging-pa.googleapis.com/v1/firelog/legacy/log?key=k',
        'net::ERR_BLOCKED_BY_CLIENT',
      ),
      click(6000, 'Sign report'),
      liftInspections.call(6040, `POST ${liftInspections.firestore}:commit`, 200, {
        writeResults: [{ updateTime: '2026-03-12T09:30:06Z' }],
      }),
    ],
  },
  {
    name: 'aura: notes of Locker and a blocked beacon',
    site: resellers.site,
    expected: 'none',
    why: 'the deal was saved',
    events: [
      ...resellers.home(),
      says(700, '[LWC warn]: Invalid usage of reserved data attribute "data-id" in <c-deal-row>', 'warn'),
      resellers.lost(800, 'POST https://www.google-analytics.com/g/collect?v=2&tid=G-88', 'net::ERR_BLOCKED_BY_CLIENT'),
      resellers.aborted(2000, 'POST /s/sfsites/aura?r=3&other.CommunitySearch.suggest=1'),
      click(6000, 'Save deal'),
      resellers.call(
        6050,
        'POST /s/sfsites/aura?r=8&aura.ApexAction.execute=1',
        200,
        { actions: [{ id: '140;a', state: 'SUCCESS', returnValue: { id: 'a0B5' }, error: [] }] },
        { api: 'xhr' },
      ),
      resellers.opens(6400, '/s/deals/a0B5', 'Deal', 'push'),
    ],
  },
  {
    name: 'moodle: a picture that is missing and a slow font',
    site: university.site,
    expected: 'none',
    why: 'the grade was saved',
    events: [
      ...university.home(),
      resource({ at: 700, element: 'img', url: `${university.site}/pluginfile.php/1/user/icon/boost/f2`, status: 404 }),
      says(
        750,
        'Slow network is detected. See https://www.chromestatus.com/feature/5636954674692096 for more details. Fallback font will be used while loading: fontawesome',
        'warn',
      ),
      says(760, 'JQMIGRATE: Migrate is installed, version 3.4.1', 'info'),
      click(6000, 'Enregistrer'),
      university.call(
        6040,
        university.ajax,
        200,
        '[{"error":false,"data":{"status":true,"warnings":[]}}]',
        university.json,
      ),
    ],
  },
  {
    name: 'vaadin: a heartbeat, a missing icon and a note to developers',
    site: goodsStorage.site,
    expected: 'none',
    why: 'the booking went through; the rest is chatter',
    events: [
      ...goodsStorage.home(),
      goodsStorage.missing(950, '/icons/icon-144x144.png', { element: 'img', status: 404 }),
      says(
        960,
        'The web application is using the vaadin-button theme variant "small-legacy" which is deprecated',
        'warn',
      ),
      click(6000, 'Buchen'),
      goodsStorage.call(
        6030,
        `POST ${goodsStorage.uidl}`,
        200,
        goodsStorage.answer(3, [{ node: 41, type: 'put', key: 'text', feat: 7, value: 'Gebucht' }]),
        goodsStorage.json,
      ),
      goodsStorage.call(300_000, 'POST /?v-r=heartbeat&v-uiId=0', 200, '', {
        headers: { 'content-type': 'text/plain' },
        api: 'xhr',
      }),
    ],
  },
]
