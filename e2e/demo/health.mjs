// Some of those the health account cares for have agreed to a file, one took that back, and of two of these a file is still to be written.
import { dayIn } from './year.mjs'

const CONSENTED = 7
const WITHDRAWN = 6
const FILES = [
  {
    conditions: [{ name: '高血压', code: 'I10', since: '2011' }],
    allergies: ['青霉素'],
    medications: [{ name: '氨氯地平', dosage: '每日一次，一次一片' }],
    mobility: 'WALKS',
    bloodGroup: 'A_POSITIVE',
  },
  {
    conditions: [
      { name: '2 型糖尿病', code: 'E11.9', since: '2018-03' },
      { name: '白内障', since: '2022' },
    ],
    allergies: [],
    medications: [{ name: '二甲双胍', dosage: '每日两次' }],
    mobility: 'WITH_HELP',
    notes: '看不清小字，通知请念给本人听。',
  },
  {
    conditions: [{ name: '膝关节病', code: 'M17.9', since: '2015' }],
    allergies: ['海鲜'],
    medications: [],
    mobility: 'WHEELCHAIR',
    bloodGroup: 'O_POSITIVE',
    notes: '参加活动须安排无障碍场地。',
  },
  { conditions: [], allergies: [], medications: [], mobility: 'WALKS', bloodGroup: 'B_POSITIVE' },
]

/** How many files were written; who was asked before is not asked again, and what is written already stays as it is. */
export async function keepHealthFiles({ nurse }) {
  const people = (await nurse.get('/api/v1/health-records?limit=40')).items
  if (people.length === 0) throw new Error('The health account cares for nobody: no file can be kept')
  let written = 0
  for (const [index, person] of people.slice(0, CONSENTED).entries()) {
    const path = `/api/v1/members/${person.memberId}`
    if (person.consented === 'NOT_ASKED') await ask(nurse, path, index)
    const file = FILES[index]
    if (!file || person.consented === 'WITHDRAWN' || person.writtenOn) continue
    const day = dayIn(-60 - index)
    await nurse.put(`${path}/health-record`, { ...file, hospital: '县中心医院', lastCheckUpOn: day }, { ifMatch: '"0"' })
    written++
  }
  return written
}

async function ask(nurse, path, index) {
  const { id } = await nurse.post(`${path}/consents`, {
    purpose: 'HEALTH',
    on: dayIn(-90 + index),
    how: index % 2 === 0 ? 'PAPER' : 'IN_PERSON',
    textVersion: '2026 年第 1 版',
  })
  if (index === WITHDRAWN) await nurse.post(`${path}/consents/${id}/withdraw`, { on: dayIn(-2), how: 'PHONE' })
}
