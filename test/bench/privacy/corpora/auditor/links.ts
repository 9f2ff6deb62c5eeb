import {
  an,
  answer,
  api,
  app,
  b64,
  b64u,
  con,
  dig,
  err,
  hex,
  lo,
  type Marked,
  nav,
  post,
  req,
  resource,
  says,
  up,
  uuid,
} from './marks.ts'

/** Addresses that are as good as a key. */
export function signedLinks(): Marked[] {
  const sas = () => encodeURIComponent(`${b64(43)}=`)
  return [
    req({
      url: `https://nw-files.s3.eu-west-1.amazonaws.com/inv/88.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=ASIA${up(16)}%2F20261130%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Date=20261130T120000Z&X-Amz-Expires=300&X-Amz-SignedHeaders=host&X-Amz-Security-Token=«${encodeURIComponent(b64(80))}»&X-Amz-Signature=«${hex(64)}»`,
    }),
    answer(
      `{"uploadUrl":"https://nw.s3.amazonaws.com/tmp/a1?AWSAccessKeyId=AKIA${up(16)}&Signature=«${encodeURIComponent(b64(27))}%3D»&Expires=1764500000"}`,
    ),
    answer(`{"fields":{"key":"up/1","policy":"${b64(200)}","x-amz-signature":"«${hex(64)}»"}}`),
    resource(
      `https://storage.googleapis.com/nw/x.png?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Expires=900&X-Goog-Signature=«${hex(256)}»`,
    ),
    resource(`https://firebasestorage.googleapis.com/v0/b/nw/o/a.jpg?alt=media&token=«${uuid()}»`),
    con(
      `GET https://nwdata.blob.core.windows.net/exports/a.csv?sv=2024-11-04&st=2026-11-30T10%3A00%3A00Z&se=2026-11-30T18%3A00%3A00Z&sr=b&sp=r&sig=«${sas()}» 403`,
    ),
    answer(`{"sasToken":"sv=2024-11-04&ss=b&srt=co&sp=rl&sig=«${sas()}»"}`),
    answer(
      `BlobEndpoint=https://nw.blob.core.windows.net;SharedAccessSignature=sv=2024-11-04&sp=r&sig=«${sas()}»`,
      'text/plain',
    ),
    resource(
      `https://d111.cloudfront.net/v/1.mp4?Expires=1764500000&Policy=«${b64u(120)}__»&Signature=«${b64u(340)}__»&Key-Pair-Id=K2${up(12)}`,
    ),
    req({ url: `https://media.nw.test/hls/1.m3u8?hdnts=exp=1764500000~acl=/*~hmac=«${hex(64)}»` }),
    resource(`https://img.nw.test/p/1.jpg?s=«${hex(40)}»&w=200`),
    req({ url: `https://cdn.nw.test/file.zip?verify=1764500000-«${encodeURIComponent(b64(43))}%3D»` }),
    answer(`{"download":"${api}/export/44?expires=1764500000&signature=«${hex(64)}»"}`),
    post(`{"webhook":"https://outlook.office.com/webhook/${uuid()}@${uuid()}/IncomingWebhook/«${hex(32)}»/${uuid()}"}`),
    post(`{"target":"https://hooks.zapier.com/hooks/catch/${dig(7)}/«${lo(7)}»/"}`),
    post(`{"url":"https://discord.com/api/webhooks/${dig(18)}/«${b64u(68)}»"}`),
    post(`{"url":"https://hook.eu1.make.com/«${lo(32)}»"}`),
    post(
      `{"url":"https://prod-12.westeurope.logic.azure.com/workflows/${hex(32)}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=«${b64u(43)}»"}`,
    ),
    post(`{"url":"https://chat.googleapis.com/v1/spaces/AAAA/messages?key=AIza${b64u(35)}&token=«${b64u(43)}»"}`),
    con(`POST https://hooks.slack.com/triggers/T0${up(8)}/${dig(13)}/«${hex(32)}» -> 200`),
    con(`ical feed https://cal.nw.test/feed/«${b64u(32)}»/private.ics`),
    answer(`{"icalUrl":"https://calendar.google.com/calendar/ical/x/private-«${hex(32)}»/basic.ics"}`),
    err(`Failed to load https://ingest.nw.test/v1/logs?dd-api-key=«${hex(32)}»&ddsource=browser`),
    nav(`${app}/shared/report/7?sig=«${b64u(43)}»&exp=1764500000`),
    nav(`https://nw.sharepoint.com/:x:/s/team/«E${b64u(45)}»?e=${an(6)}&download=1`),
    nav(`${app}/doc/view?access_key=«${b64u(24)}»`),
    says(`Link copied: ${app}/guest?token=«${b64u(32)}»`),
    answer(`<a href="${app}/unsubscribe/«${b64u(60)}»">Unsubscribe</a>`, 'text/html'),
    answer(`<img src="https://files.nw.test/a.png?token=«${an(32)}»&amp;w=20">`, 'text/html'),
    answer(`{"rtmp":"rtmp://live.nw.test/app","streamKey":"«live_${dig(9)}_${an(30)}»"}`),
    answer(`{"iceServers":[{"urls":"turn:t.nw.test","username":"1764500000:8","credential":"«${b64(27)}=»"}]}`),
    answer(`{"pusher":{"auth":"${hex(20)}:«${hex(64)}»"}}`),
    answer(`{"ably":{"keyName":"${an(6)}.${an(6)}","mac":"«${b64(43)}=»","nonce":"${dig(16)}"}}`),
    req({ sent: [['x-hub-signature-256', `sha256=«${hex(64)}»`]] }),
    req({ sent: [['stripe-signature', `t=1764500000,v1=«${hex(64)}»`]] }),
    req({ sent: [['cookie', `CloudFront-Signature=«${b64u(120)}__»`]] }),
  ]
}
