/** Tabs in which things look bad and the customer went on well. */

import { filled } from '../../../support/session-builder.ts'
import {
  chatBlocked,
  crashReportsBlocked,
  developersNotes,
  extensionHangsUp,
  extensionThrows,
  pictureMissing,
  resizeLoop,
  statisticsBlocked,
  widgetThrows,
} from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { fieldService } from './products/field-service.ts'
import { fitnessClub } from './products/fitness-club.ts'
import { helpDesk } from './products/help-desk.ts'
import { itAssets } from './products/it-assets.ts'
import { labSystem } from './products/lab-system.ts'
import { lawPractice } from './products/law-practice.ts'
import { mailing } from './products/mailing.ts'
import { propertyManagement } from './products/property-management.ts'
import { recruiting } from './products/recruiting.ts'
import { videoHosting } from './products/video-hosting.ts'

export const quietTabs: Case[] = [
  {
    name: 'law: nothing but noise',
    site: lawPractice.site,
    expected: 'none',
    also: 'unknown',
    why: 'statistics, a picture, an extension; the deadline was kept',
    events: [
      ...lawPractice.home(),
      ...statisticsBlocked(500),
      chatBlocked(520),
      pictureMissing(540),
      resizeLoop(900),
      extensionThrows(1500),
      extensionHangsUp(1700),
      click(3000, 'Frist anlegen'),
      lawPractice.call(3040, 'POST /api/fristen', 201, { id: 12 }),
      lawPractice.call(3200, 'GET /api/fristen/heute', 200, [{ id: 12 }]),
    ],
  },
  {
    name: 'help desk: the token was renewed and the call made again',
    site: helpDesk.site,
    expected: 'none',
    also: 'unknown',
    why: '401, a new token, and 200',
    events: [
      ...helpDesk.home(),
      ...developersNotes(500),
      click(3000, 'Chamado 4410'),
      helpDesk.call(3040, 'GET /api/v1/tickets/4410/', 401, { code: 'token_not_valid' }),
      helpDesk.call(3160, 'POST /api/v1/token/refresh/', 200, { access: 'redacted-jwt-2' }),
      helpDesk.call(3300, 'GET /api/v1/tickets/4410/', 200, { id: 4410, status: 'open' }),
      click(9000, 'Enviar resposta'),
      helpDesk.call(9040, 'POST /api/v1/tickets/4410/replies/', 201, { id: 5 }),
    ],
  },
  {
    name: 'recruiting: a search that was typed, and its calls given up',
    site: recruiting.site,
    expected: 'none',
    also: 'unknown',
    why: 'each letter gives up the search before',
    events: [
      ...recruiting.home(),
      crashReportsBlocked(400),
      filled('Search', 'mar', { at: 3000 }),
      recruiting.aborted(2700, `GET ${recruiting.base}/rest/v1/candidates?name=ilike.m*`),
      recruiting.aborted(2850, `GET ${recruiting.base}/rest/v1/candidates?name=ilike.ma*`),
      says(2860, 'AbortError: signal is aborted without reason', 'warn'),
      recruiting.supabase(3010, 'GET /rest/v1/candidates?name=ilike.mar*', 200, [{ id: 55 }]),
      click(6000, 'Candidate 55'),
      recruiting.supabase(6040, 'GET /rest/v1/candidates?id=eq.55', 200, [{ id: 55 }]),
    ],
  },
  {
    name: 'property: a form that was put right',
    site: propertyManagement.site,
    expected: 'none',
    also: 'unknown',
    why: 'the field was refused, corrected and taken',
    events: [
      ...propertyManagement.home(),
      click(3000, 'Mieter speichern'),
      propertyManagement.call(3040, 'POST /mieter.json', 422, { errors: { iban: ['ist nicht gültig'] } }),
      filled('IBAN', 'redacted-iban-1', { at: 9000 }),
      click(11_000, 'Mieter speichern'),
      propertyManagement.call(11_040, 'POST /mieter.json', 201, { id: 88 }),
      propertyManagement.opens(11_200, '/mieter/88', 'Mieter - Hausblick', 'push'),
    ],
  },
  {
    name: 'video: a part of the upload was sent again',
    site: videoHosting.site,
    expected: 'none',
    also: 'unknown',
    why: 'S3 was slow once, the part was sent again, and the upload came to its end',
    events: [
      ...videoHosting.home(),
      click(3000, 'Upload'),
      videoHosting.s3(3100, 'PUT /up_9?partNumber=1', 503, 'SlowDown', 'Please reduce your request rate.'),
      videoHosting.call(4200, `PUT ${videoHosting.bucket}/up_9?partNumber=1`, 200, '', { headers: { etag: '"9b2c"' } }),
      videoHosting.call(5200, 'POST /api/uploads/up_9/complete', 200, { state: 'processing' }),
      videoHosting.call(9200, 'GET /api/videos/v82', 200, { id: 'v82', state: 'ready' }),
    ],
  },
  {
    name: 'lab: no patient of this number',
    site: labSystem.site,
    expected: 'none',
    also: 'unknown',
    why: 'a search that found nothing is a 404 here, and the next one found somebody',
    events: [
      ...labSystem.home(),
      pictureMissing(500),
      click(3000, 'Zoeken'),
      labSystem.outcome(
        3040,
        'GET /fhir/Patient/999',
        404,
        'not-found',
        'HAPI-2001: Resource Patient/999 is not known',
      ),
      click(9000, 'Zoeken'),
      labSystem.call(9040, 'GET /fhir/Patient/998', 200, { resourceType: 'Patient', id: '998' }, labSystem.fhir),
      click(12_000, 'Aanvraag'),
      labSystem.call(
        12_040,
        'POST /fhir/ServiceRequest',
        201,
        { resourceType: 'ServiceRequest', id: '1' },
        labSystem.fhir,
      ),
    ],
  },
  {
    name: 'fitness: away for a moment, and back',
    site: fitnessClub.site,
    expected: 'none',
    also: 'unknown',
    why: 'the line was gone for three seconds, and the booking went well after that',
    events: [
      ...fitnessClub.home(),
      fitnessClub.lost(2000, `POST ${fitnessClub.listen}&RID=4`, 'net::ERR_NETWORK_CHANGED'),
      fitnessClub.call(5000, `POST ${fitnessClub.listen}&RID=5`, 200, '15\n[[0,["c","x2"]]]', fitnessClub.own),
      click(9000, 'Kurs buchen'),
      fitnessClub.callable(9040, 'kursBuchen', 200, { result: { ok: true } }),
      ...statisticsBlocked(9500),
    ],
  },
  {
    name: 'mailing: a widget that only watches throws, and the feed of news is down',
    site: mailing.site,
    expected: 'none',
    also: 'unknown',
    why: 'nothing of what failed belongs to what the customer did',
    events: [
      ...mailing.home(),
      widgetThrows(900),
      mailing.call(1000, 'GET https://headway-widget.net/api/changelog', 503, { message: 'Service Unavailable' }),
      crashReportsBlocked(1100),
      click(4000, 'Save campaign'),
      mailing.gateway(4040, 'PUT /campaigns/c-19', 200, { id: 'c-19' }),
      click(8000, 'Schedule'),
      mailing.gateway(8040, 'POST /campaigns/c-19/schedule', 202, { state: 'scheduled' }),
    ],
  },
  {
    name: 'field service: a toast of success, and deprecations',
    site: fieldService.site,
    expected: 'none',
    also: 'unknown',
    why: 'the console speaks to developers only',
    events: [
      ...fieldService.home(),
      says(500, "[LWC warning]: Invalid usage of deprecated property 'templateRef'", 'warn'),
      says(510, "Unrecognized feature: 'speaker'.", 'warn'),
      says(520, "Allow attribute will take precedence over 'allowfullscreen'.", 'warn'),
      click(3000, 'Complete visit'),
      fieldService.aura(3040, 'VisitController.complete', 'SUCCESS', { ok: true }),
      fieldService.aura(3300, 'VisitController.list', 'SUCCESS', { visits: [] }),
    ],
  },
  {
    name: 'IT assets: a picture of a device is missing, and one export was cancelled by the person',
    site: itAssets.site,
    expected: 'none',
    also: 'unknown',
    why: 'the customer pressed Cancel',
    events: [
      ...itAssets.home(),
      itAssets.missing(500, '/images/devices/nb-0041.png', { element: 'img', status: 404 }),
      click(3000, 'Export'),
      itAssets.aborted(3040, 'GET /api/export?format=csv', { duration: 4000 }),
      click(7000, 'Cancel'),
      says(7050, 'AbortError: The user aborted a request.', 'warn'),
      click(9000, 'Assets'),
      itAssets.hasura(9040, 'Assets', { data: { assets: [{ id: 5 }] } }),
    ],
  },
]
