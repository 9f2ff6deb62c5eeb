/** Courses of a university, on Moodle. */
import { productAt } from '../kit/product.ts'

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

export const university = { ...at, site, ajax, home, failure, json }
