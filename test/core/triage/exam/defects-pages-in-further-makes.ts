/** The product itself is at fault, in the page: products of further makes. */

import { extensionHangsUp, extensionThrows, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { depot, discourse, drupal, fields, magento, market, rota, talk, writing } from './products/further-makes.ts'

export const defectsPagesInFurtherMakes: Case[] = [
  {
    name: 'depot: ExpressionChanged and then nothing',
    site: depot.site,
    expected: 'product-defect',
    why: 'the handler of Angular prints what the component threw',
    events: [
      ...depot.home(),
      extensionThrows(900),
      click(4000, 'Filter'),
      says(
        4050,
        "ERROR TypeError: Cannot read properties of undefined (reading 'getDisplayedRowCount')\n    at ShipmentsComponent.applyFilter (main-OG5XWJQ2.js:1:88120)\n    at Zone.run (polyfills-5CFQRCPP.js:1:2190)",
      ),
    ],
  },
  {
    name: 'depot: no provider for the service',
    site: depot.site,
    expected: 'product-defect',
    also: 'regression',
    why: 'the app was put together without a part of its own',
    events: [
      ...depot.home(),
      click(4000, 'Print labels'),
      depot.rejects(
        4060,
        'Error: Uncaught (in promise): NullInjectorError: R3InjectorError(Standalone[_LabelComponent])[_PrintService -> _PrintService]: NullInjectorError: No provider for _PrintService!',
        depot.place('resolvePromise', '/polyfills-5CFQRCPP.js'),
      ),
    ],
  },
  {
    name: 'market: Nuxt throws while it shows the cart',
    site: market.site,
    expected: 'product-defect',
    why: 'the page reads what is not in the answer; the blocked statistics are beside it',
    events: [
      ...market.home(),
      ...statisticsBlocked(500),
      click(4000, 'Winkelwagen'),
      market.api(4040, 'GET /api/cart/shipping', 200, { methods: null }),
      says(4090, '[Vue warn]: Unhandled error during execution of render function', 'warn'),
      market.throws(
        4100,
        "TypeError: Cannot read properties of null (reading 'map')",
        market.place('setup', '/_nuxt/cart.CkT1w8nD.js'),
      ),
    ],
  },
  {
    name: 'market: what the server rendered is not what the page renders, and nothing more',
    site: market.site,
    expected: 'none',
    also: ['unknown'],
    why: 'a mismatch of hydration is mended by Vue itself, and the order went through',
    events: [
      ...market.home(),
      says(600, 'Hydration completed but contains mismatches.'),
      click(4000, 'Bestellen'),
      market.api(4040, 'POST /api/orders', 201, { id: 'ord-9912', state: 'open' }),
      market.opens(4300, '/bedankt', 'Bedankt', 'push'),
    ],
  },
  {
    name: 'writing: ProseMirror is asked for a place outside the text',
    site: writing.site,
    expected: 'product-defect',
    why: 'the editor of the product throws on a position that it reckoned itself',
    events: [
      ...writing.home(),
      extensionHangsUp(1000),
      typed(4000, 'Body', 'redacted-text-5'),
      click(6000, 'Insert quote'),
      writing.throws(
        6010,
        'RangeError: Position 1842 out of range',
        writing.place('ResolvedPos.resolve', writing.bundle),
        writing.place('insertQuote', writing.bundle),
      ),
    ],
  },
  {
    name: 'writing: Yjs was loaded twice',
    site: writing.site,
    expected: 'product-defect',
    why: 'the bundle of the product holds the library twice, and its checks of classes fail',
    events: [
      ...writing.home(),
      says(
        150,
        'Yjs was already imported. This breaks constructor checks and will lead to issues! - https://github.com/yjs/yjs/issues/438',
      ),
      click(4000, 'Add block'),
      writing.throws(
        4010,
        'Error: Unexpected content type in insert operation',
        writing.place('typeListInsertGenericsAfter', writing.bundle),
      ),
    ],
  },
  {
    name: 'fields: Highcharts finds no container',
    site: fields.site,
    expected: 'product-defect',
    why: 'the page draws a chart into an element that is not there',
    events: [
      ...fields.home(),
      click(4000, 'Graf'),
      fields.throws(
        4030,
        'Error: Highcharts error #13: www.highcharts.com/errors/13/?renderTo=yield-chart',
        fields.place('Chart.getContainer', '/static/js/highcharts-12.1.2.js'),
      ),
    ],
  },
  {
    name: 'fields: Leaflet puts a map where one is',
    site: fields.site,
    expected: 'product-defect',
    why: 'the page makes its map twice',
    events: [
      ...fields.home(),
      extensionThrows(800),
      click(4000, 'Mapa'),
      fields.throws(
        4030,
        'Error: Map container is already initialized.',
        fields.place('NewClass._initContainer', fields.bundle),
        fields.place('showMap', fields.bundle),
      ),
    ],
  },
  {
    name: 'rota: Svelte in a circle',
    site: rota.site,
    expected: 'product-defect',
    why: 'an effect of the page that sets off itself',
    events: [
      ...rota.home(),
      click(4000, 'Next week'),
      rota.throws(
        4030,
        'Svelte error: effect_update_depth_exceeded\nMaximum update depth exceeded. This typically indicates that an effect reads and writes the same piece of state\nhttps://svelte.dev/e/effect_update_depth_exceeded',
        rota.place('flush_queued_effects', rota.bundle),
      ),
    ],
  },
  {
    name: 'drupal: a behaviour of the site throws',
    site: drupal.site,
    expected: 'product-defect',
    why: 'a script of the site itself',
    events: [
      ...drupal.home(),
      click(4000, 'Add media'),
      drupal.api(
        4040,
        'POST /media-library?_wrapper_format=drupal_ajax',
        200,
        [{ command: 'openDialog', selector: '#drupal-modal' }],
        { api: 'xhr' },
      ),
      drupal.throws(
        4090,
        'TypeError: once is not a function',
        drupal.place('Drupal.behaviors.stadtMedia.attach', '/modules/custom/stadt_media/js/media.js?t8x2qk'),
      ),
    ],
  },
  {
    name: 'magento: a module whose file is not there',
    site: magento.site,
    expected: 'product-defect',
    also: ['configuration', 'regression', 'outdated-client'],
    why: 'the static files were laid out without one that the page asks for',
    events: [
      magento.opens(0, '/checkout/', 'Checkout'),
      magento.missing(300, '/static/version1772449200/frontend/Lumen/theme/en_US/Lumen_Pickup/js/view/points.js', {
        element: 'script',
        status: 404,
      }),
      magento.throws(
        340,
        'Error: Script error for "Lumen_Pickup/js/view/points"\nhttps://requirejs.org/docs/errors.html#scripterror',
        magento.place('makeError', magento.bundle),
      ),
    ],
  },
  {
    name: 'talk: the editor of messages crashes',
    site: talk.site,
    expected: 'product-defect',
    why: 'React gives up the tree of the product’s own component',
    events: [
      ...talk.home(),
      ...statisticsBlocked(900),
      click(4000, 'Edit'),
      talk.throws(
        4020,
        "TypeError: Cannot read properties of undefined (reading 'file_ids')",
        talk.place('EditPost', talk.bundle),
      ),
      says(
        4030,
        'The above error occurred in the <EditPost> component:\n\n    at EditPost (https://chat.werft.example/static/main.b3e1a4c7.js:2:771204)',
      ),
    ],
  },
  {
    name: 'discourse: a theme of the forum throws',
    site: discourse.site,
    expected: 'product-defect',
    also: 'configuration',
    why: 'a component of a theme that the forum has set up itself',
    events: [
      ...discourse.home(),
      says(
        300,
        "[THEME 7 'Bikers header'] Error: Could not find module `discourse/helpers/category-link-old` imported from `discourse/theme-7/header`",
      ),
      click(4000, 'Categories'),
      discourse.throws(
        4050,
        "TypeError: Cannot read properties of undefined (reading 'slug')",
        discourse.place('renderHeader', '/theme-javascripts/1f00ab9.js'),
      ),
    ],
  },
]
