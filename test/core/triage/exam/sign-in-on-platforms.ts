/** Sign-in that has ended or was refused: products that are built on a platform. */

import { type Case, click, says } from './kit/build.ts'
import { alpineClub } from './products/alpine-club.ts'
import { familyTrees } from './products/family-trees.ts'
import { itRequests } from './products/it-requests.ts'
import { liftInspections } from './products/lift-inspections.ts'
import { machineUpkeep } from './products/machine-upkeep.ts'
import { propertyTax } from './products/property-tax.ts'
import { resellers } from './products/resellers.ts'
import { university } from './products/university.ts'

export const signInOnPlatforms: Case[] = [
  {
    name: 'wordpress: the nonce is of yesterday',
    site: alpineClub.site,
    expected: 'authentication',
    also: ['outdated-client'],
    why: 'the page was open overnight; the nonce of the sign-in has run out',
    events: [
      ...alpineClub.home(),
      click(60_000_000, 'Speichern'),
      alpineClub.call(60_000_040, 'POST /wp-json/verein/v1/profil', 403, {
        code: 'rest_cookie_invalid_nonce',
        message: 'Die Cookie-Prüfung ist fehlgeschlagen',
        data: { status: 403 },
      }),
    ],
  },
  {
    name: 'supabase: the token has expired',
    site: familyTrees.site,
    expected: 'authentication',
    why: 'the token has expired',
    events: [
      ...familyTrees.home(),
      click(4_000_000, 'Save'),
      familyTrees.call(
        4_000_040,
        `PATCH ${familyTrees.base}/rest/v1/persons?id=eq.4`,
        401,
        familyTrees.refused('PGRST301', 'JWT expired'),
      ),
    ],
  },
  {
    name: 'firebase: the account was disabled by its administrator',
    site: liftInspections.site,
    expected: 'authentication',
    also: ['permission'],
    why: 'the renewal of the sign-in says that the user is disabled',
    events: [
      ...liftInspections.home(),
      click(6000, 'Sign report'),
      liftInspections.call(6040, 'POST https://securetoken.googleapis.com/v1/token?key=redacted-key-1', 400, {
        error: { code: 400, message: 'USER_DISABLED', status: 'INVALID_ARGUMENT' },
      }),
      says(
        6100,
        'FirebaseError: Firebase: The user account has been disabled by an administrator. (auth/user-disabled).',
      ),
    ],
  },
  {
    name: 'ui5: the token of the form has run out',
    site: machineUpkeep.site,
    expected: 'authentication',
    why: 'the gateway asks for a new CSRF token, and the one fetched anew is refused: the sign-in is over',
    events: [
      ...machineUpkeep.home(),
      click(2_400_000, 'Sichern'),
      machineUpkeep.call(2_400_030, `POST ${machineUpkeep.service}/$batch`, 403, 'CSRF token validation failed', {
        headers: { 'content-type': 'text/plain; charset=utf-8', 'x-csrf-token': 'Required' },
        api: 'xhr',
      }),
      machineUpkeep.call(
        2_400_200,
        `HEAD ${machineUpkeep.service}/`,
        401,
        '<html><head><title>Logon Error Message</title></head><body>Anmeldung fehlgeschlagen</body></html>',
        {
          headers: { 'content-type': 'text/html', 'sap-err-id': 'ICFLOGONREQUIRED' },
          api: 'xhr',
        },
      ),
    ],
  },
  {
    name: 'aura: the session is no longer valid',
    site: resellers.site,
    expected: 'authentication',
    why: 'the server sends the event of an invalid session',
    events: [
      ...resellers.home(),
      click(7_300_000, 'Save deal'),
      resellers.call(
        7_300_050,
        'POST /s/sfsites/aura?r=8&aura.ApexAction.execute=1',
        200,
        '*/{"event":{"descriptor":"markup://aura:invalidSession","attributes":{"values":{}},"eventDef":{"descriptor":"markup://aura:invalidSession","t":"APPLICATION","xs":"I"}},"exceptionMessage":"Guest user access is not allowed","exceptionEvent":true}/*ERROR*/',
        { api: 'xhr', headers: { 'content-type': 'application/json;charset=UTF-8' } },
      ),
    ],
  },
  {
    name: 'apex: the session has ended, in Polish',
    site: propertyTax.site,
    environment: propertyTax.polish,
    expected: 'authentication',
    why: 'the answer says that the session has ended',
    events: [
      ...propertyTax.home(),
      click(4_000_000, 'Oblicz'),
      propertyTax.call(
        4_000_040,
        propertyTax.ajax,
        200,
        {
          error: 'Sesja wygasła.',
          addInfo: 'Zaloguj się ponownie.',
          isSessionExpired: true,
          url: '/ords/r/gmina/podatki/login',
        },
        { api: 'xhr' },
      ),
      says(4_000_100, 'Ajax call returned server error Sesja wygasła. for .'),
    ],
  },
  {
    name: 'servicenow: not signed in any longer',
    site: itRequests.site,
    expected: 'authentication',
    why: 'the server no longer knows who this is',
    events: [
      ...itRequests.home(),
      click(3_700_000, 'Submit'),
      itRequests.call(
        3_700_040,
        'POST /api/sn_sc/servicecatalog/items/04b7/order_now',
        401,
        itRequests.failed('User Not Authenticated', 'Required to provide Auth information'),
        { api: 'xhr', headers: { 'www-authenticate': 'BASIC realm="Service-now"' } },
      ),
    ],
  },
  {
    name: 'moodle: signed out while grading',
    site: university.site,
    expected: 'authentication',
    why: 'the service requires a sign-in',
    events: [
      ...university.home(),
      click(8_000_000, 'Enregistrer'),
      university.call(
        8_000_040,
        university.ajax,
        200,
        university.failure(
          'servicerequireslogin',
          "Le service web n'est pas disponible. (La session est fermée ou a expiré. Veuillez vous reconnecter.)",
        ),
        university.json,
      ),
    ],
  },
]
