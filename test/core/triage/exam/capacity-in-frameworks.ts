/** Limits and overload: products that are made with a framework. */

import { type Case, click, says } from './kit/build.ts'
import { auctions } from './products/auctions.ts'
import { catering } from './products/catering.ts'
import { choirs } from './products/choirs.ts'

export const capacityInFrameworks: Case[] = [
  {
    name: 'liveview: a picture larger than the bucket takes',
    site: auctions.site,
    expected: 'capacity',
    also: ['integration', 'configuration'],
    why: 'the store says that the upload exceeds the size that is allowed',
    events: [
      ...auctions.home(),
      click(6000, 'Add picture'),
      auctions.call(
        6100,
        'POST https://gavel-uploads.s3.eu-central-1.amazonaws.com/',
        400,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>EntityTooLarge</Code><Message>Your proposed upload exceeds the maximum allowed size</Message><ProposedSize>48211004</ProposedSize><MaxSizeAllowed>20000000</MaxSizeAllowed><RequestId>7Q1</RequestId></Error>',
        { headers: { 'content-type': 'application/xml', server: 'AmazonS3' }, api: 'xhr' },
      ),
    ],
  },
  {
    name: 'liveview: too many bids in a second',
    site: auctions.site,
    expected: 'capacity',
    why: 'the server limits how often one may ask',
    events: [
      ...auctions.home(),
      click(6000, 'Bid'),
      auctions.call(6040, 'POST /api/v1/lots/812/bids', 201, { id: 4 }),
      click(6300, 'Bid'),
      auctions.call(
        6340,
        'POST /api/v1/lots/812/bids',
        429,
        { errors: { detail: 'Too Many Requests' } },
        { headers: { 'retry-after': '12' } },
      ),
    ],
  },
  {
    name: 'next: the function takes longer than it may',
    site: catering.site,
    expected: 'capacity',
    also: ['product-defect'],
    why: 'the platform ends a function that does not come to an end',
    events: [
      ...catering.home(),
      click(6000, 'Yearly report'),
      catering.call(
        6040,
        'GET /api/reports/yearly',
        504,
        'An error occurred with your deployment\n\nFUNCTION_INVOCATION_TIMEOUT\n\nfra1::8xk2p-1773307806040-5f0c',
        {
          headers: {
            'content-type': 'text/plain; charset=utf-8',
            'x-vercel-error': 'FUNCTION_INVOCATION_TIMEOUT',
            server: 'Vercel',
          },
          duration: 60_030,
        },
      ),
    ],
  },
  {
    name: 'meteor: asked too often',
    site: choirs.site,
    expected: 'capacity',
    why: 'the limiter asks for a pause',
    events: [
      ...choirs.home(),
      choirs.method('members.invite', {
        ...choirs.error(
          'too-many-requests',
          'Error, too many requests. Please slow down. You must wait 8 seconds before trying again.',
        ),
        details: { timeToReset: 8000 },
      }),
      click(6000, 'Invite all'),
      says(
        6070,
        "Error invoking Method 'members.invite': Error, too many requests. Please slow down. You must wait 8 seconds before trying again. [too-many-requests]",
      ),
    ],
  },
]
