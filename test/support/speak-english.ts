/** Views under test speak English, without a build. */
import { use } from '../../extension/ui/i18n.ts'
import { wordsOf } from './words.ts'

use('en', wordsOf('en', false))
