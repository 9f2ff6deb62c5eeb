/** Systems of the customer that the product asks: products of makes that are met less often. */

import { segmentBlocked } from './kit/beside.ts'
import { type Case, click } from './kit/build.ts'
import { embeddedCharts } from './products/embedded-charts.ts'
import { greenhouses } from './products/greenhouses.ts'
import { returnsPanel } from './products/returns-panel.ts'

export const customerSystemsInOtherMakes: Case[] = [
  {
    name: 'greenhouses: the pump does not answer',
    site: greenhouses.site,
    environment: greenhouses.turkish,
    expected: 'integration',
    also: ['network', 'capacity', 'third-party'],
    why: 'the command waits for the device of the customer, which is not connected, while all other calls go well',
    events: [
      ...greenhouses.home(),
      greenhouses.charts(),
      click(6000, 'Pompayı çalıştır'),
      greenhouses.api(6040, 'POST /api/rpc/twoway/5b1f-pump', 504, '', {
        ...greenhouses.xhr,
        duration: 10_060,
        sends: { method: 'setPump', params: true, timeout: 10_000 },
      }),
      greenhouses.api(
        20_000,
        'GET /api/plugins/telemetry/DEVICE/5b1f-pump/values/attributes?keys=active',
        200,
        [{ key: 'active', value: false }],
        greenhouses.xhr,
      ),
    ],
  },
  {
    name: 'charts: the database of the customer refuses the password',
    site: embeddedCharts.site,
    expected: 'integration',
    also: ['configuration', 'authentication'],
    why: 'the warehouse is of the customer, and its user is not let in any more',
    events: [
      ...embeddedCharts.home(),
      click(6000, 'Apply filters'),
      embeddedCharts.api(
        6040,
        embeddedCharts.data,
        500,
        embeddedCharts.failed(
          'CONNECTION_ACCESS_DENIED_ERROR',
          'Either the username "chartwell_ro" or the password is incorrect.',
          {
            engine_name: 'PostgreSQL',
            issue_codes: [
              { code: 1014, message: 'Issue 1014 - Either the username or the password is wrong.' },
              { code: 1015, message: 'Issue 1015 - Either the database is spelled incorrectly or does not exist.' },
            ],
          },
        ),
      ),
    ],
  },
  {
    name: 'returns: the desk wants a field that the customer has made mandatory',
    site: returnsPanel.site,
    expected: 'integration',
    also: ['configuration'],
    why: 'the help desk of the customer lets no ticket be solved without a field that its own admin has set',
    events: [
      ...returnsPanel.home(),
      ...segmentBlocked(1500),
      click(6000, 'Refund and solve'),
      returnsPanel.api(6040, 'POST /api/returns/RT-2210/refund', 200, { id: 'RT-2210', state: 'refunded' }),
      returnsPanel.api(6400, `PUT ${returnsPanel.zendesk}/tickets/48112.json`, 422, {
        error: 'RecordInvalid',
        description: 'Record validation errors',
        details: {
          base: [
            {
              description: 'Reason for contact: needs to be filled in before the ticket can be solved',
              error: 'InvalidValue',
              ticket_field_id: 360_011,
            },
          ],
        },
      }),
    ],
  },
  {
    name: 'returns: the account at the carrier is not valid',
    site: returnsPanel.site,
    expected: 'integration',
    also: ['configuration', 'authentication', 'third-party'],
    why: "the carrier does not take the customer's own credentials, which are kept in the settings",
    events: [
      ...returnsPanel.home(),
      click(6000, 'Create label'),
      returnsPanel.api(6040, 'POST /api/returns/RT-2210/label', 424, {
        error: 'carrier_rejected',
        carrier: 'dhl',
        carrier_status: 401,
        carrier_message:
          'Unauthorized: the combination of username (billing number 33333333330102) and password is incorrect',
      }),
    ],
  },
]
