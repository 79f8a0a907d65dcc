/** The rules for Prometheus and the example for Kubernetes are YAML, and name what is there. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { createGauges } from '../../../relay/node/headless/gauges.ts'
import { EXIT } from '../../../relay/node/headless/outcome.ts'

/** It comes with a tool of ours, without types. */
const { load } = createRequire(import.meta.url)('js-yaml') as { load(text: string): unknown }
const ROOT = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

type Rule = { alert: string; expr: string; labels: { severity: string }; annotations: Record<string, string> }

/** Metric → its labels. */
async function metrics(): Promise<Map<string, string[]>> {
  const registry = new Registry()
  createGauges(registry, 60).note([
    {
      environment: 'a',
      checkedAt: '2026-01-01T00:00:00.000Z',
      found: 'match',
      parameters: [{ parameter: 'P', role: 'endpoint', type: 'SURVEYS', description: null, result: 'match' }],
    },
  ])
  const all = await registry.getMetricsAsJSON()
  return new Map(all.map(({ name, values }) => [name, Object.keys(values[0]?.labels ?? {})]))
}

const rules = () => (load(read('relay/deploy/alerts.yaml')) as { groups: [{ rules: Rule[] }] }).groups[0].rules

test('there is a rule for drift, for a check that is overdue and for an EBS that is away', () => {
  expect(rules().map(({ alert }) => alert)).toEqual(
    expect.arrayContaining(['EbsDrift', 'EbsCheckOverdue', 'EbsUnreachable']),
  )
})

test.each(rules())(
  '$alert names metrics of the monitor and labels that they have',
  async ({ expr, labels, annotations }) => {
    const known = await metrics()
    const named = expr.match(/\bebs_\w+/g) ?? []
    expect(named).not.toEqual([])
    for (const name of named) expect([...known.keys()]).toContain(name)
    const [first = ''] = named
    const said = Object.values(annotations).join(' ')
    for (const [, label] of said.matchAll(/\$labels\.(\w+)/g)) expect(known.get(first)).toContain(label)
    expect(['critical', 'warning']).toContain(labels.severity)
    expect(annotations['summary']).toBeTruthy()
  },
)

test('the job on Kubernetes runs the command that is there, once, without a second try of the password', () => {
  const { kind, spec } = load(read('relay/deploy/verify-cronjob.yaml')) as {
    kind: string
    spec: {
      concurrencyPolicy: string
      jobTemplate: {
        spec: { backoffLimit: number; template: { spec: { restartPolicy: string; containers: [{ args: string[] }] } } }
      }
    }
  }
  const { backoffLimit, template } = spec.jobTemplate.spec
  expect([kind, spec.concurrencyPolicy, backoffLimit, template.spec.restartPolicy]).toEqual([
    'CronJob',
    'Forbid',
    0,
    'Never',
  ])
  const [file, command] = template.spec.containers[0].args
  expect(read('relay/deploy/Dockerfile')).toContain(` ${file}\n`)
  expect(command).toBe('verify')
})

test('the documentation has every exit code and every metric', async () => {
  const documentation = read('relay/README.md')
  for (const code of Object.values(EXIT)) expect(documentation).toContain(`| ${code} | `)
  for (const name of (await metrics()).keys()) expect(documentation).toContain(`\`${name}\``)
})
