/** In Bulgarian: the purpose of a token in the admin's own words, and the reminders of its rotation. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const about: Texts['about'] = {
  more: 'Още за токена',
  teach: 'Тези данни остават в този браузър. EBS получава само описанието.',
  labels: {
    description: 'Описание',
    note: 'Бележка',
    owner: 'Отговорник',
    usedBy: 'Използва се от',
    rotateBy: 'Замяна до',
  },
  helps: {
    description: 'EBS пази описанието, с което е създаден токенът.',
    note: 'Например къде е настроена стойността.',
    owner: 'Към кого да се обърнете за този токен: име или имейл адрес.',
    usedBy: 'Интеграторът или системата, която се свързва с него.',
    rotateBy: 'Получавате напомняне 30 и 7 дни преди това и в самия ден.',
  },
  said: {
    owner: (who) => `Отговорник: ${who}`,
    usedBy: (who) => `използва се от ${who}`,
    rotateBy: (day) => `замяна до ${day}`,
  },
  edit: 'Редактиране на данните',
  save: 'Запазване',
}

export const rotation: Texts['rotation'] = {
  row: (away) => `замяна ${away}`,
  overdue: (ago) => `срокът за замяна изтече ${ago}`,
  title: (count) =>
    plural(count, { one: 'Един токен трябва да се замени', other: `${number(count)} токена трябва да се заменят` }),
  line: (name, environment, day) => `${name} (${environment}): замяна до ${day}`,
  next: 'Отворете страничния панел, за да замените токена или да изберете друга дата.',
}
