/** In Bulgarian: the panel in the portal's page. */
import type { Texts } from '../../en/texts.ts'

export const portal: Texts['portal'] = {
  open: 'Отваряне',
  openPanel: 'Отваряне на страничния панел',
  signIn: 'За проверка влезте в EBS от страничния панел.',
  useButton: 'Продължете в страничната лента. Отворете я с бутона на разширението в лентата с инструменти.',
  lookOnly: 'Стойностите се виждат само в страничния панел.',
}
