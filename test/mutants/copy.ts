/** A throw-away copy of the tree, so that no fault ever gets into the work tree. Packages are shared by a link. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../support/extension.ts'

export type Copy = {
  folder: string
  /** Puts this text into the file while `work` runs, and what was there back afterwards. */
  edited<T>(file: string, text: string, work: () => Promise<T>): Promise<T>
}

/** Gone when this process ends. The files of git as they are now in the work tree, the new ones too; without what is ignored. */
export function copyTree(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'))
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  for (const file of [...listed.toString().split('\0'), '.wxt']) {
    if (file && existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(folder, file), { recursive: true })
  }
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return {
    folder,
    async edited(file, text, work) {
      const path = join(folder, file)
      const before = readFileSync(path, 'utf8')
      writeFileSync(path, text)
      return work().finally(() => writeFileSync(path, before))
    },
  }
}
