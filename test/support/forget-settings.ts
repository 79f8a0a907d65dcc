/** As after the installation: no setting was ever made. The extension API in memory knows nothing of IndexedDB, where they are. */
import { vault } from '../../extension/vault/database.ts'

export const forgetSettings = async (): Promise<void> => (await vault()).clear('settings')
