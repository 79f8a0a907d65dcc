/** The app state with all its rows, as a view holds it. Call it like the background, with the vault and the settings in memory. */
import { appStateNews } from '../../extension/background/app-state.ts'
import { type AppState, withRows } from '../../extension/contracts/messages/app-state.ts'

/** @param framed the environment of a panel in a site's page; null: the side panel */
export const appState = async (framed: string | null): Promise<AppState> => withRows(await appStateNews(framed), null)
