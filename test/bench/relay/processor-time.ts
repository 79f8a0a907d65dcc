import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Linux counts in these: USER_HZ, 100 a second. */
const TICKS_PER_SECOND = 100

/** The processor's time that a process and its children took so far, in seconds (proc(5)); NaN where nobody can tell. */
export function processorTime(pid: number | undefined): number {
  const children =
    spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .stdout?.split('\n')
      .filter(Boolean) ?? []
  try {
    const times = [String(pid), ...children].map((one) => {
      // The name, in parentheses, may have blanks.
      const fields = readFileSync(`/proc/${one}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return Number(fields[11]) + Number(fields[12])
    })
    return times.reduce((sum, time) => sum + time, 0) / TICKS_PER_SECOND
  } catch {
    return Number.NaN
  }
}
