/** Pages of the product that fail, or do not do what they were told: products of makes that are met less often. */

import { extensionThrows, pictureMissing, resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { coachingCalls } from './products/coaching-calls.ts'
import { freightPapers } from './products/freight-papers.ts'
import { openCourses } from './products/open-courses.ts'
import { returnsPanel } from './products/returns-panel.ts'
import { teamPages } from './products/team-pages.ts'
import { tradeShop } from './products/trade-shop.ts'
import { waterPipes } from './products/water-pipes.ts'
import { workwearShop } from './products/workwear-shop.ts'

export const defectsPagesInOtherMakes: Case[] = [
  {
    name: 'trade shop: the steps of the order are not drawn',
    site: tradeShop.site,
    expected: 'product-defect',
    why: 'a binding of the page fails on a value that is not there',
    events: [
      ...tradeShop.home(),
      ...statisticsBlocked(1500),
      click(6000, 'Ship here'),
      tradeShop.api(6040, `POST ${tradeShop.cart}/estimate-shipping-methods-by-address-id`, 200, [], tradeShop.xhr),
      tradeShop.throws(
        6200,
        'TypeError: Unable to process binding "foreach: function(){return getShippingRates() }"\nMessage: Cannot read properties of undefined (reading \'carrier_code\')',
        tradeShop.place(
          'getShippingRates',
          '/static/version1773136540/frontend/Velora/b2b/en_GB/Velora_Checkout/js/view/shipping.js',
          81,
          33,
        ),
        tradeShop.place(
          'applyBindingsToNodeInternal',
          '/static/version1773136540/frontend/Velora/b2b/en_GB/knockoutjs/knockout.js',
          3391,
          57,
        ),
      ),
    ],
  },
  {
    name: 'courses: the page of the progress is not drawn',
    site: openCourses.site,
    environment: openCourses.korean,
    expected: 'product-defect',
    why: 'a part of the page reads a field of nothing, although all answers came',
    events: [
      ...openCourses.home(),
      click(6000, '진도'),
      openCourses.api(
        6040,
        `GET ${openCourses.lms}/api/course_home/progress/${openCourses.course}`,
        200,
        { section_scores: [], grading_policy: null },
        openCourses.xhr,
      ),
      openCourses.throws(
        6300,
        "TypeError: Cannot read properties of null (reading 'assignment_policies')",
        openCourses.place('GradeSummary', openCourses.bundle),
        openCourses.place('renderWithHooks', '/learning/vendors.71b0c2.js'),
      ),
      says(
        6320,
        "[frontend-platform] ErrorBoundary: TypeError: Cannot read properties of null (reading 'assignment_policies')",
      ),
    ],
  },
  {
    name: 'water pipes: the page asks the layer with a wrong parameter, in an answer of 200',
    site: waterPipes.site,
    environment: waterPipes.italian,
    expected: 'product-defect',
    also: ['configuration', 'integration'],
    why: 'the question is made by the page, and the server cannot make it out',
    events: [
      ...waterPipes.home(),
      pictureMissing(1500),
      click(6000, 'Tratte da sostituire'),
      waterPipes.api(
        6040,
        `GET ${waterPipes.layer}/query?f=json&where=anno_posa%20%3C%20undefined&outFields=*`,
        200,
        waterPipes.failure(400, 'Cannot perform query. Invalid query parameters.', "'where' clause is invalid."),
      ),
      says(
        6200,
        "[esri.layers.FeatureLayer] queryFeatures failed {error: request:server, message: 'Cannot perform query. Invalid query parameters.'}",
      ),
    ],
  },
  {
    name: 'water pipes: the drawing of a pipe ends in an error of the page',
    site: waterPipes.site,
    environment: waterPipes.italian,
    expected: 'product-defect',
    why: 'the script of the product fails as the line is finished',
    events: [
      ...waterPipes.home(),
      extensionThrows(1500),
      click(6000, 'Nuova condotta'),
      click(9000, 'Fine'),
      waterPipes.throws(
        9060,
        "TypeError: Cannot read properties of undefined (reading 'paths')",
        waterPipes.place('onSketchComplete', waterPipes.bundle),
        waterPipes.place('emit', '/assets/arcgis-core-4.31-D81c.js'),
      ),
    ],
  },
  {
    name: 'coaching: the notes are told as saved and were not, in an answer of 200',
    site: coachingCalls.site,
    expected: 'product-defect',
    why: 'the answer holds the error of the database of the product',
    events: [
      ...coachingCalls.home(),
      typed(5000, 'Notes', 'Breathing, posture'),
      click(8000, 'Save notes'),
      coachingCalls.api(8040, 'POST /api/sessions/s-81/notes', 200, {
        ok: false,
        error:
          'insert into "notes" ("session_id", "text") - null value in column "coach_id" of relation "notes" violates not-null constraint',
      }),
    ],
  },
  {
    name: 'team pages: the editor stops in the middle of a word',
    site: teamPages.site,
    expected: 'product-defect',
    why: 'the page applies a change to another state than that for which it was made',
    events: [
      ...teamPages.home(),
      resizeLoop(1500),
      teamPages.socket(1000, teamPages.collab, { state: 'open', sent: 40, received: 51, messages: [] }),
      typed(6000, 'Page', 'Quarter'),
      click(8000, 'Heading 2'),
      teamPages.throws(
        8040,
        'RangeError: Applying a mismatched transaction',
        teamPages.place('EditorState.applyInner', '/_nuxt/Bq81Kx0d.js'),
        teamPages.place('setHeading', teamPages.bundle),
      ),
    ],
  },
  {
    name: 'returns: a refund of a return without lines',
    site: returnsPanel.site,
    expected: 'product-defect',
    why: 'the script of the panel fails on a value that is not there; nothing is sent',
    events: [
      ...returnsPanel.home(),
      ...statisticsBlocked(1500),
      click(6000, 'Refund'),
      returnsPanel.throws(
        6030,
        'TypeError: Reduce of empty array with no initial value',
        returnsPanel.place('refundTotal', returnsPanel.bundle),
        returnsPanel.place('onRefund', returnsPanel.bundle),
      ),
    ],
  },
  {
    name: 'workwear: the page sends an address without its country',
    site: workwearShop.site,
    environment: workwearShop.french,
    expected: 'product-defect',
    also: ['integration', 'configuration'],
    why: 'the country was chosen in the form, and the page does not send it',
    events: [
      ...workwearShop.home(),
      typed(4000, 'Pays', 'Belgique'),
      click(6000, 'Continuer'),
      workwearShop.api(
        6040,
        `POST ${workwearShop.commerce}/me/carts/cart-9`,
        400,
        workwearShop.refused(400, 'InvalidJsonInput', 'Request body does not contain valid JSON.', {
          detailedErrorMessage: 'actions -> address -> country: Missing required value',
        }),
        { sends: { version: 11, actions: [{ action: 'setShippingAddress', address: { city: 'redacted-city-1' } }] } },
      ),
    ],
  },
  {
    name: 'workwear: twelve were asked for and four stay in the basket',
    site: workwearShop.site,
    environment: workwearShop.french,
    expected: 'product-defect',
    also: ['unknown'],
    why: 'the server takes the change, says 200, and keeps the old number',
    events: [
      ...workwearShop.home(),
      typed(5000, 'Quantité', '12'),
      workwearShop.api(
        5600,
        'PUT /api/panier/lignes/li-1',
        200,
        { id: 'li-1', quantity: 4 },
        { sends: { quantity: 12 } },
      ),
      workwearShop.api(5900, 'GET /api/panier', 200, { version: 11, lignes: [{ id: 'li-1', quantity: 4 }] }),
    ],
  },
  {
    name: 'freight: the list of papers is not drawn',
    site: freightPapers.site,
    expected: 'product-defect',
    why: 'Angular reports an error of the page after the answer came well',
    events: [
      ...freightPapers.home(),
      click(6000, 'Documents'),
      freightPapers.api(6040, 'GET /api/consignments/C-7710/documents', 200, { documents: null }, { api: 'xhr' }),
      says(
        6140,
        'ERROR TypeError: t.documents is not iterable\n    at e.groupByKind (https://app.freightfile.example/main-KX2B7Q3A.js:1:481022)',
      ),
    ],
  },
]
