/** Courses of a university, on Moodle. */
import { resource } from '../../../support/session-builder.ts'
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://cours.univ-lorme.example'
const at = productAt(site)
const ajax = 'POST /lib/ajax/service.php?sesskey=Yb1&info=core_grades_update'
const home = () => [
  at.opens(0, '/mod/assign/view.php?id=311&action=grader', 'Devoir 2'),
  at.call(
    500,
    'POST /lib/ajax/service.php?sesskey=Yb1&info=core_get_string',
    200,
    '[{"error":false,"data":"Enregistrer"}]',
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  ),
]
const failure = (errorcode: string, text: string, more: object = {}) =>
  JSON.stringify([
    {
      error: true,
      exception: {
        message: text,
        errorcode,
        link: `${site}/`,
        moreinfourl: `https://docs.moodle.org/404/fr/error/moodle/${errorcode}`,
        ...more,
      },
    },
  ])
const json = { headers: { 'content-type': 'application/json; charset=utf-8' }, api: 'xhr' as const }

export const university: BlindCase[] = [
  {
    name: 'moodle: signed out while grading',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    why: 'the service requires a sign-in',
    events: [
      ...home(),
      click(8_000_000, 'Enregistrer'),
      at.call(
        8_000_040,
        ajax,
        200,
        failure(
          'servicerequireslogin',
          "Le service web n'est pas disponible. (La session est fermée ou a expiré. Veuillez vous reconnecter.)",
        ),
        json,
      ),
    ],
  },
  {
    name: 'moodle: no right to grade, in French',
    kind: 'ordinary',
    site,
    expected: 'permission',
    why: 'the code of the error names the missing permission, whatever the language',
    events: [
      ...home(),
      click(6000, 'Enregistrer'),
      at.call(
        6040,
        ajax,
        200,
        failure(
          'nopermissions',
          "Désolé, vous n'avez actuellement pas les droits d'accès requis pour effectuer ceci (Modifier les notes)",
        ),
        json,
      ),
    ],
  },
  {
    name: 'moodle: a comment longer than the column',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    also: ['integration'],
    why: 'the database refuses what the form let through',
    events: [
      ...home(),
      click(6000, 'Enregistrer'),
      at.call(
        6040,
        ajax,
        200,
        failure('dmlwriteexception', "Erreur d'écriture de la base de données", {
          debuginfo:
            "Data too long for column 'feedback' at row 1\nUPDATE mdl_grade_grades SET feedback = ? WHERE id=?",
        }),
        json,
      ),
    ],
  },
  {
    name: 'moodle: the external tool does not know the key',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['configuration', 'third-party', 'authentication'],
    why: 'the key with which the university connects the tool is not known to it',
    events: [
      ...home(),
      click(6000, 'Laboratoire virtuel'),
      at.page(
        6040,
        'POST https://lti.virtulab.example/launch',
        401,
        '<html><head><title>LTI launch error</title></head><body><h1>Launch failed</h1><p>Invalid consumer key: univ-lorme-2024. Please check the LTI credentials in your LMS.</p></body></html>',
        { frame: 'doc-2', resourceType: 'sub_frame' },
      ),
    ],
  },
  {
    name: 'moodle: a film larger than the course takes',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    also: ['integration', 'configuration'],
    why: 'the file exceeds the size that the course allows',
    events: [
      ...home(),
      click(6000, 'Déposer ce fichier'),
      at.call(
        6040,
        'POST /repository/repository_ajax.php?action=upload',
        200,
        {
          error: 'Le fichier « seance3.mp4 » est trop volumineux. La taille maximale autorisée est de 100 Mo.',
          errorcode: 'maxbytesfile',
          stacktrace: null,
          debuginfo: null,
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'moodle: the site is under maintenance',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    also: ['none', 'unknown', 'configuration'],
    why: 'the site says itself that it is under maintenance',
    events: [
      ...home(),
      click(6000, 'Enregistrer'),
      at.page(
        6040,
        'GET /mod/assign/view.php?id=311',
        503,
        '<!DOCTYPE html><html lang="fr"><head><title>Cours - Site en maintenance</title></head><body><p>Ce site est en cours de maintenance et n\'est pas disponible actuellement.</p></body></html>',
        { headers: { 'retry-after': '1800' } },
      ),
    ],
  },
  {
    name: 'moodle: a picture that is missing and a slow font',
    kind: 'quiet',
    site,
    expected: 'none',
    why: 'the grade was saved',
    events: [
      ...home(),
      resource({ at: 700, element: 'img', url: `${site}/pluginfile.php/1/user/icon/boost/f2`, status: 404 }),
      says(
        750,
        'Slow network is detected. See https://www.chromestatus.com/feature/5636954674692096 for more details. Fallback font will be used while loading: fontawesome',
        'warn',
      ),
      says(760, 'JQMIGRATE: Migrate is installed, version 3.4.1', 'info'),
      click(6000, 'Enregistrer'),
      at.call(6040, ajax, 200, '[{"error":false,"data":{"status":true,"warnings":[]}}]', json),
    ],
  },
]
