import { useMemo } from 'preact/hooks'
import type { RequestEvent } from '../../core/session/index.ts'
import { CodeBlock, Collapsible } from '../../ui/index.ts'
import { BodyView } from '../body/body-view.tsx'
import { FieldList } from '../field-list.tsx'
import { MaskedText } from '../masked-text.tsx'
import { type GraphqlPart, graphqlParts } from './graphql-model.ts'
import { queryOf } from './request-model.ts'

/** What a request sent: the query of its URL and its body, or for GraphQL its operations. */
export function RequestPayload({ request }: { request: RequestEvent }) {
  const query = queryOf(request.url)
  const operations = useMemo(() => graphqlParts(request), [request])
  const body = <BodyView body={request.requestBody} label="request body" />
  return (
    <>
      {operations?.map((part, index) => (
        <Operation key={index} part={part} />
      ))}
      {query.length > 0 && <FieldList title="Query" fields={query} each />}
      {operations && request.requestBody ? (
        <Collapsible title="Body as sent">{body}</Collapsible>
      ) : (
        !operations && (
          <section class="cf-section">
            <h3 class="cf-section-title">Body</h3>
            {body}
          </section>
        )
      )}
    </>
  )
}

function Operation({ part: { operation, query, variables, extensions } }: { part: GraphqlPart }) {
  return (
    <>
      <section class="cf-section">
        <h3 class="cf-section-title">Operation</h3>
        <p class="cf-mono">{operation ?? 'It is unnamed.'}</p>
      </section>
      {query !== undefined && (
        <section class="cf-section">
          <h3 class="cf-section-title">GraphQL query</h3>
          <CodeBlock text={query} label="GraphQL query">
            <MaskedText text={query} />
          </CodeBlock>
        </section>
      )}
      <Json title="Variables" text={variables} />
      <Json title="Extensions" text={extensions} />
    </>
  )
}

function Json({ title, text }: { title: string; text: string | undefined }) {
  if (text === undefined) return null
  return (
    <section class="cf-section">
      <h3 class="cf-section-title">{title}</h3>
      <BodyView body={{ text }} label={title.toLowerCase()} />
    </section>
  )
}
