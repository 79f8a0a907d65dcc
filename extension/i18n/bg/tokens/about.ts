/** In Bulgarian: the purpose of a token in the admin's own words, and the reminders to replace it. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const about: Texts['about'] = {
  more: 'Още данни за токена',
  teach: 'Тези данни остават в този браузър и във файловете, които запазвате. EBS получава само описанието.',
  labels: {
    description: 'Описание',
    note: 'Бележка',
    owner: 'Отговорник',
    usedBy: 'Използва се от',
    rotateBy: 'Срок за замяна',
  },
  helps: {
    description: 'EBS пази описанието, с което е създаден токенът.',
    note: 'Например къде е настроена стойността.',
    owner: 'Към кого да се обърнете за този токен: име или имейл адрес.',
    usedBy: 'Интеграторът или системата, която се свързва с него.',
    rotateBy: 'Получавате напомняне 30 и 7 дни преди тази дата и на самата дата.',
  },
  said: {
    owner: (who) => `Отговорник: ${who}`,
    usedBy: (who) => `използва се от ${who}`,
    rotateBy: (day) => `срок за замяна: ${day}`,
  },
  edit: 'Редактиране на данните',
  save: 'Запазване',
}

export const rotation: Texts['rotation'] = {
  row: (away) => `срок за замяна: ${away}`,
  overdue: (ago) => `срокът за замяна изтече ${ago}`,
  title: (count) =>
    plural(count, { one: 'Един токен трябва да се замени', other: `${number(count)} токена трябва да се заменят` }),
  line: (name, environment, day) => `${name} (${environment}): срок за замяна ${day}`,
  next: 'Отворете страничния панел, за да замените токена или да изберете друга дата.',
}
