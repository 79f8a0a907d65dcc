/** In Bulgarian: EBS's parameters as they are now. */
import type { Texts } from '../../en/texts.ts'

export const parameters: Texts['parameters'] = {
  title: 'Параметри в EBS',
  teach: 'Текущи параметри на фирмата в EBS, секция „Entersoft Cloud Store“.',
  none: 'Още няма регистриран токен. Тези параметри се попълват, когато добавите първия.',
  signIn: 'Влезте в EBS, за да видите параметрите.',
  reading: 'Зареждане…',
  read: (ago) => `прочетени ${ago}`,
  again: 'Опресняване',
  roles: { endpoint: 'Endpoint', 'subscription-id': 'SubscriptionID', 'subscription-gid': 'SubscriptionGID' },
}
