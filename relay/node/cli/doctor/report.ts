/** Writes the report for people: a table of the reads, then the findings. */
import type { EnvironmentReport, Finding, PointerHit, ReadReport } from './finding.ts'

/** The details of a read are indented by this: its own column would be too narrow for them. */
const BELOW = ' '.repeat(6)

/** The report on one environment. No line holds a value from EBS. */
export function reportText({ environment, version, reads, findings }: EnvironmentReport): string {
  const width = Math.max(...reads.map(({ read }) => read.length))
  const mistakes = findings.filter(({ isRemark }) => !isRemark)
  return [
    `${environment}: Web API ${version ?? 'of an unknown version'}`,
    '',
    ...reads.flatMap((one) => readLines(one, width)),
    '',
    ...(mistakes.length === 0 ? ['Every answer of EBS fits the configuration.'] : []),
    ...findings.flatMap(findingLines),
  ].join('\n')
}

function readLines({ read, status, means, shape, pointers }: ReadReport, width: number): string[] {
  return [
    `  ${read.padEnd(width)}  ${String(status ?? '-').padEnd(5)}${means}`,
    ...(shape === null ? [] : [`${BELOW}${shape}`]),
    ...pointers.map((one) => `${BELOW}${pointerLine(one)}`),
  ]
}

const pointerLine = ({ at, pointer, finds }: PointerHit) =>
  `${at.split('/').slice(3).join('.')} ${pointer || '""'}: ${finds.length === 0 ? 'not tested, there is no item' : finds.join(', ')}`

const findingLines = ({ kind, at, says, isRemark }: Finding) => [
  `${isRemark ? 'remark' : 'WRONG '}  ${at}: ${kind}`,
  `        ${says}`,
]
