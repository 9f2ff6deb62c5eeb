/** Sign-in that has ended or was refused: products that are made with a framework. */

import { type Case, click, says } from './kit/build.ts'
import { airFreight } from './products/air-freight.ts'
import { catering } from './products/catering.ts'
import { charging } from './products/charging.ts'
import { choirs } from './products/choirs.ts'
import { dentists } from './products/dentists.ts'
import { goodsStorage } from './products/goods-storage.ts'
import { growers } from './products/growers.ts'
import { veterinarians } from './products/veterinarians.ts'

export const signInInFrameworks: Case[] = [
  {
    name: 'gwt: the answer is the page of the sign-in',
    site: airFreight.site,
    expected: 'authentication',
    why: 'instead of the call, the portal of the sign-in answered',
    events: [
      ...airFreight.home(),
      click(3_000_000, 'Book'),
      airFreight.call(
        3_000_040,
        airFreight.rpc,
        200,
        '<!DOCTYPE html><html><head><title>Sign in - SkyFreight SSO</title></head><body><form id="kc-form-login" action="/auth/realms/sky/login-actions/authenticate" method="post"><input name="username"><input type="password" name="password"></form></body></html>',
        {
          api: 'xhr',
          redirected: true,
          responseUrl: 'https://sso.skyfreight.example/auth/realms/sky/protocol/openid-connect/auth?client_id=cargo',
        },
      ),
      says(
        3_000_100,
        'com.google.gwt.user.client.rpc.InvocationException: <!DOCTYPE html><html><head><title>Sign in - SkyFreight SSO</title>',
      ),
    ],
  },
  {
    name: 'trpc: nobody is signed in any longer',
    site: catering.site,
    expected: 'authentication',
    why: 'the procedure says that the caller is not known',
    events: [
      ...catering.home(),
      click(9_000_000, 'Publish'),
      catering.call(
        9_000_040,
        'POST /api/trpc/menu.publish?batch=1',
        401,
        catering.trpc('UNAUTHORIZED', -32001, 401, 'menu.publish', 'UNAUTHORIZED'),
        catering.json,
      ),
    ],
  },
  {
    name: 'hasura: the token has expired, inside a 200',
    site: charging.site,
    expected: 'authentication',
    why: 'the token of the sign-in has expired',
    events: [
      ...charging.home(),
      click(4_000_000, 'Save'),
      charging.call(
        4_000_040,
        charging.graphql,
        200,
        charging.refused('invalid-jwt', 'Could not verify JWT: JWTExpired'),
        {
          sends: { operationName: 'SaveTariff' },
        },
      ),
    ],
  },
  {
    name: 'meteor: signed out by the server',
    site: choirs.site,
    expected: 'authentication',
    why: 'the token of the sign-in is no longer taken',
    events: [
      ...choirs.home(),
      choirs.method('login', choirs.error(403, "You've been logged out by the server. Please log in again.")),
      click(6000, 'Create'),
      says(
        6070,
        "Error logging in with token: Error: You've been logged out by the server. Please log in again. [403]",
      ),
    ],
  },
  {
    name: 'blazor: the form was open over lunch',
    site: dentists.site,
    expected: 'authentication',
    also: ['outdated-client', 'product-defect'],
    why: 'the antiforgery token of the form no longer belongs to the session',
    events: [
      ...dentists.home(),
      click(4_000_000, 'Lagre'),
      dentists.page(
        4_000_040,
        'POST /Account/Profile',
        400,
        'A valid antiforgery token was not provided with the request. Add an antiforgery token, or disable antiforgery validation for this endpoint.',
        { headers: { 'content-type': 'text/plain' } },
      ),
    ],
  },
  {
    name: 'livewire: the page has expired',
    site: growers.site,
    environment: growers.brazil,
    expected: 'authentication',
    also: ['outdated-client'],
    why: '419 is what Laravel says of a session that is over',
    events: [
      ...growers.home(),
      click(8_000_000, 'Salvar'),
      growers.call(
        8_000_040,
        'POST /livewire/update',
        419,
        '<!DOCTYPE html><html lang="en"><head><title>Page Expired</title></head><body><div class="code">419</div><div class="message">Page Expired</div></body></html>',
        growers.wire,
      ),
    ],
  },
  {
    name: 'rails: the sign-in timed out',
    site: veterinarians.site,
    expected: 'authentication',
    why: 'the server says that the session has expired',
    events: [
      ...veterinarians.home(),
      click(5_000_000, 'Save'),
      veterinarians.call(5_000_040, 'PATCH /api/v1/patients/31', 401, {
        error: 'Your session expired. Please sign in again to continue.',
      }),
    ],
  },
  {
    name: 'rails: the change you wanted was rejected',
    site: veterinarians.site,
    expected: 'authentication',
    also: ['permission', 'outdated-client'],
    why: 'the page that Rails sends for a token that no longer fits the session',
    events: [
      ...veterinarians.home(),
      click(4_000_000, 'Print label'),
      veterinarians.page(
        4_000_040,
        'POST /labels',
        422,
        '<!DOCTYPE html><html><head><title>The change you wanted was rejected (422)</title></head><body class="rails-default-error-page"><h1>The change you wanted was rejected.</h1><p>Maybe you tried to change something you didn\'t have access to.</p></body></html>',
      ),
    ],
  },
  {
    name: 'vaadin: the session of the server is gone',
    site: goodsStorage.site,
    expected: 'authentication',
    why: 'the server answers that the session has expired',
    events: [
      ...goodsStorage.home(),
      click(1_860_000, 'Umlagern'),
      goodsStorage.call(
        1_860_040,
        `POST ${goodsStorage.uidl}`,
        403,
        goodsStorage.meta({ sessionExpired: true }),
        goodsStorage.json,
      ),
    ],
  },
]
