/** Yuntu, parcels of a Chinese carrier: RuoYi (Vue before Spring Boot, which says 200 to everything), maps of AMap, files in Alibaba's OSS. */
import { productWith } from '../kit/product.ts'

const site = 'https://admin.yuntu.example'
const script = '/static/js/app.6e21c8d4.js'
const lines = productWith(site, script)
/** The customer's clock is twenty-five minutes ahead. */
const ahead = productWith(site, script, { ahead: 25 * 60_000 })
const bucket = 'https://yuntu-prod.oss-cn-hangzhou.aliyuncs.com'
const amap = 'https://restapi.amap.com/v3'
const chinese = { language: 'zh-CN', languages: ['zh-CN', 'zh'], timeZone: 'Asia/Shanghai' }
const xhr = { api: 'xhr' as const }

const openedWith = (made: typeof lines) => () => [
  made.opens(0, '/waybill/list', '运单管理 - 云途物流'),
  made.api(
    140,
    'GET /prod-api/getInfo',
    200,
    { msg: '操作成功', code: 200, user: { userId: 102 }, roles: ['dispatcher'] },
    xhr,
  ),
  made.api(230, 'GET /prod-api/getRouters', 200, { msg: '操作成功', code: 200, data: [] }, xhr),
  made.api(
    380,
    'GET /prod-api/waybill/list?pageNum=1&pageSize=10',
    200,
    { total: 1, rows: [{ id: 9001 }], code: 200, msg: '查询成功' },
    xhr,
  ),
]

export const parcelLines = {
  ...lines,
  ahead,
  bucket,
  amap,
  chinese,
  xhr,
  home: openedWith(lines),
  homeAhead: openedWith(ahead),
}
