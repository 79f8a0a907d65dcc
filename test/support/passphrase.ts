/** The lock, as an admin uses it: in the settings and in the side panel. */
import type { Admin } from './admin.ts'

export async function setPassphrase(admin: Admin, passphrase: string): Promise<void> {
  const page = await admin.openPage('options')
  await admin.act('passphrase', page)
  await (await page.waitForSelector('#fresh', { visible: true }))?.type(passphrase)
  await page.type('#repeat', passphrase)
  await admin.act('set-passphrase', page)
  await page.waitForSelector('[data-lock="passphrase"]')
  await page.close()
}

export async function unlock(admin: Admin, passphrase: string): Promise<void> {
  await admin.view('locked')
  await admin.panel.type('#passphrase', passphrase)
  await admin.act('unlock')
}
