/** Orders and payments that cannot be taken as they are: products of makes that are met less often. */

import { pictureMissing, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, typed } from './kit/build.ts'
import { tradeShop } from './products/trade-shop.ts'
import { workwearShop } from './products/workwear-shop.ts'

export const customerOrdersInOtherMakes: Case[] = [
  {
    name: 'trade shop: more drills than there are',
    site: tradeShop.site,
    expected: 'integration',
    also: ['none', 'unknown', 'capacity'],
    why: 'the stock does not hold as many as were asked for; the customer has to order fewer',
    events: [
      ...tradeShop.home(),
      pictureMissing(1500),
      typed(5000, 'Qty', '400'),
      click(7000, 'Update'),
      tradeShop.api(
        7040,
        `PUT ${tradeShop.cart}/items/8812`,
        400,
        { message: 'The requested qty is not available' },
        tradeShop.xhr,
      ),
    ],
  },
  {
    name: 'trade shop: the bank of the buyer declines the card',
    site: tradeShop.site,
    expected: 'integration',
    also: ['third-party', 'none', 'unknown'],
    why: 'the card was taken by the form and declined by the bank that issued it',
    events: [
      ...tradeShop.home(),
      ...statisticsBlocked(1500),
      click(9000, 'Place Order'),
      tradeShop.api(9040, 'POST https://payments.braintree-api.com/graphql', 200, {
        data: { tokenizeCreditCard: { token: 'redacted-token-1', creditCard: { brandCode: 'VISA', last4: '0005' } } },
      }),
      tradeShop.api(
        9700,
        `POST ${tradeShop.cart}/payment-information`,
        400,
        {
          message:
            'Your payment could not be taken. Please try again or use a different payment method. Insufficient Funds',
        },
        { ...tradeShop.xhr, duration: 2100 },
      ),
    ],
  },
  {
    name: 'workwear: the basket was changed in another tab',
    site: workwearShop.site,
    environment: workwearShop.french,
    expected: 'integration',
    also: ['outdated-client', 'product-defect', 'none'],
    why: 'two hands change one basket: the version that was sent is not the current one any more',
    events: [
      ...workwearShop.home(),
      ...segmentBlocked(1500),
      typed(5000, 'Quantité', '6'),
      workwearShop.api(
        5600,
        `POST ${workwearShop.commerce}/me/carts/cart-9`,
        409,
        workwearShop.refused(
          409,
          'ConcurrentModification',
          'Object cart-9 has a different version than expected. Expected: 11 - Actual: 14.',
          { currentVersion: 14 },
        ),
        { sends: { version: 11, actions: [{ action: 'changeLineItemQuantity', lineItemId: 'li-1', quantity: 6 }] } },
      ),
    ],
  },
  {
    name: 'workwear: the card has not enough on it, in an answer of 200',
    site: workwearShop.site,
    environment: workwearShop.french,
    expected: 'integration',
    also: ['third-party', 'none', 'unknown'],
    why: 'the bank of the customer refuses the payment, which Adyen tells as a result',
    events: [
      ...workwearShop.home(),
      click(8000, 'Payer 214,80 €'),
      workwearShop.api(
        8040,
        'POST /api/paiements',
        200,
        {
          pspReference: 'KHQC5N7G84BLNK43',
          refusalReason: 'Not enough balance',
          resultCode: 'Refused',
          refusalReasonCode: '12',
          merchantReference: 'F-2210',
        },
        { duration: 1900 },
      ),
      workwearShop.opens(10_100, '/paiement/refuse', 'Paiement refusé – Fournex Pro', 'push'),
    ],
  },
  {
    name: 'workwear: sold out at the moment of the order',
    site: workwearShop.site,
    environment: workwearShop.french,
    expected: 'integration',
    also: ['none', 'unknown', 'capacity'],
    why: 'somebody else took the last pieces: the order cannot be made as it is',
    events: [
      ...workwearShop.home(),
      click(8000, 'Valider la commande'),
      workwearShop.api(
        8040,
        `POST ${workwearShop.commerce}/me/orders`,
        400,
        workwearShop.refused(
          400,
          'OutOfStock',
          'Some line items are out of stock at the time of placing the order: SKU-VESTE-L.',
          {
            lineItems: ['li-1'],
            skus: ['VESTE-L'],
          },
        ),
      ),
    ],
  },
]
