/** Too little to tell: products of everyday makes. */

import { statisticsBlocked } from './kit/beside.ts'
import { type Case, click } from './kit/build.ts'
import { classes, flats, parcelShop } from './products/everyday-makes.ts'

export const unclearInEverydayMakes: Case[] = [
  {
    name: 'flats: a click that nothing came of',
    site: flats.site,
    expected: 'unknown',
    also: ['none', 'product-defect'],
    why: 'four presses on a button and nothing that comes of them',
    events: [
      ...flats.home(),
      ...statisticsBlocked(500),
      ...[4000, 5200, 6100, 7400].map((at) => click(at, 'Report repair')),
    ],
  },
  {
    name: 'parcel shop: an error of which only the name is left',
    site: parcelShop.site,
    expected: 'unknown',
    also: ['none', 'product-defect'],
    why: 'a script of another origin threw, the browser hides what, and the label was made',
    events: [
      ...parcelShop.home(),
      {
        ...parcelShop.throws(2000, 'Script error.'),
        error: { name: 'Error', message: 'Script error.', stack: '', frames: [], isError: false },
      },
      click(4000, 'Create label'),
      parcelShop.api(4050, 'POST /labels/new.data', 200, [{ _1: 2 }, 'data', {}]),
    ],
  },
  {
    name: 'classes: a call that failed without a word',
    site: classes.site,
    expected: 'unknown',
    also: ['network', 'none'],
    why: 'one call got no answer and the browser does not say why',
    events: [
      ...classes.home(),
      click(4000, 'Save register'),
      classes.lost(4050, 'POST /remote/register.cfc?method=save', '', {
        failure: { name: 'TypeError', message: 'Load failed' },
      }),
      classes.api(9000, 'GET /remote/pupils.cfc?method=list&form=9B', 200, { DATA: [] }),
    ],
  },
]
