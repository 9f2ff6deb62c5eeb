import { describe, expect, it } from 'vitest'
import { contentKind } from '../../../src/views/request/request-model.ts'
import { request } from '../../support/session-builder.ts'

describe('contentKind', () => {
  it.each([
    ['application/grpc-web', 'grpc-web'],
    ['application/grpc-web+proto', 'grpc-web'],
    ['application/grpc-web+json', 'grpc-web'],
    ['application/grpc-web-text', 'grpc-web-text'],
    ['application/grpc-web-text+proto', 'grpc-web-text'],
    ['Application/gRPC-Web-Text; charset=utf-8', 'grpc-web-text'],
    ['application/grpc', 'grpc'],
    ['application/grpc+proto', 'grpc'],
    ['application/connect+proto', 'connect'],
    ['application/connect+json', 'connect'],
    ['application/proto', 'protobuf'],
    ['application/protobuf', 'protobuf'],
    ['application/x-protobuf; messageType="shop.v1.Order"', 'protobuf'],
    ['application/x-google-protobuf', 'protobuf'],
    ['application/vnd.google.protobuf', 'protobuf'],
    ['application/vnd.shop.order+protobuf', 'protobuf'],
    ['application/protobuf+json', 'json'],
    ['application/vnd.prototype', 'other'],
    ['application/vnd.ms-excel', 'other'],
    ['application/problem+json', 'json'],
    ['application/x-ndjson', 'ndjson'],
    ['text/html; charset=utf-8', 'html'],
    ['text/javascript', 'script'],
    ['image/svg+xml', 'xml'],
  ])('%s is %s', (type, kind) => expect(contentKind(request({ responseBody: { type, omitted: 'binary' } }))).toBe(kind))
  it('goes by the header where no body is known, and by the call where nothing is', () => {
    const headers: [string, string][] = [['Content-Type', 'application/grpc-web+proto']]
    expect(contentKind(request({ responseHeaders: headers, responseBody: undefined }))).toBe('grpc-web')
    expect(contentKind(request({ responseHeaders: [], responseBody: undefined }))).toBe('fetch')
  })
})
