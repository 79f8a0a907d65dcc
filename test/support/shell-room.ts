/** A folder in which handed-over texts are run by the shells of this machine; what runs by mistake leaves a file there. */
import { execFileSync, type StdioOptions } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** On Debian `sh` is `dash`: the same program a second time shows nothing more. */
const isTheSame = (shell: string) => shell === '/bin/dash' && realpathSync('/bin/sh') === realpathSync(shell)
export const SHELLS = ['/bin/sh', '/bin/dash', '/bin/bash'].filter((shell) => existsSync(shell) && !isTheSame(shell))

/** Prints its arguments, each ended by a NUL. */
const RECORDER = '#!/bin/sh\nprintf "%s\\0" "$@"\n'

/** The shell itself sets these. */
const OF_THE_SHELL = ['PWD', 'OLDPWD', 'SHLVL', '_']

export class ShellRoom {
  readonly folder = mkdtempSync(join(tmpdir(), 'integrations-attack-'))

  constructor() {
    writeFileSync(join(this.folder, 'curl'), RECORDER, { mode: 0o700 })
  }

  /** What a shell has in its environment after it has sourced this text: `set -a; . ./handed.env`. */
  sourced(shell: string, text: string): Record<string, string> {
    writeFileSync(join(this.folder, 'handed.env'), text)
    const said = this.run(shell, 'set -a; . ./handed.env; exec /usr/bin/env -0')
    const entries = said.map((entry): [string, string] => {
      const at = entry.indexOf('=')
      return [entry.slice(0, at), entry.slice(at + 1)]
    })
    return Object.fromEntries(entries.filter(([name]) => !OF_THE_SHELL.includes(name)))
  }

  /** What `node --env-file` has in its environment. */
  nodeEnvFile(text: string): Record<string, string> {
    const file = join(this.folder, 'handed.env')
    writeFileSync(file, text)
    const print = 'process.stdout.write(JSON.stringify(process.env))'
    return JSON.parse(
      execFileSync(process.execPath, [`--env-file=${file}`, '-e', print], {
        env: {},
        cwd: this.folder,
        encoding: 'utf8',
      }),
    )
  }

  /** The arguments that curl gets when a shell runs this command. */
  argumentsOf(shell: string, command: string, env: Record<string, string> = {}): string[] {
    return this.run(shell, command, { PATH: this.folder, ...env })
  }

  /** What was written here by something that should not have run. */
  traces(): string[] {
    return readdirSync(this.folder).filter((name) => name !== 'curl' && name !== 'handed.env')
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private run(shell: string, script: string, env: Record<string, string> = {}): string[] {
    // With a socket as its input, bash takes itself for a remote login and reads the files of the user.
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe']
    const said = execFileSync(shell, ['-c', script], { env, cwd: this.folder, encoding: 'utf8', stdio })
    return said.split('\0').slice(0, -1)
  }
}
