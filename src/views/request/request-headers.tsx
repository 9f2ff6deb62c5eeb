import { requestCookies, setCookies } from '../../core/bundle/har/har-cookies.ts'
import type { Headers, RequestEvent } from '../../core/session/index.ts'
import { KeyValue } from '../../ui/index.ts'
import { DataTable } from '../data-table.tsx'
import { FieldList } from '../field-list.tsx'
import { MaskedText } from '../masked-text.tsx'
import { preflightOutcome } from './request-model.ts'

/** The headers of a request and its response, their cookies, and any preflight and redirects. */
export function RequestHeaders({ request }: { request: RequestEvent }) {
  return (
    <>
      <Redirects request={request} />
      <HeaderList
        title="Response headers"
        headers={request.responseHeaders}
        missing={request.status ? 'Not recorded.' : 'No response.'}
      />
      <HeaderList title="Request headers" headers={request.requestHeaders} missing="Not recorded." />
      <Cookies request={request} />
      <Preflight request={request} />
    </>
  )
}

function HeaderList({ title, headers, missing }: { title: string; headers: Headers | undefined; missing: string }) {
  if (headers?.length) return <FieldList title={title} fields={headers} />
  return (
    <section class="cf-section">
      <h3 class="cf-section-title">{title}</h3>
      <p class="cf-muted">{headers ? 'None visible to scripts.' : missing}</p>
    </section>
  )
}

/** Each redirect, if the browser reported them, otherwise the final URL. */
function Redirects({ request: { redirects, responseUrl, url } }: { request: RequestEvent }) {
  if (!redirects?.length) {
    if (!responseUrl || responseUrl === url) return null
    return <KeyValue mono pairs={[{ key: 'Redirected to', value: responseUrl, copy: responseUrl }]} />
  }
  return (
    <section class="cf-section">
      <h3 class="cf-section-title">Redirects</h3>
      <KeyValue
        mono
        pairs={redirects.map((hop) => ({
          key: `${hop.status || 'By the browser'} to`,
          value: <MaskedText text={hop.url} />,
          copy: hop.url,
        }))}
      />
    </section>
  )
}

function Cookies({ request }: { request: RequestEvent }) {
  const sent = requestCookies(request.requestHeaders)
  const set = setCookies(request.responseHeaders ?? [])
  return (
    <>
      {set.length > 0 && (
        <DataTable
          title="Cookies set by the response"
          columns={['Name', 'Value', 'Attributes']}
          rows={set.map(({ name, value, attributes }) => [name, value, attributes.join('; ')])}
        />
      )}
      {sent.length > 0 && (
        <DataTable
          title="Cookies sent"
          columns={['Name', 'Value']}
          rows={sent.map(({ name, value }) => [name, value])}
        />
      )}
    </>
  )
}

function Preflight({ request: { preflight } }: { request: RequestEvent }) {
  if (!preflight) return null
  const { requestHeaders, responseHeaders } = preflight
  return (
    <section class="cf-section">
      <h3 class="cf-section-title">Preflight</h3>
      <p class="cf-request-fact cf-muted">
        The browser asked the other origin whether it allows the request: {preflightOutcome(preflight)}.
      </p>
      {responseHeaders.length > 0 && <FieldList title="Preflight response headers" fields={responseHeaders} />}
      {requestHeaders.length > 0 && <FieldList title="Preflight request headers" fields={requestHeaders} />}
    </section>
  )
}
