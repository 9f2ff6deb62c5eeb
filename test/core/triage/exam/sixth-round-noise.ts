/** Cases of a sixth round, written after the mending of the fifth and before they were run: nothing is wrong in them. */

import { filled, report, resource, socket } from '../../../support/session-builder.ts'
import { aborted, after, type Case, call, click, lost, says, start } from './build.ts'

export const sixthRoundNoise: Case[] = [
  {
    name: 'captcha scores in the background',
    expected: 'none',
    why: 'a blocked frame of a captcha that asked nothing, and the form went through',
    events: [
      ...start(),
      lost(300, 'POST https://www.google.com/recaptcha/api2/clr', 'net::ERR_BLOCKED_BY_CLIENT'),
      says(310, 'Unrecognized feature: "ambient-light-sensor".', 'warn'),
      click(2500, 'Enviar'),
      call(2540, 'POST /api/contact', 201, { id: 1 }),
    ],
  },
  {
    name: 'live updates come back',
    expected: 'none',
    why: 'the connection was lost while the laptop slept, and came back',
    events: [
      ...start(),
      socket({ at: 300, url: 'wss://live.kestrel.example/s', state: 'closed', code: 1006, wasClean: false }),
      socket({ at: 90_300, url: 'wss://live.kestrel.example/s', state: 'open' }),
      click(91_000, 'Nachrichten'),
      call(91_040, 'GET /api/messages', 200, { items: [1] }),
    ],
  },
  {
    name: 'address suggestions are given up',
    expected: 'none',
    why: 'each letter asks anew',
    events: [
      ...start(),
      filled('Adresse', 'Rue', { at: 2000 }),
      aborted(2040, 'GET https://maps.googleapis.com/maps/api/place/autocomplete/json?input=R'),
      aborted(2140, 'GET https://maps.googleapis.com/maps/api/place/autocomplete/json?input=Ru'),
      call(2340, 'GET https://maps.googleapis.com/maps/api/place/autocomplete/json?input=Rue', 200, {
        predictions: [],
      }),
    ],
  },
  {
    name: 'fonts refused by a policy',
    expected: 'none',
    why: 'the text is there, in another font',
    events: after(
      'Open',
      report({
        at: 2520,
        directive: 'font-src',
        blocked: 'https://fonts.gstatic.com/s/inter.woff2',
        message: 'Refused to load the font',
        disposition: 'enforce',
      }),
      call(2540, 'GET /api/doc/1', 200, { id: 1 }),
    ),
  },
  {
    name: 'optional module is not there',
    expected: 'none',
    why: 'the app asks for what not every customer has, and goes on',
    events: after(
      'Dashboard',
      call(2540, 'GET /api/modules/forecast/summary', 404, { code: 'not_found' }),
      call(2560, 'GET /api/dashboard', 200, { tiles: [1] }),
      click(6000, 'Save layout'),
      call(6040, 'PUT /api/dashboard/layout', 200, {}),
    ),
  },
  {
    name: 'image of a mail is gone',
    expected: 'none',
    why: 'pictures in mails of others are often gone',
    events: after(
      'Mail 7',
      resource({ at: 2600, element: 'img', url: 'https://news.shop.example/pixel.gif', status: 404 }),
      resource({ at: 2610, element: 'img', url: 'https://cdn.shop.example/banner.png', status: 403 }),
      call(2620, 'POST /api/mails/7/read', 204, {}),
    ),
  },
]
