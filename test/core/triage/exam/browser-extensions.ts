/** Extensions and translations that change the page. */

import { step } from '../../../support/session-builder.ts'
import { extensionCode } from './kit/answers.ts'
import { after, type Case, click, code, opens, rejects, start, throws } from './kit/build.ts'
import { analyticsDashboard } from './products/analytics-dashboard.ts'
import { governmentForm } from './products/government-form.ts'

export const browserExtensions: Case[] = [
  {
    name: 'translated text nodes',
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the translator has replaced nodes that React wants to remove',
    events: [
      ...start(),
      click(3000, 'Next'),
      throws(
        3050,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        code('removeChild', '/static/vendor.44.js'),
        code('commitDeletionEffects', '/static/vendor.44.js'),
      ),
    ],
    environment: { translated: true },
  },
  {
    name: 'grammarly in the editor',
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'an extension that changes the page is there, and a node is gone from under the framework',
    events: [
      ...start(),
      click(3000, 'Reply'),
      throws(
        3050,
        "NotFoundError: Failed to execute 'insertBefore' on 'Node': The node before which the new node is to be inserted is not a child of this node.",
        code('insertBefore', '/static/vendor.44.js'),
      ),
    ],
    environment: { extensions: ['Grammarly'] },
  },
  {
    name: 'password manager breaks the form',
    expected: 'browser-interference',
    why: 'the error on the click comes from an extension, and no call was made',
    events: [
      opens(0, '/login'),
      click(3000, 'Sign in'),
      throws(3010, "TypeError: Cannot read properties of null (reading 'form')", extensionCode('onSubmitCapture')),
    ],
  },
  {
    name: 'government: the browser translated the form',
    expected: 'browser-interference',
    why: 'translation moved the nodes that the page wanted to remove',
    environment: { translated: true, language: 'uk-UA' },
    events: after(
      'Weiter',
      throws(
        2600,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        code('commitDeletion', '/static/vendor.11.js'),
      ),
    ),
  },
  {
    name: 'portal: a wallet extension replaces what the page calls',
    expected: 'browser-interference',
    why: 'every frame at the top is of an extension',
    events: after(
      'Pay',
      throws(
        2600,
        'TypeError: Cannot redefine property: ethereum',
        {
          function: 'r.inject',
          url: 'chrome-extension://nkbihfbeogaeaoehlefnkodbefgpgknn/inpage.js',
          line: 1,
          column: 900,
        },
        code('submitPayment'),
      ),
    ),
  },
  {
    name: 'password manager trips on submit',
    expected: 'browser-interference',
    why: 'the script that throws is an extension’s, and no call follows the click',
    environment: { extensions: ['password manager'] },
    events: after(
      'Anmelden',
      throws(
        2510,
        "TypeError: Cannot read properties of null (reading 'form')",
        code('onSubmit', 'chrome-extension://aeblfdkhhhdcdjpifhhbdiojplfjncoa/inline/injected.js'),
      ),
    ),
  },
  {
    name: 'translator moved the text',
    expected: 'browser-interference',
    why: 'the page was translated, and the framework no longer finds its nodes',
    environment: { translated: true, language: 'pt-BR' },
    events: after(
      'Next step',
      throws(
        2520,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        code('removeChild', '/static/vendor.8a.js'),
      ),
    ),
  },
  {
    name: 'extension wraps fetch',
    expected: 'browser-interference',
    why: 'the call fails within the script of an extension',
    events: after(
      'Generate',
      rejects(
        2560,
        "TypeError: Cannot read properties of undefined (reading 'startsWith')",
        code('window.fetch', 'chrome-extension://kbfnbcaeplbcioakkpcpgfkobkghlhen/src/inject.js'),
        code('generate'),
      ),
    ),
  },
  {
    name: 'notes: a grammar extension breaks the field',
    expected: 'browser-interference',
    why: 'the code that threw is of an extension',
    events: after(
      'Notitie opslaan',
      throws(2600, "TypeError: Cannot read properties of null (reading 'shadowRoot')", {
        function: 'attach',
        url: 'moz-extension://4f1c-aa/content/editor.js',
        line: 3,
        column: 77,
      }),
    ),
  },
  {
    name: 'translated names of a select',
    expected: 'browser-interference',
    why: 'the translator changed the nodes that the framework holds',
    environment: { translated: true },
    events: after(
      '下一步',
      throws(
        2520,
        "NotFoundError: Failed to execute 'insertBefore' on 'Node': The node before which the new node is to be inserted is not a child of this node.",
        code('insertBefore', '/static/vendor.8a.js'),
      ),
    ),
  },
  {
    name: 'reader mode of an extension',
    expected: 'browser-interference',
    why: 'the frames of the stack are an extension’s; the button of the app did nothing',
    environment: { extensions: ['dark mode'] },
    events: after(
      'Zatwierdź',
      throws(
        2510,
        "TypeError: Failed to execute 'insertRule' on 'CSSStyleSheet'",
        code('apply', 'moz-extension://a1b2/inject/index.js'),
      ),
    ),
  },
  {
    name: 'analytics: the page has been translated by the browser',
    site: analyticsDashboard.site,
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the translation has put its own elements in the place of texts that React wants to take out',
    events: [
      ...analyticsDashboard.board(),
      click(4000, 'Last 7 days'),
      analyticsDashboard.call(4040, 'POST /api/query?days=7', 200, { rows: [], elapsed: 0.1 }),
      analyticsDashboard.throws(
        4140,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        analyticsDashboard.place('removeChild', '/assets/react-dom-B1kq.js', 1, 110_230),
        analyticsDashboard.place('commitDeletionEffectsOnFiber', '/assets/react-dom-B1kq.js', 1, 111_004),
      ),
      analyticsDashboard.lost(4200, 'POST https://eu.i.posthog.com/e/', 'net::ERR_BLOCKED_BY_CLIENT'),
    ],
    environment: { translated: true, language: 'pl-PL', languages: ['pl-PL'] },
  },
  {
    name: 'formulaire: the translated page sends translated answers',
    site: governmentForm.site,
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the browser has translated the options, whose text is what is sent: Yes where the server takes Oui',
    events: [
      governmentForm.chromium.opens(0, '/aide-logement/etape/2', 'Housing assistance - step 2'),
      governmentForm.chromium.call(
        500,
        'GET /ajax/communes.php?cp=59000',
        200,
        [{ insee: '59350', nom: 'Lille' }],
        governmentForm.xhr,
      ),
      step({ at: 4000, action: 'select', text: 'Chose "Yes" in "Are you a tenant?"', value: 'Yes' }),
      click(6000, 'Following'),
      governmentForm.chromium.call(
        6030,
        'POST /ajax/etape2.php',
        422,
        { erreurs: { locataire: 'Valeur « Yes » non admise. Valeurs possibles : Oui, Non' } },
        { ...governmentForm.xhr, sends: { locataire: 'Yes' } },
      ),
    ],
    environment: { translated: true, language: 'en-GB', languages: ['en-GB', 'fr'] },
  },
]
