/**
 * A JSON Schema (draft 2020-12) for every JSON file of a bundle, generated from the schemas Casefile itself uses, so
 * that programs in any language can validate a bundle before relying on it.
 *
 * The schemas are open: unknown fields are valid, as they are for `readBundle`.
 */
import * as z from 'zod/mini'
import { utf8 } from '../base/bytes.ts'
import {
  Body,
  Environment,
  ErrorInfo,
  Headers,
  innerLevels,
  ReplayEvent,
  SessionEvent,
  StackFrame,
  Timings,
  Value,
} from '../session/index.ts'
import { Verdict } from '../triage/index.ts'
import { Manifest } from './manifest.ts'
import { paths, schemaPath } from './paths.ts'
import { UserFlow } from './recorder/recorder-format.ts'
import { RedactionFile, SessionFile } from './recover.ts'

interface Described {
  schema: z.ZodMiniType
  description: string
}

function described(): Partial<Record<keyof typeof paths, Described>> {
  return {
    manifest: {
      schema: Manifest,
      description: 'What the bundle is, which files it contains, and what it says about itself.',
    },
    session: { schema: SessionFile, description: 'The recording without its events; `startedAt` is in epoch ms.' },
    events: { schema: SessionEvent, description: 'One line of the file; `at` is in ms since the recording started.' },
    replay: {
      schema: ReplayEvent,
      description:
        'How the page looked, where that was recorded. A record with `timestamp` = `startedAt` of the session + `at` + `after` is one of rrweb.',
    },
    environment: { schema: Environment, description: "The customer's browser, device, and settings." },
    steps: {
      schema: UserFlow,
      description: 'A recording of the Chrome DevTools Recorder, as far as it is written here.',
    },
    verdict: { schema: Verdict, description: 'Who should act, on what evidence, and what to do next.' },
    redaction: {
      schema: RedactionFile,
      description: 'The labels that replace masked values, and where they appear.',
    },
  }
}

let made: ReadonlyMap<string, Uint8Array> | undefined

/** The schemas as files of a bundle, by path. Identical in every bundle, and slow to generate. */
export function schemaFiles(): ReadonlyMap<string, Uint8Array> {
  made ??= makeSchemaFiles()
  return made
}

function makeSchemaFiles(): ReadonlyMap<string, Uint8Array> {
  const metadata = named()
  const override = withoutLevels()
  const files = Object.entries(described()).map(([name, { schema, description }]): [string, Uint8Array] => {
    const path = paths[name as keyof typeof paths]
    // `io: 'input'` describes what may be in a file rather than the parsed result, so unknown fields are allowed.
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', metadata, override })
    return [schemaPath(path), utf8(`${JSON.stringify({ $schema, title: path, description, ...rest }, undefined, 2)}\n`)]
  })
  return new Map(files)
}

/** Gives shared and recursive parts a name instead of a number. */
function named() {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries({ Body, ErrorInfo, Headers, StackFrame, Timings, Value })) {
    registry.add(schema, { id })
  }
  return registry
}

/**
 * Values and errors are recursive. Casefile validates them to a fixed depth with one schema per level; written out,
 * every level would repeat the next ones several times. JSON Schema can use a reference instead.
 */
function withoutLevels() {
  const names = new Map<unknown, string>()
  for (const [name, levels] of Object.entries(innerLevels)) for (const level of levels()) names.set(level, name)
  return ({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: Record<string, unknown> }) => {
    const name = names.get(zodSchema)
    if (name === undefined) return
    for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
    jsonSchema.$ref = `#/$defs/${name}`
  }
}
