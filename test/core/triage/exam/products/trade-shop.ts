/** Velora, a shop for tradespeople: Magento behind Fastly, cards through Braintree. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'

const shop = productWith(
  'https://www.velora.example',
  '/static/version1773136540/frontend/Velora/b2b/en_GB/mage/storage.js',
)
const cart = '/rest/default/V1/carts/mine'
const xhr = { api: 'xhr' as const }

const home = () => [
  shop.opens(0, '/checkout/', 'Checkout | Velora'),
  shop.api(
    160,
    'GET /customer/section/load/?sections=cart%2Cmessages&force_new_section_timestamp=false',
    200,
    {
      cart: { summary_count: 2 },
      messages: { data_id: 1773307800, messages: [] },
    },
    xhr,
  ),
  shop.api(280, `POST ${cart}/estimate-shipping-methods`, 200, [{ carrier_code: 'flatrate', available: true }], xhr),
  ...firstSeconds(900),
]

export const tradeShop = { ...shop, cart, xhr, home }
