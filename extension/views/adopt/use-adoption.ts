/**
 * The table that an admin brings, from reading it to storing it. It is in the memory of this page alone, and gone when the page is
 * left or the vault locks; what is stored is let go at once.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Environment } from '../../../shared/environment.ts'
import { failureOf } from '../../contracts/errors.ts'
import { type BroughtToken, canTest, type Finding, ROWS_AT_ONCE } from '../../contracts/token/adoption.ts'
import type { Connection } from '../../contracts/token/status.ts'
import { useAction } from '../hooks/use-action.ts'
import { send } from '../lib/client.ts'
import { readTable, type Written } from './read-table.ts'
import { goodOf, mended, type Row, rowsOf, withFindings } from './rows.ts'

/** The relay tests one value more in so many milliseconds (CONNECTION_TEST_RATE). */
const RATE_MS = 6_000

export type Progress = { doing: 'checking' | 'testing' | 'storing'; done: number; total: number; waits?: boolean }

/** The state that the page shows, and what an admin can do about it. */
export function useAdoption(environments: readonly Environment[]) {
  const [rows, setRows] = useState<Row[]>([])
  const [progress, setProgress] = useState<Progress | null>(null)
  const [stored, setStored] = useState(0)
  const stopped = useRef(false)
  const { busy, failure, run } = useAction()
  const stop = () => {
    stopped.current = true
  }
  useEffect(() => stop, [])

  const work = async (
    doing: Progress['doing'],
    wanted: readonly Row[],
    part: number,
    ask: (rows: Row[]) => Promise<void>,
  ): Promise<void> => {
    stopped.current = false
    try {
      for (let at = 0; at < wanted.length && !stopped.current; at += part) {
        setProgress({ doing, done: at, total: wanted.length })
        await ask(wanted.slice(at, at + part))
      }
    } finally {
      setProgress(null)
    }
  }

  const judge = (wanted: readonly Row[]) =>
    work('checking', wanted, ROWS_AT_ONCE, async (part) => {
      const { findings } = await send('adopt/judge', { rows: tokensOf(part) })
      setRows((all) => withFindings(all, byLine(part, findings)))
    })

  const test = (wanted: readonly Row[]) =>
    work('testing', wanted, 1, async ([row]) => {
      if (!row?.token) return
      const wait = () => setProgress((now) => now && { ...now, waits: true })
      const connection = await testPatiently(row.token, wait, () => stopped.current)
      if (!connection) return
      const token = { ...row.token, connection }
      const { findings } = await send('adopt/judge', { rows: [token] })
      setRows((all) => withFindings(all, new Map([[row.line, { token, finding: findings[0] ?? null }]])))
    })

  const store = async () => {
    try {
      await work('storing', goodOf(rows), ROWS_AT_ONCE, async (part) => {
        const { findings } = await send('adopt/keep', { rows: tokensOf(part) })
        setStored((count) => count + findings.filter((finding) => finding === 'kept').length)
        setRows((all) => withFindings(all, byLine(part, findings)).filter(({ finding }) => finding !== 'kept'))
      })
    } finally {
      await send('adopt/keep', { rows: [] })
    }
  }

  return {
    rows,
    progress,
    stored,
    busy,
    failure,
    /** Those that were not judged yet, since it was stopped. */
    check: () => run(() => judge(rows.filter(({ finding }) => finding === null))),
    take: (read: () => Promise<string>) =>
      run(async () => {
        const taken = rowsOf(readTable(await read()), environments)
        setRows(taken)
        setStored(0)
        await judge(taken.filter(({ finding }) => finding === null))
      }),
    mend(line: number, written: Written) {
      const all = mended(rows, line, written, environments)
      setRows(all)
      return run(() => judge(all.filter(({ finding }) => finding === null)))
    },
    read: (environment: string) =>
      run(async () => {
        await send('list/read', { environment })
        await judge(testable(rows).filter(({ token }) => token?.environment === environment))
      }),
    test: () => run(() => test(testable(rows))),
    store: () => run(store),
    /** Ends the work that is under way, after the part that has been sent. */
    stop,
    drop() {
      setRows([])
      setStored(0)
    },
  }
}
export type Adoption = ReturnType<typeof useAdoption>

/** Those about which EBS can say more. */
export const testable = (rows: readonly Row[]): Row[] =>
  rows.filter(({ finding }) => finding !== null && canTest(finding))

const tokensOf = (rows: readonly Row[]): BroughtToken[] => rows.flatMap(({ token }) => (token ? [token] : []))

const byLine = (rows: readonly Row[], findings: readonly Finding[]): Map<number, Partial<Row>> =>
  new Map(rows.map(({ line }, index) => [line, { finding: findings[index] ?? null }]))

/** Waits where the relay has had enough. @returns null when it was stopped meanwhile */
async function testPatiently(
  { environment, type, value }: BroughtToken,
  wait: () => void,
  isStopped: () => boolean,
): Promise<Connection | null> {
  while (!isStopped()) {
    try {
      return await send('adopt/test', { environment, type, value })
    } catch (error) {
      if (failureOf(error).code !== 'rate_limited') throw error
      wait()
      await new Promise((resume) => setTimeout(resume, RATE_MS))
    }
  }
  return null
}
