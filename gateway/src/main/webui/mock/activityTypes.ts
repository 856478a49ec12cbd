import type { ActivityType, TypeTree, TypeUsage } from '../src/api/schemas'
import { ok, type Route } from './route.ts'

const leaf = (code: string, name: string, children: ActivityType[] = [], retired = false): ActivityType => ({
  code,
  name,
  retired,
  builtIn: !code.startsWith('OWN_'),
  children,
})

const TREE = [
  leaf('MEETING', '会议', [leaf('ALLIANCE_MEETING', '联盟会议')]),
  leaf('THEME_DAY', '主题党日', [leaf('PAST_AND_PRESENT', '忆往昔话今朝'), leaf('PARTY_LECTURE', '党课')]),
  leaf('COLLECTIVE', '集体活动', [
    leaf('VISIT', '参观视察', [leaf('EDUCATION_BASE', '党性教育基地'), leaf('INSPECTION', '重点项目视察')]),
    leaf('RED_EDUCATION', '红色教育', [leaf('FILM', '影视观摩', [], true), leaf('OWN_1', '太极拳')]),
  ]),
]

export const ACTIVITY_TYPES: Route[] = [
  ['GET', /^\/api\/v1\/activity-types$/, () => ok<TypeTree>({ items: TREE })],
  [
    'GET',
    /^\/api\/v1\/activity-types\/usage$/,
    (_, url) =>
      ok<TypeUsage>({
        year: Number(url.searchParams.get('year')),
        items: [
          { code: 'VISIT', name: '参观视察', held: 14 },
          { code: 'BRIEFING', name: '形势报告', held: 6 },
          { code: 'RED_EDUCATION', name: '红色教育', held: 9 },
          { code: 'VOLUNTEERING', name: '志愿服务', held: 2 },
        ],
      }),
  ],
]
