import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import published from '../../../../relay/deploy/openapi.json' with { type: 'json' }
import { openApi } from '../../../../relay/deploy/openapi.ts'
import { ROUTES } from '../../../../shared/api.ts'

const document = JSON.parse(JSON.stringify(openApi()))

test('the published OpenAPI document is that of the code', () => {
  expect(published).toEqual(document)
})

test('a standard linter finds nothing to say about the OpenAPI document', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source: JSON.stringify(document), config })
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

test('every route is in the OpenAPI document, with its method, what it takes and what it gives', () => {
  const operations = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap((path) =>
    Object.entries(path).map(([method, { operationId }]) => [operationId, method.toUpperCase()]),
  )
  const routes = Object.entries(ROUTES).map(([name, { method }]) => [name, method])
  expect(operations.toSorted()).toEqual(routes.toSorted())
  const { put } = document.paths['/v1/endpoints/{requestId_or_ref}']
  expect(put.parameters[0].schema.format).toBe('uuid')
  expect(Object.keys(put.responses)).toEqual(['200', '201', '4XX', '5XX'])
  expect(put.requestBody.content['application/json'].schema.required).toEqual(['type', 'description'])
})
