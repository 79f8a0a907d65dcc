/** In Romanian: the texts that the background says, in notifications and in pages of the portal and of EBS. */
export { rotation } from './about.ts'
export { drift } from './checking.ts'
export { failures } from './failures.ts'
export { guide } from './guide.ts'
export { page } from './page.ts'
export { list, parameters, token } from './panel.ts'
export { name, results, rowResults, title } from './results.ts'
export { clipboard } from './vault.ts'
