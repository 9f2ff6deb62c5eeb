/** The faults of the lab again. */
import { consoleLine, failedRequest, report, resource, thrown } from '../../../support/session-builder.ts'
import { error, type Story } from './story.ts'

/** The same faults in Firefox, which words them differently. */
export const firefoxStories: Story[] = [
  {
    article: 'cors-blocked',
    events: [
      failedRequest({
        at: 10,
        url: 'https://rates.example.com/v1/rates',
        failure: { name: 'TypeError', message: 'NetworkError when attempting to fetch resource.' },
      }),
      consoleLine({
        at: 12,
        text: '[rates] conversion failed TypeError: NetworkError when attempting to fetch resource.',
      }),
    ],
    verdict: { class: 'configuration', sentence: 'The answer lacks Access-Control-Allow-Origin.' },
  },
  {
    article: 'csp-blocked',
    events: [
      report({
        at: 9,
        message: 'The page’s settings blocked the loading of a resource (connect-src)',
        directive: 'connect-src',
        blocked: 'https://vat.example.com/v1/vat/DE812526315',
      }),
    ],
  },
  {
    article: 'request-timeout',
    events: [consoleLine({ at: 12, text: '[report] no answer TimeoutError: The operation timed out.' })],
  },
  {
    article: 'malformed-json',
    events: [
      consoleLine({
        at: 12,
        text: '[customers] could not be loaded SyntaxError: JSON.parse: unexpected character at line 1 column 1 of the JSON data',
      }),
    ],
  },
  {
    article: 'stale-chunk',
    events: [
      consoleLine({
        at: 12,
        text: '[router] screen failed TypeError: error loading dynamically imported module: https://app.tallybook.example/assets/revenue-chart.4f1c9b2e.js',
      }),
    ],
  },
  {
    article: 'third-party-script',
    events: [
      resource({ at: 10, url: 'https://cdn.paylane.example/paylane/v3/paylane.js' }),
      thrown({
        at: 12,
        ...error('TypeError', `can't access property "mount", window.PayLane is undefined`, 'mountPayLane'),
      }),
    ],
  },
  {
    article: 'page-translated',
    events: [
      thrown({
        at: 12,
        ...error(
          'NotFoundError',
          'Node.removeChild: The node to be removed is not a child of this node',
          'commitDeletion',
        ),
      }),
    ],
  },
]
