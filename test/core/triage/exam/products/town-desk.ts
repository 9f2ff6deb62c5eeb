/** Loket Waldermeer, forms of a Dutch town: Drupal with Webform, sign-in with DigiD. */
import { page as html } from '../kit/build.ts'
import { productWith } from '../kit/product.ts'

const town = productWith('https://loket.waldermeer.example', '/core/misc/ajax.js?v=10.4.3')
const dutch = { language: 'nl-NL', languages: ['nl-NL', 'nl'], timeZone: 'Europe/Amsterdam' }
const ajax = '/aanvragen/parkeervergunning?ajax_form=1&_wrapper_format=drupal_ajax'

const home = () => [
  town.opens(0, '/aanvragen/parkeervergunning', 'Parkeervergunning aanvragen | Waldermeer'),
  town.page(
    5,
    'GET /aanvragen/parkeervergunning',
    200,
    html('Parkeervergunning aanvragen | Waldermeer', '<form></form>'),
    {
      headers: { 'x-generator': 'Drupal 10 (https://www.drupal.org)', 'x-drupal-dynamic-cache': 'MISS' },
    },
  ),
  town.api(
    420,
    `POST ${ajax}`,
    200,
    [{ command: 'insert', method: 'replaceWith', selector: null, data: '<div></div>' }],
    {
      api: 'xhr',
    },
  ),
]

export const townDesk = { ...town, dutch, ajax, home }
