/** Functions and services behind a gateway or a protocol of their own that threw. */

import { pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { energyPortal } from './products/energy-portal.ts'
import { fitnessClub } from './products/fitness-club.ts'
import { labSystem } from './products/lab-system.ts'
import { mailing } from './products/mailing.ts'

export const defectsFunctions: Case[] = [
  {
    name: 'mailing: the function behind the gateway fell over',
    site: mailing.site,
    expected: 'product-defect',
    why: 'API Gateway answers 502 with this text where the function threw, or answered in a wrong form',
    events: [
      ...mailing.home(),
      pictureMissing(420),
      click(3000, 'Save campaign'),
      mailing.gateway(
        3040,
        'PUT /campaigns/c-19',
        502,
        { message: 'Internal server error' },
        'InternalServerErrorException',
      ),
      says(3150, 'Uncaught (in promise) AxiosError: Request failed with status code 502'),
    ],
  },
  {
    name: 'fitness: a course cannot be booked, and the function tells only INTERNAL',
    site: fitnessClub.site,
    expected: 'product-defect',
    why: 'what a callable function answers when it throws anything of its own',
    events: [
      ...fitnessClub.home(),
      click(3000, 'Kurs buchen'),
      fitnessClub.callable(3040, 'kursBuchen', 500, { error: { message: 'INTERNAL', status: 'INTERNAL' } }),
      says(3150, 'FirebaseError: INTERNAL'),
      ...statisticsBlocked(3900),
    ],
  },
  {
    name: 'lab: the order is not taken, as the server falls over at it',
    site: labSystem.site,
    expected: 'product-defect',
    why: 'a NullPointerException in the server of FHIR',
    events: [
      ...labSystem.home(),
      pictureMissing(500),
      click(3000, 'Versturen'),
      labSystem.outcome(
        3040,
        'POST /fhir/ServiceRequest',
        500,
        'exception',
        'HAPI-0389: Failed to call access method: java.lang.NullPointerException: Cannot invoke "Reference.getReference()" because "subject" is null',
      ),
    ],
  },
  {
    name: 'energy: the function behind a field threw',
    site: energyPortal.site,
    expected: 'product-defect',
    why: 'AppSync tells of an error that the function did not handle',
    events: [
      ...energyPortal.home(),
      click(3000, 'Guardar lectura'),
      energyPortal.appsync(
        3040,
        'guardarLectura',
        energyPortal.failed('guardarLectura', 'Lambda:Unhandled', "'NoneType' object has no attribute 'get'"),
      ),
      energyPortal.rejects(3150, "Error: 'NoneType' object has no attribute 'get'"),
    ],
  },
]
