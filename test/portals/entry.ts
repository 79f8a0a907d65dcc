/** What runs in the pages, bundled: the coach as it is, and the extension's own tab where a portal has one joined. */
import { enterCoach } from '../../extension/content/coach/coach.ts'
import { find } from '../../extension/content/lib/safe-document.ts'
import { joinTabs } from '../../extension/content/portal/portal-tab.ts'

const { joined } = globalThis as { joined?: { tabs: string; content: string } | null }
const [tabs, content] = [joined && find(joined.tabs), joined && find(joined.content)]
if (tabs && content) joinTabs(tabs, content, { language: 'en', tab: 'Integrations' }, () => undefined)
enterCoach()
