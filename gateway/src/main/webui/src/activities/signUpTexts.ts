import { texts } from '../i18n/language'

export const useSignUpTexts = texts(
  {
    wholeUnitOf: (unit: string, people: number) => `选上${unit}的 ${people} 人`,
    nobodyOfUnit: '全不选',
    nobodyOfUnitOf: (unit: string) => `不选${unit}的人`,
    people: (count: number) => `${count} 人`,
    nobodyFound: '没有这样的人可报名。',
    wholeUnit: '全单位',
    found: (people: number) => `选这 ${people} 人`,
  },
  {
    wholeUnit: 'Whole unit',
    found: (people: number) => `These ${people}`,
    wholeUnitOf: (unit: string, people: number) => `Choose the ${people} of ${unit}`,
    nobodyOfUnit: 'None',
    nobodyOfUnitOf: (unit: string) => `Choose nobody of ${unit}`,
    people: (count: number) => `${count} people`,
    nobodyFound: 'Nobody like that can be signed up.',
  },
)
